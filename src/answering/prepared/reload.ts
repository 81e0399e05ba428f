import { Worker } from 'node:worker_threads';
import { BrokenKnowledge, type Fault } from '../knowledge/broken.ts';
import { loadedFrom, type Loaded } from './image.ts';
import { loadPrepared, warnUnkept, type Keeping } from './load.ts';

/** What the thread is to do. */
export interface Order {
  readonly knowledgeDir: string;
  readonly folder: string | undefined;
  /** The version of the code that is running. */
  readonly code: string;
}

/** What became of it. */
export type Made =
  | {
      readonly kind: 'image';
      readonly image: Uint8Array<ArrayBuffer>;
      readonly key: Uint8Array;
      readonly unkept?: string;
    }
  | { readonly kind: 'broken'; readonly faults: readonly Fault[] }
  | { readonly kind: 'other-code' };

/** Loads a folder that changed, and prepares it. Throws `BrokenKnowledge`. */
export type Reload = (knowledgeDir: string) => Promise<Loaded & { readonly version: string }>;

/**
 * Makes ready to load changed knowledge in a thread of its own: the service answers on meanwhile, and stops only to take
 * up what is ready. What was prepared is kept for the next start. `code` is the version of the code that is running.
 */
export function createReload({ folder, log }: Keeping, code: string): Reload {
  return async (knowledgeDir) => {
    const made = await inThread({ knowledgeDir, folder, code }).catch((error: unknown): undefined => {
      log.warn({ error: String(error) }, 'no thread to prepare knowledge in; answers wait for it');
    });
    if (made?.kind === 'broken') throw new BrokenKnowledge(made.faults);
    if (made?.kind === 'image') {
      if (made.unkept !== undefined) warnUnkept(made.unkept, log);
      const loaded = loadedFrom(
        Buffer.from(made.image.buffer, made.image.byteOffset, made.image.byteLength),
        made.key,
      );
      if (loaded !== undefined) return { ...loaded, version: loaded.knowledge.version };
    }
    const loaded = await loadPrepared(knowledgeDir, { folder: undefined, log });
    return { ...loaded, version: loaded.knowledge.version };
  };
}

function inThread(order: Order): Promise<Made> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order });
  // Whoever stops the service meanwhile does not wait for it.
  worker.unref();
  return new Promise<Made>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (exitCode) => {
      reject(new Error(`the thread ended with ${String(exitCode)}`));
    });
  });
}
