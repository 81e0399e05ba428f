import { createHash } from 'node:crypto';
import type { NewId } from '../../src/core/clock.ts';

/** Ids that nobody can guess, and that are the same in every run. */
export function createIds(seed: string): NewId {
  let made = 0;
  return () => {
    made += 1;
    const hex = createHash('sha256')
      .update(`${seed} ${String(made)}`)
      .digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
      '-',
    );
  };
}
