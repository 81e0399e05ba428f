import { fold } from '../../core/text.ts';
import type { Reader } from '../field.ts';
import { scaling } from './lexicon/counting-words.ts';
import { createLineReader, refused, taken } from './line-reader.ts';

/** A digit more than the people of the whole country have: a slip, or an amount of money. */
const mostDigits = 9;
const counted = /^([^\d%]{0,60}?)(\d{1,3}(?:[., ]\d{3})+|\d+)([^\d%]{0,60})$/u;

/** A count without fractions, `1234`: `1.234`, `120 người`. */
export const readWholeNumber: Reader = createLineReader('number-shape', (line) => {
  const [, before = '', number, after = ''] = counted.exec(fold(line)) ?? [];
  if (number === undefined || /[-\u2212+.,]\s?$/u.test(before) || /^[.,]?[a-z]?\d/u.test(after))
    return refused('number-shape');
  if ((`${before} ${after}`.match(/[a-z]+/gu) ?? []).some((word) => scaling.has(word)))
    return refused('number-shape');
  const digits = number.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  return digits.length > mostDigits ? refused('number-shape') : taken(digits);
});
