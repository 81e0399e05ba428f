import type { After } from '../core/clock.ts';

/** Many queues side by side: in each one thing at a time and in order, over all of them at most so many at once. */
export interface Lanes<Item> {
  readonly add: (lane: string, item: Item) => void;
  /** Things added and not finished. */
  readonly size: () => number;
  /** Begins nothing more; resolves when what is under way has ended. What waits is left where it is. */
  readonly close: () => Promise<void>;
}

export interface LanesOptions<Item> {
  /** How many lanes may be under way at once. */
  readonly most: number;
  /** Deals with the head of a lane. Gives the milliseconds after which it wants to try that once more, if it does. Never throws. */
  readonly work: (item: Item) => Promise<number | undefined>;
  readonly after: After;
}

/** Lanes in this process's memory. A lane that waits to try again holds up no other and takes no place. */
export function createLanes<Item>({ most, work, after }: LanesOptions<Item>): Lanes<Item> {
  const queues = new Map<string, Item[]>();
  const ready: string[] = [];
  let size = 0;
  let underWay = 0;
  let closed = false;
  let awoken = false;
  let ended: (() => void) | undefined;

  const begin = (): void => {
    while (!closed && underWay < most) {
      const lane = ready.shift();
      if (lane === undefined) return;
      void run(lane);
    }
  };

  const run = async (lane: string): Promise<void> => {
    const [item] = queues.get(lane) ?? [];
    if (item === undefined) return;
    underWay += 1;
    const again = await work(item);
    underWay -= 1;
    if (again === undefined) leave(lane);
    else
      after(again, () => {
        ready.push(lane);
        begin();
      });
    begin();
    if (closed && underWay === 0) ended?.();
  };

  const wake = (): void => {
    awoken = false;
    begin();
  };

  const leave = (lane: string): void => {
    const queue = queues.get(lane);
    queue?.shift();
    size -= 1;
    if (queue === undefined || queue.length === 0) queues.delete(lane);
    else ready.push(lane);
  };

  return {
    add: (lane, item) => {
      size += 1;
      const queue = queues.get(lane);
      if (queue !== undefined) {
        queue.push(item);
        return;
      }
      queues.set(lane, [item]);
      ready.push(lane);
      // Whoever brings things has first its turn to fetch the next: dealing with them may keep the process busy.
      if (!awoken) setImmediate(wake);
      awoken = true;
    },
    size: () => size,
    close: () => {
      closed = true;
      return new Promise((resolve) => {
        ended = resolve;
        if (underWay === 0) resolve();
      });
    },
  };
}
