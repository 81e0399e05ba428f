import { linkOf } from './channels/web/address.ts';
import type { TelegramHealth } from './channels/telegram/channel.ts';
import type { Config } from './config.ts';
import { commands } from './conversation/lexicon/commands.ts';
import type { Reception } from './conversation/reception.ts';
import type { Sending } from './conversation/sending.ts';
import type { Channel } from './core/channel.ts';
import type { After, Clock } from './core/clock.ts';
import type { DocumentText } from './core/document.ts';
import type { Log } from './core/log.ts';
import type { ChannelName } from './core/turn.ts';
import type { Limits } from './limits.ts';
import type { FetchFile } from './nominating.ts';
import type { Hono } from 'hono';

/** An update is shorter than this. */
const longestUpdate = 256 * 1024;

/** The channel as the rest of the wiring needs it. */
export interface Wired {
  readonly routes: Hono | undefined;
  readonly longBodies: Readonly<Record<string, number>>;
  readonly health: () => TelegramHealth;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export interface AddOptions {
  readonly config: Config;
  readonly reception: Reception;
  readonly sending: Sending;
  readonly documents: () => readonly DocumentText[];
  readonly limits: Limits;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

/** Adds the Telegram channel if there is a token for it; its library is loaded only then. */
export async function addTelegram(
  channels: Map<ChannelName, Channel>,
  fetchers: Map<ChannelName, FetchFile>,
  { config, reception, sending, documents, limits, clock, after, log }: AddOptions,
): Promise<Wired | undefined> {
  const { telegram: settings, publicUrl } = config;
  if (settings === undefined) return undefined;
  const { createTelegramChannel } = await import('./channels/telegram/channel.ts');
  const { webhookPath } = await import('./channels/telegram/webhook.ts');
  const { webhookSecret: secret } = settings;
  const channel = await createTelegramChannel({
    ...settings,
    webhook: secret === undefined || publicUrl === undefined ? undefined : { url: publicUrl, secret },
    webPage: publicUrl,
    linkTo: (citation) => {
      const path = linkOf(documents(), citation);
      return path === undefined || publicUrl === undefined ? undefined : publicUrl + path;
    },
    commands: commands.flatMap(({ names: [name], says, personal = false }) =>
      name === undefined || says === undefined ? [] : [{ name, says, personal }],
    ),
    receive: reception.receive,
    room: reception.room,
    full: () => reception.waiting() >= limits.reception.mostWaiting,
    lost: sending.lost,
    heardFrom: sending.heardFrom,
    limits: limits.telegram,
    clock,
    after,
    log,
  });
  channels.set(channel.name, channel);
  fetchers.set(channel.name, channel.fetchFile);
  return {
    routes: channel.routes,
    longBodies: { [webhookPath]: longestUpdate },
    health: channel.health,
    start: channel.start,
    stop: channel.stop,
  };
}
