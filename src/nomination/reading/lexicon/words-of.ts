/** The phrases of a list written as text: between commas, over as many lines as it takes. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
