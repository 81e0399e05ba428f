import type { Vocabulary } from './vocabulary.ts';

/** How strongly repetition counts (`k1`) and long texts are held back (`b`): Okapi BM25. */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/**
 * One field of all texts, inverted: where every term stands. A term is a word, by its number in the vocabulary, or two
 * words side by side, by the number of the pair counted on from the last word.
 */
export interface FieldIndex {
  /** How many texts have the term. */
  readonly count: (term: number) => number;
  /** Adds to `scores` (one place a text) BM25's gain for each text that has the term, times the weight. */
  readonly add: (term: number, weight: number, scores: Float64Array) => void;
}

/** What a share of 1 is stored as. */
const full = 65_535;

/**
 * Builds an index over texts given as rows of word numbers. Postings lie in typed arrays, six bytes each. The vocabulary
 * must have learnt all its words.
 */
export function buildField(
  texts: readonly Uint32Array[],
  { words: { length: words }, pairs }: Vocabulary,
  { k1, b }: Bm25,
): FieldIndex {
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  const { starts, places, shares } = invert(
    texts,
    (before, word) => words + pairs.number(before, word),
    (times, length) => times / (times + k1 * (1 - b + (b * length) / Math.max(1, mean))),
  );
  const terms = starts.length - 1;

  return {
    count: (term) => (term < terms ? (starts[term + 1] ?? 0) - (starts[term] ?? 0) : 0),
    add(term, weight, scores) {
      if (term >= terms) return;
      const from = starts[term] ?? 0;
      const to = starts[term + 1] ?? 0;
      const rarity = Math.log(1 + (texts.length - (to - from) + 0.5) / (to - from + 0.5));
      const gain = (weight * rarity * (k1 + 1)) / full;
      // Every posting is walked: skipping those of common words (MaxScore) was slower, up to 60,000 texts.
      for (let at = from; at < to; at += 1) {
        const text = places[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + gain * (shares[at] ?? 0);
      }
    },
  };
}

interface Postings {
  /** Where each term's postings begin; the next one's beginning is their end. */
  readonly starts: Uint32Array;
  /** The texts, by their places in the order given. */
  readonly places: Int32Array;
  /** BM25's saturating share of each posting, 0 to 1, as 0 to `full`: no division is left for the search. */
  readonly shares: Uint16Array;
}

/** Two walks over all words: the first counts, the second files. */
function invert(
  rows: readonly Uint32Array[],
  pair: (before: number, word: number) => number,
  share: (times: number, length: number) => number,
): Postings {
  let counts = new Uint32Array(1024);
  let lastSeen = new Int32Array(1024).fill(-1);
  let terms = 0;
  const eachTerm = (visit: (term: number, text: number) => void): void => {
    rows.forEach((row, text) => {
      for (let at = 0; at < row.length; at += 1) {
        visit(row[at] ?? 0, text);
        if (at > 0) visit(pair(row[at - 1] ?? 0, row[at] ?? 0), text);
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
  const places = new Int32Array(starts[terms] ?? 0);
  const shares = new Uint16Array(places.length);
  lastSeen.fill(-1);
  eachTerm((term, text) => {
    if (lastSeen[term] !== text) {
      lastSeen[term] = text;
      places[next[term] ?? 0] = text;
      next[term] = (next[term] ?? 0) + 1;
    }
    const at = (next[term] ?? 1) - 1;
    shares[at] = (shares[at] ?? 0) + 1;
  });
  for (let at = 0; at < shares.length; at += 1) {
    const length = rows[places[at] ?? 0]?.length ?? 0;
    shares[at] = Math.round(full * share(shares[at] ?? 0, length));
  }
  return { starts, places, shares };
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
