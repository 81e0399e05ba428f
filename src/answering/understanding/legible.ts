import { english } from '../reading/lexicon/english.ts';
import type { Reading } from '../reading/reading.ts';
import { bare, isPossibleFolded } from '../reading/syllable.ts';

/** Addresses of the web and of mail, and data in letters' clothing: nothing in them is a question. */
const addresses =
  /(?:https?|ftp|data|javascript|file):\S+|www\.\S+|\S+@\S+\.\S+|(?:[A-Za-z0-9+/]{24,}={0,2})/gu;
const symbols = /[^\p{L}\p{N}\s.,?!:;'"“”‘’()/%&…–-]/gu;
const symbolShare = 0.2;
const roman = /^[ivxlc]+$/u;
/** The number of a clause alone: "IV.2.c". */
const clauseNumber = /^\s*[ivx]{1,5}[\s./-]*\d{1,2}[\s./-]*[a-hđ]?[\s?.]*$/iu;

/** A text without what surely is no question. */
export function withoutAddresses(text: string): string {
  return text.replace(addresses, ' ');
}

/** Whether there is a word in it that somebody may have meant: not only numbers, single letters, code or signs. */
export function isLegible(reading: Reading): boolean {
  const { text } = reading;
  if (clauseNumber.test(text)) return true;
  const signs = text.match(symbols)?.length ?? 0;
  if (signs > 2 && signs > text.length * symbolShare) return false;
  const words = reading.tokens.filter(
    ({ typed }) => typed.length > 1 && !/^\d+$/u.test(typed) && !roman.test(typed),
  );
  return words
    .flatMap(({ read }) => read.split(' '))
    .some((word) => isPossibleFolded(bare(word)) || english.has(word));
}
