import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refused } from '../../core/errors.ts';

/** Held by the one process that answers for a data folder; given back when it ends, however it ends. */
export interface DeskLock {
  release(): void;
}

/**
 * Takes the lock of a data folder. Two processes over one folder would send everything twice. The lock is the
 * system's own on a file, so that no crash leaves one behind. Throws `Refused` if another process holds it.
 */
export function takeDeskLock(dataDir: string): DeskLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(dataDir, 'desk.lock'));
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (failure) {
    file.close();
    throw new Refused(
      `Another copy of this service runs on the data folder ${dataDir}. Stop that one, or give this one a folder of its own: DATA_DIR=./other npm start`,
      { cause: failure },
    );
  }
  return {
    release: () => {
      file.close();
    },
  };
}
