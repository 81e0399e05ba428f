import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Memory } from '../memory.ts';
import type { Question } from '../understanding/question.ts';
import type { Understand } from '../understanding/understand.ts';
import { createDecideDeadline } from './deadlines.ts';
import type { Finding } from './finding.ts';
import { speaksOf, type Ranked, type RankPoints } from './fits.ts';
import { createPointsForSeveral } from './several.ts';
import { complete } from './follow-up.ts';

/** What was decided, on which (completed) question. */
export interface Decision {
  readonly finding: Finding;
  readonly question: Question;
}

/** Decides what to say to a question, in the order of trust; words nothing. */
export type Decide = (question: Question, memory: Memory) => Decision;

const limits = {
  /** Below this a point does not fit. */
  fits: 0.13,
  /** A point that fits this well is an answer even where a silence is suspected. */
  certain: 0.4,
  /** Below this a foreign subject outweighs the campaign's names in a question. */
  doubtful: 0.2,
  /** A second place is shown when it fits nearly as well as the first. */
  nearly: 0.9,
  /** A deadline is not meant when something else fits better by this much. */
  margin: 0.1,
  /** The same where a time is asked for outright. */
  wideMargin: 0.25,
} as const;

/** Makes ready to decide. */
export function createDecide(knowledge: Knowledge, understand: Understand, rank: RankPoints): Decide {
  const { campaign, silences, points } = knowledge;
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const pointsForSeveral = createPointsForSeveral(campaign, points, rank, understand);
  const decideDeadline = createDecideDeadline(campaign);

  return (asked, memory) => {
    const { question, leans, asksTime } = complete(asked, memory);
    const fits = rank(question, leans ? memory.asked : undefined);
    const say = (finding: Finding): Decision => ({ finding, question });
    const [best] = fits;

    if (question.reading.syllables.length === 0) return say({ kind: 'unreadable' });
    if (question.intents.includes('injection')) return say({ kind: 'foreign' });
    const [intent] = question.intents;
    if (intent !== undefined) return say({ kind: 'intent', intent });
    if (
      question.foreign &&
      (best?.plain ?? 0) < (question.names.length === 0 ? limits.certain : limits.doubtful)
    )
      return say({ kind: 'foreign' });

    const premise = decideDeadline(question);
    if (premise?.kind === 'premise') return say(premise);
    const deadline = asksTime || isDeadline(question, fits) ? premise : undefined;
    const silence = silences.find(({ id }) => id === question.silences[0]);
    if (silence !== undefined && (best?.plain ?? 0) < limits.certain) {
      const instead = points.find(({ id }) => id === silence.denies);
      if (instead !== undefined && question.yesNo) return say({ kind: 'denied', silence, instead });
      return say({ kind: 'silence', silence, dues: deadline?.kind === 'dues' ? deadline.dues : [] });
    }
    if (deadline !== undefined) return say(deadline);

    const several = pointsForSeveral(question, fits);
    if (several.length > 0) return say({ kind: 'points', points: several, also: [] });

    const meant = question.audiences.map((id) => audiences.get(id)).filter((each) => each !== undefined);
    if (question.cues.has('criteria') && question.content.length <= 1) {
      const particular = meant.filter((each) => !each.general && !each.place);
      const overviews = particular
        .slice(0, 1)
        .flatMap(({ section }) => points.filter((point) => point.section === section && point.overview));
      if (overviews.length > 0) return say({ kind: 'points', points: overviews, also: [] });
      if (!asksOfAll(question) && question.awards.length === 0 && question.bodies.length === 0)
        return say({ kind: 'which-audience' });
    }
    if (best === undefined || best.score < limits.fits) {
      const [audience] = meant;
      if (audience !== undefined && question.content.length <= 2)
        return say({ kind: 'which-question', audience });
      return say({ kind: 'unknown', nearest: fits.slice(0, 1).map(({ point }) => point) });
    }
    return say(pointsFinding(best, fits, question));
  };

  function pointsFinding(best: Ranked, fits: readonly Ranked[], question: Question): Finding {
    const near = fits.filter(({ score }) => score >= best.score * limits.nearly);
    const other = near.find(({ point }) => point.section !== best.point.section);
    const particular = question.audiences
      .map((id) => audiences.get(id))
      .find((each) => each !== undefined && !each.general && !each.place);
    const sensible =
      other !== undefined &&
      (particular === undefined ||
        other.point.audience === undefined ||
        !audiences.has(other.point.audience) ||
        speaksOf(other.point.audience, particular, audiences));
    return { kind: 'points', points: [best.point], also: sensible ? [other.point] : [] };
  }
}

function asksOfAll(question: Question): boolean {
  return question.cues.has('award') || question.cues.has('who') || question.cues.has('participants');
}

/** Whether a question that names a milestone's act really asks for its time. */
function isDeadline(question: Question, fits: readonly Ranked[]): boolean {
  const { acts, cues, times, content, awards } = question;
  const best = (deadline: boolean): number =>
    fits.find(({ point }) => (point.topic === 'deadline') === deadline)?.plain ?? 0;
  const asksTime =
    cues.has('when') ||
    cues.has('milestones') ||
    (times.length > 0 && (cues.has('judge') || cues.has('compare') || question.yesNo));
  if (acts.includes('bao-cao-nam') || cues.has('submitTo') || awards.length > 0 || cues.has('award'))
    return false;
  if (cues.has('milestones') && best(false) < limits.certain) return true;
  if (acts.length === 0) return asksTime && best(true) > best(false) + limits.margin;
  const named = asksTime || times.length > 0 || cues.has('compare') || content.length === 0;
  return named && best(false) < best(true) + (asksTime ? limits.wideMargin : limits.margin);
}
