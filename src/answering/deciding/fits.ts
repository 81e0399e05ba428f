import { featuresOf, type Features } from '../finding/features.ts';
import type { FindPoints, Fit } from '../finding/finder.ts';
import type { Audience, Campaign, Point, Topic } from '../knowledge/campaign.ts';
import type { Cue } from '../understanding/lexicon/cues.ts';
import type { Question } from '../understanding/question.ts';
import type { Understand } from '../understanding/understand.ts';

/** How far what a question names moves the points that speak of it. */
const moves = {
  audience: 0.1,
  otherAudience: -0.1,
  topic: 0.06,
  overview: 0.12,
  body: 0.12,
  head: 0.1,
  award: 0.1,
} as const;

const topicOf: Partial<Record<Cue, Topic>> = {
  criteria: 'criteria',
  award: 'award',
  duty: 'duty',
  participants: 'participants',
};

/** Words that name a part of the plan outright. */
const headOf: Partial<Record<Cue, Topic>> = {
  headDuty: 'duty',
  headSolution: 'solution',
  headContent: 'content',
  headAim: 'aim',
  headRequirement: 'requirement',
  headRecipients: 'recipients',
  headLegal: 'legal',
};
const lastQuestionShare = 0.5;

/** Ranks the points for a question; `before` is the question it leans on. */
export type RankPoints = (question: Question, before: string | undefined) => readonly Ranked[];

/** A point with its score; `plain` is the score by words alone. */
export interface Ranked extends Fit {
  readonly plain: number;
}

/** Makes ready to rank points by the words of a question and by what it names. */
export function createRankPoints(campaign: Campaign, find: FindPoints, understand: Understand): RankPoints {
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const awards = new Map(campaign.awards.map(({ id, section }) => [id, section]));

  return (question, before) => {
    const base =
      before === undefined ? find(ownFeatures(question)) : find(joined(question, understand(before)));
    return base
      .map(({ point, score }) => ({
        point,
        plain: score,
        score: score + moveOf(point, question, audiences, awards),
      }))
      .sort((a, b) => b.score - a.score);
  };
}

function ownFeatures(question: Question): Features {
  return featuresOf(question.reading, question.names, question.ideas);
}

/** A follow-up's features, with those of the question before it at half weight, less the names it replaces. */
function joined(question: Question, before: Question): Features {
  const own = ownFeatures(question);
  const families = new Set(question.names.map(({ id }) => id.split(':')[0]));
  const kept = featuresOf(before.reading, before.names, before.ideas);
  const all = new Map(own);
  for (const [feature, weight] of kept) {
    const replaced = feature.startsWith('@') && families.has(feature.slice(1).split(':')[0]);
    if (!replaced && !all.has(feature)) all.set(feature, weight * lastQuestionShare);
  }
  return all;
}

function moveOf(
  point: Point,
  question: Question,
  audiences: ReadonlyMap<string, Audience>,
  awards: ReadonlyMap<string, string>,
): number {
  const { cues } = question;
  let move = 0;
  const named = question.audiences
    .map((id) => audiences.get(id))
    .filter((each) => each !== undefined && !each.general && !each.place);
  const [meant] = named;
  if (point.audience !== undefined && meant !== undefined && audiences.has(point.audience)) {
    if (speaksOf(point.audience, meant, audiences)) move += moves.audience * shareOf(point.topic, cues);
    else if (apart.has(point.topic) && audiences.get(point.audience)?.general !== true)
      move += moves.otherAudience;
  }
  if (point.audience !== undefined && question.bodies.includes(point.audience)) move += moves.body;
  if (!cues.has('who') && question.awards.some((id) => awards.get(id) === point.section)) move += moves.award;
  for (const cue of cues) {
    if (topicOf[cue] === point.topic) move += cue === 'participants' ? moves.topic * 2 : moves.topic;
    if (headOf[cue] === point.topic) move += moves.head;
  }
  if (point.overview && question.content.length <= 1) move += moves.overview;
  return move;
}

/** Topics in which what is said of one audience is wrong for another. */
const apart: ReadonlySet<Topic> = new Set(['criteria', 'participants', 'deadline']);

/** Who is named matters most to criteria that are asked for, and to taking part only where that is asked. */
function shareOf(topic: Topic, cues: ReadonlySet<Cue>): number {
  if (topic === 'content') return 0;
  if (topic === 'participants') return cues.has('participants') ? 1 : 0;
  if (topic === 'criteria' && !cues.has('criteria')) return cues.has('participants') ? 0 : 0.5;
  return 1;
}

/** Whether what a point says of one audience holds for the one that is meant. */
export function speaksOf(said: string, meant: Audience, audiences: ReadonlyMap<string, Audience>): boolean {
  return (
    said === meant.id ||
    said === meant.as ||
    meant.includes.includes(said) ||
    audiences.get(said)?.includes.includes(meant.id) === true
  );
}
