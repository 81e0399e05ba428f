import { parentPort, workerData } from 'node:worker_threads';
import { BrokenKnowledge } from '../knowledge/broken.ts';
import { codeVersion } from './code-version.ts';
import { imageOf } from './image.ts';
import type { Made, Order } from './thread.ts';
import { workedOut } from './work-out.ts';

// Prepares a knowledge folder in a thread of its own: what that needs of memory goes with the thread.

// Given by `prepareInThread` alone.
const { knowledgeDir, files, key, code } = workerData as Order;

function make(): Made {
  try {
    const image = imageOf(workedOut(knowledgeDir, files), key);
    // Somebody put another version of the program here while it ran: its readings are not ours.
    return code === undefined || codeVersion() === code ? { kind: 'image', image } : { kind: 'other-code' };
  } catch (error) {
    if (!(error instanceof BrokenKnowledge)) throw error;
    return { kind: 'broken', faults: error.faults };
  }
}

const made = make();
parentPort?.postMessage(made, made.kind === 'image' ? [made.image.buffer] : []);
