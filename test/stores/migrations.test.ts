import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { conversations } from '../../src/stores/sql/migrations/0001-conversations.ts';
import { sqliteDialect } from '../../src/stores/sql/sqlite.ts';
import { createDesk } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { hoa, lan, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

/** A data folder as the version before left it: conversations, and in each what was said last. */
async function oldDataDir(): Promise<string> {
  const dataDir = files.newDataDir();
  const file = join(dataDir, 'thi-dua.sqlite');
  const database = new Kysely<unknown>({ dialect: sqliteDialect(file) });
  const getMigrations = () => Promise.resolve({ '0001-conversations': conversations });
  await new Migrator({ db: database, provider: { getMigrations } }).migrateToLatest();
  await database.destroy();
  const memory = {
    memory: { language: 'vi', asked: 'tiêu chuẩn là gì', topic: 'criteria', pending: true, sections: [] },
    offered: [
      { id: 'a', label: 'Khóm, ấp', asks: 'Tiêu chuẩn thi đua của khóm, ấp là gì?' },
      { id: 'b', label: 'Trường học', asks: 'Tiêu chuẩn thi đua của trường học là gì?' },
    ],
    statusToldOn: '2026-11-20',
    lastTurn: 'web:lan:1',
    lastReplies: [{ text: 'Tiêu chuẩn khác nhau theo đối tượng.' }],
  };
  const raw = new DatabaseSync(file);
  raw
    .prepare('INSERT INTO conversations (channel, chat, revision, memory, updated_at) VALUES (?, ?, ?, ?, ?)')
    .run(lan.channel, lan.chat, 7, JSON.stringify(memory), 1_795_000_000_000);
  raw.close();
  return dataDir;
}

describe('a database of the version before', () => {
  it('keeps its conversations: what was offered then can still be picked', async () => {
    const stores = await files.openStores(await oldDataDir());
    expect(await stores.conversations.load(lan)).toMatchObject({
      revision: 7,
      statusToldOn: '2026-11-20',
      memory: { topic: 'criteria' },
    });
    const { reception } = createDesk({ stores });
    const [reply] = await reception.answer(turnOf('a', { text: '2' }));
    expect(reply?.text).toContain('Điều 4');
    expect((await stores.conversations.load(lan)).revision).toBe(8);
  });

  it('takes, sends and remembers from then on like any other, and can be opened again and again', async () => {
    const dataDir = await oldDataDir();
    for (const id of ['a', 'b']) {
      const stores = await files.openStores(dataDir);
      await stores.journal.accept([turnOf(id, { from: hoa })]);
      await stores.goneChats.gone(hoa);
      await stores.close();
    }
    const { journal, goneChats } = await files.openStores(dataDir);
    expect((await journal.waiting()).map(({ turn }) => turn.id)).toEqual(['a', 'b']);
    expect(await goneChats.all()).toEqual([hoa]);
  });
});
