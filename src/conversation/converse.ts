import type { Answer, Offer, Outcome } from '../answering/answer.ts';
import type { Ask } from '../answering/ask.ts';
import type { Campaign } from '../answering/knowledge/campaign.ts';
import { localDate } from '../core/dates.ts';
import type { Reply } from '../core/reply.ts';
import { shortId } from '../core/short-id.ts';
import { normalise } from '../core/text.ts';
import type { Turn } from '../core/turn.ts';
import type { Attended, Desk, Found } from '../nomination/desk.ts';
import type { Change } from '../nomination/nomination.ts';
import { chosen, isOutOfRange } from './chosen.ts';
import { commanded } from './commanded.ts';
import { atDesk, eraseAtDesk, startAtDesk, statusAtDesk } from './at-desk.ts';
import { freshConversation } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import { besides, elsewhere, phrases, received } from './phrases.ts';

/** What a turn came to: what to remember, what to say, how it ended. */
export interface Conversed {
  readonly conversation: Conversation;
  readonly replies: readonly Reply[];
  /** Files that it changed. */
  readonly nominations: readonly Change[];
  /** What is said to others because of it. */
  readonly notices: readonly Notice[];
  /** `silence`: nothing needs to be said to it; `nomination`: the desk took it. */
  readonly outcome: Outcome | 'silence' | 'nomination';
}

type Notice = Attended['notices'][number];

/** What answering knows at this moment; changed knowledge is a new pair. */
export interface Answering {
  readonly ask: Ask;
  readonly campaign: Campaign;
}

/** What else a turn is decided with. */
export interface Beside {
  /** It waited so long that this wants a word. */
  readonly late?: boolean;
  /** The desk, and what was looked up for it; without it questions alone are taken. */
  readonly nominations?: { readonly desk: Desk; readonly found: Found };
}

/** The choice that a page sends when it is opened for the first time. */
export const helloChoice = 'hello';

/** So many earlier offers stay good to press. */
const keptOffers = 12;

/** Outcomes whose matter is a person's own. */
const personal: ReadonlySet<Outcome> = new Set(['start_nomination', 'reminders', 'status']);

/** Decides a turn. Pure: the same always comes to the same. */
export function converse(
  given: Conversation,
  turn: Turn,
  answering: Answering,
  { late = false, nominations }: Beside = {},
): Conversed {
  const brings = (nominations?.found.kept.length ?? 0) > 0;
  if (!brings && needsNoWord(given, turn))
    return { conversation: given, replies: [], nominations: [], notices: [], outcome: 'silence' };
  // Not spoken of where others read along, or the operator does not want it to travel.
  const at = turn.elsewhere === undefined ? nominations : undefined;
  const attended = at === undefined ? undefined : atDesk(given, turn, at.desk, at.found);
  if (attended !== undefined && !('passed' in attended))
    return withDesk(given, turn, answering, late, attended);
  // A chat that never had to do with nominations remembers nothing of them.
  const remembers =
    attended !== undefined && (given.nomination !== undefined || attended.attendance.wrong !== undefined);
  const conversation = remembers ? { ...given, nomination: attended.attendance } : given;
  const answer = answerTo(conversation, turn, answering);
  const wanted =
    at === undefined ? undefined : wanting[answer.outcome]?.(conversation, turn, at.desk, at.found);
  if (wanted !== undefined) {
    const { reply } = wanted;
    const begins = answer.language === 'en' && answer.outcome === 'start_nomination';
    const text = begins ? `${phrases.inVietnamese}\n\n${reply.text}` : reply.text;
    return withDesk(conversation, turn, answering, late, { ...wanted, reply: { ...reply, text } });
  }
  const adds = attended?.adds;
  const said = adds === undefined ? answer : { ...answer, text: `${answer.text}\n\n${adds}` };
  return answered(conversation, turn, answering, late, said);
}

/** Wishes that the answering room understands and the desk grants. */
const wanting: Readonly<Partial<Record<Outcome, typeof statusAtDesk>>> = {
  start_nomination: startAtDesk,
  status: statusAtDesk,
  erase: eraseAtDesk,
};

function answerTo(conversation: Conversation, turn: Turn, { ask }: Answering): Answer {
  const memory = conversation.memory ?? {};
  const said = sayWithout(conversation, turn);
  return said === undefined
    ? besideTheFile(turn, elsewhereIfPersonal(turn, ask(asked(conversation, turn), memory)))
    : { ...ask('', memory), text: said, outcome: 'smalltalk', offers: [] };
}

/** What the desk says; behind the answer, where something was asked in between. */
function withDesk(
  conversation: Conversation,
  turn: Turn,
  answering: Answering,
  late: boolean,
  { attendance, changes, notices, reply, question }: Attended,
): Conversed {
  const { nomination: _, ...rest } = conversation;
  const album = turn.album === undefined ? {} : { album: turn.album };
  // Whoever has their data deleted wants nothing remembered of what they said here either.
  const kept = changes.some(({ kind }) => kind === 'erase')
    ? { ...freshConversation(rest.with), revision: rest.revision }
    : rest;
  const next = { ...kept, nomination: attendance, ...album };
  const desk = { nominations: changes, notices };
  if (question === undefined) {
    const text = late ? `${phrases.late.vi}\n\n${reply.text}` : reply.text;
    return { conversation: next, replies: [{ ...reply, text }], ...desk, outcome: 'nomination' };
  }
  const { choice, ...words } = turn;
  // A button of an earlier answer stands for its own question.
  const asks = question === '' && choice !== undefined ? turn : { ...words, text: question };
  const between = answered(next, turn, answering, late, answerTo(next, asks, answering));
  const [answer] = between.replies;
  // The answer's own choices would be numbered like those of the question that is asked again.
  const both: Reply = {
    ...reply,
    text: `${answer?.text ?? ''}\n\n${reply.text}`,
    ...(answer?.citations === undefined ? {} : { citations: answer.citations }),
  };
  return { ...between, replies: [both], ...desk };
}

function answered(
  conversation: Conversation,
  turn: Turn,
  { campaign }: Answering,
  late: boolean,
  answer: Answer,
): Conversed {
  const language = conversation.memory?.language ?? 'vi';
  const today = localDate(turn.at);
  const line = statusLine(answer, campaign, conversation.statusToldOn !== today);
  const offers = answer.offers.map((offer) => ({ ...offer, id: shortId(offer.asks) }));
  const before = [
    ...(late ? [phrases.late[language]] : []),
    ...(turn.edited === true ? [phrases.edited[answer.language]] : []),
  ];
  const reply: Reply = {
    text: [...before, answer.text, ...(line === undefined ? [] : [line])].join('\n\n'),
    ...(offers.length === 0 ? {} : { choices: offers.map(({ id, label }) => ({ id, label })) }),
    ...(answer.citations.length === 0 ? {} : { citations: answer.citations }),
  };
  const { statusToldOn: toldBefore, nomination } = conversation;
  const told = line === undefined ? toldBefore : today;
  return {
    conversation: {
      with: conversation.with,
      revision: conversation.revision,
      memory: answer.memory,
      ...offered(conversation, offers, answer.outcome),
      ...(told === undefined ? {} : { statusToldOn: told }),
      ...(turn.album === undefined ? {} : { album: turn.album }),
      ...(nomination === undefined ? {} : { nomination }),
    },
    replies: [reply],
    nominations: [],
    notices: [],
    outcome: answer.outcome,
  };
}

/** A further part of an album that was answered; an edit that leaves the words as they were. */
function needsNoWord(conversation: Conversation, turn: Turn): boolean {
  if (turn.text !== '') return turn.edited === true && isSame(turn.text, conversation.memory?.asked);
  return turn.edited === true || (turn.album !== undefined && turn.album === conversation.album);
}

function isSame(text: string, before = ''): boolean {
  return normalise(text).trim() === normalise(before).trim();
}

/** What is said to a turn that asks nothing. */
function sayWithout(conversation: Conversation, turn: Turn): string | undefined {
  const { memory, offered } = conversation;
  const language = memory?.language ?? 'vi';
  if (turn.attachment !== undefined && turn.text === '') return received[turn.attachment][language];
  if (turn.choice !== undefined && turn.choice !== helloChoice && picked(conversation, turn) === undefined)
    return phrases.stale[language];
  return isOutOfRange(turn, offered) ? phrases.outOfRange[language](offered.length) : undefined;
}

function picked({ offered, offeredBefore = [] }: Conversation, turn: Turn): Offer | undefined {
  return chosen(turn, offered) ?? offeredBefore.find(({ id }) => id === turn.choice);
}

/** The question that a turn amounts to. */
function asked(conversation: Conversation, turn: Turn): string {
  const language = conversation.memory?.language ?? 'vi';
  if (turn.choice === helloChoice) return phrases.hello[language];
  return picked(conversation, turn)?.asks ?? commanded(turn.text, language) ?? turn.text;
}

function elsewhereIfPersonal(turn: Turn, answer: Answer): Answer {
  if (turn.elsewhere === undefined || !personal.has(answer.outcome)) return answer;
  const { because, link } = turn.elsewhere;
  return { ...answer, text: elsewhere[because][answer.language](link), offers: [] };
}

function besideTheFile(turn: Turn, answer: Answer): Answer {
  if (turn.attachment === undefined) return answer;
  return { ...answer, text: `${answer.text}\n\n${besides[answer.language]}` };
}

/** What was offered stays good until something else is offered: "2" may come after a question in between. */
function offered(
  conversation: Conversation,
  offers: readonly Offer[],
  outcome: Outcome,
): Pick<Conversation, 'offered' | 'offeredBefore'> {
  const before = conversation.offeredBefore ?? [];
  if (outcome === 'erase') return { offered: [] };
  if (offers.length === 0 && outcome !== 'answer')
    return { offered: conversation.offered, ...(before.length === 0 ? {} : { offeredBefore: before }) };
  const earlier = [...conversation.offered, ...before]
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
    .filter(({ id }) => offers.every((offer) => offer.id !== id))
    .slice(0, keptOffers);
  return { offered: offers, ...(earlier.length === 0 ? {} : { offeredBefore: earlier }) };
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
