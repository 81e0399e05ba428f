import { BrokenKnowledge } from '../knowledge/broken.ts';
import type { Made, Order } from './apart.ts';
import { codeVersion } from './code-version.ts';
import { imageOf } from './image.ts';
import { workedOut } from './work-out.ts';

// Prepares a knowledge folder in a process of its own: what that needs of memory goes with it.

function make({ knowledgeDir, files, key, code }: Order): Made {
  try {
    const image = imageOf(workedOut(knowledgeDir, files), key);
    // Somebody put another version of the program here while it ran: its readings are not ours.
    return code === undefined || codeVersion() === code ? { kind: 'image', image } : { kind: 'other-code' };
  } catch (error) {
    if (!(error instanceof BrokenKnowledge)) throw error;
    return { kind: 'broken', faults: error.faults };
  }
}

process.once('message', (order) => {
  // Sent by `prepareApart` alone.
  process.send?.(make(order as Order), () => {
    process.disconnect();
  });
});
// Whoever asked is gone.
process.once('disconnect', () => process.exit());
