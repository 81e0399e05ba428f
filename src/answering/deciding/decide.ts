import type { Point, Silence } from '../knowledge/campaign.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Before } from '../before.ts';
import type { AddressesIn } from '../search/addresses.ts';
import type { Search } from '../search/lexical-search.ts';
import { checking } from '../understanding/lexicon/forms.ts';
import type { Question } from '../understanding/question.ts';
import type { Understand } from '../understanding/understand.ts';
import { createAskedAsSuch } from './as-such.ts';
import { createDecideAddress } from './addressed.ts';
import { createDecideDeadline } from './deadlines.ts';
import type { Finding } from './finding.ts';
import { speaksOf } from './moves.ts';
import type { Rank, Ranked, Ranking } from './rank.ts';
import { complete } from './follow-up.ts';
import { isDeadline } from './is-deadline.ts';
import { limits } from './limits.ts';
import { createFromPassages } from './passages.ts';
import { presumesAnother } from './presumes.ts';
import { asksNumberNotIn } from './unsaid.ts';
import { likelySilence, provenSilence } from './silence-of.ts';
import { createPointsForSeveral } from './several.ts';

/** What was decided, on which (completed) question. */
export interface Decision {
  readonly finding: Finding;
  /** How well the best point fits the question by its words. */
  readonly plain: number;
  readonly question: Question;
}

/** Decides what to say to a question, in the order of trust; words nothing. */
export type Decide = (question: Question, before: Before) => Decision;

/** What deciding needs, made ready by `createAsk`. */
export interface DecideOptions {
  readonly knowledge: Knowledge;
  readonly understand: Understand;
  readonly rank: Rank;
  readonly search: Search;
  readonly addressesIn: AddressesIn;
}

/** Makes ready to decide. */
export function createDecide({ knowledge, understand, rank, search, addressesIn }: DecideOptions): Decide {
  const { campaign, points } = knowledge;
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const decideDeadline = createDecideDeadline(campaign);
  const decideAddress = createDecideAddress(knowledge, addressesIn);
  const fromPassages = createFromPassages(knowledge, search);
  const asSuch = createAskedAsSuch(knowledge);
  const pointsForSeveral = createPointsForSeveral(campaign, points, rank, understand);

  return (asked, before) => {
    const { question: alone, leans, asksTime } = complete(asked, before);
    const last = leans ? before.asked() : undefined;
    const question = last === undefined ? alone : saidTogether(alone, last);
    const ranking = rank(question, last);
    const plain = ranking.fits[0]?.plain ?? 0;
    return { question, plain, finding: find(question, ranking, asksTime, before) };
  };

  /** A follow-up asks for what is missing only if it does so after the question before it too. */
  function saidTogether(question: Question, before: string): Question {
    const both = understand(`${before}. ${question.reading.text}`, true);
    return { ...question, silences: question.silences.filter((id) => both.silences.includes(id)) };
  }

  function find(question: Question, ranking: Ranking, asksTime: boolean, before: Before): Finding {
    if (!question.legible) return { kind: 'unreadable' };
    if (question.intents.includes('injection')) return { kind: 'foreign' };
    const [intent] = question.intents;
    if (intent !== undefined) return { kind: 'intent', intent };

    const { fits, curated } = ranking;
    const [best] = fits;
    const plain = best?.plain ?? 0;
    if (curated !== undefined && curated.plain >= Math.max(limits.official, plain * limits.officialShare))
      return { kind: 'curated', curated: curated.curated };
    if (isForeign(question, plain)) return { kind: 'foreign' };

    const addressed = decideAddress(question, fits, before);
    if (addressed !== undefined) return addressed;
    const timed = decideDeadline(question);
    if (timed?.kind === 'premise' || timed?.kind === 'due-then') return timed;
    const deadline = asksTime || isDeadline(question, fits, campaign) ? timed : undefined;
    const proven = provenSilence(question, ranking);
    if (deadline !== undefined && proven?.of_dates === false && checksTime(question, deadline))
      return deadline;
    if (proven !== undefined) return silent(proven, question, deadline);
    if (deadline !== undefined) return deadline;
    if (asksNumberNotIn(question.reading, best?.point)) return unsaid(question, ranking);
    if (presumesAnother(question, best?.point, campaign)) return { kind: 'unknown', nearest: [] };
    const several = pointsForSeveral(question, fits);
    if (several.length > 0) return { kind: 'points', points: several, also: [] };
    const duties = asSuch.duties(question);
    if (duties !== undefined) return duties;
    const criteria = asSuch.criteria(question, fits);
    if (criteria !== undefined) return criteria;
    const likely = likelySilence(ranking);
    if (likely !== undefined) return silent(likely, question, deadline);
    return fromPassages(question, fits) ?? bestOf(question, ranking, timed);
  }

  /** That the plan does not say it; or "no, it has this instead" to a question that wants yes or no. */
  function silent(silence: Silence, question: Question, deadline: Finding | undefined): Finding {
    const beside = fromPassages(question, [], true);
    if (beside !== undefined) return beside;
    const instead = points.find(({ id }) => id === silence.denies);
    if (instead !== undefined && question.yesNo) return { kind: 'denied', silence, instead };
    return { kind: 'silence', silence, dues: deadline?.kind === 'dues' ? deadline.dues : [] };
  }

  /** A number that nothing gives: what is known to be missing and is asked for, or that there is no such number. */
  function unsaid({ silences }: Question, { silences: quiet, fits }: Ranking): Finding {
    const [near] = quiet;
    const known =
      quiet.find(({ silence }) => silences.includes(silence.id)) ??
      (near !== undefined && near.plain >= limits.firm ? near : undefined);
    if (known !== undefined) return { kind: 'silence', silence: known.silence, dues: [] };
    return { kind: 'no-number', nearest: fits.slice(0, 1).map(({ point }) => point) };
  }

  function bestOf(question: Question, ranking: Ranking, timed: Finding | undefined): Finding {
    const { fits } = ranking;
    const [best] = fits;
    const least = question.names.length === 0 ? limits.fitsNameless : limits.fits;
    const hardlyKnown =
      question.names.length === 0 &&
      ranking.known < limits.known &&
      question.content.length <= 1 &&
      (best?.plain ?? 0) < limits.official;
    if (best === undefined || best.plain < least || hardlyKnown || ranking.strange) {
      // Nothing fits, but an act with a date is named: its date is the best we have.
      if (question.acts.length > 0 && timed !== undefined) return timed;
      const audience = question.audiences.map((id) => audiences.get(id)).find((each) => each !== undefined);
      const isNamed = question.names.some(({ id }) => id.startsWith('audience:'));
      if (audience !== undefined && isNamed && question.content.length <= 2)
        return { kind: 'which-question', audience };
      const awarded = [...new Set(campaign.awards.flatMap(({ section }) => asSuch.sectionsUnder(section)))];
      if (
        points.length === 0 &&
        question.cues.has('award') &&
        question.content.length <= 1 &&
        awarded.length > 0
      )
        return { kind: 'clauses', sections: awarded };
      return {
        kind: 'unknown',
        nearest:
          best === undefined || best.plain < limits.fits || ranking.known < limits.known ? [] : [best.point],
      };
    }
    const near = best.plain < limits.certain ? limits.likely : limits.nearly;
    const [meant] = asSuch.particular(question);
    const sensible = ({ point }: Ranked): boolean =>
      meant === undefined ||
      point.audience === undefined ||
      !audiences.has(point.audience) ||
      speaksOf(point.audience, meant, audiences);
    const sibling = fits.find(
      ({ point, score }) =>
        point !== best.point && isSibling(point, best.point) && score >= best.score * limits.sibling,
    );
    const other = fits.find(
      (fit) =>
        fit.score >= best.score * near &&
        fit.plain >= best.plain * limits.worded &&
        fit.point.section !== best.point.section &&
        sensible(fit),
    );
    return {
      kind: 'points',
      points: sibling === undefined ? [best.point] : [best.point, sibling.point],
      also: other === undefined ? [] : [other.point],
    };
  }
}

/** Another statement of the same clause, standing on its own. */
function isSibling(point: Point, best: Point): boolean {
  return point.section === best.section && !point.overview && !best.overview;
}

/** A subject that is surely not the plan's, unless the question asks in the plan's own terms. */
function isForeign({ foreign, surelyForeign, cues, acts }: Question, plain: number): boolean {
  if (surelyForeign) return true;
  if (!foreign || acts.length > 0 || cues.has('criteria') || cues.has('participants')) return false;
  return plain < limits.doubtful;
}

/** Whether a time is checked against the plan ("sơ kết sang năm 2028 thì có đúng không"), not asked to be moved. */
function checksTime({ reading, cues }: Question, deadline: Finding): boolean {
  if (deadline.kind !== 'dues') return false;
  const judged = deadline.dues.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict.time.grain]));
  const text = ` ${reading.syllables.join(' ')} `;
  return (
    (judged.includes('day') && cues.has('judge')) ||
    (judged.some((grain) => grain !== 'day') && checking.some((words) => text.includes(` ${words} `)))
  );
}
