import { readable } from '../../core/text.ts';

/** Normalisation takes quadratic time over marks on one letter, so most of a longer heap goes before it. */
const heap = /(\p{M}{16})\p{M}+/gu;
/** No language writes more marks on one letter; text with more is drawn over its neighbours. */
const tooManyMarks = /(\p{M}{4})\p{M}+/gu;
/** Zero-width characters, soft hyphens, marks that turn the direction of writing, tags. */
const unseen = /\p{Cf}/gu;
const lineEnd = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;

/** What was typed, NFC, with single spaces, at most one empty line together, and nothing unseen; cleaning it again changes nothing. */
export function cleanText(text: string): string {
  return (
    readable(text.replace(heap, '$1').replace(lineEnd, '\n'))
      .replace(unseen, '')
      // What went may bring letters and marks together that join.
      .normalize('NFC')
      .replace(tooManyMarks, '$1')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim()
  );
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').replace(/ {2,}/gu, ' ');
}
