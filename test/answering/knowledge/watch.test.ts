import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/answering/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/answering/knowledge/load.ts';
import { watchKnowledge } from '../../../src/answering/knowledge/watch.ts';
import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { randomId, systemAfter, systemClock } from '../../../src/core/clock.ts';
import type { Facts, Log } from '../../../src/core/log.ts';
import { limits } from '../../../src/limits.ts';
import { openStores } from '../../../src/stores/sql/open.ts';
import { createEvents, type Events } from './events.ts';
import { folderOf, removeFolders, type Folder } from './folder.ts';

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(removeFolders);

interface Service {
  readonly ask: (text: string) => Promise<string>;
  /** What the log told of the knowledge folder, in order. */
  readonly told: Events<string>;
}

/** The whole service on a knowledge folder, on a port of its own. */
async function serve(folder: Folder): Promise<Service> {
  const told = createEvents<string>();
  const line = (facts: Facts, message: string): void => {
    if (message.startsWith('knowledge')) told.happened(`${message} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: line, warn: line, error: line };
  const environment = { PORT: '0', KNOWLEDGE_DIR: folder.path, DATA_DIR: join(folderOf().path, 'data') };
  const config = readConfig(environment);
  const app: App = await createApp({
    config,
    stores: await openStores(config.dataDir, systemClock),
    limits,
    clock: systemClock,
    after: systemAfter,
    newId: randomId,
    log,
  });
  ends.push(() => app.stop());
  const address = await app.start();
  return {
    told,
    ask: async (text) => {
      const answer = await fetch(`${address}/api/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      return (await answer.text()).normalize('NFC');
    },
  };
}

/** Changes words in every file of the folder that holds them, as one who amends the plan does. */
function amend(folder: Folder, from: string, to: string): void {
  for (const file of [
    'campaign.yaml',
    'documents/ke-hoach.md',
    ...readdirSync(join(folder.path, 'points')).map((name) => `points/${name}`),
  ]) {
    const text = folder.read(file);
    if (text.includes(from)) folder.write(file, text.replaceAll(from, to));
  }
}

/** Making ready to answer takes a second or two each time, more on a busy machine. */
const busy = { timeout: 60_000 };

describe('a running service whose knowledge folder is changed', busy, () => {
  it('answers by the new date; refuses a broken change with its line and goes on; takes up the mended one', async () => {
    const folder = folderOf('knowledge');
    const { ask, told } = await serve(folder);
    const question = 'UBND tỉnh sơ kết vào thời điểm nào?';
    expect(await ask(question)).toContain('Quý III năm 2027');

    folder.change(
      'campaign.yaml',
      'period: { year: 2027, quarter: 3 }',
      'period: { year: 2027, quarter: 4 }',
    );
    amend(
      folder,
      'sơ kết Phong trào thi đua vào Quý III năm 2027',
      'sơ kết Phong trào thi đua vào Quý IV năm 2027',
    );
    amend(folder, 'Quý III năm 2027', 'Quý IV năm 2027');
    expect(await told.next()).toMatch(/^knowledge taken up/u);
    const after = await ask(question);
    expect(after).toContain('Quý IV năm 2027');
    expect(after).not.toContain('Quý III năm 2027');
    expect(after).toMatch(/"section":"V\.2"/u);

    const line = folder.change('campaign.yaml', 'words: "Sở Nội vụ"', 'words: "Sở Nội chính"');
    expect(await told.next()).toMatch(
      new RegExp(
        `^knowledge refused.*campaign\\.yaml:${String(line)}: these words do not stand in VI\\.5`,
        'u',
      ),
    );
    expect(await ask(question)).toContain('Quý IV năm 2027');

    folder.change('campaign.yaml', 'words: "Sở Nội chính"', 'words: "Sở Nội vụ" # mended');
    expect(await told.next()).toMatch(/^knowledge taken up/u);
    expect(await ask(question)).toContain('Quý IV năm 2027');
  });

  it('finds what stands in a document that is added, and no longer when it is taken away', async () => {
    const folder = folderOf('knowledge');
    const { ask, told } = await serve(folder);
    const question = 'xe cứu thương tuần tra bờ biển dùng nhiên liệu hydro loại nào';
    expect(await ask(question)).not.toContain('nhiên liệu hydro xanh');
    folder.write(
      'documents/huong-dan.md',
      '---\nid: huong-dan\ntitle: Hướng dẫn thử\nshort: Hướng dẫn\n---\n\nĐiều 1. Xe cứu thương\n\n1. Xe cứu thương tuần tra bờ biển dùng nhiên liệu hydro xanh loại A.\n',
    );
    expect(await told.next()).toMatch(/^knowledge taken up/u);
    const found = await ask(question);
    expect(found).toContain('nhiên liệu hydro xanh');
    expect(found).toContain('"section":"Điều 1.1"');
    folder.remove('documents/huong-dan.md');
    expect(await told.next()).toMatch(/^knowledge taken up/u);
    expect(await ask(question)).not.toContain('nhiên liệu hydro xanh');
  });
});

describe('watching a folder', busy, () => {
  const quick = { stillForMs: 30, lookAgainMs: 100 };

  /** A copy of the invented campaign and what its watching tells: a version, or why it was refused. */
  async function watched(): Promise<{ folder: Folder; told: Events<string>; end: () => void }> {
    const folder = folderOf('test/campaigns/an-giang-xanh');
    const told = createEvents<string>();
    const end = watchKnowledge(
      folder.path,
      await loadKnowledge(folder.path),
      {
        load: loadKnowledge,
        changed: ({ version }: Knowledge) => {
          told.happened(`changed ${version}`);
        },
        broken: (error) => {
          told.happened(`broken ${String(error)}`);
        },
      },
      quick,
    );
    ends.push(end);
    return { folder, told, end };
  }

  /** As most editors and git do it: a new file in the place of the old one. */
  function replace(folder: Folder, file: string, text: string): void {
    folder.write(`${file}.tmp`, text);
    renameSync(join(folder.path, `${file}.tmp`), join(folder.path, file));
  }

  it('sees a file that is replaced again and again, and written to after that', async () => {
    const { folder, told } = await watched();
    const text = folder.read('campaign.yaml');
    for (const times of [1, 2, 3]) {
      replace(folder, 'campaign.yaml', `${text}# ${String(times)}\n`);
      expect(await told.next()).toMatch(/^changed/u);
    }
    folder.write('campaign.yaml', `${text}# written\n`);
    expect(await told.next()).toMatch(/^changed/u);
  });

  it('sees a folder that is made later, and what changes in it', async () => {
    const { folder, told } = await watched();
    const point =
      '- id: p\n  section: Điều 7.1\n  topic: award\n  words: Cờ thi đua\n  say: a\n  say_en: a\n  asked: [a]\n';
    folder.write('points/a.yaml', point);
    expect(await told.next()).toMatch(/^changed/u);
    replace(folder, 'points/a.yaml', point.replace('words: Cờ thi đua', 'words: Huy hiệu'));
    expect(await told.next()).toMatch(
      /points\/a\.yaml:4: these words do not stand in Điều 7\.1: "Huy hiệu"/u,
    );
    replace(folder, 'points/a.yaml', point.replace('say: a', 'say: b'));
    expect(await told.next()).toMatch(/^changed/u);
  });

  it('sees another folder in the place of the old one', async () => {
    const { folder, told } = await watched();
    renameSync(folder.path, `${folder.path}-old`);
    expect(await told.next()).toMatch(/^broken .*cannot be read/u);
    cpSync(`${folder.path}-old`, folder.path, { recursive: true });
    folder.write('silences.yaml', '[]\n');
    let last = await told.next();
    // The copy may be looked at half-way.
    while (last.startsWith('broken')) last = await told.next();
    expect(last).toMatch(/^changed/u);
    renameSync(`${folder.path}-old`, join(folder.path, 'old'));
  });

  it('takes up what changed between the loading and the watching', async () => {
    const folder = folderOf('test/campaigns/an-giang-xanh');
    const loaded = await loadKnowledge(folder.path);
    folder.write('silences.yaml', '[]\n');
    const told = createEvents<string>();
    ends.push(
      watchKnowledge(
        folder.path,
        loaded,
        {
          load: loadKnowledge,
          changed: ({ version }) => {
            told.happened(version);
          },
          broken: (error) => {
            told.happened(String(error));
          },
        },
        quick,
      ),
    );
    expect(await told.next()).toBe((await loadKnowledge(folder.path)).version);
  });

  it('says nothing of a change that changes nothing, and nothing once it has ended', async () => {
    const { folder, told, end } = await watched();
    const text = folder.read('campaign.yaml');
    folder.write('campaign.yaml', text);
    folder.write('notes.txt', 'not read');
    folder.write('campaign.yaml', `${text}# changed\n`);
    expect(await told.next()).toMatch(/^changed/u);
    expect(told.waiting()).toBe(0);
    end();
    folder.write('campaign.yaml', 'broken: [');
    const other = await watched();
    other.folder.write('silences.yaml', '[]\n');
    expect(await other.told.next()).toMatch(/^changed/u);
    expect(told.waiting()).toBe(0);
  });
});
