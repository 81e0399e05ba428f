import type { Audience, Point, Topic } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';
import { absentDetails } from './absent.ts';
import { said } from './names.ts';
import { answered, type Voice, type Worded } from './voice.ts';

/** Topics whose answers say the plan's uncertain status with them. */
const datedTopics: ReadonlySet<Topic> = new Set(['deadline', 'criteria', 'award', 'participants']);
/** Characters. Beyond this, several clauses are shown by how each of their dashes begins. */
const longestTogether = 2_200;

/** Words points: each clause's sentences, then its words; other likely places after them. */
export function wordPoints(
  points: readonly Point[],
  also: readonly Point[],
  question: Question,
  voice: Voice,
): Worded {
  const { campaign, evidence, phrases, shown } = voice;
  const { language } = question;
  const full = points.map((point) => ({
    point,
    from: point.topic === 'deadline' && !point.overview ? evidence.exact(point) : evidence.point(point),
  }));
  const length = full.reduce((sum, { from }) => sum + from.quotes.join('').length, 0);
  const short = points.length > 1 && length > longestTogether;
  const main = full.map(({ point, from }) => ({
    point,
    from: short && from.quotes.length > 1 ? evidence.outline(point.section) : from,
  }));
  const more = also.map(evidence.brief);
  const meant = campaign.audiences.filter(({ id }) => question.audiences.includes(id));
  const worded = answered(
    [
      ...bySection(main).map((same) => {
        const says = same.map(({ point }) => said(language, point)).join('\n');
        return [says, ...new Set(same.map(({ from }) => shown(from, language)))].join('\n\n');
      }),
      ...more.map((from) => `${phrases.also[language]}: ${shown(from, language)}`),
      ...goneOf(meant, points)
        .map((gone) => said(language, gone))
        .slice(0, 1),
    ],
    [...main.map(({ from }) => from), ...more],
    points.some(({ topic }) => datedTopics.has(topic)),
  );
  return withDoubts(worded, points, question, voice);
}

/** What became of those who were named and do not exist any more, where the answer concerns them. */
function goneOf(
  meant: readonly Audience[],
  points: readonly Point[],
): readonly NonNullable<Audience['gone']>[] {
  return meant.flatMap(({ gone, section }) =>
    gone !== undefined && points.some((point) => point.section === section || point.topic === 'participants')
      ? [gone]
      : [],
  );
}

/** Puts right what the question takes for granted: another body than the plan names, numbers it has not. */
function withDoubts(
  worded: Worded,
  points: readonly Point[],
  question: Question,
  { campaign, phrases }: Voice,
): Worded {
  const { language, yesNo, reading } = question;
  const [first] = points;
  const body = campaign.bodies.find(({ id }) => id === first?.audience);
  const named = [...question.bodies, ...question.audiences];
  const other =
    yesNo && body !== undefined && first?.topic === 'duty' && named.length > 0 && !named.includes(body.id);
  const absent = absentDetails(reading.text, worded.text);
  const lines = [
    other ? `${phrases.notThem[language]} ${worded.text}` : worded.text,
    ...(absent.length === 0 ? [] : [phrases.notThere[language](absent)]),
  ];
  return { ...worded, text: lines.join('\n\n') };
}

/** Things said of one clause stand together, in the order of the first of each. */
function bySection<T extends { readonly point: Point }>(items: readonly T[]): readonly (readonly T[])[] {
  return [...Map.groupBy(items, ({ point }) => point.section).values()];
}
