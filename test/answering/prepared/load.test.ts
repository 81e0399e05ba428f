import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askOf, createAsk } from '../../../src/answering/ask.ts';
import type { Answer } from '../../../src/answering/answer.ts';
import { loadKnowledge } from '../../../src/answering/knowledge/load.ts';
import { createReload, loadPrepared, type LoadedNow } from '../../../src/answering/prepared/load.ts';
import { loadCounts } from '../../../src/answering/reading/counts.ts';
import { silentLog, type Facts, type Log } from '../../../src/core/log.ts';
import { folderOf, removeFolders } from '../knowledge/folder.ts';

afterAll(removeFolders);

const campaign = 'test/campaigns/an-giang-xanh';
const question = 'Khi nào ấp sơ kết?';
const questions = [
  question,
  'khi nao ap so ket',
  'Ai được Cờ thi đua?',
  'xin chào',
  'khoản 2 điều 4',
  'asdf',
];
const options = { staffContact: undefined, longest: 4_000 } as const;

const answers = ({ knowledge, prepared }: Pick<LoadedNow, 'knowledge' | 'prepared'>): readonly Answer[] => {
  const ask = askOf(knowledge, prepared, options);
  return questions.map((each) => ask(each, {}));
};
const answer = (loaded: LoadedNow): string | undefined => answers(loaded)[0]?.text;

/** A start of the service on this knowledge with this cache folder; what it prepared is kept. */
async function start(knowledgeDir: string, folder: string, code?: string): Promise<LoadedNow> {
  const loaded = await loadPrepared(knowledgeDir, {
    folder,
    log: silentLog,
    ...(code === undefined ? {} : { code: () => code }),
  });
  await loaded.keep();
  return loaded;
}

/** A cache folder in which one start has kept what it prepared, and the file it is kept in. */
async function started(): Promise<{ folder: string; file: string }> {
  const folder = join(folderOf().path, 'data', 'cache');
  expect((await start(campaign, folder)).wasKept).toBe(false);
  const [name = ''] = readdirSync(folder);
  return { folder, file: join(folder, name) };
}

/** Each start that finds nothing kept prepares all anew, which a busy machine is long about. */
const busy = { timeout: 60_000 };

describe('a start of the service', busy, () => {
  it('finds what the one before it prepared, and answers to the letter as if it had prepared it itself', async () => {
    const { folder } = await started();
    const second = await start(campaign, folder);
    expect(second.wasKept).toBe(true);
    const knowledge = await loadKnowledge(campaign);
    expect(second.knowledge).toEqual(knowledge);
    const ask = createAsk(knowledge, { counts: loadCounts(), ...options });
    expect(JSON.stringify(answers(second))).toBe(JSON.stringify(questions.map((each) => ask(each, {}))));
  });

  it('never answers from what was prepared of a knowledge that has changed since', async () => {
    const { folder } = await started();
    const changed = folderOf(campaign);
    changed.change(
      'campaign.yaml',
      'period: { year: 2027, quarter: 4 }',
      'period: { year: 2027, quarter: 3 }',
    );
    const after = await start(changed.path, folder);
    expect(after.wasKept).toBe(false);
    expect(answer(after)).toContain('Quý III năm 2027');
    expect(answer(await start(changed.path, folder))).toContain('Quý III năm 2027');
    expect(answer(await start(campaign, folder))).toContain('Quý IV năm 2027');
  });

  it('takes nothing from another version of the program', async () => {
    const { folder } = await started();
    expect((await start(campaign, folder, 'another')).wasKept).toBe(false);
    expect((await start(campaign, folder, 'another')).wasKept).toBe(true);
    expect((await start(campaign, folder)).wasKept).toBe(false);
  });

  it('keeps nothing when another version was put in its place while it ran', async () => {
    const folder = join(folderOf().path, 'cache');
    const versions = ['old', 'new'];
    const loaded = await loadPrepared(campaign, {
      folder,
      log: silentLog,
      code: () => versions.shift() ?? 'new',
    });
    await loaded.keep();
    expect((await start(campaign, folder, 'new')).wasKept).toBe(false);
  });

  it.each<readonly [string, (whole: Buffer) => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['was cut off', (whole) => whole.subarray(0, Math.floor(whole.length / 2))],
    ['lost its last letter', (whole) => whole.subarray(0, -1)],
    [
      'has one wrong bit',
      (whole) => {
        const at = Math.floor(whole.length / 3);
        whole[at] = (whole[at] ?? 0) ^ 1;
        return whole;
      },
    ],
    ['is something else', () => Buffer.from('# notes\n'.repeat(20))],
  ])('passes over a cache that %s, and mends it', async (_, spoil) => {
    const { folder, file } = await started();
    writeFileSync(file, spoil(readFileSync(file)));
    const loaded = await start(campaign, folder);
    expect(loaded.wasKept).toBe(false);
    expect(answer(loaded)).toContain('Quý IV năm 2027');
    expect((await start(campaign, folder)).wasKept).toBe(true);
  });

  it('lets nobody else read what it keeps, and leaves no drafts', async () => {
    const { folder, file } = await started();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('goes on, with a line in the log, where it can keep nothing', async () => {
    const blocked = folderOf();
    blocked.write('cache', 'a file where the folder should be');
    const told: string[] = [];
    const line = (_: Facts, message: string): void => void told.push(message);
    const log: Log = { info: line, warn: line, error: line };
    const loaded = await loadPrepared(campaign, { folder: join(blocked.path, 'cache'), log });
    await loaded.keep();
    expect(answer(loaded)).toContain('Quý IV năm 2027');
    expect(told).toEqual([expect.stringContaining('cannot be kept')]);
  });

  it('says what is wrong with a broken knowledge, whatever is kept', async () => {
    const { folder } = await started();
    const broken = folderOf(campaign);
    broken.write('campaign.yaml', 'title: [');
    await expect(start(broken.path, folder)).rejects.toThrow(/campaign\.yaml:1/u);
  });
});

describe('a knowledge that changes while the service runs', busy, () => {
  it('is prepared aside, answers like one that was there from the start, and is kept', async () => {
    const { folder } = await started();
    const { code } = await start(campaign, folder);
    const changed = folderOf(campaign);
    changed.change(
      'campaign.yaml',
      'period: { year: 2027, quarter: 4 }',
      'period: { year: 2027, quarter: 3 }',
    );
    const told: string[] = [];
    const line = (_: Facts, message: string): void => void told.push(message);
    const log: Log = { info: line, warn: line, error: line };
    const reloaded = await createReload({ folder, log }, code)(changed.path);
    expect(told).toEqual([]);
    const fresh = await start(changed.path, folder);
    expect(fresh.wasKept).toBe(true);
    expect(reloaded.version).toBe(fresh.knowledge.version);
    expect(JSON.stringify(answers(reloaded))).toBe(JSON.stringify(answers(fresh)));
    expect(answers(reloaded)[0]?.text).toContain('Quý III năm 2027');
  });

  it('is refused with file and line when it is broken', async () => {
    const broken = folderOf(campaign);
    broken.change('campaign.yaml', 'title:', 'titel:');
    const { code } = await loadPrepared(campaign, { folder: undefined, log: silentLog });
    const reload = createReload({ folder: undefined, log: silentLog }, code);
    await expect(reload(broken.path)).rejects.toThrow(/campaign\.yaml:\d+: /u);
  });

  it('is not taken up by a program that was replaced meanwhile: that would be half the one and half the other', async () => {
    const { folder } = await started();
    const reload = createReload({ folder, log: silentLog }, 'an older one');
    await expect(reload(campaign)).rejects.toThrow(/restart/u);
  });
});
