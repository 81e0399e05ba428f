import { fold } from '../../core/text.ts';
import type { Reader } from '../reading/reading.ts';
import type { FindMentions } from '../understanding/mentions.ts';
import { featuresOf, type Features } from './features.ts';
import { createLines, type Lines } from './lines.ts';

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

/**
 * Makes ready the ways people ask and what is said. A question is compared with every way of asking by the cosine of
 * their TF-IDF features; what it shares with a thing's own words counts by the share of the question that they cover.
 */
export function createFind(
  things: readonly Findable[],
  read: Reader,
  names: FindMentions<string>,
  ideas: FindMentions<string>,
): Find {
  const prepare = (text: string): Features => {
    const reading = read(text);
    return featuresOf(reading, names(reading), ideas(reading));
  };
  const texts = things.flatMap(({ asked, said }, thing) => [
    ...asked.map((text) => ({ thing, text, said: false })),
    ...(said === '' ? [] : [{ thing, text: said, said: true }]),
  ]);
  const lines = createLines(texts.map(({ text }) => prepare(text)));
  const owners = texts.map(({ thing, said }) => ({ thing, said }));

  const find = (features: Features): Fits => {
    const { dots, covered, square } = lines.compare(features);
    if (square === 0) return { scores: things.map(() => 0), known: 0 };
    const best = things.map(() => ({ first: 0, second: 0, said: 0 }));
    owners.forEach(({ thing, said }, line) => {
      const entry = best[thing];
      if (entry === undefined) return;
      if (said) {
        entry.said = (covered[line] ?? 0) / square;
        return;
      }
      const cosine = dots[line] ?? 0;
      if (cosine > entry.first) [entry.first, entry.second] = [cosine, entry.first];
      else if (cosine > entry.second) entry.second = cosine;
    });
    return {
      scores: best.map(
        ({ first, second, said }) => shares.best * first + shares.second * second + shares.covered * said,
      ),
      known: knownShare(features, lines),
    };
  };
  return Object.assign(find, { knows: (word: string): boolean => lines.has(`~${fold(word)}`) });
}

function knownShare(question: Features, lines: Lines): number {
  let known = 0;
  let all = 0;
  for (const feature of question.keys()) {
    if (!feature.startsWith('~') || !feature.includes('_')) continue;
    const weight = lines.weightOf(feature, question.get(feature) ?? 0);
    all += weight;
    if (lines.has(feature)) known += weight;
  }
  return all === 0 ? 1 : known / all;
}
