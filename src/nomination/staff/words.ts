import { cleanLine } from '../reading/clean.ts';

/** What officers write to nominators is read in a message on a telephone. */
export const longestWords = 600;
const longestName = 60;

/** What an officer wrote, in one line and with nothing unseen in it. */
export function wordsOf(text: string): string {
  return cleanLine(text);
}

/** An officer's name as a history shows it; `undefined` for none, or one as long as no name is. */
export function officerNamed(name: string): `staff:${string}` | undefined {
  const clean = cleanLine(name);
  return clean === '' || clean.length > longestName ? undefined : `staff:${clean}`;
}
