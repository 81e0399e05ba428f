import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/errors.ts';
import { openDataDir } from '../../src/stores/sql/database.ts';
import { createFiles } from '../world/files.ts';
import { fullConversation, hoa, lan, messageOf, settlementOf, turnOf } from '../world/turns.ts';

const { openDatabase, openStores, newDataDir, close } = createFiles();

afterEach(close);

describe('the database file', () => {
  it('is made with its folder, and only its owner can read it', async () => {
    const dataDir = join(newDataDir(), 'data');
    await (await openStores(dataDir)).journal.accept([turnOf('a')]);
    const modes = ['thi-dua.sqlite', 'thi-dua.sqlite-wal'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('remembers over a restart', async () => {
    const dataDir = newDataDir();
    const before = await openStores(dataDir);
    await before.journal.accept([turnOf('a')]);
    await before.journal.settle(settlementOf(turnOf('a'), [], { conversation: fullConversation(0) }));
    await before.close();
    expect(await (await openStores(dataDir)).conversations.load(lan)).toEqual(fullConversation(1));
  });

  it.each(['not JSON', '{"offered": 7}', 'null'])(
    'starts a chat afresh whose row reads %s, and can save it again',
    async (row) => {
      const dataDir = newDataDir();
      const { conversations, journal } = await openStores(dataDir);
      await journal.accept([turnOf('a'), turnOf('b')]);
      await journal.settle(settlementOf(turnOf('a'), [], { conversation: fullConversation(0) }));
      await (await openDatabase(dataDir)).updateTable('conversations').set({ memory: row }).execute();
      const loaded = await conversations.load(lan);
      expect(loaded).toEqual({ with: lan, offered: [], revision: 1 });
      await journal.settle(settlementOf(turnOf('b'), [], { conversation: { ...loaded, album: 'anew' } }));
      expect(await conversations.load(lan)).toMatchObject({ album: 'anew', revision: 2 });
    },
  );

  it('with rows that nobody can read any more is opened all the same; staff are shown them', async () => {
    const dataDir = newDataDir();
    const { journal, outbox, goneChats, unanswered } = await openStores(dataDir);
    await journal.accept([turnOf('a'), turnOf('b'), turnOf('c')]);
    const messages = [0, 1].map((part) => messageOf(`c#${String(part)}`, hoa, { text: 'xin chào' }));
    await journal.settle({ turn: turnOf('c'), messages, push: true });
    await goneChats.gone(hoa);
    const database = await openDatabase(dataDir);
    await database.updateTable('turns').set({ body: '{"id":' }).where('id', '=', 'a').execute();
    await database.updateTable('messages').set({ body: '7' }).where('id', '=', 'c#0').execute();
    await database.updateTable('gone_chats').set({ channel: 'pigeon' }).execute();
    expect((await journal.waiting()).map(({ turn }) => turn.id)).toEqual(['b']);
    expect((await outbox.unsent()).map(({ id }) => id)).toEqual(['c#1']);
    expect(await goneChats.all()).toEqual([]);
    expect((await unanswered.turns()).map(({ id, why }) => [id, why])).toEqual([['a', 'Unreadable']]);
    expect((await unanswered.messages()).map(({ id, why }) => [id, why])).toEqual([['c#0', 'Unreadable']]);
  });

  it('keeps the order of what waits when the clock is set back between two starts', async () => {
    const dataDir = newDataDir();
    const before = await openStores(dataDir, new Date('2026-11-22T08:00:00Z'));
    await before.journal.accept([turnOf('a'), turnOf('b')]);
    const said = ['1', '2', '3', '4', '5'].map((id) => messageOf(id, hoa, { text: id }));
    await before.journal.settle({ turn: turnOf('a'), messages: said, push: true });
    await before.close();
    const { journal, outbox } = await openStores(dataDir, new Date('2026-11-22T07:00:00Z'));
    await journal.accept([turnOf('c')]);
    await journal.settle({ turn: turnOf('b'), messages: [messageOf('6', hoa, { text: '6' })], push: true });
    expect((await journal.waiting()).map(({ turn }) => turn.id)).toEqual(['c']);
    expect((await outbox.unsent()).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('writes to the disk before it says saved, and waits for another writer', async () => {
    const database = await openDatabase(newDataDir());
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
    const database = await openDatabase(dataDir);
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
    const file = join(dataDir, 'thi-dua.sqlite');
    writeFileSync(file, 'a letter, not a database. '.repeat(100));
    await expect(openDataDir(dataDir)).rejects.toThrow('not a database');
    expect(statSync(file).size).toBe(2600);
    expect(existsSync(file)).toBe(true);
  });
});
