import type { View } from './view.ts';

/** Whether somebody else's own yes gates the file and is not there: what they said last counts. */
export function needsAgreement({ nomination, reading }: Pick<View, 'nomination' | 'reading'>): boolean {
  if (reading.value('person-name') === undefined || reading.value('relation') === 'self') return false;
  const last = nomination.consents.findLast(({ by }) => by === 'nominee');
  // A yes given while the file named somebody else is not theirs.
  const namedAt = nomination.answers['person-name']?.at ?? 0;
  return last?.act !== 'given' || last.at < namedAt;
}
