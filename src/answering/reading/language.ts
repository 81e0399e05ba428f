import { empty, pairPlace, stride } from './pair-place.ts';
import { asCounted } from './counts.ts';
import type { Counts } from './counts.ts';
import { bare, isPossible } from './syllable.ts';

/** What we expect to read: how likely a word is, alone and after another. Probabilities are natural logarithms. */
export interface Language {
  /** The number of a word, or -1 when it was never seen. */
  readonly numberOf: (word: string) => number;
  readonly wordOf: (number: number) => string;
  /** The syllables that are written with these letters when marks are taken away (possible syllables only). */
  readonly spelledAs: (folded: string) => readonly number[];
  /** All such letters. */
  readonly spellings: () => Iterable<string>;
  readonly alone: (word: number) => number;
  readonly after: (before: number, word: number) => number;
  /** Whether the two were ever seen side by side. */
  readonly together: (before: number, word: number) => boolean;
}

/** The likelihood of a word never seen. */
export const never = Math.log(1e-8);

/**
 * How much of the likelihood of a word the word before it decides. The rest is the share of all words that it was seen
 * after (Kneser and Ney 1995): `phương` is frequent, but hardly after anything but `địa`.
 */
const byNeighbour = 0.9;

/** A body of text, counted, and how much it counts beside the others, however long it was. */
export interface Source {
  readonly counts: Counts;
  readonly weight: number;
}

/** A language in flat arrays, parallel by the numbers of its words. */
export interface LanguageTables {
  readonly words: readonly string[];
  readonly alone: Float64Array;
  /** The likelihood after a word it was never seen after. */
  readonly afterAny: Float64Array;
  /** First, second, likelihood of the second after the first: see `pairPlace`. */
  readonly pairs: Uint32Array;
  /** Possible syllables, those of the same letters side by side, the likeliest first. */
  readonly spelled: Uint32Array;
  /** Where each spelling begins in `spelled`; its end is the next one's beginning. */
  readonly spellings: Uint32Array;
}

/** Mixes counts by weight. */
export function languageTables(sources: readonly Source[]): LanguageTables {
  const used = sources.filter(({ counts }) => counts.syllables.length > 0);
  const whole = used.reduce((sum, { weight }) => sum + weight, 0);
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const mass: number[] = [];
  const versatile: number[] = [];
  const renumbered = used.map(({ counts, weight }) => {
    const unit = weight / whole / counts.times.reduce((sum, times) => sum + times, 0);
    return counts.syllables.map((syllable, index) => {
      let number = numbers.get(syllable);
      if (number === undefined) {
        number = words.push(syllable) - 1;
        numbers.set(syllable, number);
      }
      mass[number] = (mass[number] ?? 0) + (counts.times[index] ?? 0) * unit;
      return number;
    });
  });
  const pairs = pairTable(used.reduce((sum, { counts }) => sum + counts.firsts.length, 0));
  used.forEach(({ counts, weight }, source) => {
    const unit = weight / whole / counts.times.reduce((sum, times) => sum + times, 0);
    const kind = weight / whole / counts.seconds.length;
    const number = renumbered[source] ?? [];
    for (let index = 0; index < counts.firsts.length; index += 1) {
      const first = number[counts.firsts[index] ?? 0] ?? 0;
      const second = number[counts.seconds[index] ?? 0] ?? 0;
      pairs.add(first, second, (counts.pairTimes[index] ?? 0) * unit);
      versatile[second] = (versatile[second] ?? 0) + kind;
    }
  });

  const alone = Float64Array.from(mass, Math.log);
  const anywhere = Float64Array.from(mass, (_, word) => (1 - byNeighbour) * (versatile[word] ?? 0));
  const afterAny = anywhere.map((share) => (share === 0 ? never : Math.log(share)));
  pairs.settle((first, second, joint) =>
    Math.log((byNeighbour * joint) / (mass[first] ?? 1) + (anywhere[second] ?? 0)),
  );

  const bySpelling = new Map<string, number[]>();
  words.forEach((word, number) => {
    if (!isPossible(word)) return;
    const folded = bare(word);
    const same = bySpelling.get(folded);
    if (same === undefined) bySpelling.set(folded, [number]);
    else same.push(number);
  });
  const spelled: number[] = [];
  const spellings: number[] = [];
  for (const same of bySpelling.values()) {
    spellings.push(spelled.length);
    spelled.push(...same.sort((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0)));
  }
  return {
    words,
    alone,
    afterAny,
    pairs: pairs.table,
    spelled: Uint32Array.from(spelled),
    spellings: Uint32Array.from([...spellings, spelled.length]),
  };
}

/** Mixes counts by weight: each source counts as much as its weight, however long its text was. */
export function createLanguage(sources: readonly Source[]): Language {
  return languageOf(languageTables(sources));
}

/** The language that was worked out. */
export function languageOf({
  words,
  alone,
  afterAny,
  pairs: table,
  spelled,
  spellings,
}: LanguageTables): Language {
  const pairs = pairTableOf(table);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const bySpelling = new Map<string, readonly number[]>();
  for (let at = 0; at + 1 < spellings.length; at += 1) {
    const same = [...spelled.subarray(spellings[at], spellings[at + 1])];
    bySpelling.set(bare(words[same[0] ?? 0] ?? ''), same);
  }

  return {
    numberOf: (word) => numbers.get(asCounted(word)) ?? -1,
    wordOf: (number) => words[number] ?? '',
    spelledAs: (folded) => bySpelling.get(folded) ?? [],
    spellings: () => bySpelling.keys(),
    alone: (word) => (word < 0 ? never : (alone[word] ?? never)),
    after(before, word) {
      if (word < 0) return never;
      if (before < 0) return alone[word] ?? never;
      const joint = pairs.get(before, word);
      return Number.isNaN(joint) ? (afterAny[word] ?? never) : joint;
    },
    together: (before, word) => before >= 0 && word >= 0 && !Number.isNaN(pairs.get(before, word)),
  };
}

/** A table from pairs of numbers to a number: open addressing, twelve bytes a place. NaN where there is none. */
function pairTable(size: number) {
  const places = 2 ** Math.ceil(Math.log2(Math.max(16, size * 1.6)));
  return pairTableOf(new Uint32Array(places * stride).fill(empty));
}

function pairTableOf(table: Uint32Array) {
  const places = table.length / stride;
  const values = new Float32Array(table.buffer, table.byteOffset, table.length);

  const placeOf = (first: number, second: number): number => pairPlace(table, places, first, second);

  return {
    table,
    add(first: number, second: number, value: number): void {
      const place = placeOf(first, second);
      const before = table[place] === first ? (values[place + 2] ?? 0) : 0;
      table[place] = first;
      table[place + 1] = second;
      values[place + 2] = before + value;
    },
    get(first: number, second: number): number {
      const place = placeOf(first, second);
      return table[place] === first ? (values[place + 2] ?? Number.NaN) : Number.NaN;
    },
    settle(value: (first: number, second: number, before: number) => number): void {
      for (let place = 0; place < table.length; place += stride) {
        const first = table[place] ?? 0;
        if (first !== empty) values[place + 2] = value(first, table[place + 1] ?? 0, values[place + 2] ?? 0);
      }
    },
  };
}
