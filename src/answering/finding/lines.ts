import type { Features } from './features.ts';

/** How a question lies to every line. The arrays are good until the next comparison. */
export interface Compared {
  /** The cosine of question and line, by line. */
  readonly dots: Float32Array;
  /** The squared weight of the question's features that the line has, by line. */
  readonly covered: Float32Array;
  /** The squared length of the question. */
  readonly square: number;
  /** The share of the question's syllable pairs without marks that occur in any line, by weight; 1 where it has none. */
  readonly known: number;
}

/** Many texts as TF-IDF vectors, inverted by feature, so that a question touches only what it shares. */
export interface Lines {
  readonly compare: (question: Features) => Compared;
  readonly has: (feature: string) => boolean;
}

/** Makes the vectors. Kept in flat arrays: ten thousand lines of fifty features would be half a million small objects. */
export function createLines(all: readonly Features[]): Lines {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  for (const features of all) {
    for (const feature of features.keys()) {
      const id = ids.get(feature) ?? ids.size;
      ids.set(feature, id);
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  const lines = all.length;
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + (lines - count + 0.5) / (count + 0.5)));
  const unseen = Math.log(1 + lines);

  // The lines that have feature `id` stand at `starts[id]` up to `starts[id + 1]`.
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, id) => {
    starts[id + 1] = (starts[id] ?? 0) + count;
  });
  const where = new Uint32Array(starts[counts.length] ?? 0);
  const weights = new Float32Array(where.length);
  const filled = starts.slice();
  const lengths = new Float32Array(lines);
  all.forEach((features, line) => {
    let square = 0;
    for (const [feature, share] of features) {
      const id = ids.get(feature) ?? 0;
      const weight = share * (rarity[id] ?? 0);
      const at = filled[id] ?? 0;
      where[at] = line;
      weights[at] = weight;
      filled[id] = at + 1;
      square += weight * weight;
    }
    lengths[line] = Math.sqrt(square);
  });

  const dots = new Float32Array(lines);
  const covered = new Float32Array(lines);

  return {
    has: (feature) => ids.has(feature),
    compare: (question) => {
      dots.fill(0);
      covered.fill(0);
      let square = 0;
      let known = 0;
      let pairs = 0;
      for (const [feature, share] of question) {
        const id = ids.get(feature);
        const weight = share * (id === undefined ? unseen : (rarity[id] ?? 0));
        const own = weight * weight;
        square += own;
        if (feature.startsWith('~') && feature.includes('_')) {
          pairs += weight;
          if (id !== undefined) known += weight;
        }
        if (id === undefined) continue;
        const end = starts[id + 1] ?? 0;
        for (let at = starts[id] ?? 0; at < end; at += 1) {
          const line = where[at] ?? 0;
          dots[line] = (dots[line] ?? 0) + weight * (weights[at] ?? 0);
          covered[line] = (covered[line] ?? 0) + own;
        }
      }
      const length = Math.sqrt(square);
      for (let line = 0; line < lines; line += 1) {
        const both = (lengths[line] ?? 0) * length;
        dots[line] = both === 0 ? 0 : (dots[line] ?? 0) / both;
      }
      return { dots, covered, square, known: pairs === 0 ? 1 : known / pairs };
    },
  };
}
