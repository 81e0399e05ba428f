import { english } from '../reading/lexicon/english.ts';
import { bare, isPossibleFolded } from '../reading/syllable.ts';
import type { Reading } from '../reading/reading.ts';
import type { Mention } from '../understanding/mentions.ts';

/**
 * What a text is made of, for comparing texts: single features, and pairs of single features side by side, in the order
 * they were met; each once, with the greatest share it was met with. Pairs are told by numbers, not by strings: ten
 * thousand texts have half a million.
 */
export interface Features {
  /** Single features: `sơ`, `~so` without marks, `^select` an English stem, `@act:so-ket` a name, `=idea` an idea. */
  readonly singles: readonly string[];
  /** Parallel: the single feature, or the first of a pair, by its place in `singles`. */
  readonly firsts: readonly number[];
  /** The second of a pair, or -1. */
  readonly seconds: readonly number[];
  readonly shares: readonly number[];
}

/** Features being gathered. */
export interface Gathering extends Features {
  /** The place of a single feature. */
  readonly placeOf: (single: string) => number;
  /** Adds a feature; `second` is -1 for a single one. */
  readonly add: (first: number, second: number, share: number) => void;
  readonly has: (first: number, second: number) => boolean;
}

const weights = { syllable: 1, pair: 0.9, folded: 0.35, named: 0.6, concept: 1.6, idea: 1 } as const;
/** More than the single features of the longest text. */
const mostSingles = 0x100000;

/** Begins to gather features. */
export function gatherFeatures(): Gathering {
  const singles: string[] = [];
  const firsts: number[] = [];
  const seconds: number[] = [];
  const shares: number[] = [];
  const places = new Map<string, number>();
  const entries = new Map<number, number>();
  return {
    singles,
    firsts,
    seconds,
    shares,
    placeOf(single) {
      const known = places.get(single);
      if (known !== undefined) return known;
      const place = singles.push(single) - 1;
      places.set(single, place);
      return place;
    },
    add(first, second, share) {
      const key = first * mostSingles + second + 1;
      const entry = entries.get(key);
      if (entry === undefined) {
        entries.set(key, firsts.length);
        firsts.push(first);
        seconds.push(second);
        shares.push(share);
      } else if (share > (shares[entry] ?? 0)) shares[entry] = share;
    },
    has: (first, second) => entries.has(first * mostSingles + second + 1),
  };
}

/**
 * The features of a reading: its syllables and syllable pairs, the same without marks (so that a wrong or missing mark
 * costs little), the ideas it expresses whatever their words, and the names it mentions as concepts (so that "trường mầm non" and "bệnh viện" are alike as units).
 * The syllables of a mentioned name count little: the concept stands for them.
 */
export function featuresOf(reading: Reading, names: readonly Mention[], ideas: readonly Mention[]): Features {
  const found = gatherFeatures();
  const { syllables } = reading;
  const named = new Uint8Array(syllables.length + 1);
  for (const { start, end } of names) named.fill(1, start, end);
  let letters = bare(syllables[0] ?? '');
  let marked = found.placeOf(syllables[0] ?? '');
  let folded = found.placeOf(`~${letters}`);
  for (let index = 0; index < syllables.length; index += 1) {
    const syllable = syllables[index] ?? '';
    const next = syllables[index + 1];
    const [hereLetters, here, hereFolded] = [letters, marked, folded];
    const share = named[index] === 1 ? weights.named : 1;
    found.add(here, -1, weights.syllable * share);
    if (next !== undefined) {
      letters = bare(next);
      marked = found.placeOf(next);
      folded = found.placeOf(`~${letters}`);
      const both = named[index] === 1 && named[index + 1] === 1 ? weights.named : 1;
      found.add(here, marked, weights.pair * both);
      found.add(hereFolded, folded, weights.folded * both);
    }
    found.add(hereFolded, -1, weights.folded * share);
    if (english.has(syllable) || !isPossibleFolded(hereLetters))
      found.add(found.placeOf(`^${stem(syllable)}`), -1, weights.syllable * share);
  }
  for (const { id } of names) found.add(found.placeOf(`@${id}`), -1, weights.concept);
  for (const { id } of ideas) found.add(found.placeOf(`=${id}`), -1, weights.idea);
  return found;
}

/** An English word without its commonest endings, so that "selects" and "selection" meet. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ations?|ions?|ments?|ings?|ers?|ors?|ed|es|ly|s|e)$/u, '');
}
