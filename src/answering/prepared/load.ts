import type { Log } from '../../core/log.ts';
import { readKnowledgeFiles } from '../knowledge/files.ts';
import { createImageCache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { imageKey, imageOf, loadedFrom, type Loaded } from './image.ts';

/** What was loaded, and how to make the next start quick. */
export interface LoadedNow extends Loaded {
  /** The version of the code that is running. */
  readonly code: string;
  /** It came as it was from an earlier start. */
  readonly wasKept: boolean;
  /**
   * Keeps it for the next start, where it is not kept already. Busy for some hundredths of a second, so: after the first
   * answer. Never throws.
   */
  readonly keep: () => Promise<void>;
}

/** Where what is prepared is kept, and whom to tell when that fails. */
export interface Keeping {
  /** A folder of our own, made when needed; without one nothing is kept. */
  readonly folder: string | undefined;
  readonly log: Log;
  /** Other than the real one only to see what another version of the program would do. */
  readonly code?: () => string;
}

/**
 * Loads a knowledge folder with all that is prepared of it: as kept by an earlier start of the same code with the same
 * files, else worked out anew. Throws `BrokenKnowledge` as `loadKnowledge` does.
 */
export async function loadPrepared(
  knowledgeDir: string,
  { folder, log, code = codeVersion }: Keeping,
): Promise<LoadedNow> {
  const files = await readKnowledgeFiles(knowledgeDir);
  const started = code();
  const key = imageKey(files, started);
  const cache = folder === undefined ? undefined : createImageCache(folder);
  const image = cache?.read();
  const kept = image === undefined ? undefined : wholeOf(image, key);
  if (kept !== undefined) return { ...kept, code: started, wasKept: true, keep: () => Promise.resolve() };
  // Opened only here: a start that finds everything kept needs neither the parsers nor the counts.
  const { workedOut } = await import('./work-out.ts');
  const loaded = workedOut(knowledgeDir, files);
  return {
    ...loaded,
    code: started,
    wasKept: false,
    keep: async () => {
      // A program that was replaced while it ran must not put down its readings as those of the new one.
      if (cache === undefined || code() !== started) return;
      await cache.write(imageOf(loaded, key)).catch((error: unknown) => {
        warnUnkept(String(error), log);
      });
    },
  };
}

/** Tells the operator, once for each try, that starts will be slow. */
export function warnUnkept(error: string, log: Log): void {
  log.warn({ error }, 'what was prepared cannot be kept; every start will take longer');
}

function wholeOf(image: Buffer, key: Uint8Array): Loaded | undefined {
  try {
    return loadedFrom(image, key);
  } catch {
    // Made anew, as if there were none.
    return undefined;
  }
}
