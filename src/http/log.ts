import { pino } from 'pino';
import type { Log } from '../core/log.ts';

/** One JSON line a happening, to standard output. */
export function createLog(): Log {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
