import { createPairNumbers } from './pair-numbers.ts';
import type { PairNumbers } from './pair-numbers.ts';

/** Words by number: strings are compared here once, and numbers everywhere else. */
export interface Vocabulary {
  /** The word's number; a new word gets the next one. */
  readonly learn: (word: string) => number;
  /** The word's number, or -1. */
  readonly find: (word: string) => number;
  /** All words, each at its number. */
  readonly words: readonly string[];
  /** Neighbours, by the numbers of both. */
  readonly pairs: PairNumbers;
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  return {
    learn(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
    find: (word) => numbers.get(word) ?? -1,
    words,
    pairs: createPairNumbers(),
  };
}
