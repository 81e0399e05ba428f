import { fold } from '../../core/text.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Passage } from '../passage.ts';
import { tokenise } from '../reading/syllable.ts';
import type { Search } from '../search/lexical-search.ts';
import type { Question } from '../understanding/question.ts';
import type { Finding } from './finding.ts';
import type { Ranked } from './rank.ts';
import { limits } from './limits.ts';

const searched = 5;
const fewestWords = 2;
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
  const held = (text: string, words: readonly string[]): number => {
    const there = new Set(tokenise(text).map(fold));
    return words.filter((word) => there.has(word)).length / words.length;
  };
  const clause = (section: string): string =>
    passages
      .filter((passage) => passage.section === section)
      .map(({ text }) => text)
      .join(' ');
  const full = (passage: Passage): string => `${passage.heading.join(' ')} ${passage.text}`;

  const further = passages.some(({ document }) => document !== campaign.document);

  return (question, fits, beside = false) => {
    if (beside && !further) return undefined;
    const words = [...new Set([...question.content, ...namedSyllables(question)].map(fold))];
    if (words.length < fewestWords) return undefined;
    const [found] = search(question.reading, searched)
      .filter(({ passage }) => !beside || passage.document !== campaign.document)
      .map(({ passage }) => ({ passage, share: held(full(passage), words) }))
      .sort((a, b) => b.share - a.share);
    if (found === undefined || found.share < limits.held) return undefined;
    const [best] = fits;
    if (best !== undefined && best.plain >= limits.firm && found.passage.document === campaign.document)
      return undefined;
    const planShare =
      best === undefined || best.plain < limits.fits
        ? 0
        : held(`${best.point.say} ${clause(best.point.section)}`, words);
    return found.share >= planShare + ahead ? { kind: 'passages', passages: [found.passage] } : undefined;
  };
}

function namedSyllables({ reading, names }: Question): readonly string[] {
  return names.flatMap(({ start, end }) => reading.syllables.slice(start, end));
}
