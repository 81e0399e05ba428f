import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { Conflict } from '../../src/core/errors.ts';
import { limits } from '../../src/limits.ts';
import { draftOf, eraseOf, happeningOf, nominationOf, saveOf } from '../world/nominations.ts';
import { createFiles } from '../world/files.ts';
import { hoa } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const [first, second] = [nominationOf({ id: 'first' }), nominationOf({ id: 'second' })];
const [evidence, moreEvidence] = first.evidence;
const evidenceIds = first.evidence.map(({ id }) => id);

/** Whether those words stand anywhere in the files of a data folder. */
const standIn = (dataDir: string, words: string): boolean =>
  readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file)).includes(words));

describe('a row that nobody can read any more', () => {
  it.each([
    ['is not JSON', { body: '{"code":' }],
    ['is empty', { body: null }],
    ['is of another shape', { body: JSON.stringify({ ...first, answers: { name: 'Bí Mật' } }) }],
    ['is in a state that there is not', { state: 'awarded' }],
  ])('because it %s costs itself, and is never written over', async (_, spoilt) => {
    const dataDir = files.newDataDir();
    const { nominations } = await files.openStores(dataDir);
    const begun = happeningOf(first, 'begun');
    await nominations.save([saveOf(first, begun), saveOf(second)]);
    const database = await files.openDatabase(dataDir);
    await database.updateTable('nominations').set(spoilt).where('id', '=', 'first').execute();
    const row = () =>
      database.selectFrom('nominations').selectAll().where('id', '=', 'first').executeTakeFirst();
    const before = await row();

    expect(await nominations.find({ id: 'first' })).toBeUndefined();
    expect(await nominations.find({ typed: first.code })).toBeUndefined();
    expect((await nominations.of(hoa)).map(({ id }) => id)).toEqual(['second']);
    expect((await nominations.list(['supplement'])).map(({ id }) => id)).toEqual(['second']);
    expect(await nominations.history('first')).toEqual([begun]);
    await expect(nominations.save([saveOf(draftOf({ id: 'first' }))])).rejects.toBeInstanceOf(Conflict);
    const taking = draftOf({ id: 'third', code: first.code });
    await expect(nominations.save([saveOf(taking)])).rejects.toBeInstanceOf(Conflict);
    expect(await row()).toEqual(before);
  });

  it('but not because of a question that there is not any more: it is only not asked', async () => {
    const dataDir = files.newDataDir();
    const { nominations } = await files.openStores(dataDir);
    await nominations.save([saveOf(first)]);
    const { asked: _, ...silent } = first;
    const database = await files.openDatabase(dataDir);
    const { body } = await database.selectFrom('nominations').select('body').executeTakeFirstOrThrow();
    const spoilt = (body ?? '').replace('"kind":"which"', '"kind":"riddle"');
    await database.updateTable('nominations').set({ body: spoilt }).execute();
    expect(await nominations.find({ id: 'first' })).toEqual({ ...silent, revision: 1 });
    expect(spoilt).not.toBe(body);
  });

  it('of what happened, or of whose it is, costs itself too', async () => {
    const dataDir = files.newDataDir();
    const { nominations } = await files.openStores(dataDir);
    await nominations.save([saveOf(first, happeningOf(first, 'begun'), happeningOf(first, 'submitted'))]);
    const database = await files.openDatabase(dataDir);
    await database.updateTable('happenings').set({ by: 'nobody' }).where('what', '=', 'begun').execute();
    await database
      .updateTable('nomination_owners')
      .set({ channel: 'pigeon' })
      .where('channel', '=', 'web')
      .execute();
    expect(await nominations.history('first')).toEqual([happeningOf(first, 'submitted')]);
    expect(await nominations.find({ id: 'first' })).toEqual({ ...first, owners: [hoa], revision: 1 });
  });
});

it('what a later version wrote into a nomination is still there after this version has saved it', async () => {
  const dataDir = files.newDataDir();
  const { nominations } = await files.openStores(dataDir);
  await nominations.save([saveOf(first)]);
  const database = await files.openDatabase(dataDir);
  const bodyOf = async () => {
    const row = await database.selectFrom('nominations').select('body').executeTakeFirstOrThrow();
    return JSON.parse(row.body ?? '') as Record<string, unknown>;
  };
  const body = {
    ...(await bodyOf()),
    later: { what: ['x'] },
    answers: { name: { ...first.answers['name'], mark: 1 } },
  };
  await database
    .updateTable('nominations')
    .set({ body: JSON.stringify(body) })
    .execute();
  const loaded = await nominations.find({ id: 'first' });
  if (loaded === undefined) throw new Error('It is not found.');
  await nominations.save([saveOf({ ...loaded, skipped: ['unit'] })]);
  expect(await bodyOf()).toEqual({ ...body, skipped: ['unit'] });
});

describe('the words of a nomination that was erased', () => {
  it('stand nowhere in the file of a service that has stopped', async () => {
    const dataDir = files.newDataDir();
    const { nominations } = await files.openStores(dataDir);
    const ids = Array.from({ length: 20 }, (_, index) => String(index));
    const owners = [{ ...hoa, chat: 'secret-chat' }];
    await nominations.save(ids.map((id) => saveOf(nominationOf({ id, owners }))));
    const shorter = ids.map((id) => nominationOf({ id, owners, answers: {}, revision: 1 }));
    await nominations.save(shorter.map((each) => saveOf(each)));
    await nominations.save(shorter.map((each) => eraseOf({ ...each, revision: 2 })));
    expect(standIn(dataDir, 'Bí Mật')).toBe(true);
    await files.shut();
    expect(standIn(dataDir, 'Bí Mật')).toBe(false);
    expect(standIn(dataDir, 'secret-chat')).toBe(false);
    expect(standIn(dataDir, nominationOf({ id: '7' }).code)).toBe(false);
    expect(standIn(dataDir, nominationOf({ id: '7' }).number ?? '')).toBe(true);
  });

  it('stand nowhere in the files of one that runs on, once it has looked for what it keeps no longer', async () => {
    const { dataDir, stores } = await files.openNew();
    await stores.nominations.save([saveOf(first)]);
    await stores.nominations.save([eraseOf({ ...first, revision: 1 })]);
    await stores.prune(limits.retention);
    expect(standIn(dataDir, 'Bí Mật')).toBe(false);
  });

  it('are looked for though another process reads just then, and nobody waits for it', async () => {
    const { dataDir, stores } = await files.openNew();
    await stores.nominations.save([saveOf(first)]);
    await stores.nominations.save([eraseOf({ ...first, revision: 1 })]);
    const reader = new DatabaseSync(join(dataDir, 'thi-dua.sqlite'), { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM nominations;');
    const began = performance.now();
    await stores.prune(limits.retention);
    // Whoever waits for a reader waits for five seconds.
    expect(performance.now() - began).toBeLessThan(3_000);
    reader.close();
    await stores.prune(limits.retention);
    expect(standIn(dataDir, 'Bí Mật')).toBe(false);
  });

  it('leave the proof that somebody agreed: when, to which text, where, and whose chat it was for who knows it', async () => {
    const dataDir = files.newDataDir();
    const { nominations } = await files.openStores(dataDir);
    const [agreed, byNominee] = first.consents;
    if (agreed === undefined || byNominee === undefined) throw new Error('There is no consent.');
    const withdrawn = { ...agreed, act: 'withdrawn', turn: 'web:lan:9', at: agreed.at + 1 } as const;
    await nominations.save([saveOf(first)]);
    await nominations.save([saveOf({ ...first, revision: 1 })]);
    await nominations.save([eraseOf({ ...first, consents: [...first.consents, withdrawn], revision: 2 })]);
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const database = await files.openDatabase(dataDir);
    expect(await database.selectFrom('consents').selectAll().orderBy('position').execute()).toMatchObject(
      [agreed, byNominee, withdrawn].map(({ purpose, by, version, act, from, turn, at }) => ({
        nomination: 'first',
        ...{ purpose, by, version, act, at },
        channel: from.channel,
        chat_hash: hash(from.chat),
        turn_hash: hash(turn),
      })),
    );
  });
});

describe('evidence whose bytes are to be deleted', () => {
  const open = async () => {
    const { stores } = await files.openNew();
    await stores.nominations.save([saveOf(first), saveOf(second)]);
    const named = async () => (await stores.prune(limits.retention)).evidence;
    return { ...stores, named };
  };

  it('is none as long as a nomination refers to it', async () => {
    expect(await (await open()).named()).toEqual([]);
  });

  it('is what was taken out of a nomination, named until its bytes are deleted', async () => {
    const { nominations, named, ...stores } = await open();
    if (evidence === undefined) throw new Error('There is no evidence.');
    await nominations.save([saveOf({ ...first, evidence: [evidence], revision: 1 })]);
    expect(await named()).toEqual(evidenceIds.slice(1));
    expect(await named()).toEqual(evidenceIds.slice(1));
    await stores.bytesDeleted(evidenceIds);
    await stores.bytesDeleted([]);
    expect(await named()).toEqual([]);
    await nominations.save([saveOf({ ...first, evidence: [], revision: 2 })]);
    expect(await named()).toEqual(evidenceIds.slice(0, 1));
  });

  it('is not what was put back', async () => {
    const { nominations, named } = await open();
    if (moreEvidence === undefined) throw new Error('There is no evidence.');
    await nominations.save([saveOf({ ...first, evidence: [], revision: 1 })]);
    await nominations.save([saveOf({ ...first, evidence: [moreEvidence], revision: 2 })]);
    expect(await named()).toEqual(evidenceIds.slice(0, 1));
  });

  it('is all of a nomination that was erased', async () => {
    const { nominations, named } = await open();
    await nominations.save([eraseOf({ ...first, revision: 1 })]);
    expect(await named()).toEqual(evidenceIds);
  });

  it('is also what no nomination ever referred to, where somebody asks', async () => {
    const { nominations, ...stores } = await open();
    const strangers = Array.from({ length: 1_200 }, (_, index) => `stranger-${String(index)}`);
    const all = [...strangers, ...evidenceIds, ...second.evidence.map(({ id }) => id)];
    expect(await stores.unusedEvidence(all)).toEqual(strangers);
    expect(await stores.unusedEvidence([])).toEqual([]);
    await nominations.save([eraseOf({ ...first, revision: 1 })]);
    expect(await stores.unusedEvidence(all)).toEqual([...strangers, ...evidenceIds]);
  });
});
