import type { Audience, Campaign, Point, Topic } from '../knowledge/campaign.ts';
import type { Cue } from '../understanding/lexicon/cues.ts';
import type { Question } from '../understanding/question.ts';

/** How far what a question names moves the points that speak of it. */
const moves = {
  audience: 0.1,
  otherAudience: -0.1,
  topic: 0.06,
  overview: 0.12,
  body: 0.12,
  head: 0.1,
  award: 0.1,
  who: 0.05,
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
  why: 'aim',
  headRequirement: 'requirement',
  headRecipients: 'recipients',
  headLegal: 'legal',
};

/** How far what a question names moves a point up or down. */
export type MoveOf = (question: Question) => (point: Point) => number;

/** Makes ready to weigh what a question names: audiences, bodies, awards, topics, parts of the plan. */
export function createMoveOf(campaign: Campaign): MoveOf {
  const audiences = new Map(campaign.audiences.map((audience) => [audience.id, audience]));
  const awards = new Map(campaign.awards.map(({ id, section }) => [id, section]));
  return (question) => {
    const meant = question.audiences
      .map((id) => audiences.get(id))
      .find((each) => each !== undefined && !each.general && !each.place);
    const sections = question.awards.map((id) => awards.get(id));
    const ofTopics = new Map<Topic, readonly number[]>();
    const ofTopic = (topic: Topic): readonly number[] => {
      let steps = ofTopics.get(topic);
      if (steps === undefined) ofTopics.set(topic, (steps = stepsOf(topic, question.cues)));
      return steps;
    };
    return (point) => moveOf(point, question, audiences, meant, sections, ofTopic(point.topic));
  };
}

/** `meant` is the audience in particular that is named, `awarded` are the sections of the awards that are, `ofTopic` the steps of the cues. */
function moveOf(
  point: Point,
  question: Question,
  audiences: ReadonlyMap<string, Audience>,
  meant: Audience | undefined,
  awarded: readonly (string | undefined)[],
  ofTopic: readonly number[],
): number {
  const { cues } = question;
  let move = 0;
  if (point.audience !== undefined && meant !== undefined && audiences.has(point.audience)) {
    if (speaksOf(point.audience, meant, audiences, point.topic))
      move += moves.audience * shareOf(point.topic, cues);
    else if (apart.has(point.topic) && audiences.get(point.audience)?.general !== true)
      move += moves.otherAudience;
  }
  if (point.audience !== undefined && question.bodies.includes(point.audience)) move += moves.body;
  if (!cues.has('who') && awarded.includes(point.section)) move += moves.award;
  for (const step of ofTopic) move += step;
  if (point.overview && question.content.length <= 1) move += moves.overview;
  return move;
}

/** How far each cue moves points on a topic, in the order of the cues. */
function stepsOf(topic: Topic, cues: ReadonlySet<Cue>): readonly number[] {
  const steps: number[] = [];
  for (const cue of cues) {
    if (topicOf[cue] === topic) steps.push(cue === 'participants' ? moves.topic * 2 : moves.topic);
    if (headOf[cue] === topic) steps.push(moves.head);
    if (cue === 'who' && topic === 'duty') steps.push(moves.who);
  }
  return steps;
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
export function speaksOf(
  said: string,
  meant: Audience,
  audiences: ReadonlyMap<string, Audience>,
  topic: Topic = 'criteria',
): boolean {
  if (!apart.has(topic) && meant.leads === said) return true;
  return (
    said === meant.id ||
    said === meant.as ||
    meant.includes.includes(said) ||
    audiences.get(said)?.includes.includes(meant.id) === true
  );
}
