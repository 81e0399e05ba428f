import type { After } from '../../core/clock.ts';

/** Waiting that can be cut short. */
export interface Pauses {
  pause(ms: number): Promise<void>;
  /** Ends every wait there is, and every later one at once. */
  end(): void;
}

/** See `Pauses`. */
export function createPauses(after: After): Pauses {
  const waiting = new Set<() => void>();
  let ended = false;
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        if (ended) {
          resolve();
          return;
        }
        const wake = (): void => {
          cancel();
          waiting.delete(wake);
          resolve();
        };
        const cancel = after(ms, wake);
        waiting.add(wake);
      }),
    end: () => {
      ended = true;
      for (const wake of waiting) wake();
    },
  };
}
