import { Refused } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { BrokenKnowledge } from '../knowledge/broken.ts';
import { readKnowledgeFiles } from '../knowledge/files.ts';
import { createImageCache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { imageKey, imageOf, loadedFrom, type ImageKey, type Loaded } from './image.ts';
import { prepareApart, type Order } from './apart.ts';

/** What was loaded, and how to make the next start quick. */
export interface LoadedNow extends Loaded {
  /** The version of the code that is running. */
  readonly code: string;
  /** It came as it was from an earlier start. */
  readonly wasKept: boolean;
  /** Keeps it for the next start, where it is not kept already. After the first answer: it is some work. Never throws. */
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
export async function loadPrepared(knowledgeDir: string, keeping: Keeping): Promise<LoadedNow> {
  const { folder, log, code: codeNow = codeVersion } = keeping;
  const files = await readKnowledgeFiles(knowledgeDir);
  const code = codeNow();
  const key = imageKey(files, code);
  const image = folder === undefined ? undefined : createImageCache(folder).read();
  const kept = image === undefined ? undefined : wholeOf(image, key);
  if (kept !== undefined) return { ...kept, code, wasKept: true, keep: () => Promise.resolve() };
  const { loaded, bytes } = await madeAnew({ knowledgeDir, files, key, code: undefined }, false, log);
  return { ...loaded, code, wasKept: false, keep: () => keepImage(bytes, code, keeping) };
}

/** Loads a folder that changed, and prepares it. Throws `BrokenKnowledge`. */
export type Reload = (knowledgeDir: string) => Promise<Loaded & { readonly version: string }>;

/**
 * Makes ready to load changed knowledge while the service answers on; it stops only to take up what is ready. What was
 * prepared is kept for the next start. `code` is the version of the code that is running.
 */
export function createReload(keeping: Keeping, code: string): Reload {
  const { log, code: codeNow = codeVersion } = keeping;
  return async (knowledgeDir) => {
    if (codeNow() !== code)
      throw new Refused('the program was replaced while it ran; restart it, and it takes up the knowledge');
    const files = await readKnowledgeFiles(knowledgeDir);
    const { loaded, bytes } = await madeAnew(
      {
        knowledgeDir,
        files,
        key: imageKey(files, code),
        code: keeping.code === undefined ? code : undefined,
      },
      true,
      log,
    );
    await keepImage(bytes, code, keeping);
    return { ...loaded, version: loaded.knowledge.version };
  };
}

interface MadeAnew {
  readonly loaded: Loaded;
  readonly bytes: () => Uint8Array;
}

async function madeAnew(order: Order, mayLeave: boolean, log: Log): Promise<MadeAnew> {
  const made = await prepareApart(order, mayLeave).catch((error: unknown): undefined => {
    log.warn(
      { error: String(error) },
      'knowledge cannot be prepared in a process of its own; it is prepared in this one',
    );
  });
  if (made?.kind === 'broken') throw new BrokenKnowledge(made.faults);
  if (made?.kind === 'image') {
    const { buffer, byteOffset, byteLength } = made.image;
    const image = Buffer.from(buffer, byteOffset, byteLength);
    const loaded = wholeOf(image, order.key);
    if (loaded !== undefined) return { loaded, bytes: () => image };
  }
  // Opened only here: a start that finds everything kept needs neither the parsers nor the counts.
  const { workedOut } = await import('./work-out.ts');
  const loaded = workedOut(order.knowledgeDir, order.files);
  return { loaded, bytes: () => imageOf(loaded, order.key) };
}

async function keepImage(bytes: () => Uint8Array, code: string, keeping: Keeping): Promise<void> {
  const { folder, log, code: codeNow = codeVersion } = keeping;
  // A program that was replaced while it ran must not put down its readings as those of the new one.
  if (folder === undefined || codeNow() !== code) return;
  await createImageCache(folder)
    .write(bytes())
    .catch((error: unknown) => {
      log.warn({ error: String(error) }, 'what was prepared cannot be kept; every start will take longer');
    });
}

function wholeOf(image: Buffer, key: ImageKey): Loaded | undefined {
  try {
    return loadedFrom(image, key);
  } catch {
    // Made anew, as if there were none.
    return undefined;
  }
}
