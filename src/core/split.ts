/** Where a long text may be cut, best first: between paragraphs, lines, sentences, words. */
const borders = [/\n{2,}/gu, /\n/gu, /(?<=[.!?…”])\s+/gu, /\s+/gu] as const;

/**
 * A text in parts of at most `most` UTF-16 units, cut between paragraphs where it can be, else between lines, sentences,
 * words, and only where there is nothing else between letters. Joined again, nothing but white space at the cuts is missing.
 */
export function split(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const cut = cutOf(rest, most);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function cutOf(text: string, most: number): number {
  for (const border of borders) {
    const at = [...text.slice(0, most + 1).matchAll(border)]
      .map(({ index }) => index)
      .findLast((index) => index > 0);
    if (at !== undefined) return at;
  }
  // Not between the two halves of one letter.
  return /[\uD800-\uDBFF]/u.test(text[most - 1] ?? '') && most > 1 ? most - 1 : most;
}
