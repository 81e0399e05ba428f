import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folders, readKnowledgeFiles, versionOf } from './files.ts';

/** What to do when the folder changed. */
export interface KnowledgeEvents<Taken> {
  /** Loads it. Throws when it is broken. */
  readonly load: (folder: string) => Promise<Taken>;
  /** It changed and is sound. May throw: then it counts as broken. */
  readonly changed: (taken: Taken) => void;
  /** It changed and cannot be used; what was loaded before stays. */
  readonly broken: (error: unknown) => void;
}

/**
 * Editors write a file in several steps: the folder is read when it has been still for a while. On network drives, and
 * after a whole folder was put in the place of the old one, nobody tells of changes: so it is also looked at again.
 */
const usualPace = { stillForMs: 300, lookAgainMs: 5_000 } as const;

/** Takes up changes of a knowledge folder without a restart. Gives the function that ends the watching. */
export function watchKnowledge<Taken extends { readonly version: string }>(
  folder: string,
  loaded: { readonly version: string },
  { load, changed, broken }: KnowledgeEvents<Taken>,
  { stillForMs, lookAgainMs }: { readonly stillForMs: number; readonly lookAgainMs: number } = usualPace,
): () => void {
  let version = loaded.version;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let watchers: readonly FSWatcher[] = [];
  let seen = '';
  let ended = false;

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, stillForMs);
  };
  const readAgain = async (): Promise<void> => {
    // First of all: what changes while we read must wake us again.
    rewatch();
    seen = await stampsOf(folder);
    try {
      // Most of what wakes us has changed nothing.
      if (versionOf(await readKnowledgeFiles(folder)) === version) return;
      const taken = await load(folder);
      if (ended || taken.version === version) return;
      changed(taken);
      version = taken.version;
    } catch (error) {
      if (!ended) broken(error);
    }
  };
  // A watcher for each folder and none for the files: one on a file goes blind when the file is replaced, as most
  // editors, git and our own ingest do.
  const rewatch = (): void => {
    if (ended) return;
    for (const watcher of watchers) watcher.close();
    watchers = folders.flatMap((sub) => {
      try {
        const watcher = watch(join(folder, sub), { persistent: false }, soon);
        watcher.on('error', soon);
        return [watcher];
      } catch {
        // It is not there, or cannot be watched: looking again finds what changes.
        return [];
      }
    });
  };
  const lookAgain = setInterval(() => {
    void stampsOf(folder).then((stamps) => {
      if (!ended && stamps !== seen) soon();
    });
  }, lookAgainMs);
  lookAgain.unref();
  // It may have changed since it was loaded.
  soon();
  return () => {
    ended = true;
    clearTimeout(timer);
    clearInterval(lookAgain);
    for (const watcher of watchers) watcher.close();
  };
}

/** Names, sizes and times of the folder's files: differs when one of them may have changed. Never throws. */
async function stampsOf(folder: string): Promise<string> {
  const stamps = folders.map(async (sub) => {
    const names = await readdir(join(folder, sub)).catch(() => []);
    const files = names.sort().map(async (name) => {
      const { size, mtimeMs, ino } = await stat(join(folder, sub, name));
      return `${sub}/${name} ${String(size)} ${String(mtimeMs)} ${String(ino)}`;
    });
    return (await Promise.allSettled(files)).map((each) =>
      each.status === 'fulfilled' ? each.value : 'gone',
    );
  });
  return (await Promise.all(stamps)).flat().join('\n');
}
