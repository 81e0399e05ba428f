import type { Audience, Campaign, Point } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';
import type { Understand } from '../understanding/understand.ts';
import { limits } from './limits.ts';
import type { Rank, Ranked } from './rank.ts';
import { helping, interrogatives, joints } from '../understanding/lexicon/joints.ts';

/** A half of a question must fit nearly as well as the whole. */
const nearly = 0.9;
/** …and by its words alone be more than a likeness any two sentences have. */
const sure = 0.15;
/** Questions in one message that are each answered; more are a story. */
const mostHalves = 4;
/** From here on one statement of a body is surely meant; below, all its duties are shown. */
const clear = 0.25;
/** Own words of a question that asks for no more than the difference of two criteria. */
const fewWords = 2;

/** The points for a question that asks about several things at once; empty when it asks about one. */
export type PointsForSeveral = (question: Question, fits: readonly Ranked[]) => readonly Point[];

/**
 * Makes ready to answer questions on two bodies, two levels of award or two audiences ("Sở Nội vụ với Sở KH&CN, bên nào
 * …"), and questions in two halves that each ask ("ai chỉ đạo …, và … phải làm gì").
 */
export function createPointsForSeveral(
  campaign: Campaign,
  points: readonly Point[],
  rank: Rank,
  understand: Understand,
): PointsForSeveral {
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const awards = new Map(campaign.awards.map((award) => [award.id, award]));
  const best = (fits: readonly Ranked[], belongs: (point: Point) => boolean): readonly Point[] =>
    fits
      .filter(({ point }) => belongs(point))
      .slice(0, 1)
      .map(({ point }) => point);

  return (question, fits) => {
    const { bodies, cues } = question;
    if (bodies.length > 1 && fits[0]?.point.topic !== 'recipients' && !isElsewhere(fits[0], bodies)) {
      const shown = bodies.flatMap((id) => bestOf(id, question));
      if (shown.length > 1) return shown;
    }
    const all =
      (cues.has('compare') && question.awards.length === 1) ||
      (cues.has('levels') && cues.has('award') && question.awards.length === 0);
    const levels = all ? [...awards.keys()] : question.awards;
    const sections = [...new Set(levels.flatMap((id) => awards.get(id)?.section ?? []))];
    if (sections.length > 1)
      return sections.flatMap((section) => best(fits, (point) => point.section === section));

    const meant = question.audiences
      .map((id) => audiences.get(id))
      .filter((each): each is Audience => each !== undefined && !each.general && !each.place);
    if (meant.length > 1 && (cues.has('compare') || (cues.has('criteria') && asksForEach(question)))) {
      const criteria = points.filter(({ topic, overview }) => topic === 'criteria' && overview);
      const shown = [
        ...new Set(
          meant
            .slice(0, 3)
            .flatMap((audience) => criteria.filter(({ section }) => section === audience.section)),
        ),
      ];
      // Where one statement surely fits what is asked, it is meant, not the criteria it is one of.
      const one = question.content.length > fewWords && (fits[0]?.plain ?? 0) >= clear;
      if (shown.length > 0 && !one) return shown;
    }
    return inHalves(question, fits[0]?.score ?? 0, rank, understand);
  };

  function bestOf(body: string, question: Question): readonly Point[] {
    const own = rank(without(question, body), undefined).fits.filter(
      ({ point }) => point.audience === body && !point.overview,
    );
    const [first] = own;
    return first !== undefined && first.plain >= clear
      ? [first.point]
      : points.filter((point) => point.audience === body && point.overview);
  }

  /** The question as if only this body were named in it: else a clause that names both would always win. */
  function without({ reading, names }: Question, body: string): Question {
    const others = names.filter(({ id }) => id.startsWith('body:') && id !== `body:${body}`);
    const kept = reading.syllables.filter(
      (_, at) => !others.some(({ start, end }) => at >= start && at < end),
    );
    return understand(kept.join(' '));
  }

  /** Two audiences with a joining word between them: "tiêu chuẩn công ty hay tiêu chuẩn cá nhân". */
  function asksForEach({ reading, names }: Question): boolean {
    const people = names.filter(({ id }) => id.startsWith('audience:'));
    return people.some((mention, index) => {
      const before = people[index - 1];
      if (before === undefined || before.id === mention.id) return false;
      const between = reading.syllables.slice(before.end, mention.start);
      return between.some((word) => joints.includes(word)) && !between.some((word) => helping.includes(word));
    });
  }
}

/** Whether what fits surely is a statement on neither of the bodies named: the question is which of them it means. */
function isElsewhere(best: Ranked | undefined, bodies: readonly string[]): boolean {
  return best !== undefined && best.plain >= limits.certain && !bodies.includes(best.point.audience ?? '');
}

function inHalves(question: Question, whole: number, rank: Rank, understand: Understand): readonly Point[] {
  const halves = halvesOf(question.reading.text);
  if (halves.length < 2) return [];
  const asking = halves
    .map((half) => understand(half))
    .filter(
      ({ reading, content, names }) =>
        content.length + names.length > 0 && interrogatives.some((word) => reading.syllables.includes(word)),
    );
  if (asking.length < 2 || asking.length > mostHalves) return [];
  const shown = asking.flatMap((half) => {
    const completed = {
      ...half,
      audiences: half.audiences.length > 0 ? half.audiences : question.audiences,
      cues: new Set([...question.cues, ...half.cues]),
    };
    return rank(completed, undefined)
      .fits.filter(({ score, plain }) => score >= whole * nearly && plain >= sure)
      .slice(0, 1);
  });
  const sections = new Set(shown.map(({ point }) => point.section));
  const all = shown.length === asking.length || asking.length === 2;
  return sections.size > 1 && all ? [...new Set(shown.map(({ point }) => point))] : [];
}

/** The parts of a question that may ask by themselves, each after what stands before a colon: that is what all are about. */
function halvesOf(text: string): readonly string[] {
  const colon = text.indexOf(': ');
  const head = colon === -1 ? '' : `${text.slice(0, colon)} `;
  return text
    .slice(colon === -1 ? 0 : colon + 1)
    .split(/[,;?]\s+(?:và|còn|rồi|and)?\s*|\s+(?:và|còn|and)\s+|\s+(?:va|con)\s+(?=\S+\s+n[aà]o\s|ai\s)/u)
    .map((half) => `${head}${half}`);
}
