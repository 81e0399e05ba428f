import type { TelegramLimits } from './channels/telegram/channel.ts';
import { platformPaces } from './channels/telegram/paces.ts';
import type { UploadLimits } from './channels/web/upload/routes.ts';
import type { ReceptionLimits } from './conversation/reception.ts';
import type { SendingLimits } from './conversation/sending.ts';
import { evidenceLimits } from './nomination/evidence/limits.ts';
import type { Retention } from './stores/sql/retention.ts';

/** Every number of the running service that is a matter of judgement. Times are in milliseconds. */
export interface Limits {
  readonly reception: ReceptionLimits;
  readonly sending: SendingLimits;
  readonly telegram: TelegramLimits;
  readonly retention: Retention;
  readonly upload: UploadLimits;
  /** How long a link to the upload page is good. */
  readonly uploadLinkMs: number;
  readonly pruneEveryMs: number;
  /** How often it is looked whether another process, a command of staff, has stored something to be said. */
  readonly lookEveryMs: number;
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
  retention: {
    turns: 2,
    replies: 2,
    faults: 30,
    conversations: 180,
    drafts: 30,
    files: 365,
    happenings: 365,
    consents: 730,
  },
  upload: {
    maxBytes: evidenceLimits.maxBytes,
    maxFiles: 10,
    maxFormBytes: 3 * evidenceLimits.maxBytes,
    atOnce: 8,
    silenceMs: 30_000,
  },
  uploadLinkMs: 60 * 60_000,
  pruneEveryMs: 60 * 60_000,
  lookEveryMs: 15_000,
  stopMs: 20_000,
  longestMessage: 4_000,
};
