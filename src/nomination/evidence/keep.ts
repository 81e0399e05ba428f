import { createHash } from 'node:crypto';
import type { Clock, NewId } from '../../core/clock.ts';
import type { Evidence, Kept } from './evidence.ts';
import type { EvidenceFiles } from './files.ts';
import { inspect } from './inspect.ts';
import type { SentFile } from './inspect.ts';
import type { EvidenceLimits } from './limits.ts';
import { safeName } from './name.ts';

/** A file on its way into a nomination. */
export interface NewEvidence extends SentFile {
  readonly field?: string;
  readonly turn: string;
}

/**
 * Keeps a file's bytes if they may be kept. `already` is what the nomination has: the same bytes for the same field are
 * not kept twice, and the evidence that is there is given back, the very object. Until the nomination is saved with
 * what this gives, the bytes belong to nobody; see `EvidenceFiles.keptBefore`.
 */
export type Keep = (sent: NewEvidence, already: readonly Evidence[]) => Promise<Kept>;

/** See `Keep`. */
export function createKeep(options: {
  readonly files: EvidenceFiles;
  readonly limits: EvidenceLimits;
  readonly clock: Clock;
  readonly newId: NewId;
}): Keep {
  const { files, limits, clock, newId } = options;
  return async (sent, already) => {
    const inspected = await inspect(sent, limits);
    if (inspected.kind === 'refused') return inspected;
    const { bytes, name, type } = inspected;
    const hash = hashOf(bytes);
    const same = already.find((each) => each.hash === hash && each.field === sent.field);
    if (same !== undefined) return { kind: 'kept', evidence: same };
    if (already.length >= limits.maxFiles)
      return { kind: 'refused', name: safeName(sent.name), why: 'too-many' };
    const id = newId();
    await files.keep(id, bytes);
    const of = sent.field === undefined ? {} : { field: sent.field };
    const at = clock.now().getTime();
    return {
      kind: 'kept',
      evidence: { id, name, type, size: bytes.length, hash, ...of, turn: sent.turn, at },
    };
  };
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
