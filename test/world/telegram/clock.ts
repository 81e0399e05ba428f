import type { Clock } from '../../../src/core/clock.ts';
import { systemClock } from '../../../src/core/clock.ts';

/** A clock that can also wake somebody. `after` returns what cancels it. */
export interface WorldClock extends Clock {
  after(ms: number, wake: () => void): () => void;
}

export const realClock: WorldClock = {
  now: () => systemClock.now(),
  after: (ms, wake) => {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is moved: what was due by then happens in order, within the call. */
export function steppedClock(start = '2026-11-23T08:00:00Z'): WorldClock & { advance(ms: number): void } {
  let now = new Date(start).getTime();
  const waiting = new Set<{ readonly due: number; readonly wake: () => void }>();
  return {
    now: () => new Date(now),
    after: (ms, wake) => {
      const entry = { due: now + ms, wake };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = [...waiting].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        waiting.delete(next);
        now = Math.max(now, next.due);
        next.wake();
      }
      now = end;
    },
  };
}
