import type { TelegramLimits } from './channels/telegram/channel.ts';
import { platformPaces } from './channels/telegram/paces.ts';
import type { ReceptionLimits } from './conversation/reception.ts';
import type { SendingLimits } from './conversation/sending.ts';
import type { Retention } from './stores/sql/retention.ts';

/** Every number of the running service that is a matter of judgement. Times are in milliseconds. */
export interface Limits {
  readonly reception: ReceptionLimits;
  readonly sending: SendingLimits;
  readonly telegram: TelegramLimits;
  readonly retention: Retention;
  readonly pruneEveryMs: number;
  /** Longer than this nobody waits for what is in hand when the service stops. */
  readonly stopMs: number;
  /** In characters. Longer messages are turned away with a sentence. */
  readonly longestMessage: number;
}

/** The numbers of the service as it is started. */
export const limits: Limits = {
  reception: {
    atOnce: 64,
    recentChats: 2_000,
    mostWaiting: 2_000,
    mostTries: 3,
    retryMs: 500,
    lateMs: 10 * 60_000,
    typingAfterMs: 400,
    typingEveryMs: 4_000,
  },
  sending: { atOnce: 500, mostAttempts: 2, retryMs: 1_000, longestRetryMs: 15_000 },
  telegram: {
    // The platform itself cuts longer polls to 50 seconds.
    pollMs: 30_000,
    graceMs: 20_000,
    callMs: 30_000,
    retryMs: 1_000,
    longestRetryMs: 60_000,
    paces: platformPaces,
  },
  retention: { turns: 2, replies: 2, faults: 30, conversations: 180 },
  pruneEveryMs: 60 * 60_000,
  stopMs: 20_000,
  longestMessage: 4_000,
};
