import { isPossible, placeTone } from '../reading/syllable.ts';
import { normalise } from '../../core/text.ts';
import type { Legacy } from './source.ts';

/** Text in today's letters; `from` says what it was converted from, if it was. */
export interface Mended {
  readonly text: string;
  readonly from?: Legacy;
}

/** TCVN 5712:1993 (the `.VnTime` fonts): the letters as Windows-1252 shows them, and what they are. */
const tcvn3 = tableOf(
  '¡¢§£¤¥¦µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ',
  'ĂÂĐÊÔƠƯàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
);

/** VNI-Windows: letters with one code, and the mark that follows a vowel. */
const vniLetters = tableOf('íìæóòîñôöÍÌÆÓÒÎÑÔÖ', 'íìỉĩịỵđơưÍÌỈĨỊỴĐƠƯ');
const vniMarks = new Map<string, string>([
  ...Object.entries({ ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }),
  ...Object.entries({
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
  }),
  ...Object.entries({
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
]);
const vniVowel = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[íìæóòîñôö]/giu;

function tableOf(from: string, to: string): ReadonlyMap<string, string> {
  const letters = Array.from(to);
  return new Map(Array.from(from, (letter, at) => [letter, letters[at] ?? letter]));
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/gu, (letter) => tcvn3.get(letter) ?? letter);
}

function fromVni(text: string): string {
  return text
    .replace(vniVowel, (both, vowel?: string, mark?: string) =>
      vowel === undefined || mark === undefined
        ? (vniLetters.get(both) ?? both)
        : (vniLetters.get(vowel) ?? vowel) + (vniMarks.get(mark.toLowerCase()) ?? mark),
    )
    .normalize('NFC');
}

const windows1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** Undoes one UTF-8 encoding of text that was taken for Windows-1252: `Cá»™ng` → `Cộng`. */
function fromTwice(text: string): string {
  const bytes = Uint8Array.from(Array.from(text), (letter) => windows1252.get(letter) ?? 0x3f);
  return new TextDecoder().decode(bytes);
}

/**
 * Whether the accented words of a text are Vietnamese: how many there are, and which share of them could be syllables.
 * Cuts at spaces, digits and ASCII punctuation only, since TCVN3 uses `§` and `·` as letters.
 */
function vietnamese(text: string): { readonly words: number; readonly share: number } {
  const accented = text
    .slice(0, 200_000)
    .split(/[\s\u0021-\u0040\u005b-\u0060\u007b-\u007e\u2010-\u2027]+/u)
    .filter((word) => /\P{ASCII}/u.test(word));
  const possible = accented.filter((word) => isPossible(placeTone(normalise(word).toLowerCase())));
  return { words: accented.length, share: accented.length === 0 ? 1 : possible.length / accented.length };
}

/** So few accented words prove nothing. */
const fewestWords = 10;
const surelyFine = 0.7;
const surelyConverted = 0.9;
const surelyBroken = 0.4;

/**
 * Brings text of a legacy Vietnamese encoding to Unicode where the result is certainly Vietnamese, leaves good text
 * alone, and gives `undefined` for text that is broken in a way we cannot name.
 */
export function mend(text: string): Mended | undefined {
  return best(text, [
    ['TCVN3', fromTcvn3],
    ['VNI', fromVni],
    ['UTF-8 ×2', fromTwice],
  ]);
}

/** The same for bytes that are not UTF-8. */
export function mendBytes(bytes: Uint8Array): Mended | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return best(text, [
    ['windows-1258', () => new TextDecoder('windows-1258').decode(bytes).normalize('NFC')],
    ['TCVN3', fromTcvn3],
    ['VNI', fromVni],
  ]);
}

function best(
  text: string,
  conversions: readonly (readonly [Legacy, (text: string) => string])[],
): Mended | undefined {
  const own = vietnamese(text);
  if (own.words < fewestWords || own.share >= surelyFine) return { text };
  const tried = conversions.map(([from, convert]) => ({ from, text: convert(text) }));
  const scored = tried
    .map((each) => ({ ...each, ...vietnamese(each.text) }))
    .sort((a, b) => b.share - a.share);
  const [first] = scored;
  if (first !== undefined && first.share >= surelyConverted && first.words >= fewestWords) {
    return { text: first.text, from: first.from };
  }
  return own.share < surelyBroken ? undefined : { text };
}
