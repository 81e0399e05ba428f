import { createLately } from '../../core/lately.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Passage } from '../passage.ts';
import { bare, tokenise } from '../reading/syllable.ts';
import type { Search } from '../search/lexical-search.ts';
import type { Question } from '../understanding/question.ts';
import type { Finding } from './finding.ts';
import type { Ranked } from './rank.ts';
import { limits } from './limits.ts';

const searched = 5;
const fewestWords = 2;
/** Passages and points whose words are remembered: all of a campaign's, some of a library's. */
const mostRemembered = 1_000;
/** A passage of another document must hold this much more of the question than the plan's best point. */
const ahead = 0.25;

/**
 * Answers from the passages themselves where no point does: further documents, and campaigns without points.
 * `beside`: from further documents alone, for what the plan itself is silent on.
 */
export type FromPassages = (
  question: Question,
  fits: readonly Ranked[],
  beside?: boolean,
) => Finding | undefined;

/** Makes ready the net below the points. */
export function createFromPassages({ passages, campaign }: Knowledge, search: Search): FromPassages {
  const wordsOf = createLately<object, ReadonlySet<string>>(mostRemembered);
  const held = (thing: object, text: () => string, words: readonly string[]): number => {
    let there = wordsOf.get(thing);
    if (there === undefined) wordsOf.set(thing, (there = new Set(tokenise(text()).map(bare))));
    return words.filter((word) => there.has(word)).length / words.length;
  };
  const clauses = Map.groupBy(passages, ({ section }) => section);
  const clause = (section: string): string => (clauses.get(section) ?? []).map(({ text }) => text).join(' ');
  const full = (passage: Passage): string => `${passage.heading.join(' ')} ${passage.text}`;

  const further = passages.some(({ document }) => document !== campaign.document);

  return (question, fits, beside = false) => {
    if (beside && !further) return undefined;
    const [best] = fits;
    const isFirm = best !== undefined && best.plain >= limits.firm;
    // Whatever is found would be of the plan itself, and put aside below.
    if (isFirm && !further) return undefined;
    const words = [...new Set([...question.content, ...namedSyllables(question)].map(bare))];
    if (words.length < fewestWords) return undefined;
    const [found] = search(question.reading, searched)
      .filter(({ passage }) => !beside || passage.document !== campaign.document)
      .map(({ passage }) => ({ passage, share: held(passage, () => full(passage), words) }))
      .sort((a, b) => b.share - a.share);
    if (found === undefined || found.share < limits.held) return undefined;
    if (isFirm && found.passage.document === campaign.document) return undefined;
    const planShare =
      best === undefined || best.plain < limits.fits
        ? 0
        : held(best.point, () => `${best.point.say} ${clause(best.point.section)}`, words);
    return found.share >= planShare + ahead ? { kind: 'passages', passages: [found.passage] } : undefined;
  };
}

function namedSyllables({ reading, names }: Question): readonly string[] {
  return names.flatMap(({ start, end }) => reading.syllables.slice(start, end));
}
