import type { Entity, Markup, Message, Params } from './shapes.ts';

/** One call of the bot; `status` is undefined while it has no answer and 0 when the connection broke first. */
export interface Call {
  readonly method: string;
  readonly params: Params;
  /** When it arrived, in ms. */
  readonly at: number;
  readonly status: number | undefined;
}

/** One message the bot sent and the platform took; `at` in ms. */
export interface Sent {
  readonly chat_id: number;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly reply_markup: Markup | undefined;
  readonly at: number;
  readonly message: Message;
}

/** How the bot polls. */
export interface Polls {
  /** getUpdates calls without an answer now. */
  inFlight: number;
  mostAtOnce: number;
  completed: number;
}

interface Waiter {
  readonly check: () => void;
}

export type OpenCall = Omit<Call, 'status'> & { status: number | undefined };
/** What the bot did. `keep` bounds both lists, so that a long bench does not fill the memory. */
export function createRecord(keep: number) {
  const calls: Call[] = [];
  const sent: Sent[] = [];
  const waiters = new Set<Waiter>();
  const listeners = new Set<(sent: Sent) => void>();
  const counts = new Map<string, number>();
  const polls: Polls = { inFlight: 0, mostAtOnce: 0, completed: 0 };

  function cut(list: unknown[]): void {
    if (list.length > keep * 2) list.splice(0, list.length - keep);
  }

  function changed(): void {
    if (waiters.size > 0) for (const waiter of [...waiters]) waiter.check();
  }

  return {
    calls,
    sent,
    polls,
    counts,
    changed,

    opened(method: string, params: Params, at: number): OpenCall {
      const call: OpenCall = { method, params, at, status: undefined };
      calls.push(call);
      cut(calls);
      counts.set(method, (counts.get(method) ?? 0) + 1);
      if (method === 'getUpdates') {
        polls.inFlight += 1;
        polls.mostAtOnce = Math.max(polls.mostAtOnce, polls.inFlight);
      }
      changed();
      return call;
    },

    closed(call: OpenCall, status: number): void {
      if (call.status !== undefined) return;
      call.status = status;
      if (call.method === 'getUpdates') {
        polls.inFlight -= 1;
        if (status !== 0) polls.completed += 1;
      }
      changed();
    },

    sentOut(one: Sent): void {
      sent.push(one);
      cut(sent);
      for (const listener of listeners) listener(one);
      changed();
    },

    onSent(listener: (sent: Sent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Resolves as soon as the claim holds; after `ms` of real time it fails and tells what had happened by then. */
    until(claim: () => boolean, what: string, ms: number): Promise<void> {
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          check: () => {
            try {
              if (!claim()) return;
              settle();
              resolve();
            } catch (thrown) {
              settle();
              reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
            }
          },
        };
        const timer = setTimeout(() => {
          settle();
          reject(new Error(`waited ${ms} ms in vain for: ${what}\n${told(calls, sent)}`));
        }, ms);
        const settle = (): void => {
          clearTimeout(timer);
          waiters.delete(waiter);
        };
        waiters.add(waiter);
        waiter.check();
      });
    },

    clear(): void {
      calls.length = 0;
      sent.length = 0;
      counts.clear();
      polls.mostAtOnce = polls.inFlight;
      polls.completed = 0;
    },
  };
}

function told(calls: readonly Call[], sent: readonly Sent[]): string {
  const lastCalls = calls.slice(-12).map(({ method, params, status }) => {
    const given = JSON.stringify(params).slice(0, 120);
    return `  ${method} ${given} -> ${status === undefined ? 'no answer yet' : String(status)}`;
  });
  const lastSent = sent
    .slice(-6)
    .map(({ chat_id, text }) => `  to ${chat_id}: ${JSON.stringify(text.slice(0, 100))}`);
  return [
    `${calls.length} calls, the last:`,
    ...lastCalls,
    `${sent.length} messages sent, the last:`,
    ...lastSent,
  ].join('\n');
}
