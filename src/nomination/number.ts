/**
 * Check digits by Damm's quasigroup of order 10 (H. Michael Damm, "Total anti-symmetrische Quasigruppen", 2004): finds
 * every single wrong digit and every swap of two neighbours.
 */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

function damm(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = Number(table[interim]?.[Number(digit)]);
  return interim;
}

/** Digits with their check digit behind them. */
export function withCheckDigit(digits: string): string {
  return `${digits}${String(damm(digits))}`;
}

/** Whether the last digit fits the others. */
export function isChecked(digits: string): boolean {
  return /^\d+$/u.test(digits) && damm(digits) === 0;
}

const numberLength = 9;
const codeLength = 12;

/** The letters in front of a file's number, which tell it from a telephone number. */
export const numberMark = 'TD';

/** A file's number as it is kept, `TD482739156`, from random digits (eight are used). */
export function numberFrom(random: string): string {
  return `${numberMark}${withCheckDigit(random.slice(0, numberLength - 1))}`;
}

/** A secret code as it is kept: twelve digits, from random ones (eleven are used). */
export function codeFrom(random: string): string {
  return withCheckDigit(random.slice(0, codeLength - 1));
}

/** As people read it aloud: `TD 482 739 156`, `4821 7390 5166`. */
export function spaced(numberOrCode: string): string {
  const [, mark = '', digits = ''] = /^(\D*)(\d+)$/u.exec(numberOrCode) ?? [];
  const groups = digits.match(digits.length === codeLength ? /\d{4}/gu : /\d{3}/gu) ?? [digits];
  return [...(mark === '' ? [] : [mark]), ...groups].join(' ');
}

/** Digits with what people put between them, the mark of a number before them, and no digit on either side. */
const written = /(?:(?<![\p{L}])(t[dđ])[\s.\p{Pd}]*)?(?<!\d)(\d(?:[\s.\p{Pd}]{0,3}\d){8,11})(?!\d)/giu;

/** Whoever writes more tells something, and a code in it would be a chance. */
const longest = 1_000;

/** A number or a code in a text, as it is kept, with the words around it; `undefined` where there is none. */
export function typedIn(text: string): { readonly typed: string; readonly rest: string } | undefined {
  if (text.length > longest) return undefined;
  for (const found of text.matchAll(written)) {
    const digits = (found[2] ?? '').replaceAll(/\D/gu, '');
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
    const marked = found[1] !== undefined;
    if (!isChecked(digits)) continue;
    if (digits.length === codeLength && !marked) return { typed: digits, rest };
    // Without its mark only where nothing else is said: nine digits may be a telephone number.
    if (digits.length === numberLength && (marked || rest === ''))
      return { typed: `${numberMark}${digits}`, rest };
  }
  return undefined;
}
