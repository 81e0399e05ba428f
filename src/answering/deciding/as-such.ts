import type { Audience, Point } from '../knowledge/campaign.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../understanding/question.ts';
import type { Finding } from './finding.ts';
import { limits } from './limits.ts';
import type { Ranked } from './rank.ts';

/** Clauses shown whole at once. */
export const mostClauses = 4;

/** Answers what is asked for as such, with no word of what about it: "tiêu chuẩn của xã", "xã phải làm gì". */
export interface AskedAsSuch {
  readonly duties: (question: Question) => Finding | undefined;
  readonly criteria: (question: Question, fits: readonly Ranked[]) => Finding | undefined;
  /** Those whom a question names who are somebody in particular. */
  readonly particular: (question: Question) => readonly Audience[];
  /** A clause and those below it: an article may have nothing but its items. */
  readonly sectionsUnder: (section: string) => readonly string[];
}

/** Makes ready to answer them from the points of a campaign. */
export function createAskedAsSuch({ campaign, points, passages }: Knowledge): AskedAsSuch {
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const overviews: readonly Point[] = points.filter(({ overview }) => overview);
  return { duties: dutiesOf, criteria: criteriaOf, particular: particularOf, sectionsUnder };

  /** Duties asked for as such, by somebody the plan gives none of their own: those of all, and what they are judged by. */
  function dutiesOf({
    cues,
    bodies,
    awards,
    acts,
    content,
    audiences: named,
  }: Question): Finding | undefined {
    const [id] = named;
    if (!cues.has('duty') || cues.has('criteria') || id === undefined) return undefined;
    if (bodies.length + awards.length + acts.length > 0 || content.length > 1) return undefined;
    const duties = overviews.filter(({ topic }) => topic === 'duty');
    const own = duties.find(({ audience }) => audience === id);
    const common = duties.find(({ audience = '' }) => audiences.get(audience)?.general === true);
    const judged = overviews.find(
      ({ topic, section }) => topic === 'criteria' && section === audiences.get(id)?.section,
    );
    const duty = own ?? common;
    return duty === undefined
      ? undefined
      : { kind: 'points', points: [duty], also: judged === undefined ? [] : [judged] };
  }

  /** Criteria asked for as such: those of whom is named, or the question whom they are for. */
  function criteriaOf(question: Question, fits: readonly Ranked[]): Finding | undefined {
    const { cues, awards, bodies, content } = question;
    if (!cues.has('criteria')) return undefined;
    const [meant] = particularOf(question);
    if (meant !== undefined) {
      const own = overviews.filter(({ section }) => section === meant.section);
      if (own.length === 0) return { kind: 'clauses', sections: sectionsUnder(meant.section) };
      return content.length <= 1 ? { kind: 'points', points: own, also: [] } : undefined;
    }
    const ofAll =
      cues.has('award') || cues.has('who') || cues.has('participants') || awards.length + bodies.length > 0;
    if (ofAll) return undefined;
    return content.length <= 1 || differsByAudience(fits) ? { kind: 'which-audience' } : undefined;
  }

  /** Whether what fits best are the criteria of several audiences at once. */
  function differsByAudience(fits: readonly Ranked[]): boolean {
    const top = fits[0]?.score ?? 0;
    const near = fits.filter(({ point, score }) => score >= top * limits.alike && point.topic === 'criteria');
    return (
      fits[0]?.point.topic === 'criteria' &&
      top < limits.certain &&
      new Set(near.map(({ point }) => point.section)).size > 1
    );
  }

  /** A clause and those below it: an article may have nothing but its items. */
  function sectionsUnder(section: string): readonly string[] {
    const known = passages
      .filter(({ document }) => document === campaign.document)
      .map((passage) => passage.section);
    return [...new Set(known)]
      .filter((each) => each === section || each.startsWith(`${section}.`))
      .slice(0, mostClauses);
  }

  function particularOf(question: Question): readonly Audience[] {
    return question.audiences
      .map((id) => audiences.get(id))
      .filter((each): each is Audience => each !== undefined && !each.general && !each.place);
  }
}
