import { fold } from '../../core/text.ts';
import { english } from '../reading/lexicon/english.ts';
import { isPossibleFolded } from '../reading/syllable.ts';
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
    found.set(feature, Math.max(found.get(feature) ?? 0, weight));
  };
  const named = new Set(
    names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  reading.syllables.forEach((syllable, index) => {
    const share = named.has(index) ? weights.named : 1;
    add(syllable, weights.syllable * share);
    const next = reading.syllables[index + 1];
    if (next !== undefined) {
      const both = named.has(index) && named.has(index + 1) ? weights.named : 1;
      add(`${syllable}_${next}`, weights.pair * both);
      add(`~${fold(syllable)}_${fold(next)}`, weights.folded * both);
    }
    add(`~${fold(syllable)}`, weights.folded * share);
    if (english.has(syllable) || !isPossibleFolded(fold(syllable)))
      add(`^${stem(syllable)}`, weights.syllable * share);
  });
  for (const { id } of names) add(`@${id}`, weights.concept);
  for (const { id } of ideas) add(`=${id}`, weights.idea);
  return found;
}

/** An English word without its commonest endings, so that "selects" and "selection" meet. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ations?|ions?|ments?|ings?|ers?|ors?|ed|es|ly|s|e)$/u, '');
}
