import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { conversations } from '../../src/stores/sql/migrations/0001-conversations.ts';
import { turnsAndMessages } from '../../src/stores/sql/migrations/0002-turns-and-messages.ts';
import { sqliteDialect } from '../../src/stores/sql/sqlite.ts';
import { createDesk } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { eraseOf, nominationOf, saveOf } from '../world/nominations.ts';
import { fullConversation, hoa, lan, messageOf, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

/** A data folder whose database was last opened by a version that knew these migrations only; gives the file too. */
async function dataDirAfter(migrations: Readonly<Record<string, Migration>>) {
  const dataDir = files.newDataDir();
  const file = join(dataDir, 'thi-dua.sqlite');
  const database = new Kysely<unknown>({ dialect: sqliteDialect(file) });
  const getMigrations = () => Promise.resolve(migrations);
  await new Migrator({ db: database, provider: { getMigrations } }).migrateToLatest();
  await database.destroy();
  return { dataDir, file };
}

/** A data folder as the first version left it: conversations, and in each what was said last. */
async function oldDataDir(): Promise<string> {
  const { dataDir, file } = await dataDirAfter({ '0001-conversations': conversations });
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

describe('a database of the first version', () => {
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

/** A data folder as the version before nominations left it, with one row of everything. */
async function dataDirWithoutNominations(): Promise<string> {
  const { dataDir, file } = await dataDirAfter({
    '0001-conversations': conversations,
    '0002-turns-and-messages': turnsAndMessages,
  });
  const { with: _, revision, ...memory } = fullConversation(7);
  const raw = new DatabaseSync(file);
  const rows = {
    conversations: [[lan.channel, lan.chat, revision, JSON.stringify(memory), 1]],
    turns: [
      ['waits', hoa.channel, hoa.chat, 1, 'waiting', 1, turnBody('waits'), null, 1],
      ['answered', lan.channel, lan.chat, 2, 'done', 0, null, null, 1],
    ],
    messages: [
      ['due#0', 'due', hoa.channel, hoa.chat, 3, 'due', 1, '{"reply":{"text":"chờ"},"under":"4"}', null, 1],
      ['answered#0', 'answered', lan.channel, lan.chat, 4, 'kept', 0, '{"reply":{"text":"đáp"}}', null, 1],
    ],
    gone_chats: [[hoa.channel, hoa.chat, 1]],
  };
  for (const [table, values] of Object.entries(rows))
    for (const row of values)
      raw.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  raw.close();
  return dataDir;
}

const turnBody = (id: string): string => JSON.stringify({ ...turnOf(id, { from: hoa }), at: 1 });

describe('a database of the version before nominations', () => {
  it('keeps everything that waits, was said or is remembered', async () => {
    const dataDir = await dataDirWithoutNominations();
    for (const _ of [1, 2]) {
      const { journal, outbox, conversations: remembered, goneChats } = await files.openStores(dataDir);
      expect(await remembered.load(lan)).toEqual(fullConversation(7));
      expect(await journal.waiting()).toEqual([
        { turn: { ...turnOf('waits', { from: hoa }), at: new Date(1) }, tries: 1 },
      ]);
      expect(await journal.accept([turnOf('answered')])).toEqual(new Set());
      expect(await outbox.unsent()).toEqual([
        { ...messageOf('due#0', hoa, { text: 'chờ' }), under: '4', attempts: 1 },
      ]);
      expect(await outbox.repliesTo('answered')).toEqual([{ text: 'đáp' }]);
      expect(await goneChats.all()).toEqual([hoa]);
      await files.shut();
    }
  });

  it('takes nominations from then on', async () => {
    const { nominations } = await files.openStores(await dataDirWithoutNominations());
    const file = nominationOf();
    await nominations.save([saveOf(file)]);
    expect(await nominations.of(hoa)).toEqual([{ ...file, revision: 1 }]);
    await nominations.save([eraseOf({ ...file, revision: 1 })]);
    expect(await nominations.of(hoa)).toEqual([]);
  });
});
