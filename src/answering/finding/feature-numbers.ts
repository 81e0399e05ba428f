import { createPairNumbers, type PairNumbers } from '../search/pair-numbers.ts';
import type { Features } from './features.ts';

/** Every known feature by a number, in flat arrays. */
export interface FeatureTables {
  readonly singles: readonly string[];
  /** Parallel: their numbers. */
  readonly singleNumbers: Uint32Array;
  /** Numbers of two single features side by side, and the place of the pair in `pairNumbers`. */
  readonly pairs: Uint32Array;
  readonly pairNumbers: Uint32Array;
}

/** Finds the numbers of known features. */
export interface FeatureNumbers {
  /** The number of every entry of these features in turn, -1 where it is not known. Good until the next call. */
  readonly of: (features: Features) => Int32Array;
  readonly has: (single: string) => boolean;
}

/** Numbers features in the order they are met, while texts are read. */
export interface Numbering {
  readonly learn: (features: Features) => readonly number[];
  readonly tables: () => FeatureTables;
}

/** Begins with no feature known. */
export function createNumbering(): Numbering {
  const singles = new Map<string, number>();
  const pairs: PairNumbers = createPairNumbers();
  const pairNumbers: number[] = [];
  let next = 0;
  const learnSingle = (single: string): number => {
    let number = singles.get(single);
    if (number === undefined) {
      number = next;
      next += 1;
      singles.set(single, number);
    }
    return number;
  };
  return {
    learn: ({ singles: names, firsts, seconds }) =>
      firsts.map((first, entry) => {
        const one = learnSingle(names[first] ?? '');
        const second = seconds[entry] ?? -1;
        if (second < 0) return one;
        const pair = pairs.number(one, learnSingle(names[second] ?? ''));
        if (pair === pairNumbers.length) {
          pairNumbers.push(next);
          next += 1;
        }
        return pairNumbers[pair] ?? 0;
      }),
    tables: () => ({
      singles: [...singles.keys()],
      singleNumbers: Uint32Array.from(singles.values()),
      pairs: pairs.table(),
      pairNumbers: Uint32Array.from(pairNumbers),
    }),
  };
}

/** Makes ready to find the numbers that were given. */
export function featureNumbers({
  singles,
  singleNumbers,
  pairs,
  pairNumbers,
}: FeatureTables): FeatureNumbers {
  const numbers = new Map(singles.map((single, at) => [single, singleNumbers[at] ?? 0]));
  const known = createPairNumbers(pairs);
  let own = new Int32Array(64);
  let found = new Int32Array(256);
  return {
    has: (single) => numbers.has(single),
    of({ singles: names, firsts, seconds }) {
      if (own.length < names.length) own = new Int32Array(names.length * 2);
      if (found.length < firsts.length) found = new Int32Array(firsts.length * 2);
      for (let at = 0; at < names.length; at += 1) own[at] = numbers.get(names[at] ?? '') ?? -1;
      for (let entry = 0; entry < firsts.length; entry += 1) {
        const first = own[firsts[entry] ?? 0] ?? -1;
        const place = seconds[entry] ?? -1;
        if (place < 0) {
          found[entry] = first;
          continue;
        }
        const second = own[place] ?? -1;
        const pair = first < 0 || second < 0 ? -1 : known.find(first, second);
        found[entry] = pair < 0 ? -1 : (pairNumbers[pair] ?? -1);
      }
      return found;
    },
  };
}
