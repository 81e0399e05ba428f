import { fileURLToPath } from 'node:url';
import { createAsk } from '../../src/answering/ask.ts';
import { loadKnowledge } from '../../src/answering/knowledge/load.ts';
import { loadCounts } from '../../src/answering/reading/counts.ts';
import { lookUp } from '../../src/conversation/at-desk.ts';
import { freshConversation } from '../../src/conversation/conversation.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Answering, Conversed } from '../../src/conversation/converse.ts';
import { formCampaignOf } from '../../src/conversation/form-campaign.ts';
import type { Choice, Reply } from '../../src/core/reply.ts';
import type { Address, Turn } from '../../src/core/turn.ts';
import type { Desk } from '../../src/nomination/desk.ts';
import type { Kept } from '../../src/nomination/evidence/evidence.ts';
import type { Field } from '../../src/nomination/field.ts';
import { createForm } from '../../src/nomination/form.ts';
import type { Form } from '../../src/nomination/form.ts';
import type { Nomination, NominationStore } from '../../src/nomination/nomination.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { lan, morning } from './turns.ts';

const knowledge = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));

/** The form of the plan that the service was made for. */
export const planForm: Form = createForm(formCampaignOf(knowledge));

/** Answers on that plan. */
const planAnswering: Answering = {
  ask: createAsk(knowledge, { counts: loadCounts(), staffContact: undefined, longest: 4_000 }),
  campaign: knowledge.campaign,
};

/** A form with other fields, as a later version of the service may have it. */
export function formWith(form: Form, fields: readonly Field[]): Form {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return { ...form, version: form.version + 1, fields, field: (id) => byId.get(id) };
}

/** Where staff are told of new files. */
export const staffChat: Address = { channel: 'telegram', chat: 'staff' };

/** What goes to storage and comes back after a restart. */
export function restarted<T>(kept: T): T {
  // What JSON gives back of such data is of the type that went in.
  return JSON.parse(JSON.stringify(kept)) as T;
}

/** What a person hears to one message. */
export interface Heard {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly outcome: Conversed['outcome'];
}

/** Somebody at one chat. */
export interface Chat {
  readonly says: (text: string, more?: Partial<Turn> & { readonly kept?: readonly Kept[] }) => Promise<Heard>;
  /** Says one thing after the other; gives what was heard to the last. */
  readonly goesOn: (...texts: readonly string[]) => Promise<Heard>;
  /** Presses a button by its id. */
  readonly presses: (choice: string) => Promise<Heard>;
  /** The files of the chat, the one changed last first. */
  readonly files: () => Promise<readonly Nomination[]>;
  /** The file changed last; fails where there is none. */
  readonly file: () => Promise<Nomination>;
  /** What was said to this chat because of somebody else's message. */
  readonly notices: () => readonly Reply[];
}

/** The desk with its store, and whoever comes to it. The service restarts before every message. */
export interface Nominating {
  readonly at: (address?: Address) => Chat;
  readonly deploy: (form: Form) => void;
  /** Lets days go by. */
  readonly wait: (days: number) => void;
  readonly store: NominationStore;
}

const dayMs = 86_400_000;
const keyOf = ({ channel, chat }: Address): string => `${channel} ${chat}`;

/** A desk to which nobody has come yet. */
export function createNominating(desk: Partial<Desk> = {}): Nominating {
  const { nominations: store } = createMemoryStores();
  const conversations = new Map<string, Conversation>();
  const notices = new Map<string, readonly Reply[]>();
  let form = planForm;
  let turns = 0;
  let days = 0;
  // Never twice the same, and spread so that ids, codes and numbers differ from their first digits.
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    const hex = ((BigInt(ids) * 0x9e3779b97f4a7c15f39cc0605cedc835n) % (1n << 128n)).toString(16);
    return hex.padStart(32, '0').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  };

  async function take(
    from: Address,
    { kept = [], ...sent }: Partial<Turn> & { readonly kept?: readonly Kept[] },
  ) {
    turns += 1;
    const at = new Date(morning.getTime() + days * dayMs + turns * 60_000);
    const files =
      kept.length === 0 ? {} : { files: kept.map((_, index) => ({ ref: String(index), name: '' })) };
    const turn: Turn = { id: `${keyOf(from)} ${String(turns)}`, from, at, text: '', ...files, ...sent };
    const conversation = restarted(conversations.get(keyOf(from)) ?? freshConversation(from));
    const keepFiles = () => Promise.resolve(kept);
    const found = restarted(await lookUp(conversation, turn, { nominations: store, keepFiles, newId }));
    const house = { staffContact: undefined, page: undefined };
    const conversed = converse(conversation, turn, planAnswering, {
      nominations: {
        desk: { longest: 4_000, form, house, staff: staffChat, uploadLink: undefined, ...desk },
        found,
      },
    });
    await store.save(conversed.nominations);
    conversations.set(keyOf(from), conversed.conversation);
    for (const { to, reply } of conversed.notices)
      notices.set(keyOf(to), [...(notices.get(keyOf(to)) ?? []), reply]);
    return {
      text: conversed.replies.map(({ text }) => text).join('\n\n'),
      choices: conversed.replies.flatMap(({ choices = [] }) => choices),
      outcome: conversed.outcome,
    };
  }

  const at = (address = lan): Chat => {
    const files = () => store.of(address);
    const says: Chat['says'] = (text, more = {}) => take(address, { ...more, text });
    return {
      says,
      goesOn: async (...texts) => {
        let heard: Heard = { text: '', choices: [], outcome: 'silence' };
        for (const text of texts) heard = await says(text);
        return heard;
      },
      presses: (choice) => take(address, { choice }),
      files,
      file: async () => {
        const [file] = await files();
        if (file === undefined) throw new Error('The chat has no file.');
        return file;
      },
      notices: () => notices.get(keyOf(address)) ?? [],
    };
  };

  return {
    at,
    deploy: (changed) => {
      form = changed;
    },
    wait: (some) => {
      days += some;
    },
    store,
  };
}

/** What somebody says to hand in a file for a neighbour, after they agreed. */
export const forNeighbour: readonly string[] = [
  'Cán bộ, công chức, viên chức, người lao động',
  'Tôi biết và muốn đề cử',
  'Nguyễn Thị Lan',
  'Trạm Y tế xã Minh Khai',
  'Chị Lan đã số hóa 1.200 hồ sơ sức khỏe của người dân trong xã, giảm nửa thời gian chờ.',
  'Đã biết và đồng ý',
  'Trần Văn Bình',
  '0912 345 678',
];

/** A chat whose file for a neighbour was handed in. */
export async function handedIn(nominating: Nominating, address = lan): Promise<Chat> {
  const chat = nominating.at(address);
  await chat.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour, 'nộp hồ sơ');
  const { state } = await chat.file();
  if (state !== 'submitted') throw new Error(`The file is ${state}, not submitted.`);
  return chat;
}
