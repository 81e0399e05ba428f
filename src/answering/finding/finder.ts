import { fold } from '../../core/text.ts';
import type { Reader } from '../reading/reading.ts';
import type { FindMentions } from '../understanding/mentions.ts';
import { featuresOf, type Features } from './features.ts';

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

interface Vector {
  readonly thing: number;
  readonly said: boolean;
  readonly norm: number;
}

/** Where a feature occurs: places of vectors, and its weight in each. */
interface Postings {
  readonly vectors: number[];
  readonly weights: number[];
}

/**
 * Makes ready the ways people ask and what is said. A question is compared with every way of asking by the cosine of
 * their TF-IDF features; what it shares with a thing's own words counts by the share of the question that they cover.
 * Inverted by feature, so that a question touches only what it shares.
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
  const raw = things.flatMap(({ asked, said }, thing) => [
    ...asked.map((text) => ({ thing, said: false, features: prepare(text) })),
    ...(said === '' ? [] : [{ thing, said: true, features: prepare(said) }]),
  ]);
  const counts = new Map<string, number>();
  for (const { features } of raw) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const unseen = Math.log(1 + raw.length);
  const idf = (feature: string): number => {
    const count = counts.get(feature);
    return count === undefined ? unseen : Math.log(1 + (raw.length - count + 0.5) / (count + 0.5));
  };

  const postings = new Map<string, Postings>();
  const vectors: readonly Vector[] = raw.map(({ thing, said, features }, index) => {
    let sum = 0;
    for (const [feature, share] of features) {
      const weight = share * idf(feature);
      sum += weight * weight;
      const list = postings.get(feature) ?? { vectors: [], weights: [] };
      list.vectors.push(index);
      list.weights.push(weight);
      postings.set(feature, list);
    }
    return { thing, said, norm: Math.sqrt(sum) };
  });

  const find = (features: Features): Fits => {
    const question = new Map([...features].map(([feature, share]) => [feature, share * idf(feature)]));
    const square = [...question.values()].reduce((sum, weight) => sum + weight * weight, 0);
    if (square === 0) return { scores: things.map(() => 0), known: 0 };
    const { dots, covered } = touched(question, postings, vectors.length);
    const best = things.map(() => ({ first: 0, second: 0, said: 0 }));
    vectors.forEach(({ thing, said, norm }, index) => {
      const entry = best[thing];
      if (entry === undefined || norm === 0) return;
      if (said) {
        entry.said = (covered[index] ?? 0) / square;
        return;
      }
      const cosine = (dots[index] ?? 0) / (norm * Math.sqrt(square));
      if (cosine > entry.first) [entry.first, entry.second] = [cosine, entry.first];
      else if (cosine > entry.second) entry.second = cosine;
    });
    return {
      scores: best.map(
        ({ first, second, said }) => shares.best * first + shares.second * second + shares.covered * said,
      ),
      known: knownShare(question, postings),
    };
  };
  return Object.assign(find, { knows: (word: string): boolean => postings.has(`~${fold(word)}`) });
}

function touched(
  question: Features,
  postings: ReadonlyMap<string, Postings>,
  size: number,
): { readonly dots: Float64Array; readonly covered: Float64Array } {
  const dots = new Float64Array(size);
  const covered = new Float64Array(size);
  for (const [feature, weight] of question) {
    const list = postings.get(feature);
    list?.vectors.forEach((index, at) => {
      dots[index] = (dots[index] ?? 0) + weight * (list.weights[at] ?? 0);
      covered[index] = (covered[index] ?? 0) + weight * weight;
    });
  }
  return { dots, covered };
}

function knownShare(question: Features, postings: ReadonlyMap<string, Postings>): number {
  let known = 0;
  let all = 0;
  for (const [feature, weight] of question) {
    if (!feature.startsWith('~') || !feature.includes('_')) continue;
    all += weight;
    if (postings.has(feature)) known += weight;
  }
  return all === 0 ? 1 : known / all;
}
