import { setImmediate as round } from 'node:timers/promises';
import type { After, Clock } from '../../src/core/clock.ts';
import { morning } from './turns.ts';

/** A clock that stands still until it is moved, with the alarms that are set on it. */
export interface Hours extends Clock {
  readonly after: After;
  /** Moves on; what is due by then is done in order, each at its time. */
  readonly pass: (ms: number) => void;
  /** How long the alarms that are set still have to wait, in order. */
  readonly set: () => readonly number[];
}

/** A clock at that moment. */
export function createHours(start: Date = morning): Hours {
  let nowMs = start.getTime();
  let alarms: { readonly at: number; readonly deed: () => void }[] = [];
  const next = (until: number) =>
    alarms.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  return {
    now: () => new Date(nowMs),
    after: (ms, deed) => {
      const alarm = { at: nowMs + ms, deed };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((each) => each !== alarm);
      };
    },
    pass: (ms) => {
      const until = nowMs + ms;
      for (let alarm = next(until); alarm !== undefined; alarm = next(until)) {
        const { at, deed } = alarm;
        alarms = alarms.filter((each) => each !== alarm);
        nowMs = Math.max(nowMs, at);
        deed();
      }
      nowMs = until;
    },
    set: () => alarms.map(({ at }) => at - nowMs).sort((one, other) => one - other),
  };
}

/** An alarm clock of which nobody waits for anything: what is set for later is done in the next round. */
export const soon: After = (_, deed) => {
  const alarm = setImmediate(deed);
  return () => {
    clearImmediate(alarm);
  };
};

/** Lets everything go on until that is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await round();
}

/** Lets everything go on that does not wait for a clock or the disk. */
export async function settled(): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) await round();
}
