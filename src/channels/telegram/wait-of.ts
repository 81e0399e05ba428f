import { Unreachable } from '../../core/errors.ts';
import { meaningOf } from './failures.ts';

export interface WaitLimits {
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

/** How long to wait after the n-th failure in a row: as long as the platform asks, else longer each time. Milliseconds. */
export function waitOf(failure: unknown, failures: number, { retryMs, longestRetryMs }: WaitLimits): number {
  const meaning = meaningOf(failure);
  const asked = meaning instanceof Unreachable ? meaning.retryAfterMs : undefined;
  return asked ?? Math.min(retryMs * 2 ** Math.min(failures - 1, 20), longestRetryMs);
}
