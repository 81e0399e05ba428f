import type { Nomination, Notice } from '../nomination.ts';

/** What is said to the nominator, in the chat that they used last; to nobody where there is none any more. */
export function announced({ owners: [last] }: Nomination, say: string): readonly Notice[] {
  return last === undefined ? [] : [{ to: last, reply: { text: say } }];
}
