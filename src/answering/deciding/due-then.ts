import type { Campaign } from '../knowledge/campaign.ts';
import { interrogatives } from '../understanding/lexicon/joints.ts';
import { units } from '../understanding/lexicon/periods.ts';
import type { Question } from '../understanding/question.ts';
import { compare } from '../understanding/times.ts';
import type { Due, Finding, Party } from './finding.ts';

const ofTime: ReadonlySet<string> = new Set(Object.values(units).flat());

/** Decides questions on what is due at a time, whatever it is: "Quý IV năm 2026 xã phải làm gì". `undefined`: it is not one. */
export type DecideDueThen = (question: Question) => Finding | undefined;

/** Makes ready to answer them: `dated` are the milestones in the document's order, `parties` those who have any. */
export function createDecideDueThen(
  { acts }: Campaign,
  dated: readonly Due['milestone'][],
  parties: ReadonlyMap<string, Party>,
): DecideDueThen {
  return (question) => {
    const [time, another] = question.times;
    if (time?.year === undefined || another !== undefined || !asksOnlyWhat(question)) return undefined;
    const named = [...question.audiences, ...question.bodies].flatMap((id) => parties.get(id) ?? []);
    const dues = dated.flatMap((milestone): readonly Due[] => {
      const act = acts.find(({ id }) => id === milestone.act);
      const party = named.find(({ part }) => part === milestone.part);
      if (act === undefined || (named.length > 0 && party === undefined)) return [];
      return [{ milestone, act, ...(party === undefined ? {} : { party }) }];
    });
    const then = dues.filter(({ milestone }) => {
      const relation = compare(time, milestone.period);
      return relation === 'within' || relation === 'overlaps' || relation === 'unfixed';
    });
    return dues.length === 0 ? undefined : { kind: 'due-then', time, then, all: dues };
  };
}

/** Names nothing but a time and perhaps somebody, and asks what is to be done. */
function asksOnlyWhat({ acts, awards, legal, cues, cueMentions, content, reading }: Question): boolean {
  if (acts.length + awards.length + legal.length > 0 || cues.has('award') || cues.has('submitTo'))
    return false;
  const own = content.filter((word) => !ofTime.has(word) && !/^(?:\d+|[ivx]+)$/u.test(word));
  const asks = cueMentions.some(
    ({ id, start, end }) =>
      id === 'duty' ||
      id === 'milestones' ||
      (id === 'criteria' &&
        reading.syllables.slice(start, end).some((word) => interrogatives.includes(word))),
  );
  return own.length === 0 && asks;
}
