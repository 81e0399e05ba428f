import * as http from 'node:http';
import * as https from 'node:https';
import type { WorldClock } from './clock.ts';
import { isRecord } from './params.ts';
import type { Params, Update } from './shapes.ts';
import type { Updates } from './updates.ts';

export interface Hook {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

interface Lane {
  readonly updates: Update[];
  busy: boolean;
  fails: number;
}

/** Methods the platform does not run when they come as the answer to a webhook. */
const notAsReply = /^(?:deletewebhook|setwebhook|close|logout|get.*)$/u;
const longestWaitS = 60;

/**
 * Brings updates to a bot: one at a time for a chat, several chats at once. As in the platform's WebhookActor, what
 * failed goes again at once the first time (or after Retry-After), then after 2, 4, 8 … seconds, and keeps its lane waiting.
 */
export function createWebhook(options: {
  readonly updates: Updates;
  readonly clock: WorldClock;
  readonly deadlineMs: number;
  readonly onReply: (method: string, params: Params) => void;
  /** A delivery has ended, one way or the other. */
  readonly onEnd: () => void;
}) {
  const { updates, clock, deadlineMs, onReply, onEnd } = options;
  let hook: (Hook & { readonly agent: http.Agent }) | undefined;
  let lanes = new Map<number, Lane>();
  let ready: Lane[] = [];
  let inFlight = 0;
  let stopped = false;
  let lastError: { readonly at: number; readonly message: string } | undefined;
  const stats = { delivered: 0, failed: 0, mostAtOnce: 0 };

  function enqueue(update: Update): void {
    const chat = chatOf(update);
    let lane = lanes.get(chat);
    if (lane === undefined) {
      lane = { updates: [], busy: false, fails: 0 };
      lanes.set(chat, lane);
    }
    lane.updates.push(update);
    if (!lane.busy) {
      lane.busy = true;
      ready.push(lane);
    }
    pump();
  }

  function pump(): void {
    while (hook !== undefined && !stopped && inFlight < hook.maxConnections) {
      const lane = ready.shift();
      const update = lane?.updates[0];
      if (lane === undefined || update === undefined) return;
      inFlight += 1;
      stats.mostAtOnce = Math.max(stats.mostAtOnce, inFlight);
      deliver(lane, update, hook);
    }
  }

  function deliver(lane: Lane, update: Update, to: Hook & { readonly agent: http.Agent }): void {
    const body = JSON.stringify(update);
    const headers: http.OutgoingHttpHeaders = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    if (to.secret !== '') headers['x-telegram-bot-api-secret-token'] = to.secret;
    let over = false;
    const end = (error?: string, retryAfterS = 0): void => {
      if (over) return;
      over = true;
      cancel();
      inFlight -= 1;
      // A webhook set meanwhile has lanes of its own.
      if (to === hook) settle(lane, update, error, retryAfterS);
      pump();
      onEnd();
    };
    const send = to.url.startsWith('https:') ? https.request : http.request;
    // The certificate is taken as if it had been uploaded with setWebhook.
    const request = send(
      to.url,
      { method: 'POST', agent: to.agent, headers, rejectUnauthorized: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => end('Connection reset by peer'));
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          if (status < 200 || status > 299) {
            const why = `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`;
            end(why, Number(response.headers['retry-after'] ?? 0) || 0);
            return;
          }
          if (chunks.length > 0) replied(Buffer.concat(chunks).toString('utf8'));
          end();
        });
      },
    );
    const cancel = clock.after(deadlineMs, () => {
      end('Read timeout expired');
      request.destroy();
    });
    request.on('error', (error) =>
      end(
        'code' in error && error.code === 'ECONNREFUSED' ? 'Connection refused' : 'Connection reset by peer',
      ),
    );
    request.end(body);
  }

  function settle(lane: Lane, update: Update, error: string | undefined, retryAfterS: number): void {
    if (error === undefined) {
      stats.delivered += 1;
      updates.confirm(update.update_id);
      lane.updates.shift();
      lane.fails = 0;
      if (lane.updates.length > 0) ready.push(lane);
      else lane.busy = false;
      return;
    }
    stats.failed += 1;
    lastError = { at: clock.now().getTime(), message: error };
    const waitS = retryAfterS > 0 || lane.fails === 0 ? retryAfterS : Math.min(longestWaitS, 2 ** lane.fails);
    lane.fails += 1;
    const again = (): void => {
      ready.push(lane);
      pump();
    };
    if (waitS === 0) ready.push(lane);
    else clock.after(waitS * 1000, again);
  }

  function replied(body: string): void {
    try {
      const call: unknown = JSON.parse(body);
      if (!isRecord(call) || typeof call['method'] !== 'string') return;
      const { method, ...params } = call;
      if (typeof method === 'string' && !notAsReply.test(method.toLowerCase())) onReply(method, params);
    } catch {
      // A body that is no JSON is an answer without a call in it.
    }
  }

  function remove(): void {
    hook?.agent.destroy();
    hook = undefined;
    lanes = new Map();
    ready = [];
    lastError = undefined;
    updates.pushTo(undefined);
  }

  return {
    stats,
    enqueue,
    remove,
    hook: (): Hook | undefined => hook,
    lastError: () => lastError,

    set(next: Hook): void {
      remove();
      const { maxConnections: maxSockets } = next;
      const agentOptions = { keepAlive: true, maxSockets, scheduling: 'fifo' } as const;
      const agent = next.url.startsWith('https:')
        ? new https.Agent(agentOptions)
        : new http.Agent(agentOptions);
      hook = { ...next, agent };
      for (const update of updates.pending()) enqueue(update);
      updates.pushTo(enqueue);
    },

    clearStats(): void {
      Object.assign(stats, { delivered: 0, failed: 0, mostAtOnce: inFlight });
    },

    /** While stopped nothing is delivered; what waits stays. */
    stop(now: boolean): void {
      stopped = now;
      pump();
    },
  };
}

/** What the platform keeps in order: the chat, or who pressed when there is none. */
function chatOf(update: Update): number {
  for (const value of Object.values(update)) {
    if (!isRecord(value)) continue;
    const message = isRecord(value['message']) ? value['message'] : value;
    const chat = message['chat'] ?? value['from'];
    if (isRecord(chat) && typeof chat['id'] === 'number') return chat['id'];
  }
  return 0;
}
