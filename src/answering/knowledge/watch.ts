import { watch } from 'node:fs';
import { loadKnowledge } from './load.ts';
import type { Knowledge } from './knowledge.ts';

/** What to do when the folder changed. */
export interface KnowledgeEvents {
  /** It changed and is sound. May throw: then it counts as broken. */
  readonly changed: (knowledge: Knowledge) => void;
  /** It changed and cannot be used; what was loaded before stays. */
  readonly broken: (error: unknown) => void;
}

/** Editors write a file in several steps; the folder is read when it has been still for this long. */
const stillForMs = 300;

/** Takes up changes of a knowledge folder without a restart. Gives the function that ends the watching. */
export function watchKnowledge(
  folder: string,
  loaded: Knowledge,
  { changed, broken }: KnowledgeEvents,
): () => void {
  let version = loaded.version;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();

  const readAgain = async (): Promise<void> => {
    try {
      const knowledge = await loadKnowledge(folder);
      if (knowledge.version === version) return;
      changed(knowledge);
      version = knowledge.version;
    } catch (error) {
      broken(error);
    }
  };
  const watcher = watch(folder, { recursive: true, persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain);
    }, stillForMs);
  });
  watcher.on('error', broken);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
