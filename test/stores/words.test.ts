import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../world/clock.ts';
import { answeringBut, createDesk, poison } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { createPlatform } from '../world/platform.ts';
import { hoa, lan, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

/** The rows of the database in which those words stand, by table. */
function rowsWith(dataDir: string, words: string): readonly string[] {
  const database = new DatabaseSync(join(dataDir, 'thi-dua.sqlite'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const found = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${String(name)}"`)
      .all()
      .filter((row) => JSON.stringify(row).includes(words))
      .map(() => String(name)),
  );
  database.close();
  return found;
}

const name = 'Nguyễn Văn Bí Mật';
const asking = `Tôi là ${name}, khi nào ấp sơ kết?`;

describe('the words of a person', () => {
  it('are kept while they wait, and gone as soon as they are answered, but for the last question of a chat', async () => {
    const dataDir = files.newDataDir();
    const stores = await files.openStores(dataDir);
    await stores.journal.accept([turnOf('a', { text: asking })]);
    expect(rowsWith(dataDir, name)).toEqual(['turns']);
    const { reception } = createDesk({ stores });
    await reception.resume();
    await until(() => reception.waiting() === 0);
    expect(rowsWith(dataDir, name)).toEqual(['conversations']);
    await reception.answer(turnOf('b', { text: 'Còn trường học thì sao?' }));
    expect(rowsWith(dataDir, name)).toEqual([]);
  });

  it('are gone when the person wants to be forgotten', async () => {
    const dataDir = files.newDataDir();
    const { reception } = createDesk({ stores: await files.openStores(dataDir) });
    await reception.answer(turnOf('a', { text: asking }));
    await reception.answer(turnOf('b', { text: 'xóa dữ liệu của tôi' }));
    expect(rowsWith(dataDir, name)).toEqual([]);
  });

  it('do not stay behind in the file of a service that has stopped', async () => {
    const dataDir = files.newDataDir();
    const stores = await files.openStores(dataDir);
    const { reception } = createDesk({ stores });
    for (let chat = 0; chat < 20; chat += 1) {
      const from = { ...lan, chat: String(chat) };
      await reception.answer(turnOf(`${String(chat)}a`, { from, text: asking }));
      await reception.answer(turnOf(`${String(chat)}b`, { from, text: 'Còn trường học thì sao?' }));
    }
    const bytes = () => readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file)));
    expect(bytes().some((file) => file.includes(name))).toBe(true);
    await files.shut();
    expect(bytes().some((file) => file.includes(name))).toBe(false);
  });

  it('are never told to the log: not when all goes well, not when deciding fails, not when the store does', async () => {
    const platform = createPlatform();
    const stores = await files.openStores(files.newDataDir());
    let calls = 0;
    const settle: typeof stores.journal.settle = (settlement) =>
      (calls += 1) === 1 ? Promise.reject(new Error('disk I/O error')) : stores.journal.settle(settlement);
    const desk = createDesk({
      stores: { ...stores, journal: { ...stores.journal, settle } },
      platform,
      answering: answeringBut(),
    });
    await desk.reception.receive([
      turnOf('a', { from: hoa, text: asking }),
      turnOf('b', { from: hoa, text: `${name} ${poison}` }),
    ]);
    await until(() => desk.reception.waiting() + desk.sending.waiting() === 0);
    expect(desk.log.length).toBeGreaterThan(4);
    expect(desk.log.join('\n')).not.toMatch(/Nguyễn|Bí Mật|thuốc|sơ kết/u);
  });
});
