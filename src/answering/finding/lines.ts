import type { Features } from './features.ts';
import { createNumbering, featureNumbers, type FeatureTables } from './feature-numbers.ts';

/** How a question lies to every line. The arrays are good until the next comparison. */
export interface Compared {
  /** The products of question and line, by line, of the ways of asking; and what makes cosines of them. */
  readonly dots: Float32Array;
  readonly cosine: (dot: number, line: number) => number;
  /** The squared weight of the question's features that the line has, by line, of what is said. */
  readonly covered: Float32Array;
  /** The squared length of the question. */
  readonly square: number;
  /** The share of the question's syllable pairs without marks that occur in any line, by weight; 1 where it has none. */
  readonly known: number;
}

/** Many texts as TF-IDF vectors, inverted by feature, so that a question touches only what it shares. */
export interface Lines {
  readonly compare: (question: Features) => Compared;
  /** Whether a line has this single feature. */
  readonly has: (single: string) => boolean;
}

/**
 * The vectors: first those of the ways of asking, then those of what is said. Kept in flat arrays: ten thousand lines of
 * fifty features would be half a million small objects. The lines that have feature `id` stand in `where`, and their
 * weights in `weights`, from `starts[id]` to `starts[id + 1]`, in order; those of what is said from `splits[id]` on.
 */
export interface LineTables {
  readonly features: FeatureTables;
  /** How rare a feature is among the lines (IDF). */
  readonly rarity: Float32Array;
  readonly starts: Uint32Array;
  readonly splits: Uint32Array;
  readonly where: Uint16Array | Uint32Array;
  readonly weights: Float32Array;
  /** The length of every line's vector. */
  readonly lengths: Float32Array;
  /** How many lines are ways of asking. */
  readonly asked: number;
}

/** Makes the vectors of so many lines, the first of them `asked`; features are taken one line at a time and not kept. */
export function tablesOfLines(
  lines: number,
  asked: number,
  featuresOf: (line: number) => Features,
): LineTables {
  const numbering = createNumbering();
  const counts: number[] = [];
  const ends = new Uint32Array(lines);
  let idOf = new Uint32Array(lines * 48);
  let shareOf = new Float64Array(idOf.length);
  let size = 0;
  for (let line = 0; line < lines; line += 1) {
    const features = featuresOf(line);
    numbering.learn(features).forEach((id, entry) => {
      // A single feature gets its number before its turn where it is the second of a pair.
      while (counts.length <= id) counts.push(0);
      counts[id] = (counts[id] ?? 0) + 1;
      if (size === idOf.length) {
        idOf = grown(idOf, new Uint32Array(size * 2 + 64));
        shareOf = grown(shareOf, new Float64Array(idOf.length));
      }
      idOf[size] = id;
      shareOf[size] = features.shares[entry] ?? 0;
      size += 1;
    });
    ends[line] = size;
  }
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + (lines - count + 0.5) / (count + 0.5)));
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, id) => {
    starts[id + 1] = (starts[id] ?? 0) + count;
  });
  const where = lines <= 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  const weights = new Float32Array(size);
  const filled = starts.slice();
  const lengths = new Float32Array(lines);
  const splits = new Uint32Array(counts.length);
  for (let line = 0; line < lines; line += 1) {
    if (line === asked) splits.set(filled.subarray(0, splits.length));
    let square = 0;
    for (let at = line === 0 ? 0 : (ends[line - 1] ?? 0); at < (ends[line] ?? 0); at += 1) {
      const id = idOf[at] ?? 0;
      const weight = (shareOf[at] ?? 0) * (rarity[id] ?? 0);
      const to = filled[id] ?? 0;
      where[to] = line;
      weights[to] = weight;
      filled[id] = to + 1;
      square += weight * weight;
    }
    lengths[line] = Math.sqrt(square);
  }
  if (asked === lines) splits.set(filled.subarray(0, splits.length));
  return {
    features: numbering.tables(),
    rarity,
    starts,
    splits,
    where,
    weights,
    lengths,
    asked,
  };
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Makes ready to compare questions with the vectors. */
export function createLines(tables: LineTables): Lines {
  const { features, rarity, starts, splits, where, weights, lengths, asked } = tables;
  const numbers = featureNumbers(features);
  const unseen = Math.log(1 + lengths.length);
  const dots = new Float32Array(asked);
  const covered = new Float32Array(lengths.length - asked);

  return {
    has: numbers.has,
    compare: (question) => {
      dots.fill(0);
      covered.fill(0);
      const { singles, firsts, seconds, shares } = question;
      const ids = numbers.of(question);
      let square = 0;
      let known = 0;
      let pairs = 0;
      for (let entry = 0; entry < firsts.length; entry += 1) {
        const id = ids[entry] ?? -1;
        const weight = (shares[entry] ?? 0) * (id < 0 ? unseen : (rarity[id] ?? 0));
        const own = weight * weight;
        square += own;
        if ((seconds[entry] ?? -1) >= 0 && singles[firsts[entry] ?? 0]?.startsWith('~') === true) {
          pairs += weight;
          if (id >= 0) known += weight;
        }
        if (id >= 0) add(id, weight, own);
      }
      const length = Math.sqrt(square);
      return {
        dots,
        cosine: (dot, line) => Math.fround(dot / ((lengths[line] ?? 0) * length)),
        covered,
        square,
        known: pairs === 0 ? 1 : known / pairs,
      };
    },
  };

  function add(id: number, weight: number, own: number): void {
    const split = splits[id] ?? 0;
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < split; at += 1) {
      const line = where[at] ?? 0;
      dots[line] = (dots[line] ?? 0) + weight * (weights[at] ?? 0);
    }
    for (let at = split; at < end; at += 1) {
      const line = (where[at] ?? 0) - asked;
      covered[line] = (covered[line] ?? 0) + own;
    }
  }
}
