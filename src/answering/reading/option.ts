import type { Language } from './language.ts';

/** One thing a typed word may stand for: a row of one or more words, and what it costs to believe so. */
export interface Option {
  readonly words: readonly string[];
  /** Numbers of the first and the last word in the language, -1 when never seen. */
  readonly first: number;
  readonly last: number;
  /** Cost of the words after the first, each given the one before it, and of `cost`; natural logarithms, less is better. */
  readonly weight: number;
  /** Whether the word is written out (`đv` → `đơn vị`) rather than mended. */
  readonly expands: boolean;
}

/** An option for these words at this cost. */
export function option(language: Language, words: readonly string[], cost: number, expands = false): Option {
  const numbers = words.map(language.numberOf);
  let weight = cost;
  for (let index = 1; index < numbers.length; index += 1) {
    weight -= language.after(numbers[index - 1] ?? -1, numbers[index] ?? -1);
  }
  return { words, first: numbers[0] ?? -1, last: numbers.at(-1) ?? -1, weight, expands };
}

/** No neighbours make up for so much. */
const hopeless = 12;

/** The options worth keeping, likeliest first, when nothing is known of the neighbours; of equal words only the cheapest. */
export function likeliest(language: Language, options: readonly Option[], limit: number): readonly Option[] {
  const seen = new Set<string>();
  const costed = options
    .map((each) => ({ each, cost: each.weight - language.alone(each.first) }))
    .sort((a, b) => a.cost - b.cost);
  const dearest = (costed[0]?.cost ?? 0) + hopeless;
  return costed
    .filter(({ cost }) => cost <= dearest)
    .filter(({ each }) => {
      const key = each.words.join(' ');
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, limit)
    .map(({ each }) => each);
}
