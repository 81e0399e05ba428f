import type { Audience, Campaign, Milestone } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';
import { compare, type Time } from '../understanding/times.ts';
import type { Due, Finding } from './finding.ts';

type Dated = Due['milestone'];

/** Decides questions on milestones. `undefined`: it is not one. */
export type DecideDeadline = (question: Question) => Finding | undefined;

/** Makes ready to answer when who does what, and to judge times that people name. */
export function createDecideDeadline(campaign: Campaign): DecideDeadline {
  const dated = campaign.milestones.filter((milestone): milestone is Dated => milestone.period !== undefined);
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const actOf = new Map(campaign.acts.map((act) => [act.id, act]));

  return (question) => {
    const { acts, cues, times } = question;
    const every = cues.has('milestones') && acts.length !== 1;
    const wanted = acts.length > 0 && !every ? acts : [...new Set(dated.map(({ act }) => act))];
    const chosen = dated.filter(({ act }) => wanted.includes(act));
    if (chosen.length === 0) return undefined;
    const parts = partsOf(question, chosen, audiences);
    const dues = chosen
      .filter(({ part }) => parts.has(part))
      .flatMap((milestone): readonly Due[] => {
        const act = actOf.get(milestone.act);
        if (act === undefined) return [];
        const audience = question.audiences
          .map((id) => audiences.get(id))
          .find((each) => each?.part === milestone.part);
        const verdict = verdictOn(milestone, question);
        return [
          {
            milestone,
            act,
            ...(audience === undefined ? {} : { audience }),
            ...(verdict === undefined ? {} : { verdict }),
          },
        ];
      });
    const act = actOf.get(acts[0] ?? '');
    const impossible = times.find((time) => time.year !== undefined);
    if (
      act !== undefined &&
      impossible !== undefined &&
      !cues.has('judge') &&
      !question.yesNo &&
      times.every((time) => isElsewhere(time, dues))
    ) {
      return { kind: 'premise', time: impossible, act, dues };
    }
    return dues.length === 0
      ? undefined
      : { kind: 'dues', dues, compared: cues.has('compare') && parts.size > 1 };
  };
}

/** The parties asked about: those named; all that have such a milestone if none is named or they are compared. */
function partsOf(
  question: Question,
  chosen: readonly Milestone[],
  audiences: ReadonlyMap<string, Audience>,
): ReadonlySet<string> {
  const all = new Set(chosen.map(({ part }) => part));
  const named = question.audiences
    .flatMap((id) => audiences.get(id)?.part ?? [])
    .filter((part) => all.has(part));
  if (
    named.length === 0 ||
    (question.cues.has('compare') &&
      new Set(named).size === 1 &&
      question.acts.length === 1 &&
      question.times.length === 0)
  )
    return all;
  return new Set(named);
}

function verdictOn({ period }: Dated, { times, cues, yesNo }: Question): Due['verdict'] {
  const time = times.length === 1 ? times[0] : undefined;
  if (time === undefined || cues.has('compare')) return undefined;
  const relation = compare(time, period);
  if (cues.has('judge') || yesNo) return { time, relation };
  return cues.has('when') || time.grain === 'year' ? undefined : { time, relation };
}

function isElsewhere(time: Time, dues: readonly Due[]): boolean {
  return time.year !== undefined && dues.every(({ milestone }) => milestone.period.year !== time.year);
}
