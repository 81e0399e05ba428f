import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../src/stores/sql/group-commit.ts';
import type { Write } from '../../src/stores/sql/group-commit.ts';
import type { Database } from '../../src/stores/sql/database.ts';
import { createFiles } from '../world/files.ts';

const files = createFiles();

afterEach(files.close);

/** A kind of thing to write: the name of a chat, of which `bad` cannot be written. Tells how many came together. */
function named(together: number[] = []): Write<string, string> {
  return async (transaction, chats) => {
    together.push(chats.length);
    await transaction
      .insertInto('gone_chats')
      .values(chats.map((chat) => ({ channel: 'web', chat, since: 1 })))
      .execute();
    if (chats.includes('bad')) throw new RangeError('bad');
    return chats.map((chat) => `${chat} is written`);
  };
}

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `c${String(index)}`);

const written = async (database: Database): Promise<readonly string[]> =>
  (
    await database
      .selectFrom('gone_chats')
      .select('chat')
      .orderBy(sql`rowid`)
      .execute()
  ).map(({ chat }) => chat);

describe('things written together', () => {
  it('are written in one transaction, in the order they were asked for, each with its own result', async () => {
    const database = await files.openDatabase(files.newDataDir());
    const together: number[] = [];
    const write = createGroupCommit(database)(named(together));
    expect(await Promise.all(names(100).map(write))).toEqual(names(100).map((chat) => `${chat} is written`));
    expect(together).toEqual([100]);
    expect(await written(database)).toEqual(names(100));
  });

  it('are not more at once than block nobody for long, and those who come meanwhile come next', async () => {
    const database = await files.openDatabase(files.newDataDir());
    const together: number[] = [];
    const write = createGroupCommit(database)(named(together));
    await Promise.all(names(600).map(write));
    expect(together).toEqual([256, 256, 88]);
    expect(await written(database)).toEqual(names(600));
  });

  it('are not spoilt by one that cannot be written: it alone fails, and nothing of it stays', async () => {
    const database = await files.openDatabase(files.newDataDir());
    const write = createGroupCommit(database)(named());
    const came = await Promise.allSettled(['a', 'bad', 'b', 'a', 'c'].map(write));
    expect(came.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(came[1]).toMatchObject({ reason: new RangeError('bad') });
    expect(await written(database)).toEqual(['a', 'b', 'c']);
  });

  it('of several kinds share a transaction, and a bad one of one kind spoils none of the other', async () => {
    const database = await files.openDatabase(files.newDataDir());
    const groupCommit = createGroupCommit(database);
    const [one, other] = [groupCommit(named()), groupCommit(named())];
    const came = await Promise.allSettled([one('a'), one('bad'), other('b'), other('c')]);
    expect(came.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true]);
    expect(await written(database)).toEqual(['a', 'b', 'c']);
  });

  it('fail one and all when fewer results come back than things were given', async () => {
    const database = await files.openDatabase(files.newDataDir());
    const write = createGroupCommit(database)(() => Promise.resolve([]));
    await expect(write('a')).rejects.toBeInstanceOf(RangeError);
  });

  it('fail all at once, not one after the other, while somebody else holds the database; later they can be written', async () => {
    const dataDir = files.newDataDir();
    const database = await files.openDatabase(dataDir);
    await sql`PRAGMA busy_timeout = 20`.execute(database);
    const other = new DatabaseSync(join(dataDir, 'thi-dua.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const together: number[] = [];
    const write = createGroupCommit(database)(named(together));
    const began = performance.now();
    const came = await Promise.allSettled(names(250).map(write));
    // One after the other, waiting for each, would be five seconds.
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(came.every(({ status }) => status === 'rejected')).toBe(true);
    expect(together).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    await Promise.all(names(250).map(write));
    expect(await written(database)).toHaveLength(250);
  });
});
