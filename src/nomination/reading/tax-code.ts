import type { Reader } from '../field.ts';
import { digitsOf } from './digits.ts';
import { createLineReader, refused, taken } from './line-reader.ts';

const weights: readonly number[] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function checks(code: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return 10 - (sum % 11) === Number(code[9]);
}

/**
 * A tax code: ten digits, `0314409058-002` for a branch, or the twelve of a person. A wrong check digit is a doubt, not
 * a refusal: the person has the certificate before them, we have not.
 */
export const readTaxCode: Reader = createLineReader('tax-code-shape', (line) => {
  const digits = digitsOf(line) ?? '';
  if (digits.length === 12) return taken(digits, digits.startsWith('0') ? undefined : 'id-number-mismatch');
  if (digits.length !== 10 && digits.length !== 13) return refused('tax-code-shape');
  const [code, branch] = [digits.slice(0, 10), digits.slice(10)];
  if (branch === '000' || /^\d\d0{7}/u.test(code)) return refused('tax-code-shape');
  return taken(branch === '' ? code : `${code}-${branch}`, checks(code) ? undefined : 'tax-code-check-digit');
});
