import type { Clock } from '../../src/core/clock.ts';
import type { Turn } from '../../src/core/turn.ts';
import type { Kept } from '../../src/nomination/evidence/evidence.ts';
import { createKeep } from '../../src/nomination/evidence/keep.ts';
import { evidenceLimits } from '../../src/nomination/evidence/limits.ts';
import type { Nomination } from '../../src/nomination/nomination.ts';
import { createMemoryEvidence } from '../../src/stores/evidence/memory.ts';
import { samples } from '../nomination/evidence/samples.ts';
import { createIds } from './transcript-ids.ts';

/** What a file holds follows from how its name ends; of any other it is nothing that is known. */
const contents: Readonly<Record<string, Uint8Array>> = {
  jpg: samples.jpg,
  pdf: samples.pdf,
  docx: samples.docx,
  xlsx: samples.xlsx,
};

/** Keeps the files that people in a transcript send. */
export function createKeeping(
  clock: Clock,
): (turn: Turn, nomination: Nomination) => Promise<readonly Kept[]> {
  const keep = createKeep({
    files: createMemoryEvidence(clock),
    limits: evidenceLimits,
    clock,
    newId: createIds('evidence'),
  });
  return async ({ id, files = [] }, { evidence }) => {
    const all: Kept[] = [];
    for (const { name } of files) {
      const bytes = contents[name.split('.').at(-1) ?? ''] ?? Buffer.from('?');
      all.push(await keep({ name, bytes, turn: id }, evidence));
    }
    return all;
  };
}
