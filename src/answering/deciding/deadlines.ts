import type { Campaign, Milestone } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';
import { spanFrom, spanTo } from '../understanding/lexicon/joints.ts';
import { compare, type Time } from '../understanding/times.ts';
import { createDecideDueThen } from './due-then.ts';
import type { Due, Finding, Party } from './finding.ts';

type Dated = Due['milestone'];

/** How far before an act the word stands that makes it the beginning of a span. */
const near = 3;

/** Decides questions on milestones. `undefined`: it is not one. */
export type DecideDeadline = (question: Question) => Finding | undefined;

/** Makes ready to answer when who does what, and to judge times that people name. */
export function createDecideDeadline(campaign: Campaign): DecideDeadline {
  const dated = campaign.milestones.filter((milestone): milestone is Dated => milestone.period !== undefined);
  const actOf = new Map(campaign.acts.map((act) => [act.id, act]));
  const parties = new Map<string, Party>([
    ...campaign.bodies.flatMap(({ part, ...body }): [string, Party][] =>
      part === undefined ? [] : [[body.id, { ...body, part, general: false }]],
    ),
    ...campaign.audiences.map((audience): [string, Party] => [audience.id, audience]),
  ]);

  const decideDueThen = createDecideDueThen(campaign, dated, parties);

  return (question) => {
    const { acts, cues } = question;
    const dueThen = decideDueThen(question);
    if (dueThen !== undefined) return dueThen;
    const every = cues.has('milestones')
      ? acts.length !== 1 || cues.has('otherMilestones') || opensSpan(question)
      : cues.has('otherMilestones') && cues.has('when');
    const wanted = every ? dated.map(({ act }) => act) : acts;
    const chosen = dated.filter(({ act }) => wanted.includes(act));
    if (chosen.length === 0) return undefined;

    const named = [...question.audiences, ...question.bodies].flatMap((id) => parties.get(id) ?? []);
    const parts = partsOf(question, chosen, named);
    const dues = chosen
      .filter(({ part }) => parts.has(part))
      .flatMap((milestone): readonly Due[] => {
        const act = actOf.get(milestone.act);
        if (act === undefined) return [];
        const party = named.find((each) => each.part === milestone.part);
        const verdict = acts.length > 1 ? undefined : verdictOn(milestone, question);
        return [
          {
            milestone,
            act,
            ...(party === undefined ? {} : { party }),
            ...(verdict === undefined ? {} : { verdict }),
          },
        ];
      });
    const act = actOf.get(acts[0] ?? '');
    const [party] = named;
    if (dues.length === 0 && act !== undefined && party !== undefined) {
      return { kind: 'not-theirs', act, party, dues: duesOf(chosen, act) };
    }
    const impossible = premiseOf(question, dues);
    if (act !== undefined && impossible !== undefined)
      return { kind: 'premise', time: impossible, act, dues };
    return dues.length === 0
      ? undefined
      : { kind: 'dues', dues, compared: cues.has('compare') && parts.size > 1 };
  };
}

/** Whether the one act named is only where a span begins: "từ khi lập kế hoạch cho tới khi kết thúc". */
function opensSpan({ reading: { syllables }, names }: Question): boolean {
  const act = names.find(({ id }) => id.startsWith('act:'));
  if (act === undefined) return false;
  const before = syllables.slice(Math.max(0, act.start - near), act.start);
  return (
    before.some((word) => spanFrom.includes(word)) &&
    syllables.slice(act.end).some((word) => spanTo.includes(word))
  );
}

function duesOf(chosen: readonly Dated[], act: Due['act']): readonly Due[] {
  return chosen.map((milestone) => ({ milestone, act }));
}

/** The parties asked about: those named; all that have such a milestone if none is named or one is compared with the rest. */
function partsOf(
  { cues, acts, times }: Question,
  chosen: readonly Milestone[],
  named: readonly Party[],
): ReadonlySet<string> {
  const all = new Set(chosen.map(({ part }) => part));
  const parts = new Set(named.map(({ part }) => part));
  const compared = cues.has('compare') && parts.size === 1 && acts.length === 1 && times.length === 0;
  return parts.size === 0 || compared ? all : parts;
}

/** A year in which nothing of the kind is due, taken for granted by a question that wants neither yes nor no. */
function premiseOf({ cues, times, yesNo }: Question, dues: readonly Due[]): Time | undefined {
  const time = times.find(({ year }) => year !== undefined);
  if (time === undefined || cues.has('judge') || yesNo) return undefined;
  const elsewhere = ({ year }: Time): boolean =>
    year !== undefined && dues.every(({ milestone }) => milestone.period.year !== year);
  return times.every(elsewhere) ? time : undefined;
}

function verdictOn({ period }: Dated, { times, cues, yesNo }: Question): Due['verdict'] {
  const time = times.length === 1 ? times[0] : undefined;
  if (time === undefined || cues.has('compare')) return undefined;
  const relation = compare(time, period);
  if (cues.has('judge') || yesNo) return { time, relation };
  return cues.has('when') || cues.has('who') || time.grain === 'year' ? undefined : { time, relation };
}
