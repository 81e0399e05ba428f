import type { Before } from '../before.ts';
import type { Cue } from '../understanding/lexicon/cues.ts';
import type { Question } from '../understanding/question.ts';

/** A question, completed by what the conversation was about. */
export interface Completed {
  readonly question: Question;
  /** It leans on the question before it, whose words then help to find the place. */
  readonly leans: boolean;
  /** It asks for the time of what the last question was about. */
  readonly asksTime: boolean;
}

const longestLeaning = 14;
/** A question that opens like a follow-up may be this long. */
const longestOpening = 20;
const topicCues: readonly Cue[] = ['criteria', 'duty', 'award', 'participants', 'submitTo'];

/**
 * Completes a question by the last one: "còn phường?" after a question on criteria asks for the criteria of wards,
 * "tổng kết quý mấy" after one about a company asks when companies do it. What the question says itself always wins.
 */
export function complete(question: Question, before: Before): Completed {
  const { acts, audiences, bodies, awards, cues, legal, times } = question;
  const { length } = question.reading.syllables;
  const short = length <= (question.opens ? longestOpening : longestLeaning);
  const ownTopic = acts.length > 0 || topicCues.some((cue) => cues.has(cue));
  const answersBack = audiences.length > 0 && !ownTopic && before.pending();
  // By itself first: a question that cannot lean is the same in every conversation.
  const mayLean =
    short && (question.leaning || (question.content.length <= 2 && !(ownTopic && audiences.length > 0)));
  const leans = answersBack || (mayLean && before.isFollowing());

  const names = audiences.length + bodies.length + awards.length + legal.length > 0;
  const sameTopic = leans && !ownTopic;
  const cuesNow = new Set(cues);
  const topic = leans ? before.topic() : undefined;
  if (sameTopic && topic !== undefined && isCue(topic) && (names || answersBack)) cuesNow.add(topic);
  const otherTopic = awards.length > 0 || topicCues.some((cue) => cues.has(cue));
  const asksTime =
    leans &&
    topic === 'deadline' &&
    !otherTopic &&
    (acts.length > 0 ||
      audiences.length > 0 ||
      times.length > 0 ||
      cues.has('when') ||
      cues.has('judge') ||
      cues.has('compare'));
  const actsNow = asksTime && acts.length === 0 ? before.acts() : acts;
  const needsAudience = audiences.length === 0 && (actsNow.length > 0 || cuesNow.has('criteria') || leans);
  const audience = needsAudience ? before.audience() : undefined;
  const audiencesNow = audience === undefined ? audiences : [audience];

  return {
    question: { ...question, cues: cuesNow, acts: actsNow, audiences: audiencesNow },
    leans,
    asksTime,
  };
}

function isCue(topic: string): topic is Cue {
  return (topicCues as readonly string[]).includes(topic);
}
