import { fileURLToPath } from 'node:url';
import { createAsk } from '../../src/answering/ask.ts';
import { loadKnowledge } from '../../src/answering/knowledge/load.ts';
import { loadCounts } from '../../src/answering/reading/counts.ts';
import { lookUp } from '../../src/conversation/at-desk.ts';
import type { LookUp } from '../../src/conversation/at-desk.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Answering } from '../../src/conversation/converse.ts';
import { formCampaignOf } from '../../src/conversation/form-campaign.ts';
import type { Message, Stores } from '../../src/conversation/journal.ts';
import { createReception } from '../../src/conversation/reception.ts';
import type { Clock, NewId } from '../../src/core/clock.ts';
import type { Reply } from '../../src/core/reply.ts';
import { channelNames } from '../../src/core/turn.ts';
import type { Address, Turn } from '../../src/core/turn.ts';
import { limits } from '../../src/limits.ts';
import type { Desk } from '../../src/nomination/desk.ts';
import { createForm } from '../../src/nomination/form.ts';
import type { Form } from '../../src/nomination/form.ts';
import { soon } from './clock.ts';
import { createIds } from './transcript-ids.ts';

const knowledge = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));

/** The form of the real campaign, as it is today. */
export const formOfToday: Form = createForm(formCampaignOf(knowledge));

const answering: Answering = {
  ask: createAsk(knowledge, {
    counts: loadCounts(),
    staffContact: undefined,
    longest: limits.longestMessage,
  }),
  campaign: knowledge.campaign,
};

/** The service between the channels and its stores, as one process runs it. */
export interface Office {
  readonly answer: (turn: Turn) => Promise<readonly Reply[]>;
  /** What would be said to a turn, with nothing written. */
  readonly wouldSay: (turn: Turn) => Promise<readonly Reply[]>;
  /** What was said to people who had not asked, oldest first. */
  readonly notices: () => Promise<readonly Message[]>;
  readonly stop: () => Promise<void>;
}

export interface OfficeOptions {
  readonly stores: Stores;
  readonly form: () => Form;
  readonly staff: Address;
  readonly keepFiles: LookUp['keepFiles'];
  readonly newId: NewId;
  readonly clock: Clock;
}

/** A process over these stores, on the real knowledge. */
export function openOffice({ stores, form, staff, keepFiles, newId, clock }: OfficeOptions): Office {
  const desk = (): Desk => ({
    form: form(),
    longest: 4_000,
    house: { staffContact: undefined, page: undefined },
    staff,
    uploadLink: undefined,
  });
  const reception = createReception({
    ...stores,
    answering: () => answering,
    desk,
    keepFiles,
    newId,
    channels: new Map(),
    pulled: new Set(channelNames),
    send: () => undefined,
    heardFrom: () => undefined,
    limits: limits.reception,
    clock,
    after: soon,
    log: { info: () => undefined, warn: () => undefined, error: noted },
  });
  return {
    answer: reception.answer,
    wouldSay: async (turn) => {
      const conversation = await stores.conversations.load(turn.from);
      const { nominations } = stores;
      const nothing = createIds('nothing');
      const found = await lookUp(conversation, turn, { nominations, keepFiles, newId: nothing });
      return converse(conversation, turn, answering, { nominations: { desk: desk(), found } }).replies;
    },
    notices: () => stores.outbox.unsent(),
    stop: reception.stop,
  };
}

/** A turn that fails is tried again and again: whoever waits for it should learn why. */
function noted(facts: object, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(facts)}\n`);
}
