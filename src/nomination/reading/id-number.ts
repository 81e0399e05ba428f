import type { LocalDate } from '../../core/dates.ts';
import type { Reader } from '../field.ts';
import { digitsOf } from './digits.ts';
import { createLineReader, refused, taken } from './line-reader.ts';

/** Codes of provinces of registration run from 001 to 096. */
const lastProvince = 96;

/** The year of birth that a personal number of twelve digits tells: the fourth digit is century and sex. */
export function bornIn(idNumber: string): number {
  return 1900 + Math.floor(Number(idNumber[3]) / 2) * 100 + Number(idNumber.slice(4, 6));
}

function plausible(digits: string, today: LocalDate): boolean {
  const province = Number(digits.slice(0, 3));
  return province >= 1 && province <= lastProvince && bornIn(digits) <= Number(today.slice(0, 4));
}

/** A personal number of twelve digits; the nine of the card that is no longer valid are taken with a doubt. */
export const readIdNumber: Reader = createLineReader('id-number-shape', (line, today) => {
  const digits = digitsOf(line) ?? '';
  if (digits.length === 9) return taken(digits, 'id-number-old');
  if (digits.length !== 12) return refused('id-number-shape');
  return taken(digits, plausible(digits, today) ? undefined : 'id-number-mismatch');
});
