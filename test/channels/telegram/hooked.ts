import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../../world/telegram/world.ts';
import { openFake, startBot } from './bot.ts';
import type { BotOptions } from './bot.ts';

export const secret = 'khong-ai-doan-duoc-0123';
export const hookPath = '/telegram/webhook';

/** A port nobody listens on: the address of the service has to be known before it is started. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The service with updates delivered to it, by a platform that may deliver to this machine. */
export async function startHooked(options: BotOptions = {}, platform: Partial<Settings> = {}) {
  const port = await freePort();
  const on = options.on ?? (await openFake({ loopbackWebhooks: true, ...platform }));
  const settings = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TELEGRAM_WEBHOOK_SECRET: secret,
    ...options.settings,
  };
  const bot = await startBot({ ...options, on, settings });
  const post = (body: RequestInit['body'], headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${bot.service.address}${hookPath}`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': secret, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
  return { ...bot, post };
}

export type Hooked = Awaited<ReturnType<typeof startHooked>>;

/** Until the platform was told where to deliver. */
export const isHooked = ({ fake }: Pick<Hooked, 'fake'>): Promise<void> =>
  fake.until(() => fake.calls.some(({ method, status }) => method === 'setWebhook' && status === 200));
