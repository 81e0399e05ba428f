import { createAsk } from '../../src/answering/ask.ts';
import { loadKnowledge } from '../../src/answering/knowledge/load.ts';
import { loadCounts } from '../../src/answering/reading/counts.ts';
import type { Answering } from '../../src/conversation/converse.ts';
import type { Stores } from '../../src/conversation/journal.ts';
import { createReception } from '../../src/conversation/reception.ts';
import type { Reception, ReceptionLimits } from '../../src/conversation/reception.ts';
import { createSending } from '../../src/conversation/sending.ts';
import type { Sending, SendingLimits } from '../../src/conversation/sending.ts';
import { formCampaignOf } from '../../src/conversation/form-campaign.ts';
import { randomId } from '../../src/core/clock.ts';
import type { After, Clock } from '../../src/core/clock.ts';
import type { Desk as NominationDesk } from '../../src/nomination/desk.ts';
import { createForm } from '../../src/nomination/form.ts';
import type { Facts, Log } from '../../src/core/log.ts';
import { channelNames } from '../../src/core/turn.ts';
import type { ChannelName } from '../../src/core/turn.ts';
import { limits as usual } from '../../src/limits.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { createHours, soon } from './clock.ts';
import type { Platform } from './platform.ts';
import { smallCampaign } from './service.ts';

const knowledge = await loadKnowledge(smallCampaign);

/** The desk of the small campaign. */
export const smallDesk: NominationDesk = {
  longest: 4_000,
  form: createForm(formCampaignOf(knowledge)),
  house: { staffContact: undefined, page: undefined },
  staff: undefined,
  uploadLink: undefined,
};

/** Answers on the small campaign. */
export const answering: Answering = {
  ask: createAsk(knowledge, { counts: loadCounts(), staffContact: undefined, longest: 4_000 }),
  campaign: knowledge.campaign,
};

/** A text whose deciding fails: the fault names it, as faults do. */
export const poison = 'thuốc độc';

/** Answers, but for `poison`; tells what it was asked before it answers. */
export function answeringBut(asked: (text: string) => void = () => undefined): Answering {
  return {
    ...answering,
    ask: (text, memory) => {
      asked(text);
      if (text.includes(poison)) throw new TypeError(`Cannot read "${text}".`);
      return answering.ask(text, memory);
    },
  };
}

/** What takes turns and sends messages in one process, without any server. */
export interface Desk {
  readonly reception: Reception;
  readonly sending: Sending;
  readonly stores: Stores;
  /** What the log told, a line each, facts and all. */
  readonly log: readonly string[];
  /** Takes up what an earlier process left, as the service does when it starts. */
  readonly resume: () => Promise<void>;
}

export interface DeskOptions {
  readonly answering?: Answering;
  readonly stores?: Stores;
  readonly platform?: Platform;
  /** Channels on which people wait for the answer; without it all of them. */
  readonly pulled?: ReadonlySet<ChannelName>;
  readonly limits?: Partial<ReceptionLimits>;
  readonly sendingLimits?: Partial<SendingLimits>;
  readonly clock?: Clock;
  readonly after?: After;
}

/** Without options: nothing stored yet, nobody to send to, waits that take no time. */
export function createDesk({
  stores = createMemoryStores(),
  platform,
  clock = createHours(),
  after = soon,
  ...options
}: DeskOptions = {}): Desk {
  const lines: string[] = [];
  const note = (facts: Facts, message: string): void => {
    const { err, ...rest } = facts;
    lines.push(`${message} ${JSON.stringify(rest)} ${err instanceof Error ? (err.stack ?? '') : ''}`);
  };
  const log: Log = { info: note, warn: note, error: note };
  const channels = new Map(platform === undefined ? [] : [[platform.channel.name, platform.channel]]);
  const common = { ...stores, channels, clock, after, log };
  const sending = createSending({ ...common, limits: { ...usual.sending, ...options.sendingLimits } });
  const reception = createReception({
    ...common,
    answering: () => options.answering ?? answering,
    desk: () => smallDesk,
    keepFiles: () => Promise.resolve([]),
    newId: randomId,
    pulled: options.pulled ?? new Set(channelNames),
    send: sending.add,
    heardFrom: sending.heardFrom,
    limits: { ...usual.reception, ...options.limits },
  });
  return {
    reception,
    sending,
    stores,
    log: lines,
    resume: async () => {
      await sending.resume();
      await reception.resume();
    },
  };
}
