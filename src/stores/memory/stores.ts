import { freshConversation } from '../../conversation/conversation.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Message, Settlement, Stores } from '../../conversation/journal.ts';
import { Conflict } from '../../core/errors.ts';
import type { Address, Turn } from '../../core/turn.ts';
import { noticesWith } from '../../conversation/notices.ts';
import { createMemoryNominations } from './nominations.ts';

interface TurnRow {
  readonly turn: Turn;
  readonly tries: number;
  readonly state: 'waiting' | 'done' | 'aside';
}

interface MessageRow {
  readonly turn: string;
  readonly message: Message;
  readonly state: 'due' | 'kept' | 'refused' | 'unknown';
  /** It was said to somebody else than the person whose turn it was. */
  readonly notice: boolean;
}

const keyOf = ({ channel, chat }: Address): string => JSON.stringify([channel, chat]);

/** Everything as long as the process lives: for tests and tools, and what the stores of SQL are held against. */
export function createMemoryStores(): Stores {
  const conversations = new Map<string, Conversation>();
  const turns = new Map<string, TurnRow>();
  const messages = new Map<string, MessageRow>();
  const gone = new Map<string, Address>();
  const { check, write, move, ...nominations } = createMemoryNominations((changes, notices) => {
    for (const message of noticesWith(changes, notices))
      messages.set(message.id, { turn: message.id, message, state: 'due', notice: true });
  });

  const load = (address: Address): Conversation =>
    conversations.get(keyOf(address)) ?? freshConversation(address);
  const change = <Row>(rows: Map<string, Row>, id: string, changed: (row: Row) => Row): Promise<void> => {
    const row = rows.get(id);
    if (row !== undefined) rows.set(id, changed(row));
    return Promise.resolve();
  };

  const settle = (settlement: Settlement): void => {
    const {
      turn,
      conversation,
      messages: said,
      push,
      nominations: changes = [],
      notices = [],
      aside,
    } = settlement;
    const row = turns.get(turn.id);
    if (row?.state !== 'waiting') throw new Conflict('The turn is settled.');
    if (conversation !== undefined && load(conversation.with).revision !== conversation.revision)
      throw new Conflict('The conversation was saved by somebody else since it was loaded.');
    check(changes);
    write(changes);
    if (conversation !== undefined)
      conversations.set(keyOf(conversation.with), { ...conversation, revision: conversation.revision + 1 });
    turns.set(turn.id, { ...row, state: aside === undefined ? 'done' : 'aside' });
    for (const message of said)
      messages.set(message.id, { turn: turn.id, message, state: push ? 'due' : 'kept', notice: false });
    for (const message of notices)
      messages.set(message.id, { turn: turn.id, message, state: 'due', notice: true });
  };

  return {
    conversations: { load: (address) => Promise.resolve(load(address)) },
    journal: {
      accept: (given) => {
        const fresh = given.filter(({ id }, index) => {
          return !turns.has(id) && given.findIndex((other) => other.id === id) === index;
        });
        for (const turn of fresh) turns.set(turn.id, { turn, tries: 0, state: 'waiting' });
        return Promise.resolve(new Set(fresh.map(({ id }) => id)));
      },
      waiting: () =>
        Promise.resolve([...turns.values()].filter(({ state }) => state === 'waiting').map(waitingOf)),
      tried: (turn) => change(turns, turn, (row) => ({ ...row, tries: row.tries + 1 })),
      settle: async (settlement) =>
        Promise.resolve().then(() => {
          settle(settlement);
        }),
    },
    outbox: {
      unsent: () =>
        Promise.resolve(
          [...messages.values()].filter(({ state }) => state === 'due').map(({ message }) => message),
        ),
      begin: (id) => change(messages, id, (row) => counted(row, 1)),
      end: (id, ending) => {
        if (ending.kind === 'sent') return Promise.resolve(void messages.delete(id));
        if (ending.kind === 'unsent') return change(messages, id, (row) => counted(row, -1));
        if (ending.kind === 'unknown' && ending.notice !== undefined) takePlace(messages, id, ending.notice);
        return change(messages, id, (each) => ({ ...each, state: ending.kind }));
      },
      repliesTo: (turn) => {
        const said = [...messages.values()].filter((row) => row.turn === turn && !row.notice);
        if (said.length > 0) return Promise.resolve(said.map(({ message }) => message.reply));
        const state = turns.get(turn)?.state;
        return Promise.resolve(state === undefined || state === 'waiting' ? undefined : []);
      },
      move: (from, to) => {
        const moving = conversations.get(keyOf(from));
        if (moving !== undefined && !conversations.has(keyOf(to))) {
          conversations.set(keyOf(to), { ...moving, with: to });
          conversations.delete(keyOf(from));
        }
        for (const [id, row] of messages)
          if (keyOf(row.message.to) === keyOf(from))
            messages.set(id, { ...row, message: { ...row.message, to } });
        move(from, to);
        return Promise.resolve();
      },
    },
    mailbox: {
      waitingFor: (chat) =>
        Promise.resolve([...messages.values()].filter(dueTo(chat)).map(({ message }) => message)),
      heard: (chat, ids) => {
        const due = [...messages.values()].filter(dueTo(chat));
        for (const { message } of due) if (ids.includes(message.id)) messages.delete(message.id);
        return Promise.resolve();
      },
    },
    goneChats: {
      all: () => Promise.resolve([...gone.values()]),
      gone: (chat) => Promise.resolve(void gone.set(keyOf(chat), chat)),
      back: (chat) => Promise.resolve(void gone.delete(keyOf(chat))),
    },
    nominations,
  };
}

/** Stores a notice right behind the message that it takes the place of: the order of a map is that of its rows. */
function takePlace(messages: Map<string, MessageRow>, id: string, notice: Message): void {
  const row = messages.get(id);
  if (row === undefined || messages.has(notice.id)) return;
  const rows = [...messages];
  const behind = rows.splice(rows.findIndex(([each]) => each === id) + 1);
  for (const [each] of behind) messages.delete(each);
  messages.set(notice.id, { ...row, message: notice, state: 'due' });
  for (const [each, later] of behind) messages.set(each, later);
}

const dueTo = (chat: Address) => {
  const key = keyOf(chat);
  return ({ state, message }: MessageRow): boolean => state === 'due' && keyOf(message.to) === key;
};

const waitingOf = ({ turn, tries }: TurnRow) => ({ turn, tries });

function counted(row: MessageRow, more: number): MessageRow {
  return { ...row, message: { ...row.message, attempts: row.message.attempts + more } };
}
