import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Api, GrammyError, HttpError } from 'grammy';
import { onTestFinished } from 'vitest';
import { isUpdate } from './shapes.ts';
import type { Update } from './shapes.ts';
import { startFakeTelegram } from './telegram.ts';
import type { Settings } from './world.ts';

/** A fake that lives as long as the test, grammY's client for it, a person who has written to it and one who has not. */
export async function telegramWorld(settings: Partial<Settings> = {}) {
  const fake = await startFakeTelegram(settings);
  onTestFinished(() => fake.close());
  const api = new Api(fake.token, { apiRoot: fake.root });
  const lan = fake.person({ id: 11, first_name: 'Lan' });
  const binh = fake.person({ id: 12, first_name: 'Bình' });
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${fake.root}${path}`, init);
  const post = (method: string, params: unknown): Promise<Response> =>
    call(`/bot${fake.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
  return { fake, api, lan, binh, call, post };
}

/** How a call was refused, as one line; "accepted" when it was not, "no answer" when the connection broke. */
export async function refusalOf(calling: Promise<unknown>): Promise<string> {
  try {
    await calling;
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof GrammyError) return `${thrown.error_code} ${thrown.description}`;
    if (thrown instanceof HttpError) return 'no answer';
    throw thrown;
  }
}

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly update: Update;
  readonly answer: (status: number, body?: unknown, headers?: Readonly<Record<string, string>>) => void;
}

/** A bot's own server for webhooks: every delivery waits until the test answers it. */
export async function hookServer() {
  const deliveries: Delivery[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const update: unknown = JSON.parse(body);
      if (!isUpdate(update)) throw new Error(`no update: ${body}`);
      deliveries.push({ headers: request.headers, update, answer: answering(response) });
      for (const check of [...waiting]) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    deliveries,
    /** The delivery with that number, from 0, as soon as it is there. */
    delivery: (index: number): Promise<Delivery> =>
      new Promise((resolve) => {
        const check = (): void => {
          const delivery = deliveries[index];
          if (delivery === undefined) return;
          waiting.delete(check);
          resolve(delivery);
        };
        waiting.add(check);
        check();
      }),
  };
}

const answering =
  (response: ServerResponse): Delivery['answer'] =>
  (status, body, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  };
