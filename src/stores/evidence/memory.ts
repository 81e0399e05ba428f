import type { Clock } from '../../core/clock.ts';
import { Refused } from '../../core/errors.ts';
import { isFileId } from '../../nomination/evidence/files.ts';
import type { EvidenceFiles } from '../../nomination/evidence/files.ts';

/** Files that are gone when the process ends. */
export function createMemoryEvidence(clock: Clock): EvidenceFiles {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly at: number }>();
  return {
    keep(id, bytes) {
      if (!isFileId(id)) return Promise.reject(new Refused('That is not the id of a file.'));
      kept.set(id, { bytes: Uint8Array.from(bytes), at: clock.now().getTime() });
      return Promise.resolve();
    },
    read: (id) => {
      const bytes = kept.get(id)?.bytes;
      return Promise.resolve(bytes && Uint8Array.from(bytes));
    },
    remove(id) {
      kept.delete(id);
      return Promise.resolve();
    },
    keptBefore: (at) => Promise.resolve([...kept].filter(([, file]) => file.at < at).map(([id]) => id)),
  };
}
