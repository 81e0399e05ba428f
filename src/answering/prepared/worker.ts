import { parentPort, workerData } from 'node:worker_threads';
import { BrokenKnowledge } from '../knowledge/broken.ts';
import { readKnowledgeFiles } from '../knowledge/files.ts';
import { createImageCache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { imageKey, imageOf } from './image.ts';
import { workedOut } from './work-out.ts';
import type { Made, Order } from './reload.ts';

// Prepares a changed knowledge folder in a thread of its own, so that the service goes on answering meanwhile.

// Given by `createReload` alone.
const { knowledgeDir, folder, code } = workerData as Order;

async function make(): Promise<Made> {
  // Somebody put another version of the program here while it ran: its readings are not ours.
  if (codeVersion() !== code) return { kind: 'other-code' };
  try {
    const files = await readKnowledgeFiles(knowledgeDir);
    const key = imageKey(files, code);
    const image = imageOf(workedOut(knowledgeDir, files), key);
    if (codeVersion() !== code) return { kind: 'other-code' };
    if (folder === undefined) return { kind: 'image', image, key };
    const unkept = await createImageCache(folder)
      .write(image)
      .then(() => undefined, String);
    return { kind: 'image', image, key, ...(unkept === undefined ? {} : { unkept }) };
  } catch (error) {
    if (!(error instanceof BrokenKnowledge)) throw error;
    return { kind: 'broken', faults: error.faults };
  }
}

const made = await make();
const transferred = made.kind === 'image' ? [made.image.buffer] : [];
parentPort?.postMessage(made, transferred);
