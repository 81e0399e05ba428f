import { bare } from '../reading/syllable.ts';
import type { Features } from './features.ts';
import { createLines, tablesOfLines, type LineTables } from './lines.ts';

/** Something that can be asked for: ways of asking for it, and what is said of it. */
export interface Findable {
  readonly asked: readonly string[];
  /** Its own words, empty if they should not count. */
  readonly said: string;
}

/** How well each thing fits a question, 0 to about 1, in the order the things were given. */
export interface Fits {
  readonly scores: readonly number[];
  /** The share of the question's syllable pairs that occur in anything known, by weight: low for foreign subjects. */
  readonly known: number;
}

/** Compares a question's features with everything that can be asked for. */
export interface Find {
  (features: Features): Fits;
  /** Whether a word, with whatever marks, occurs in anything that is asked or said. */
  readonly knows: (word: string) => boolean;
}

const shares = { best: 0.55, second: 0.15, covered: 0.3 } as const;

/** A line of the tables: a way of asking for a thing, or what is said of it. */
interface Line {
  readonly thing: number;
  readonly text: string;
}

/** All ways of asking, then all that is said. */
function linesOf(things: readonly Findable[]): {
  readonly asked: readonly Line[];
  readonly said: readonly Line[];
} {
  return {
    asked: things.flatMap(({ asked }, thing) => asked.map((text) => ({ thing, text }))),
    said: things.flatMap(({ said }, thing) => (said === '' ? [] : [{ thing, text: said }])),
  };
}

/** Works out the tables by which things are found. Takes most of the time there is until the first answer. */
export function tablesOfThings(
  things: readonly Findable[],
  featuresOf: (text: string) => Features,
): LineTables {
  const { asked, said } = linesOf(things);
  const lines = [...asked, ...said];
  return tablesOfLines(lines.length, asked.length, (line) => featuresOf(lines[line]?.text ?? ''));
}

/**
 * Makes ready to find things by their tables. A question is compared with every way of asking by the cosine of
 * their TF-IDF features; what it shares with a thing's own words counts by the share of the question that they cover.
 */
export function createFind(things: readonly Findable[], tables: LineTables): Find {
  const lines = createLines(tables);
  const texts = linesOf(things);
  // A thing's ways of asking stand side by side: where they end.
  const ends = new Uint32Array(things.length);
  for (const { thing } of texts.asked) ends[thing] = (ends[thing] ?? 0) + 1;
  for (let thing = 1; thing < ends.length; thing += 1)
    ends[thing] = (ends[thing] ?? 0) + (ends[thing - 1] ?? 0);
  const saidOf = Uint32Array.from(texts.said, ({ thing }) => thing);
  const said = new Float64Array(things.length);

  const find = (features: Features): Fits => {
    const { dots, cosine, covered, square, known } = lines.compare(features);
    if (square === 0) return { scores: things.map(() => 0), known: 0 };
    for (let line = 0; line < saidOf.length; line += 1)
      said[saidOf[line] ?? 0] = (covered[line] ?? 0) / square;
    const scores = new Array<number>(things.length);
    let line = 0;
    for (let thing = 0; thing < scores.length; thing += 1) {
      let first = 0;
      let second = 0;
      for (const end = ends[thing] ?? 0; line < end; line += 1) {
        const dot = dots[line] ?? 0;
        if (dot === 0) continue;
        const likeness = cosine(dot, line);
        if (likeness > first) {
          second = first;
          first = likeness;
        } else if (likeness > second) second = likeness;
      }
      scores[thing] = shares.best * first + shares.second * second + shares.covered * (said[thing] ?? 0);
    }
    return { scores, known };
  };
  return Object.assign(find, { knows: (word: string): boolean => lines.has(`~${bare(word)}`) });
}
