const zeroWidth = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** More marks than any letter bears; composing letters takes time with the square of their marks. */
const heaps = /(\p{M}{16})\p{M}+/gu;

/** So few letters are composed at once whatever they bear. */
const harmless = 500;

/** NFC, without invisible characters and heaps of marks, `Ð`/`ð` (Icelandic, a common keyboard slip) as `Đ`/`đ`. */
export function normalise(text: string): string {
  return (text.length > harmless ? text.replace(heaps, '$1') : text)
    .normalize('NFC')
    .replace(zeroWidth, '')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ');
}

/** What a person typed, without control characters and broken halves of letters, which no keyboard types. */
export function readable(text: string): string {
  return normalise(text.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, ' ')).trim();
}

/** Lower case without any diacritics: `Đổi mới` → `doi moi`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}

/** A text as it is compared: without marks, small, letters and digits alone with single spaces between. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same with its marks. */
export function small(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
