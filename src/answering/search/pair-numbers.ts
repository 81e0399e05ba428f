import { empty, pairPlace, stride } from '../reading/pair-place.ts';

/** Numbers pairs of numbers in the order they are first seen. */
export interface PairNumbers {
  /** The pair's number; a new pair gets the next one. */
  readonly number: (first: number, second: number) => number;
  /** The pair's number, or -1. */
  readonly find: (first: number, second: number) => number;
  /** All of them, to be made numbers of again. */
  readonly table: () => Uint32Array;
}

/** Open addressing in a typed array: twelve bytes a place, where a Map of strings takes a hundred. With a table of before pairs are only found, not numbered. */
export function createPairNumbers(given?: Uint32Array): PairNumbers {
  let table = given ?? new Uint32Array(1024 * stride).fill(empty);
  let places = table.length / stride;
  let size = 0;

  const placeOf = (first: number, second: number): number => pairPlace(table, places, first, second);

  const grow = (): void => {
    const old = table;
    places *= 2;
    table = new Uint32Array(places * stride).fill(empty);
    for (let from = 0; from < old.length; from += stride) {
      if (old[from] !== empty) set(old[from] ?? 0, old[from + 1] ?? 0, old[from + 2] ?? 0);
    }
  };

  const set = (first: number, second: number, number: number): void => {
    const place = placeOf(first, second);
    table[place] = first;
    table[place + 1] = second;
    table[place + 2] = number;
  };

  return {
    number(first, second) {
      const place = placeOf(first, second);
      if (table[place] === first) return table[place + 2] ?? 0;
      if (size * 1.5 >= places) grow();
      set(first, second, size);
      size += 1;
      return size - 1;
    },
    table: () => table,
    find(first, second) {
      const place = placeOf(first, second);
      return table[place] === first ? (table[place + 2] ?? -1) : -1;
    },
  };
}
