import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../knowledge/broken.ts';
import type { KnowledgeFiles } from '../knowledge/files.ts';
import type { ImageKey } from './image.ts';

/** What is to be prepared. */
export interface Order {
  readonly knowledgeDir: string;
  readonly files: KnowledgeFiles;
  readonly key: ImageKey;
  /** The version of the code that must do it, where that matters. */
  readonly code: string | undefined;
}

/** What became of it. */
export type Made =
  | { readonly kind: 'image'; readonly image: Uint8Array }
  | { readonly kind: 'broken'; readonly faults: readonly Fault[] }
  | { readonly kind: 'other-code' };

const program = fileURLToPath(new URL('./preparer.ts', import.meta.url));

/**
 * Prepares a knowledge in a process of its own, so that this one goes on answering, keeps none of the memory that takes,
 * and outlives whatever happens there. `mayLeave`: whoever ends the program meanwhile does not wait for it. Rejects if
 * that process ends without a word.
 */
export function prepareApart(order: Order, mayLeave: boolean): Promise<Made> {
  // Not with the flags this process was started with: a watcher or an inspector is for this one alone.
  const child = fork(program, { execArgv: [], serialization: 'advanced' });
  if (mayLeave) {
    child.unref();
    child.channel?.unref();
  }
  return new Promise<Made>((resolve, reject) => {
    // What arrives is what `preparer.ts` beside this file sent.
    child.once('message', (made) => {
      resolve(made as Made);
    });
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => {
      reject(new Error(`the process that prepares ended with ${String(exitCode ?? signal)}`));
    });
    child.send(order);
  });
}
