/**
 * What a code or a number comes to, however it was typed: without spaces, dots, dashes and invisible signs, in capitals.
 * Two that come to the same are the same.
 */
export function typedKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s.\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}
