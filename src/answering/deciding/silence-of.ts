import type { Silence } from '../knowledge/campaign.ts';
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
  const fits = proven.silence.asked.length === 0 || proven.plain >= plain * limits.borne;
  return fits ? proven.silence : undefined;
}

/** What the plan is silent about, by nothing but the likeness to what others asked: it must be the likelier by far. */
export function likelySilence(ranking: Ranking): Silence | undefined {
  const [likely] = ranking.silences;
  const clear =
    likely !== undefined && likely.plain >= limits.silent && likely.plain > strength(ranking) * limits.louder;
  return clear ? likely.silence : undefined;
}

/** How well the best point fits. Everything on somebody is like every question that names them: overviews count less. */
function strength({ fits }: Ranking): number {
  return Math.max(0, ...fits.map(({ plain, point }) => plain * (point.overview ? limits.overviewShare : 1)));
}
