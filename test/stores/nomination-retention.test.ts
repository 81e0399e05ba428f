import { afterEach, describe, expect, it } from 'vitest';
import { Conflict } from '../../src/core/errors.ts';
import { limits } from '../../src/limits.ts';
import type { Nomination } from '../../src/nomination/nomination.ts';
import { draftOf, eraseOf, happeningOf, nominationOf, saveOf } from '../world/nominations.ts';
import { createFiles } from '../world/files.ts';
import { morning, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const retention = { ...limits.retention, drafts: 30, files: 365, happenings: 365, consents: 730 };
const dayMs = 86_400_000;
const days = (count: number): Date => new Date(morning.getTime() + count * dayMs + 1);
const changedAt = morning.getTime();

/** Opens the folder so many days later and deletes what is old. */
async function pruneAfter(dataDir: string, count: number) {
  const stores = await files.openStores(dataDir, days(count));
  return { ...stores, pruned: await stores.prune(retention) };
}

async function folderWith(...nominations: readonly Nomination[]): Promise<string> {
  const dataDir = files.newDataDir();
  const stores = await files.openStores(dataDir, morning);
  await stores.nominations.save(nominations.map((each) => saveOf(each, happeningOf(each, 'begun'))));
  return dataDir;
}

describe('a nomination is deleted', () => {
  it.each([
    ['draft', draftOf({ changedAt }), 30],
    ['draft that was given up', draftOf({ changedAt, state: 'withdrawn' }), 30],
    ['file that was handed on', nominationOf({ changedAt, state: 'handed-over' }), 365],
    ['file that was given back', nominationOf({ changedAt, state: 'returned' }), 365],
    ['file that was taken back', nominationOf({ changedAt, state: 'withdrawn' }), 365],
  ])('when it is a %s, days after its last change', async (_, nomination, kept) => {
    const dataDir = await folderWith(nomination);
    const before = await pruneAfter(dataDir, kept - 1);
    expect(before.pruned).toEqual({ rows: 0, evidence: [] });
    expect(await before.nominations.find({ id: nomination.id })).toEqual({ ...nomination, revision: 1 });
    const { pruned, nominations } = await pruneAfter(dataDir, kept);
    expect(pruned).toEqual({ rows: 1, evidence: nomination.evidence.map(({ id }) => id) });
    expect(await nominations.find({ id: nomination.id })).toBeUndefined();
    expect(await nominations.history(nomination.id)).toEqual([
      happeningOf(nomination, 'begun'),
      happeningOf(nomination, 'purged', { by: 'service', about: nomination.state, at: days(kept).getTime() }),
    ]);
    const saved = nominations.save([saveOf({ ...nomination, revision: 1 })]);
    await expect(saved).rejects.toBeInstanceOf(Conflict);
  });

  it.each(['submitted', 'supplement', 'complete'] as const)(
    'never while somebody has still to do something about it (%s)',
    async (state) => {
      const dataDir = await folderWith(nominationOf({ changedAt, state }));
      const { pruned, nominations } = await pruneAfter(dataDir, 2_000);
      expect(pruned).toEqual({ rows: 0, evidence: [] });
      expect(await nominations.list([state])).toHaveLength(1);
    },
  );

  it('though nobody can read its row any more', async () => {
    const dataDir = await folderWith(draftOf({ changedAt }));
    await (await files.openDatabase(dataDir)).updateTable('nominations').set({ body: 'spoilt' }).execute();
    expect((await pruneAfter(dataDir, 30)).pruned.rows).toBe(1);
    expect((await pruneAfter(dataDir, 31)).pruned.rows).toBe(0);
  });

  it('in small steps, between which others write', async () => {
    const dataDir = await folderWith(
      ...Array.from({ length: 450 }, (_, index) => draftOf({ id: String(index), changedAt })),
    );
    const stores = await files.openStores(dataDir, days(30));
    const ended: string[] = [];
    await Promise.all([
      stores.prune(retention).then(({ rows }) => ended.push(`${String(rows)} pruned`)),
      stores.journal.accept([turnOf('a')]).then(() => ended.push('accepted')),
    ]);
    expect(ended).toEqual(['accepted', '450 pruned']);
    expect(await stores.nominations.list(['draft', 'withdrawn'])).toEqual([]);
  });
});

describe('what is known of a nomination that was deleted', () => {
  const file = nominationOf({ changedAt });
  const draft = draftOf({ id: 'draft', changedAt });

  /** Both erased this morning; what is left in each table after so many days. */
  async function leftAfter(count: number) {
    const dataDir = await folderWith(file, draft);
    const { nominations } = await files.openStores(dataDir, morning);
    await nominations.save([file, draft].map((each) => eraseOf({ ...each, revision: 1 })));
    await pruneAfter(dataDir, count);
    const database = await files.openDatabase(dataDir);
    const rowsOf = async (table: 'happenings' | 'consents' | 'nominations') =>
      (
        await database
          .selectFrom(table)
          .select(table === 'nominations' ? 'id' : 'nomination')
          .execute()
      ).length;
    return {
      happenings: await rowsOf('happenings'),
      consents: await rowsOf('consents'),
      nominations: await rowsOf('nominations'),
    };
  }

  it.each([
    [364, { happenings: 4, consents: 2, nominations: 2 }],
    [365, { happenings: 0, consents: 2, nominations: 2 }],
    [729, { happenings: 0, consents: 2, nominations: 2 }],
    [730, { happenings: 0, consents: 0, nominations: 1 }],
  ])(
    'is, after %i days, %o: what happened goes after a year, proofs after two, a number never',
    async (count, left) => {
      expect(await leftAfter(count)).toEqual(left);
    },
  );

  it('is kept as long as there is the nomination, however old it is', async () => {
    const dataDir = await folderWith(file);
    await pruneAfter(dataDir, 3_000);
    const database = await files.openDatabase(dataDir);
    expect(await database.selectFrom('happenings').select('what').execute()).toHaveLength(1);
    expect(await database.selectFrom('consents').select('act').execute()).toHaveLength(2);
  });
});
