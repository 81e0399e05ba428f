import type { Message } from '../../../src/conversation/journal.ts';
import { systemClock } from '../../../src/core/clock.ts';
import type { Happening, Nomination } from '../../../src/nomination/nomination.ts';
import { states } from '../../../src/nomination/nomination.ts';
import { openStores } from '../../../src/stores/sql/open.ts';
import type { OpenStores } from '../../../src/stores/sql/open.ts';

/** A nomination as it is kept, with what happened to it. */
export interface Filed {
  readonly file: Nomination;
  readonly history: readonly Happening[];
}

/** The nominations of a folder, the one begun first before the others; no service runs on it. */
export function filedIn(dataDir: string): Promise<readonly Filed[]> {
  return reading(dataDir, async ({ nominations }) => {
    const all = await nominations.list(states);
    const filed = all.map(async (file) => ({ file, history: await nominations.history(file.id) }));
    return (await Promise.all(filed)).sort((one, other) => one.file.begunAt - other.file.begunAt);
  });
}

/** What waits in a folder to be sent; no service runs on it. */
export function unsentIn(dataDir: string): Promise<readonly Message[]> {
  return reading(dataDir, ({ outbox }) => outbox.unsent());
}

async function reading<T>(dataDir: string, read: (stores: OpenStores) => Promise<T>): Promise<T> {
  const stores = await openStores(dataDir, systemClock);
  try {
    return await read(stores);
  } finally {
    await stores.close();
  }
}

/** What two runs in which the same is said must have in common: all but random names, times and turns. */
export function essenceOf({ file, history }: Filed) {
  const { state, asked, answers, order, skipped, consents, owners, revision, number } = file;
  return {
    state,
    asked,
    numbered: number !== undefined,
    answers: Object.fromEntries(Object.entries(answers).map(([field, { value }]) => [field, value])),
    order,
    skipped,
    consents: consents.map(({ purpose, by, act, words, from }) => ({ purpose, by, act, words, from })),
    owners,
    /** How often it was saved: no turn twice. */
    revision,
    history: history.map(({ by, what, about }) => ({ by, what, about })),
  };
}

/** A text without the numbers and codes in it, which are others in every run. */
export function masked(text: string): string {
  return text.replaceAll(/TD ?\d{3} ?\d{3} ?\d{3}/gu, 'TD…').replaceAll(/\d{4} \d{4} \d{4}/gu, '…');
}

/** The numbers of files in a text, as they are kept. */
export function numbersIn(text: string): readonly string[] {
  return (text.match(/TD ?\d{3} ?\d{3} ?\d{3}/gu) ?? []).map((number) => number.replaceAll(' ', ''));
}
