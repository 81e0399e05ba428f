import { perform } from './methods/table.ts';
import { isList } from './params.ts';
import { isUpdate } from './shapes.ts';
import type { Update } from './shapes.ts';
import type { World } from './world.ts';

/** Another process with the same token. */
export interface Rival {
  /** The updates it took away. */
  readonly took: readonly Update[];
  /** How often it was told of the conflict. */
  conflicts(): number;
  stop(): void;
}

/** Polls until it is stopped, and again at once when somebody else ends its poll. */
export function startRival(world: World): Rival {
  const took: Update[] = [];
  let conflicts = 0;
  const stopping = new AbortController();
  let gone: (() => void) | undefined;

  async function poll(): Promise<void> {
    let offset = 0;
    while (!stopping.signal.aborted) {
      const outcome = await perform(world, 'getUpdates', { offset, timeout: 50 }, (whenGone) => {
        gone = whenGone;
      });
      if (outcome.ok) {
        for (const update of isList(outcome.result) ? outcome.result.filter(isUpdate) : []) {
          took.push(update);
          offset = update.update_id + 1;
        }
      } else if (outcome.error_code === 401) {
        return;
      } else {
        conflicts += 1;
        // Lets the other's poll come in first, or the two would chase each other within one turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  void poll();
  return {
    took,
    conflicts: () => conflicts,
    stop() {
      stopping.abort();
      gone?.();
    },
  };
}
