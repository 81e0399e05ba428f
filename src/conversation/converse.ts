import type { Answer, Outcome } from '../answering/answer.ts';
import type { Ask } from '../answering/ask.ts';
import type { Campaign } from '../answering/knowledge/campaign.ts';
import { localDate } from '../core/dates.ts';
import type { Reply } from '../core/reply.ts';
import type { Turn } from '../core/turn.ts';
import { chosen, isOutOfRange } from './chosen.ts';
import type { Conversation } from './conversation.ts';
import { phrases } from './phrases.ts';

/** What a turn came to: what to remember, what to say, how it ended. */
export interface Conversed {
  readonly conversation: Conversation;
  readonly replies: readonly Reply[];
  readonly outcome: Outcome;
}

/** What answering knows at this moment; changed knowledge is a new pair. */
export interface Answering {
  readonly ask: Ask;
  readonly campaign: Campaign;
}

/** The choice that a page sends when it is opened for the first time. */
export const helloChoice = 'hello';

/** Decides a turn. Pure: the same conversation and turn always come to the same. */
export function converse(conversation: Conversation, turn: Turn, { ask, campaign }: Answering): Conversed {
  const memory = conversation.memory ?? {};
  const language = memory.language ?? 'vi';
  const offer = chosen(turn, conversation.offered);
  const stale = turn.choice !== undefined && turn.choice !== helloChoice && offer === undefined;
  const asked = turn.choice === helloChoice ? phrases.hello[language] : (offer?.asks ?? turn.text);
  const instead = stale
    ? phrases.stale[language]
    : isOutOfRange(turn, conversation.offered)
      ? phrases.outOfRange[language](conversation.offered.length)
      : undefined;
  const answer: Answer =
    instead === undefined ? ask(asked, memory) : { ...ask('', memory), text: instead, outcome: 'smalltalk' };

  const today = localDate(turn.at);
  const line = statusLine(answer, campaign, conversation.statusToldOn !== today);
  const reply: Reply = {
    text: line === undefined ? answer.text : `${answer.text}\n\n${line}`,
    ...(answer.offers.length === 0 ? {} : { choices: answer.offers.map(({ id, label }) => ({ id, label })) }),
    ...(answer.citations.length === 0 ? {} : { citations: answer.citations }),
  };
  const { memory: _before, statusToldOn, ...kept } = conversation;
  const told = line === undefined ? statusToldOn : today;
  return {
    conversation: {
      ...kept,
      memory: answer.memory,
      // What was offered stays good until something else is offered: "2" may come after a question in between.
      offered:
        answer.offers.length === 0 && answer.outcome !== 'answer' ? conversation.offered : answer.offers,
      ...(told === undefined ? {} : { statusToldOn: told }),
      lastTurn: turn.id,
      lastReplies: [reply],
    },
    replies: [reply],
    outcome: answer.outcome,
  };
}

/** The plan's uncertain status: in full once a day, in a short line with every other date, criterion or award. */
function statusLine(
  answer: Answer,
  { plan_status: status }: Campaign,
  firstToday: boolean,
): string | undefined {
  if (!answer.dated || status.state === 'continued') return undefined;
  const english = answer.language === 'en';
  if (firstToday || status.state === 'replaced') return english ? status.line_en : status.line;
  return english ? status.short_en : status.short;
}
