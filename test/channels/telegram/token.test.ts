import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../world/telegram/faults.ts';
import { asks, endAll, healthOf, openFake, patientBut, settled, soon, startBot } from './bot.ts';
import { openFront, openHttpProxy, openSocksProxy } from './in-between.ts';
import { startHooked } from './hooked.ts';

type Bot = Awaited<ReturnType<typeof startBot>>;

const asked = 'Khi nào ấp sơ kết?';
const soonGivenUp = patientBut({ pollMs: 1_000, graceMs: 100, callMs: 200 });

afterEach(endAll);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));

/** Everything an operator, a log collector or a thief of the data folder would read, without the token in it. */
async function expectNowhere({ fake, service }: Bot): Promise<void> {
  const { log, address, dataDir } = service;
  const lines: string[] = [];
  const collector = pino({}, { write: (line: string) => void lines.push(line) });
  for (const { level, facts, message } of log) collector[level](facts, message);
  const said = [
    ...lines,
    ...log.map((line) => JSON.stringify(line)),
    ...log.map((line) => inspect(line, { depth: null, showHidden: true })),
    JSON.stringify(await healthOf(address)),
    ...filesIn(dataDir),
  ];
  const [number = '', secret = ''] = fake.token.split(':');
  const telling = [secret, encodeURIComponent(fake.token), `bot${number}`];
  expect(said.filter((each) => telling.some((part) => each.includes(part)))).toEqual([]);
  expect(log.some(({ level }) => level !== 'info')).toBe(true);
}

const everyFault: readonly Fault[] = [
  { kind: '429', retryAfter: 0 },
  { kind: 'status', status: 500, body: 'json' },
  { kind: 'status', status: 502, body: 'html' },
  { kind: 'status', status: 504, body: 'empty' },
  { kind: 'refuse', error_code: 400, description: "Bad Request: can't parse entities" },
  { kind: 'refuse', error_code: 400, description: 'Bad Request: something new' },
  { kind: 'refuse', error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  { kind: 'refuse', error_code: 418, description: 'I am a teapot' },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'hang' },
  { kind: 'bad-json' },
  { kind: 'wrong-shape' },
];

describe('the token', () => {
  it('is in no line of the log and in no file, whatever goes wrong with whichever call', async () => {
    const fake = await openFake();
    for (const fault of everyFault) fake.faults.next({ method: 'getMe', fault });
    const bot = await startBot({ on: fake, limits: soonGivenUp });
    const { lan, service } = bot;
    for (const [index, fault] of everyFault.entries()) {
      const person = fake.person({ id: 100 + index, first_name: fault.kind });
      await asks(fake, person, 'tiêu chuẩn chỗ em là gì');
      await settled(service);
      fake.faults.next({ method: 'sendMessage', times: 2, fault });
      fake.faults.next({ method: 'getUpdates', fault });
      fake.faults.next({ method: 'answerCallbackQuery', fault });
      person.presses('Trường học');
      await soon(() => fake.pending() === 0);
      await settled(service);
      person.says(asked);
      await soon(() => fake.pending() === 0);
      await settled(service);
      fake.faults.clear();
    }
    fake.faults.next({ method: /.*/u, times: 5, fault: { kind: 'drop-before' } });
    await fake.goesDown();
    await soon(() => service.log.some(({ facts }) => String(facts['why']).includes('ECONNREFUSED')));
    await fake.comesBack();
    expect(await asks(fake, lan, asked)).toContain('Quý IV năm 2027');
    fake.revokeToken();
    await soon(async () => (await healthOf(service.address)).telegram?.state === 'stopped');
    await expectNowhere(bot);
  });

  it.each([
    ['http', openHttpProxy],
    ['socks5', openSocksProxy],
  ] as const)('is in none when an %s proxy fails', async (scheme, openProxy) => {
    const proxy = await openProxy();
    await proxy.goesDown();
    const bot = await startBot({
      settings: { TELEGRAM_PROXY: `${scheme}://ai:mat-khau@127.0.0.1:${proxy.port}` },
      limits: soonGivenUp,
    });
    await soon(() => bot.service.log.filter(({ level }) => level === 'warn').length > 2);
    await expectNowhere(bot);
    expect(inspect(bot.service.log, { depth: null })).not.toContain('mat-khau');
  });

  it('is in none when something in between answers with the address it was asked for', async () => {
    const fake = await openFake();
    const front = await openFront(fake.root);
    for (const [status, type] of [
      [200, 'text/html'],
      [404, 'text/html'],
      [502, 'application/json'],
    ] as const)
      for (const method of ['getMe', 'sendMessage'])
        front.saysInstead({ method, times: 1, status, type, body: `no such page: /bot${fake.token}/x` });
    const echo = JSON.stringify({
      ok: false,
      error_code: 400,
      description: `not found: /bot${fake.token}/x`,
    });
    front.saysInstead({ method: 'getMe', times: 1, status: 400, type: 'application/json', body: echo });
    const bot = await startBot({ on: fake, settings: { TELEGRAM_API_ROOT: front.root } });
    await asks(fake, bot.lan, asked);
    for (const code of [400, 429, 500]) {
      const body = echo.replace('400', String(code));
      front.saysInstead({ method: 'sendMessage', times: 1, status: code, type: 'application/json', body });
      bot.lan.says(asked);
      await soon(() => fake.pending() === 0);
      await settled(bot.service);
    }
    await expectNowhere(bot);
  });

  it('is in none when the webhook cannot be set, nor is the secret', async () => {
    const fake = await openFake();
    const bot = await startHooked({ on: fake });
    await soon(() => bot.service.log.filter(({ level }) => level === 'warn').length > 2);
    await expectNowhere(bot);
    expect(inspect(bot.service.log, { depth: null })).not.toContain('khong-ai-doan-duoc');
  });
});
