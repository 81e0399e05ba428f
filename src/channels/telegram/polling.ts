import type { After, Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { signalOf } from './client.ts';
import type { Client } from './client.ts';
import { isConflict, isUnauthorized, meaningOf } from './failures.ts';
import { createPauses } from './pauses.ts';
import { allowedUpdates } from './update.ts';
import { waitOf } from './wait-of.ts';

export interface PollingOptions {
  /** Makes a client with new connections; its calls last longer than a poll. */
  readonly connect: () => Promise<Client>;
  /** Resolves when there is room for more updates. */
  readonly room: () => Promise<void>;
  /** Stores updates; only when it resolves are they confirmed to the platform. */
  readonly take: (updates: readonly unknown[]) => Promise<void>;
  /** How long the platform holds a poll in which nothing comes. */
  readonly pollMs: number;
  /** A poll that has not ended so long after it should have is given up: the connection is deaf. */
  readonly graceMs: number;
  readonly retryMs: number;
  readonly longestRetryMs: number;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

/** Why polling ended by itself. */
export type Ended = 'unauthorized' | 'conflict' | 'stopped';

export interface Polling {
  /** Fetches until it is stopped, or until fetching has no sense any more. */
  run(): Promise<Ended>;
  /** Begins no further poll and gives up the one under way; what was fetched is still stored. */
  stop(): void;
  /** Milliseconds since a poll last ended well; undefined before the first. */
  readonly age: () => number | undefined;
}

const batch = 100;

/** Long polling: an update is confirmed only after it is stored. */
export function createPolling(options: PollingOptions): Polling {
  const { connect, room, take, pollMs, graceMs, clock, after, log } = options;
  let stopped = false;
  const stopping = Promise.withResolvers<undefined>();
  let giveUp: AbortController | undefined;
  const pauses = createPauses(after);
  let completedAt: number | undefined;
  let failures = 0;

  const poll = async (
    { api }: Client,
    offset: number | undefined,
  ): Promise<readonly { update_id: number }[]> => {
    const abort = new AbortController();
    giveUp = abort;
    const call = api.getUpdates(
      {
        limit: batch,
        timeout: pollMs / 1000,
        allowed_updates: [...allowedUpdates],
        ...(offset === undefined ? {} : { offset }),
      },
      signalOf(abort),
    );
    let cancel = (): void => undefined;
    // Not left to the client's own limit: what is watched is that polls end, not that they begin.
    const watchdog = new Promise<never>((_, reject) => {
      cancel = after(pollMs + graceMs, () => {
        reject(new Error('No poll has ended for too long.'));
        abort.abort();
      });
    });
    try {
      return await Promise.race([call, watchdog]);
    } finally {
      cancel();
      call.catch(() => undefined);
    }
  };

  /** What a failed poll calls for: an end, or a pause. */
  const failed = async (failure: unknown, { api }: Client): Promise<Ended | undefined> => {
    if (stopped) return 'stopped';
    if (isUnauthorized(failure)) return 'unauthorized';
    failures += 1;
    if (isConflict(failure)) {
      if (!/webhook/iu.test(failure.description)) return 'conflict';
      log.warn({ failures }, 'Telegram delivered to a webhook; from now on it is polled');
      giveUp = new AbortController();
      await api.deleteWebhook({}, signalOf(giveUp)).catch(() => undefined);
      // And then a pause as after any failure: perhaps it is there still, or somebody sets it again and again.
    } else log.warn({ why: String(meaningOf(failure)), failures }, 'a poll failed');
    await pauses.pause(waitOf(failure, failures, options));
    return undefined;
  };

  return {
    run: async () => {
      let client = await connect();
      let offset: number | undefined;
      for (;;) {
        await Promise.race([room(), stopping.promise]);
        if (stopped) return 'stopped';
        try {
          const updates = await poll(client, offset);
          completedAt = clock.now().getTime();
          failures = 0;
          await take(updates);
          const last = updates.at(-1);
          if (last !== undefined) offset = last.update_id + 1;
        } catch (failure) {
          const ended = await failed(failure, client);
          client.close();
          if (ended !== undefined) return ended;
          client = await connect();
        }
      }
    },
    stop: () => {
      stopped = true;
      stopping.resolve(undefined);
      giveUp?.abort();
      pauses.end();
    },
    age: () => (completedAt === undefined ? undefined : clock.now().getTime() - completedAt),
  };
}
