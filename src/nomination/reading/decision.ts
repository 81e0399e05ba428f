import { fold } from '../../core/text.ts';
import type { Reader } from '../field.ts';
import { decisionMark, numberWords } from './lexicon/decision-words.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { lengths } from './lengths.ts';

/** `123/QĐ-UBND`, `12/2024/TT-BNV`: number, year, kind, issuer. ASCII's word boundary would cut a last letter with a mark. */
const numbered =
  /(?<![\p{L}\p{N}/])\d{1,6}\s?\/\s?(?:\d{4}\s?\/\s?)?(?=\p{L})[\p{L}\p{M}]{1,6}(?:-[\p{L}\p{M}\p{N}&-]{1,40})?(?![\p{L}\p{N}])/gu;
const numberedOtherwise = new RegExp(`\\b(?:${numberWords.join('|')})\\W{0,3}\\d`, 'u');

/** As offices write it: `123/qd-ubnd` → `123/QĐ-UBND`; one with capitals of its own keeps them. */
function written(number: string): string {
  const close = number.replace(/\s/gu, '');
  const high = close === close.toLowerCase() ? close.toUpperCase().replace(/-TTG$/u, '-TTg') : close;
  return high.replace(/\/q[d\u0111](?=-|$)/iu, `/${decisionMark}`);
}

/** A decision as free text: its number, day and issuer. */
export const readDecision: Reader = createLineReader('decision-shape', (line) => {
  const { least, most } = lengths.decision;
  if (line.length < least || line.length > most || !/[\p{L}\p{N}]/u.test(line))
    return refused('decision-shape');
  const text = line.replace(numbered, written).normalize('NFC');
  const has = text.search(numbered) >= 0 || numberedOtherwise.test(fold(text));
  return taken(text, has ? undefined : 'decision-without-number');
});
