const zeroWidth = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** NFC, without invisible characters, `Ð`/`ð` (Icelandic, a common keyboard slip) as `Đ`/`đ`. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(zeroWidth, '').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
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
