// The build with rules for mobile numbers of all countries: a third smaller than the full one, and landlines are one rule here.
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { fold } from '../../core/text.ts';
import type { Read, Reader } from '../field.ts';
import { extensionWords } from './lexicon/phone-words.ts';
import { createLineReader, refused, taken } from './line-reader.ts';

/** Mobile numbers of eleven digits ended in 2018; each prefix became one of two digits (plan of the ministry, 2018). */
const oldPrefixes: Readonly<Record<string, string>> = {
  ...{ 162: '32', 163: '33', 164: '34', 165: '35', 166: '36', 167: '37', 168: '38', 169: '39' },
  ...{ 120: '70', 121: '79', 122: '77', 126: '76', 128: '78' },
  ...{ 123: '83', 124: '84', 125: '85', 127: '81', 129: '82' },
  ...{ 186: '56', 188: '58', 199: '59' },
};

const mobile = /^[35789]\d{8}$/u;
const landline = /^2\d{9}$/u;
const words = extensionWords.map((each) => each.replaceAll('.', '\\.')).join('|');
const extension = new RegExp(
  `[\\s,;(]*\\b(?:${words}|x|;ext=)\\s*[:.=]?\\s*(\\d{1,6})\\)?[^\\d]{0,40}$`,
  'u',
);
const around = /^[^\d+(]{0,60}(?:\([^\d+]{0,40})?([+(]{0,2}\d[\d\s.()-]*\d)[^\d]{0,60}$/u;

function abroad(number: string): Read {
  const parsed = parsePhoneNumberFromString(`+${number}`);
  if (parsed?.isPossible() !== true) return refused('phone-shape');
  return taken(parsed.number, parsed.isValid() ? undefined : 'phone-unknown-prefix');
}

function national(number: string): Read {
  const prefix = oldPrefixes[number.slice(0, 3)];
  if (number.length === 10 && prefix !== undefined) {
    return taken(`+84${prefix}${number.slice(3)}`, 'phone-old-prefix');
  }
  if (landline.test(number)) return taken(`+84${number}`);
  if (!mobile.test(number)) return refused('phone-shape');
  const known = parsePhoneNumberFromString(`+84${number}`)?.isValid() === true;
  return taken(`+84${number}`, known ? undefined : 'phone-unknown-prefix');
}

function read(typed: string): Read {
  const plus = typed.startsWith('+') || typed.startsWith('(+');
  const digits = typed.replace(/\D/gu, '');
  const international = plus ? digits : digits.startsWith('00') ? digits.slice(2) : undefined;
  if (international !== undefined) {
    // "+84 (0) 912…" is written on cards.
    return international.startsWith('84')
      ? national(international.replace(/^840?/u, ''))
      : abroad(international);
  }
  if (digits.startsWith('0')) return national(digits.slice(1));
  // Without its 0 or its +: nine digits are a mobile number; with 84 before, eleven or twelve.
  return national(digits.startsWith('84') && digits.length >= 11 ? digits.slice(2) : digits);
}

/** A phone number as E.164, `+84912345678`; one inside an office as `+842273831234;ext=12` (RFC 3966). */
export const readPhone: Reader = createLineReader('phone-shape', (line) => {
  if (line.length > 200) return refused('phone-shape');
  const folded = fold(line);
  const [end, inside] = extension.exec(folded) ?? ['', undefined];
  const [, typed] = around.exec(folded.slice(0, folded.length - end.length)) ?? [];
  if (typed === undefined) return refused('phone-shape');
  const number = read(typed);
  return number.kind === 'value' && inside !== undefined
    ? { ...number, value: `${number.value};ext=${inside}` }
    : number;
});
