import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConversationStore } from '../src/conversation/conversation.ts';
import { Refused } from '../src/core/errors.ts';
import { createConversationStore as createMemoryStore } from '../src/stores/memory/conversation-store.ts';
import { createConversationStore as createSqlStore } from '../src/stores/sql/conversation-store.ts';
import { openDataDir } from '../src/stores/sql/database.ts';
import type { Database } from '../src/stores/sql/database.ts';
import { conversationStoreContract } from './contracts/conversation-store.ts';

const clock = { now: () => new Date('2026-11-22T08:00:00Z') };
const lan = { channel: 'web', chat: 'lan' } as const;
const openNow: Database[] = [];
const folders: string[] = [];

function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-'));
  folders.push(folder);
  return join(folder, 'data');
}

async function open(dataDir: string): Promise<Database> {
  const database = await openDataDir(dataDir);
  openNow.push(database);
  return database;
}

async function storeIn(dataDir: string): Promise<ConversationStore> {
  return createSqlStore(await open(dataDir), clock);
}

afterEach(async () => {
  await Promise.all(openNow.splice(0).map((database) => database.destroy()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

conversationStoreContract('memory', () => {
  const store = createMemoryStore();
  return Promise.resolve({ store, reopen: () => Promise.resolve(store) });
});

conversationStoreContract('SQLite', async () => {
  const dataDir = newDataDir();
  return { store: await storeIn(dataDir), reopen: () => storeIn(dataDir) };
});

describe('the database file', () => {
  it('is made with its folder, and only its owner can read it', async () => {
    const dataDir = newDataDir();
    await (await storeIn(dataDir)).load(lan);
    const modes = ['thi-dua.sqlite', 'thi-dua.sqlite-wal'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('remembers over a restart', async () => {
    const dataDir = newDataDir();
    const before = await open(dataDir);
    await createSqlStore(before, clock).save({
      with: lan,
      offered: [],
      lastReplies: [],
      lastTurn: 'hôm qua',
      revision: 0,
    });
    await before.destroy();
    expect(await (await storeIn(dataDir)).load(lan)).toMatchObject({ lastTurn: 'hôm qua', revision: 1 });
  });

  it.each(['not JSON', '{"offered": 7}', 'null'])(
    'starts a chat afresh whose row reads %s, and can save it again',
    async (row) => {
      const dataDir = newDataDir();
      const database = await open(dataDir);
      const store = createSqlStore(database, clock);
      await store.save({ with: lan, offered: [], lastReplies: [], lastTurn: 'gone', revision: 0 });
      await database.updateTable('conversations').set({ memory: row }).execute();
      const loaded = await store.load(lan);
      expect(loaded).toEqual({ with: lan, offered: [], lastReplies: [], revision: 1 });
      await store.save({ ...loaded, lastTurn: 'anew' });
      expect(await store.load(lan)).toMatchObject({ lastTurn: 'anew', revision: 2 });
    },
  );

  it('writes to the disk before it says saved, and waits for another writer', async () => {
    const database = await open(newDataDir());
    const pragma = async (name: string) => {
      const { rows } = await database.executeQuery<Record<string, unknown>>({
        sql: `PRAGMA ${name}`,
        parameters: [],
        query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
        queryId: { queryId: name },
      });
      return Object.values(rows[0] ?? {})[0];
    };
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('busy_timeout')]).toEqual(
      ['wal', 2, 5000],
    );
  });

  it('of a newer version is refused in a sentence, and left as it is', async () => {
    const dataDir = newDataDir();
    const database = await open(dataDir);
    await database
      .$extendTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-from-the-future', timestamp: '2030-01-01' })
      .execute();
    const refusal = await openDataDir(dataDir).catch((failure: unknown) => failure);
    expect(refusal).toBeInstanceOf(Refused);
    expect(String(refusal)).toContain('newer version');
  });

  it('that is not a database at all is not overwritten', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).destroy();
    const file = join(dataDir, 'thi-dua.sqlite');
    writeFileSync(file, 'a letter, not a database. '.repeat(100));
    await expect(openDataDir(dataDir)).rejects.toThrow('not a database');
    expect(statSync(file).size).toBe(2600);
    expect(existsSync(file)).toBe(true);
  });
});
