import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { newDataDir, quickLimits, smallCampaign, startService, sweep } from './world/service.ts';
import type { Service } from './world/service.ts';
import { endPrograms, startProgram } from './world/program.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));

afterEach(async () => {
  await endPrograms();
  await sweep();
});

const question = 'Khi nào ấp sơ kết?';
const conversation = 'f3a1c2d4-5b6e-4f70-8a91-b2c3d4e5f607';

/** A program of ours over a data folder, on the small campaign. */
const startOurs = (entry: string, dataDir: string) =>
  startProgram(process.execPath, [join(src, entry)], { DATA_DIR: dataDir, KNOWLEDGE_DIR: smallCampaign });

async function post(address: string, body: object) {
  const response = await fetch(`${address}/api/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const healthOf = async ({ address }: Service): Promise<unknown> => (await fetch(`${address}/healthz`)).json();

describe('the service', () => {
  it('tells whoever asks on the page to try again later when too many wait, and stores nothing of it', async () => {
    const full = { ...quickLimits, reception: { ...quickLimits.reception, mostWaiting: 0 } };
    const service = await startService({ limits: full });
    const { status, text } = await post(service.address, { text: question });
    expect(status).toBe(503);
    expect(text).toContain('Hệ thống đang bận nên chưa xử lý được. Bạn vui lòng thử lại sau ít phút.');
    expect(await healthOf(service)).toMatchObject({ ok: true, turnsWaiting: 0, messagesWaiting: 0 });
  });

  it('says that the fault is ours when a question cannot be stored, and answers it when it is sent again', async () => {
    let broken = true;
    const service = await startService({
      around: (stores) => ({
        ...stores,
        journal: {
          ...stores.journal,
          accept: (turns) => (broken ? Promise.reject(new Error('disk full')) : stores.journal.accept(turns)),
        },
      }),
    });
    const asked = { conversation, turn: conversation, text: question };
    expect(await post(service.address, asked)).toMatchObject({
      status: 500,
      text: expect.stringContaining('Có lỗi ở phía chúng tôi') as unknown,
    });
    broken = false;
    expect((await post(service.address, asked)).text).toContain('Quý IV năm 2027');
  });

  it('answers a question sent ten times at once with one answer', async () => {
    const service = await startService();
    const asked = { conversation, turn: conversation, text: question };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(service.address, asked)));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(service.log.filter(({ message }) => message === 'turn')).toHaveLength(1);
  });

  it('deletes what it keeps no longer while it runs, and says how much', async () => {
    const { promise: rows, resolve } = Promise.withResolvers<number>();
    const service = await startService({
      limits: {
        ...quickLimits,
        pruneEveryMs: 1,
        retention: { ...quickLimits.retention, turns: -1, replies: -1 },
      },
      around: (stores) => ({
        ...stores,
        prune: async (retention) => {
          const pruned = await stores.prune(retention);
          if (pruned.rows > 0) resolve(pruned.rows);
          return pruned;
        },
      }),
    });
    await post(service.address, { text: question });
    expect(await rows).toBeGreaterThan(0);
  });
});

describe('two programs over one data folder', () => {
  it('are not two services: the second is refused in plain words, and the first goes on', async () => {
    const first = await startService();
    const second = startOurs('main.ts', first.dataDir);
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain(`Another copy of this service runs on the data folder ${first.dataDir}.`);
    expect(second.said()).toContain('DATA_DIR=./other npm start');
    expect(second.said()).not.toMatch(/^\s+at /mu);
    expect((await post(first.address, { text: question })).status).toBe(200);
  });

  it('may be the service and a chat at the terminal', async () => {
    const service = await startService();
    const talk = startOurs('scripts/talk.ts', service.dataDir);
    await talk.says(/An Giang xanh/u);
    const answered = post(service.address, { text: 'UBND tỉnh tổng kết lúc nào?' });
    talk.tell(`${question}\n`);
    expect(await talk.ended()).toBe(0);
    expect(talk.said()).toContain('Quý IV năm 2027');
    expect((await answered).text).toContain('Quý IV năm 2029');
  });

  it('may be a service that was killed and the next one, which knows what was asked and answered', async () => {
    const dataDir = newDataDir();
    const killed = startOurs('main.ts', dataDir);
    const address = await killed.says(/http:\/\/[\d.:]+/u);
    const asked = { conversation, turn: conversation, text: 'tiêu chuẩn là gì' };
    const answer = await post(address, asked);
    await killed.kill();
    const next = await startService({ settings: { DATA_DIR: dataDir } });
    expect(await post(next.address, asked)).toEqual(answer);
    expect((await post(next.address, { conversation, text: '2' })).text).toContain('Điều 4');
  });
});
