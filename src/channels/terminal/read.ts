import type { Clock, NewId } from '../../core/clock.ts';
import { fold, normalise } from '../../core/text.ts';
import type { Turn } from '../../core/turn.ts';

/** A line as a turn of that chat, `leave` if the person wants to go, or nothing for an empty line. */
export function readLine(
  line: string,
  chat: string,
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
): Turn | 'leave' | undefined {
  const text = normalise(line).trim();
  if (text === '') return undefined;
  if (['/thoat', '/quit', '/exit'].includes(fold(text))) return 'leave';
  return { id: `terminal:${chat}:${newId()}`, from: { channel: 'terminal', chat }, at: clock.now(), text };
}
