import type { Change, Notice } from '../nomination/nomination.ts';
import type { Message } from './journal.ts';

/**
 * The messages that tell of changes of nominations which no turn made. A nomination is saved once under a revision, so
 * what is told of that bears its name for ever. Throws `RangeError` for notices of nothing.
 */
export function noticesWith(changes: readonly Change[], notices: readonly Notice[]): readonly Message[] {
  if (notices.length === 0) return [];
  const [first] = changes;
  if (first === undefined) throw new RangeError('Notices are saved with the change that they tell of.');
  const { id, revision } = first.nomination;
  return notices.map(({ to, reply }, index) => ({
    id: `${id}@${revision + 1}#${index}`,
    to,
    reply,
    attempts: 0,
  }));
}
