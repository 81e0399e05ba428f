import { chmod, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../core/clock.ts';
import { Refused } from '../../core/errors.ts';
import { isFileId } from '../../nomination/evidence/files.ts';
import type { EvidenceFiles } from '../../nomination/evidence/files.ts';

/** What is being written, until it is whole. */
const unfinished = '.part';

/** Files of a folder that nobody but the service may look into; made if it is not there. */
export async function openEvidenceFolder(folder: string, clock: Clock): Promise<EvidenceFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // One that was there, or that the process's mask left more open.
  await chmod(folder, 0o700);
  const pathOf = (id: string): string => join(folder, id);

  return {
    async keep(id, bytes) {
      if (!isFileId(id)) throw new Refused('That is not the id of a file.');
      const beside = pathOf(`${id}${unfinished}`);
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.utimes(clock.now(), clock.now());
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, pathOf(id));
      await syncFolder(folder);
    },

    async read(id) {
      if (!isFileId(id)) return undefined;
      return unlessAbsent(() => readFile(pathOf(id)));
    },

    async remove(id) {
      if (!isFileId(id)) return;
      await rm(pathOf(id), { force: true });
      await rm(pathOf(`${id}${unfinished}`), { force: true });
      await syncFolder(folder);
    },

    async keptBefore(at) {
      const old = new Set<string>();
      for (const name of await readdir(folder)) {
        const id = name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name;
        if (!isFileId(id)) continue;
        // Another sweep may have been faster.
        const found = await unlessAbsent(() => stat(pathOf(name)));
        if (found !== undefined && found.mtimeMs < at) old.add(id);
      }
      return [...old];
    },
  };
}

async function unlessAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A new name, or one that is gone, outlasts a power cut only when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
