import { randomUUID } from 'node:crypto';

/** What time it is. Handed in as an argument, so that a test can say what time it is. */
export interface Clock {
  now(): Date;
}

/** Makes ids nobody can guess. Handed in for the same reason. */
export type NewId = () => string;

/** The only reader of the machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The only source of random ids. */
export const randomId: NewId = () => randomUUID();
