import { fold } from '../../core/text.ts';
import type { Silence } from '../knowledge/campaign.ts';
import { tokenise } from '../reading/syllable.ts';
import type { Question } from '../understanding/question.ts';
import { limits } from './limits.ts';
import type { Ranking } from './rank.ts';

/** What the plan is silent about and a question asks for in so many words. */
export function provenSilence(question: Question, ranking: Ranking): Silence | undefined {
  const plain = strength(ranking);
  const cued = ranking.silences.filter(({ silence }) => question.silences.includes(silence.id));
  const ofDates = cued.find(({ silence }) => silence.of_dates);
  if (ofDates !== undefined && question.acts.length > 0) return ofDates.silence;

  // Its phrases are there: enough, unless the plan answers this very question.
  const [proven] = cued;
  if (proven === undefined || (plain >= limits.certain && proven.plain <= plain)) return undefined;
  const { silence } = proven;
  const fits =
    silence.asked.length === 0 ||
    proven.plain >= plain * limits.borne ||
    isRatherAskedBy(question, silence, ranking);
  return fits ? silence : undefined;
}

/** What the plan is silent about, by nothing but the likeness to what others asked: it must be the likelier by far. */
export function likelySilence(ranking: Ranking): Silence | undefined {
  const [likely] = ranking.silences;
  const clear =
    likely !== undefined && likely.plain >= limits.silent && likely.plain > strength(ranking) * limits.louder;
  return clear ? likely.silence : undefined;
}

/**
 * Whether the question's own words, names left out, are as much those of people who ask for what is missing as of those
 * who ask for the best point: names alone make a point of somebody look like every question on them.
 */
function isRatherAskedBy({ content }: Question, silence: Silence, { fits }: Ranking): boolean {
  const [best] = fits;
  if (best === undefined || content.length === 0) return true;
  const { say, say_en, words = '', asked } = best.point;
  const missing = shareIn(content, [...silence.asked, ...silence.cues, ...silence.cues_en]);
  return missing >= limits.mostly && missing >= shareIn(content, [say, say_en, words, ...asked]);
}

function shareIn(content: readonly string[], texts: readonly string[]): number {
  const known = new Set(texts.flatMap(tokenise).map(fold));
  return content.filter((word) => known.has(fold(word))).length / content.length;
}

/** How well the best point fits. Everything on somebody is like every question that names them: overviews count less. */
function strength({ fits }: Ranking): number {
  return Math.max(0, ...fits.map(({ plain, point }) => plain * (point.overview ? limits.overviewShare : 1)));
}
