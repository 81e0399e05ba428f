import { createPairNumbers } from './pair-numbers.ts';

/** How strongly repetition counts (`k1`) and long texts are held back (`b`): Okapi BM25. */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/** One word, or two side by side. */
export type Term = readonly [string] | readonly [string, string];

/** The texts that have a term, in rising order, and BM25's gain for each; the places from `from` up to `to`. */
export interface Listed {
  readonly from: number;
  readonly to: number;
  /** What a full share is worth: rarer terms more. */
  readonly gain: number;
}

/** One field of all texts, inverted: for every word, and every two words side by side, where they stand. */
export interface FieldIndex {
  readonly find: (term: Term) => Listed | undefined;
  /** Adds to `scores` (one place a text) what each listed text gains, times the weight. */
  readonly add: (listed: Listed, weight: number, scores: Float64Array) => void;
  readonly has: (listed: Listed, text: number) => boolean;
}

/** What a share of 1 is stored as. */
const full = 65_535;

/** Builds an index over texts given as rows of words. Postings lie in typed arrays, six bytes each. */
export function buildField(texts: readonly (readonly string[])[], { k1, b }: Bm25): FieldIndex {
  const numberOfWord = new Map<string, number>();
  const streams = texts.map((words) =>
    Uint32Array.from(words, (word) => {
      const known = numberOfWord.get(word);
      if (known !== undefined) return known;
      numberOfWord.set(word, numberOfWord.size);
      return numberOfWord.size - 1;
    }),
  );
  const words = numberOfWord.size;
  const pairs = createPairNumbers(streams.reduce((sum, { length }) => sum + length, 0));
  const mean = streams.reduce((sum, { length }) => sum + length, 0) / Math.max(1, streams.length);
  const {
    starts,
    texts: listed,
    shares,
  } = invert(
    streams,
    (stream, at) => {
      const before = stream[at - 1];
      return before === undefined ? -1 : words + pairs.number(before, stream[at] ?? 0);
    },
    (times, length) => times / (times + k1 * (1 - b + (b * length) / Math.max(1, mean))),
  );

  return {
    find(term) {
      const number = numberOf(term);
      if (number < 0) return undefined;
      const from = starts[number] ?? 0;
      const to = starts[number + 1] ?? from;
      const rarity = Math.log(1 + (texts.length - (to - from) + 0.5) / (to - from + 0.5));
      return { from, to, gain: (rarity * (k1 + 1)) / full };
    },
    add({ from, to, gain }, weight, scores) {
      // Every posting is walked: skipping those of common words (MaxScore) was slower, up to 60,000 texts.
      for (let at = from; at < to; at += 1) {
        const text = listed[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + gain * weight * (shares[at] ?? 0);
      }
    },
    has: ({ from, to }, text) => stands(text, listed, from, to),
  };

  function numberOf([first, second]: Term): number {
    const one = numberOfWord.get(first) ?? -1;
    if (second === undefined || one < 0) return one;
    const two = numberOfWord.get(second) ?? -1;
    const pair = two < 0 ? -1 : pairs.find(one, two);
    return pair < 0 ? -1 : words + pair;
  }
}

interface Postings {
  /** Where each term's postings begin; the next one's beginning is their end. */
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  /** BM25's saturating share of each posting, 0 to 1, as 0 to `full`: no division is left for the search. */
  readonly shares: Uint16Array;
}

/** Two walks over all words: the first counts, the second files. */
function invert(
  streams: readonly Uint32Array[],
  pairAt: (stream: Uint32Array, at: number) => number,
  share: (times: number, length: number) => number,
): Postings {
  let counts = new Uint32Array(1024);
  let lastSeen = new Int32Array(1024).fill(-1);
  let terms = 0;
  const eachTerm = (visit: (term: number, text: number) => void): void => {
    streams.forEach((stream, text) => {
      for (let at = 0; at < stream.length; at += 1) {
        visit(stream[at] ?? 0, text);
        const pair = pairAt(stream, at);
        if (pair >= 0) visit(pair, text);
      }
    });
  };
  eachTerm((term, text) => {
    if (term >= counts.length) {
      const room = Math.max(term + 1, counts.length * 2);
      counts = grown(counts, new Uint32Array(room));
      lastSeen = grown(lastSeen, new Int32Array(room).fill(-1));
    }
    if (term >= terms) terms = term + 1;
    if (lastSeen[term] === text) return;
    lastSeen[term] = text;
    counts[term] = (counts[term] ?? 0) + 1;
  });

  const starts = new Uint32Array(terms + 1);
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term] ?? 0) + (counts[term] ?? 0);
  const next = starts.slice();
  const texts = new Uint32Array(starts[terms] ?? 0);
  const shares = new Uint16Array(texts.length);
  lastSeen.fill(-1);
  eachTerm((term, text) => {
    if (lastSeen[term] !== text) {
      lastSeen[term] = text;
      texts[next[term] ?? 0] = text;
      next[term] = (next[term] ?? 0) + 1;
    }
    const at = (next[term] ?? 1) - 1;
    shares[at] = (shares[at] ?? 0) + 1;
  });
  for (let at = 0; at < shares.length; at += 1) {
    const length = streams[texts[at] ?? 0]?.length ?? 0;
    shares[at] = Math.round(full * share(shares[at] ?? 0, length));
  }
  return { starts, texts, shares };
}

/** Whether a text stands in a rising list, between two places. */
function stands(text: number, listed: Uint32Array, from: number, to: number): boolean {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((listed[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return low < to && listed[low] === text;
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
