import { randomUUID } from 'node:crypto';

/** What time it is. Handed in as an argument, so that a test can say what time it is. */
export interface Clock {
  now(): Date;
}

/** Does something once, later; gives a way to call it off. Handed in for the same reason. */
export type After = (ms: number, deed: () => void) => () => void;

/** Makes ids nobody can guess. Handed in for the same reason. */
export type NewId = () => string;

/** The only reader of the machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The only alarm clock. What it still holds does not keep the process alive. */
export const systemAfter: After = (ms, deed) => {
  const timer = setTimeout(deed, ms).unref();
  return () => {
    clearTimeout(timer);
  };
};

/** The only source of random ids. */
export const randomId: NewId = () => randomUUID();
