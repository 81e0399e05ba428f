import { Worker } from 'node:worker_threads';
import type { Fault } from '../knowledge/broken.ts';
import type { KnowledgeFiles } from '../knowledge/files.ts';
import type { ImageKey } from './image.ts';

/** What a thread is to prepare. */
export interface Order {
  readonly knowledgeDir: string;
  readonly files: KnowledgeFiles;
  readonly key: ImageKey;
  /** The version of the code that must do it, where that matters. */
  readonly code: string | undefined;
}

/** What became of it. */
export type Made =
  | { readonly kind: 'image'; readonly image: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'broken'; readonly faults: readonly Fault[] }
  | { readonly kind: 'other-code' };

/**
 * Prepares a knowledge in a thread of its own, so that this one goes on answering, and keeps none of the memory that
 * takes. `mayLeave`: whoever ends the program meanwhile does not wait for it.
 */
export function prepareInThread(order: Order, mayLeave: boolean): Promise<Made> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
  });
  if (mayLeave) worker.unref();
  return new Promise<Made>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (exitCode) => {
      reject(new Error(`the thread ended with ${String(exitCode)}`));
    });
  });
}
