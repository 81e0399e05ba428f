import { english } from '../reading/lexicon/english.ts';
import { bare, isPossibleFolded } from '../reading/syllable.ts';
import type { Reading } from '../reading/reading.ts';
import type { Mention } from '../understanding/mentions.ts';

/** What a text is made of, for comparing texts: feature → weight. */
export type Features = ReadonlyMap<string, number>;

const weights = { syllable: 1, pair: 0.9, folded: 0.35, named: 0.6, concept: 1.6, idea: 1 } as const;

/**
 * The features of a reading: its syllables and syllable pairs, the same without marks (so that a wrong or missing mark
 * costs little), the ideas it expresses whatever their words, and the names it mentions as concepts (so that "trường mầm non" and "bệnh viện" are alike as units).
 * The syllables of a mentioned name count little: the concept stands for them.
 */
export function featuresOf(reading: Reading, names: readonly Mention[], ideas: readonly Mention[]): Features {
  const found = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    const before = found.get(feature);
    if (before === undefined || before < weight) found.set(feature, weight);
  };
  const { syllables } = reading;
  const named = new Uint8Array(syllables.length + 1);
  for (const { start, end } of names) named.fill(1, start, end);
  let letters = bare(syllables[0] ?? '');
  for (let index = 0; index < syllables.length; index += 1) {
    const syllable = syllables[index] ?? '';
    const next = syllables[index + 1];
    const here = letters;
    const share = named[index] === 1 ? weights.named : 1;
    add(syllable, weights.syllable * share);
    if (next !== undefined) {
      letters = bare(next);
      const both = named[index] === 1 && named[index + 1] === 1 ? weights.named : 1;
      add(`${syllable}_${next}`, weights.pair * both);
      add(`~${here}_${letters}`, weights.folded * both);
    }
    add(`~${here}`, weights.folded * share);
    if (english.has(syllable) || !isPossibleFolded(here)) add(`^${stem(syllable)}`, weights.syllable * share);
  }
  for (const { id } of names) add(`@${id}`, weights.concept);
  for (const { id } of ideas) add(`=${id}`, weights.idea);
  return found;
}

/** An English word without its commonest endings, so that "selects" and "selection" meet. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ations?|ions?|ments?|ings?|ers?|ors?|ed|es|ly|s|e)$/u, '');
}
