import type { Campaign, Point } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';

/**
 * Whether a question takes for granted that somebody else has the duty that fits best: "vì sao lại giao Sở Tài chính
 * thẩm định hồ sơ". Asked why, there is nothing to tell; asked whether, the right body is the answer.
 */
export function presumesAnother(
  { cues, bodies, names }: Question,
  best: Point | undefined,
  { bodies: known }: Campaign,
): boolean {
  if (!cues.has('why') || best?.topic !== 'duty' || bodies.length > 0) return false;
  const ofBody = known.some(({ id }) => id === best.audience);
  return ofBody && names.some(({ id, start, end }) => id.startsWith('audience:') && end - start > 1);
}
