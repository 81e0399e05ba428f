import type { LocalDate } from '../../core/dates.ts';
import { cleanText } from './clean.ts';
import { findBirths } from './finding/births.ts';
import type { Found } from './finding/found.ts';
import { findNames } from './finding/names.ts';
import { findEmails, findPhones, findTaxCodes } from './finding/numbers.ts';
import { tokensOf } from './finding/tokens.ts';
import { findUnits, findUnitsAfter } from './finding/units.ts';

/** A longer message is an account of somebody, not a few facts one after the other. */
const longest = 2_000;

/**
 * What is certain in one message besides what was asked, in the order in which it stands there. Of two things of one
 * kind about one person neither is certain. A name is never guessed: it comes after words that announce it.
 */
export function findSeveral(text: string, today: LocalDate): readonly Found[] {
  if (text.length > longest) return [];
  const clean = cleanText(text);
  const message = { text: clean, tokens: tokensOf(clean), today };
  const names = findNames(message);
  const all = [
    ...names,
    ...findUnits(message),
    ...findUnitsAfter(message, names),
    ...findBirths(message),
    ...findPhones(message),
    ...findEmails(message),
    ...findTaxCodes(message),
  ];
  const values = Map.groupBy(all, ({ what, whose }) => `${what} ${whose}`);
  return [...values.values()]
    .filter((found) => new Set(found.map(({ value }) => value)).size === 1)
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .toSorted((a, b) => a.start - b.start);
}
