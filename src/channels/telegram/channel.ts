import type { Hono } from 'hono';
import { z } from 'zod';
import type { Channel } from '../../core/channel.ts';
import type { After, Clock } from '../../core/clock.ts';
import { Unreachable } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import type { Address, Turn } from '../../core/turn.ts';
import type { Bot } from './addressed.ts';
import { placeOf } from './address.ts';
import { createClient, signalOf } from './client.ts';
import type { Client } from './client.ts';
import { divide } from './divide.ts';
import { fetchFile } from './fetch-file.ts';
import { isBadForm, isUnauthorized, meaningOf } from './failures.ts';
import { createIntake } from './intake.ts';
import type { ChatPaces } from './paces.ts';
import { createPauses } from './pauses.ts';
import { createPolling } from './polling.ts';
import type { Polling } from './polling.ts';
import { present } from './profile.ts';
import type { MenuCommand } from './profile.ts';
import { renderMessage } from './render.ts';
import type { LinkTo } from './render.ts';
import { allowedUpdates } from './update.ts';
import { waitOf } from './wait-of.ts';
import { createWebhook, webhookPath } from './webhook.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly proxy: string | undefined;
  /** Updates are delivered to this address of ours, with this secret; without it they are polled. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  /** Whether personal matters may be spoken of here; else people are sent to the web page. */
  readonly personalData: boolean;
  readonly webPage: string | undefined;
  readonly linkTo: LinkTo;
  readonly commands: readonly MenuCommand[];
  /** Stores turns; see `Reception`. */
  readonly receive: (turns: readonly Turn[]) => Promise<void>;
  readonly room: () => Promise<void>;
  readonly full: () => boolean;
  /** The person blocked us, or came back. */
  readonly lost: (chat: Address) => void;
  readonly heardFrom: (chat: Address) => void;
  readonly limits: TelegramLimits;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

export interface TelegramLimits {
  readonly pollMs: number;
  readonly graceMs: number;
  readonly callMs: number;
  readonly retryMs: number;
  readonly longestRetryMs: number;
  readonly paces: ChatPaces;
}

/** How the channel is. `starting` with `why`: what failed last and is tried again. `stopped`: it can do nothing until an operator has done what `why` says. */
export interface TelegramHealth {
  readonly state: 'starting' | 'on' | 'stopped';
  readonly why?: string;
  readonly secondsSincePoll?: number;
}

export interface TelegramChannel extends Channel {
  /** The door for updates that are delivered, if they are. */
  readonly routes: Hono | undefined;
  /** Begins to fetch, or has updates delivered. Returns at once; whatever fails is tried again and harms nothing else. */
  readonly start: () => void;
  /** Fetches nothing more; what is fetched is stored. */
  readonly stop: () => Promise<void>;
  readonly health: () => TelegramHealth;
  /** The bytes of a file that came with a turn; `undefined` if there are more than that many. Throws `Refused` or `Unreachable`. */
  readonly fetchFile: (ref: string, maxBytes: number) => Promise<Uint8Array | undefined>;
}

const botSchema = z.object({ id: z.number().int(), username: z.string() });

/** What an operator can do about a channel that stopped. */
const remedies = {
  unauthorized:
    'Telegram does not know TELEGRAM_BOT_TOKEN (any more). Get the token from @BotFather and start again.',
  conflict:
    'Another process fetches with the same TELEGRAM_BOT_TOKEN. Stop that one, or give this one a bot of its own, and start again.',
} as const;

/** The Telegram channel. Nothing in it reaches the network before `start`. */
export async function createTelegramChannel(options: TelegramOptions): Promise<TelegramChannel> {
  const { token, apiRoot, proxy, webhook, limits, log, after } = options;
  const connect = (timeoutMs: number): Promise<Client> => createClient({ token, apiRoot, proxy, timeoutMs });
  const client = await connect(limits.callMs);
  const { api } = client;
  const giveUp = new AbortController();
  const pauses = createPauses(after);
  let bot: Bot = { id: Number(token.split(':')[0]) };
  let stoppedWhy: keyof typeof remedies | undefined;
  let polling: Polling | undefined;
  let running: Promise<void> = Promise.resolve();
  let fault: string | undefined;
  let on = false;
  let stopping = false;

  const stopFor = (why: keyof typeof remedies): void => {
    if (stoppedWhy === undefined) log.error({ room: 'telegram' }, remedies[why]);
    stoppedWhy = why;
    polling?.stop();
  };

  const intake = createIntake({ ...options, bot: () => bot, api });

  /** Does it until it succeeds, or can never succeed. */
  const insist = async (deed: () => Promise<void>): Promise<void> => {
    for (let failures = 1; !stopping && stoppedWhy === undefined; failures += 1) {
      try {
        await deed();
        fault = undefined;
        return;
      } catch (failure) {
        if (isUnauthorized(failure)) {
          stopFor('unauthorized');
          return;
        }
        fault = String(meaningOf(failure));
        log.warn({ why: fault, failures }, 'Telegram could not be set up; it will be tried again');
        await pauses.pause(waitOf(failure, failures, limits));
      }
    }
  };

  const introduce = async (): Promise<void> => {
    const me = botSchema.safeParse(await api.getMe(signalOf(giveUp)));
    // Without its name and number it would take what is meant for others, and turns would bear other ids.
    if (!me.success) throw new Unreachable('Telegram did not say who the bot is.');
    bot = me.data;
  };

  const deliver = async ({
    url,
    secret,
  }: {
    readonly url: string;
    readonly secret: string;
  }): Promise<void> => {
    const wanted = { secret_token: secret, allowed_updates: [...allowedUpdates], max_connections: 100 };
    await api.setWebhook(`${url}${webhookPath}`, wanted, signalOf(giveUp));
  };

  const run = async (): Promise<void> => {
    await insist(introduce);
    if (webhook !== undefined) await insist(() => deliver(webhook));
    on = stoppedWhy === undefined && !stopping;
    if (!on) return;
    present(api, options.commands).catch((failure: unknown) => {
      log.warn(
        { why: String(meaningOf(failure)) },
        'the bot could not present itself; the next start tries again',
      );
    });
    if (webhook !== undefined) return;
    polling = createPolling({
      ...options,
      ...limits,
      connect: () => connect(limits.pollMs + limits.graceMs),
      take: intake,
    });
    const ended = await polling.run();
    if (ended !== 'stopped') stopFor(ended);
  };

  const channel: TelegramChannel = {
    name: 'telegram',
    divide,
    pace: (to) => {
      const { chat } = placeOf(to);
      return { chat: String(chat), ...(chat < 0 ? limits.paces.group : limits.paces.person) };
    },
    send: async (to, message, under) => {
      if (stoppedWhy === 'unauthorized')
        throw new Unreachable('The channel is stopped.', { retryAfterMs: limits.longestRetryMs });
      const { chat, thread } = placeOf(to);
      const { text, ...form } = renderMessage(message, options.linkTo);
      const where = {
        link_preview_options: { is_disabled: true },
        ...(thread === undefined ? {} : { message_thread_id: thread }),
        ...(under === undefined
          ? {}
          : { reply_parameters: { message_id: Number(under), allow_sending_without_reply: true } }),
      };
      try {
        await api.sendMessage(chat, text, { ...where, ...form }).catch(async (failure: unknown) => {
          if (!isBadForm(failure)) throw failure;
          log.warn({ why: String(meaningOf(failure)) }, 'a message goes without its form');
          await api.sendMessage(chat, text, where);
        });
      } catch (failure) {
        if (isUnauthorized(failure)) {
          stopFor('unauthorized');
          throw new Unreachable('The channel is stopped.', {
            retryAfterMs: limits.longestRetryMs,
            cause: failure,
          });
        }
        throw meaningOf(failure, to);
      }
    },
    fetchFile: (ref, maxBytes) => fetchFile(client, ref, maxBytes),
    showTyping: (to) => {
      const { chat, thread } = placeOf(to);
      const where = thread === undefined ? {} : { message_thread_id: thread };
      api.sendChatAction(chat, 'typing', where).catch(() => undefined);
    },
    routes:
      webhook === undefined
        ? undefined
        : createWebhook({
            secret: webhook.secret,
            // Before it knows its own name it cannot tell what in a group is meant for it.
            full: () => bot.username === undefined || options.full(),
            take: intake,
          }),
    start: () => {
      running = run().catch((fault: unknown) => {
        log.error({ err: fault, room: 'telegram' }, 'the channel failed');
      });
    },
    stop: async () => {
      stopping = true;
      pauses.end();
      giveUp.abort();
      polling?.stop();
      // Calls under way are left alone: cut off, an answer would be heard once more after the next start.
      await running;
    },
    health: () => {
      if (stoppedWhy !== undefined) return { state: 'stopped', why: remedies[stoppedWhy] };
      const age = polling?.age();
      return {
        state: on ? 'on' : 'starting',
        ...(fault === undefined ? {} : { why: fault }),
        ...(age === undefined ? {} : { secondsSincePoll: Math.round(age / 1000) }),
      };
    },
  };
  return channel;
}
