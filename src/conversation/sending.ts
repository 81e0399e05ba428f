import type { Channel } from '../core/channel.ts';
import type { After, Clock } from '../core/clock.ts';
import { Refused, Unreachable } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Address, ChannelName } from '../core/turn.ts';
import type { Ending, GoneChats, Message, Outbox } from './journal.ts';
import { createLanes } from './lanes.ts';
import { createPaces } from './pace.ts';
import { phrases } from './phrases.ts';
import { laneOf } from './reception.ts';

/** What sends the messages in the outbox: in order within a chat, at the platform's pace. */
export interface Sending {
  /** Takes up messages that are stored; one that is in hand already is not taken up again. */
  readonly add: (messages: readonly Message[]) => void;
  /** Takes up what an earlier process left. */
  readonly resume: () => Promise<void>;
  /** Takes up what another process has stored meanwhile. */
  readonly look: () => Promise<void>;
  /** A person wrote, so they can be reached again. */
  readonly heardFrom: (chat: Address) => void;
  /** A person told the platform that they want to hear nothing from us. */
  readonly lost: (chat: Address) => void;
  readonly waiting: () => number;
  /** Begins no further message; resolves when those under way have ended. The rest waits for the next start. */
  readonly stop: () => Promise<void>;
}

export interface SendingLimits {
  /** Messages under way at the same time. */
  readonly atOnce: number;
  /** A message of which we do not know whether it arrived is sent no more often than this. */
  readonly mostAttempts: number;
  /** How long after a failure it is tried again: the first time, and at most. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

export interface SendingOptions {
  readonly outbox: Outbox;
  readonly goneChats: GoneChats;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly limits: SendingLimits;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

/** A message on its way. */
interface Underway {
  message: Message;
  failures: number;
  /** How it ended, while that is not yet on the disk. */
  ended?: Ending;
}

/** Marks a notice's id, so that a notice of which we do not know is not followed by another. */
const noticeMark = '?';

/** It may have been heard as often as it may be; the person is told that they may have missed something. */
function uncertain({ id, to, under }: Message): Ending {
  const why = 'It may have been heard before.';
  if (id.endsWith(noticeMark)) return { kind: 'unknown', why };
  const notice = {
    id: id + noticeMark,
    to,
    reply: { text: phrases.uncertain },
    ...(under === undefined ? {} : { under }),
    attempts: 0,
  };
  return { kind: 'unknown', why, notice };
}

/** Sends what the outbox holds. Never risks that a person hears a sentence more than `mostAttempts` times. */
export function createSending({
  outbox,
  goneChats,
  channels,
  limits,
  clock,
  after,
  log,
}: SendingOptions): Sending {
  const paces = createPaces();
  const gone = new Set<string>();
  /** The ids of the messages that are under way. */
  const inHand = new Set<string>();
  /** For each look at the outbox that goes on just now, what was finished since it began: it may have seen that waiting. */
  const looks = new Set<Set<string>>();

  const add = (messages: readonly Message[]): void => {
    for (const message of messages) {
      const channel = channels.get(message.to.channel);
      if (channel === undefined || inHand.has(message.id)) continue;
      inHand.add(message.id);
      lanes.add(`${channel.name}:${channel.pace(message.to).chat}`, { message, failures: 0 });
    }
  };

  const finished = ({ id }: Message): void => {
    inHand.delete(id);
    for (const finishedSince of looks) finishedSince.add(id);
  };

  const look = async (): Promise<void> => {
    const finishedSince = new Set<string>();
    looks.add(finishedSince);
    try {
      const waiting = await outbox.unsent();
      add(waiting.filter(({ id }) => !finishedSince.has(id)));
    } finally {
      looks.delete(finishedSince);
    }
  };

  /** Gives how it ended, or the milliseconds after which to try again. */
  const attempt = async (underway: Underway, channel: Channel): Promise<Ending | number> => {
    const { message } = underway;
    if (gone.has(laneOf(message.to))) return { kind: 'refused', why: 'gone' };
    if (message.attempts >= limits.mostAttempts) return uncertain(message);
    const pace = channel.pace(message.to);
    const early = paces.take(pace, clock.now().getTime());
    if (early > 0) return early;
    await outbox.begin(message.id);
    underway.message = { ...message, attempts: message.attempts + 1 };
    try {
      await channel.send(message.to, message.reply, message.under);
      return { kind: 'sent' };
    } catch (failure) {
      if (failure instanceof Refused) return refused(underway, failure);
      if (failure instanceof Unreachable) {
        if (failure.retryAfterMs !== undefined) paces.empty(pace, clock.now().getTime());
        return unreachable(underway, failure);
      }
      log.error({ err: failure, message: message.id.slice(-10) }, 'a message could not be made');
      return { kind: 'refused', why: failure instanceof Error ? failure.name : 'fault' };
    }
  };

  const lost = (chat: Address): void => {
    gone.add(laneOf(chat));
    goneChats.gone(chat).catch(notStored);
  };

  /** It is known in this process all the same; after a restart the platform will say it again. */
  const notStored = (fault: unknown): void => {
    log.error({ err: fault }, 'whether a chat can be reached could not be stored');
  };

  const refused = async (underway: Underway, refusal: Refused): Promise<Ending | number> => {
    const { message } = underway;
    if (refusal.movedTo !== undefined) {
      const wait = await failedSurely(underway, 0);
      await outbox.move(message.to, refusal.movedTo);
      underway.message = { ...underway.message, to: refusal.movedTo };
      return wait;
    }
    if (refusal.gone) lost(message.to);
    log.warn({ why: refusal.message, gone: refusal.gone }, 'a message was refused');
    return { kind: 'refused', why: refusal.message };
  };

  const unreachable = (underway: Underway, failure: Unreachable): Promise<Ending | number> => {
    const wait = Math.min(limits.retryMs * 2 ** Math.min(underway.failures, 20), limits.longestRetryMs);
    log.warn(
      { why: failure.message, mayHaveArrived: failure.mayHaveArrived, failures: underway.failures + 1 },
      'a message could not be sent; it will be tried again',
    );
    if (failure.mayHaveArrived) {
      underway.failures += 1;
      return Promise.resolve(wait);
    }
    return failedSurely(underway, failure.retryAfterMs ?? wait);
  };

  /** It surely did not arrive: the attempt does not count. */
  const failedSurely = async (underway: Underway, wait: number): Promise<number> => {
    const { message } = underway;
    // First here, then on the disk: a store that fails must not make an attempt of it.
    underway.message = { ...message, attempts: message.attempts - 1 };
    underway.failures += 1;
    await outbox.end(message.id, { kind: 'unsent' });
    return wait;
  };

  const lanes = createLanes<Underway>({
    most: limits.atOnce,
    after,
    work: async (underway) => {
      const channel = channels.get(underway.message.to.channel);
      if (channel === undefined) return undefined;
      try {
        const came = underway.ended ?? (await attempt(underway, channel));
        if (typeof came === 'number') return came;
        underway.ended = came;
        // Stored with how the message ended, and then in hand: whoever looks in between must not take it up as well.
        if (came.kind === 'unknown' && came.notice !== undefined) inHand.add(came.notice.id);
        await outbox.end(underway.message.id, came);
        finished(underway.message);
        if (came.kind !== 'unknown' || came.notice === undefined) return undefined;
        // In its place, before what is said next: "just now" would mean something else there.
        underway.message = came.notice;
        underway.failures = 0;
        delete underway.ended;
        return 0;
      } catch (fault) {
        log.error({ err: fault }, 'the outbox could not be written; it will be tried again');
        underway.failures += 1;
        return limits.longestRetryMs;
      }
    },
  });

  return {
    add,
    resume: async () => {
      for (const chat of await goneChats.all()) gone.add(laneOf(chat));
      await look();
    },
    look,
    heardFrom: (chat) => {
      if (!gone.delete(laneOf(chat))) return;
      goneChats.back(chat).catch(notStored);
    },
    lost,
    waiting: lanes.size,
    stop: lanes.close,
  };
}
