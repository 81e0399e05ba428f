import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refused } from '../../core/errors.ts';
import { nominationWords as words } from './phrases.ts';

/** A folder that is being filled, for its owner's eyes only. */
export interface NewFolder {
  /** A path with `/` between its parts. Text is UTF-8. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  /** Adds the hashes of all that was written, and puts the folder where it belongs. */
  finish(): Promise<void>;
  /** Leaves nothing of it behind. */
  giveUp(): Promise<void>;
}

/** Begins a folder; `taken` where something is there already. Throws `Refused` where none can be made. */
export async function beginFolder(target: string): Promise<NewFolder | 'taken'> {
  if (await isTaken(target)) return 'taken';
  const beside = await orRefused(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    return mkdtemp(join(dirname(target), `.${basename(target)}-`));
  });
  const hashes = new Map<string, string>();

  const write = async (path: string, content: Uint8Array | string): Promise<void> => {
    const file = join(beside, ...path.split('/'));
    await orRefused(target, async () => {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, content, { mode: 0o600, flag: 'wx' });
    });
    hashes.set(path, createHash('sha256').update(content).digest('hex'));
  };

  return {
    write,
    finish: async () => {
      const lines = [...hashes].map(([path, hash]) => `${hash}  ${path}\n`);
      await write('SHA256SUMS.txt', lines.join(''));
      await orRefused(target, async () => {
        if ((await unlessAbsent(target)) !== undefined) await rmdir(target);
        await rename(beside, target);
      });
    },
    giveUp: () => rm(beside, { recursive: true, force: true }),
  };
}

/** An empty folder may have been made for this. */
async function isTaken(target: string): Promise<boolean> {
  const there = await unlessAbsent(target);
  return there === 'no-folder' || (there !== undefined && there.length > 0);
}

/** What is in a folder; `undefined` where there is nothing of that name. */
async function unlessAbsent(folder: string): Promise<readonly string[] | 'no-folder' | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) === 'ENOTDIR') return 'no-folder';
    throw new Refused(words.cannotWrite(folder, codeOf(error)), { cause: error });
  }
}

async function orRefused<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Refused(words.cannotWrite(target, codeOf(error)), { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
