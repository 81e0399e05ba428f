import type { Silence } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';
import { limits } from './limits.ts';
import type { Ranking } from './rank.ts';

/** What the plan is silent about and a question asks for, if it does. */
export function silenceOf(question: Question, { fits, silences }: Ranking): Silence | undefined {
  // Everything on somebody is like every question that names them.
  const plain = Math.max(
    0,
    ...fits.map((fit) => fit.plain * (fit.point.overview ? limits.overviewShare : 1)),
  );
  const cued = silences.filter(({ silence }) => question.silences.includes(silence.id));
  const ofDates = cued.find(({ silence }) => silence.of_dates);
  if (ofDates !== undefined && question.acts.length > 0) return ofDates.silence;

  // Its phrases are there: enough, unless the plan answers this very question.
  const [proven] = cued;
  if (
    proven !== undefined &&
    (plain < limits.certain || proven.plain > plain) &&
    (proven.silence.asked.length === 0 || proven.plain >= plain * limits.borne)
  )
    return proven.silence;
  // Nothing but the likeness to what others asked: then it must be the likelier by far.
  const [likely] = silences;
  const clear = likely !== undefined && likely.plain >= limits.silent && likely.plain > plain * limits.louder;
  return clear ? likely.silence : undefined;
}
