import type { Transaction } from 'kysely';
import type { Database, Tables } from './database.ts';

/** Writes things of one kind in one transaction; gives what came of each, in order. */
export type Write<Item, Result> = (
  transaction: Transaction<Tables>,
  items: readonly Item[],
) => Promise<readonly Result[]>;

/** Makes, of a way to write many, one that writes a single thing and resolves when it is on the disk. */
export type GroupCommit = <Item, Result>(write: Write<Item, Result>) => (item: Item) => Promise<Result>;

/** Things of one kind that are written together. */
interface Batch {
  readonly run: (transaction: Transaction<Tables>) => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (failure: unknown) => void;
  /** The same, each thing by itself. */
  readonly apart: () => readonly Batch[];
}

interface Pending<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (failure: unknown) => void;
}

/** No transaction holds more things of a kind than this, so that none blocks the rest for long. */
const mostTogether = 256;

/**
 * What many ask to be written at the same time is written in one transaction: the disk is asked to keep it once, and
 * not for each.
 */
export function createGroupCommit(database: Database): GroupCommit {
  const kinds: (() => Batch | undefined)[] = [];
  let underWay = false;

  const flush = async (): Promise<void> => {
    const batches = kinds.flatMap((next) => next() ?? []);
    if (batches.length === 0) {
      underWay = false;
      return;
    }
    await commit(database, batches);
    setImmediate(() => void flush());
  };

  return function groupCommit<Item, Result>(write: Write<Item, Result>): (item: Item) => Promise<Result> {
    let pending: Pending<Item, Result>[] = [];
    kinds.push(() => {
      if (pending.length === 0) return undefined;
      const taken = pending.slice(0, mostTogether);
      pending = pending.slice(mostTogether);
      return batchOf(write, taken);
    });
    return (item) =>
      new Promise<Result>((resolve, reject) => {
        pending.push({ item, resolve, reject });
        if (underWay) return;
        underWay = true;
        // Whoever asks in this same round of the loop comes along.
        setImmediate(() => void flush());
      });
  };
}

function batchOf<Item, Result>(write: Write<Item, Result>, taken: readonly Pending<Item, Result>[]): Batch {
  let results: readonly Result[] = [];
  return {
    run: async (transaction) => {
      results = await write(
        transaction,
        taken.map(({ item }) => item),
      );
    },
    resolve: () => {
      taken.forEach(({ resolve, reject }, index) => {
        if (index in results) resolve(results[index] as Result);
        else reject(new RangeError('A write gave fewer results than it was given things.'));
      });
    },
    reject: (failure) => {
      for (const { reject } of taken) reject(failure);
    },
    apart: () => taken.map((one) => batchOf(write, [one])),
  };
}

/** All of it; and if that fails, each thing by itself, so that only what cannot be written is not. Never throws. */
async function commit(database: Database, batches: readonly Batch[]): Promise<void> {
  const progress = { begun: false };
  try {
    await database.transaction().execute(async (transaction) => {
      progress.begun = true;
      for (const { run } of batches) await run(transaction);
    });
  } catch (failure) {
    const apart = batches.flatMap((batch) => batch.apart());
    const [only] = apart;
    // A database that lets nobody begin is not asked once more for each thing: every question takes seconds.
    if (!progress.begun) for (const { reject } of apart) reject(failure);
    else if (apart.length === 1) only?.reject(failure);
    else for (const one of apart) await commit(database, [one]);
    return;
  }
  for (const { resolve } of batches) resolve();
}
