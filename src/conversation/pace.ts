import type { Pace } from '../core/channel.ts';

/** How full each chat's measure is: a message takes one, time gives one back every `everyMs`, up to `burst`. */
export interface Paces {
  /** Takes one message's place. Gives 0, or the milliseconds after which there will be one; then nothing was taken. */
  take(pace: Pace, nowMs: number): number;
  /** Empties a chat's measure: the platform said that it was too much. */
  empty(pace: Pace, nowMs: number): void;
}

/** More chats than this are never remembered: one that has rested is as good as new. */
const mostKept = 10_000;

/** Measures in this process's memory. */
export function createPaces(): Paces {
  /** When a chat's measure will be full again. */
  const fullAt = new Map<string, number>();

  const keep = (chat: string, at: number, nowMs: number): void => {
    fullAt.set(chat, at);
    if (fullAt.size <= mostKept) return;
    for (const [each, full] of fullAt) if (full <= nowMs) fullAt.delete(each);
  };

  return {
    take: ({ chat, burst, everyMs }, nowMs) => {
      // Never further off than an empty measure takes to fill: the clock may have been set back.
      const known = Math.min(fullAt.get(chat) ?? nowMs, nowMs + burst * everyMs);
      const full = Math.max(known, nowMs) + everyMs;
      const early = full - nowMs - burst * everyMs;
      keep(chat, early > 0 ? known : full, nowMs);
      return Math.max(early, 0);
    },
    empty: ({ chat, burst, everyMs }, nowMs) => {
      keep(chat, nowMs + burst * everyMs, nowMs);
    },
  };
}
