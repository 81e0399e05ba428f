import { afterEach, describe, expect, it } from 'vitest';
import { phrases } from '../../../src/conversation/phrases.ts';
import type { Fault } from '../../world/telegram/faults.ts';
import { endAll, patientBut, settled, soon, startBot, told, undelivered } from './bot.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

afterEach(endAll);

/** Lan asks while sending meets faults; what she hears, and how often it was tried. */
async function askedAmid(fault: Fault, times: number | 'always', callMs = 20_000) {
  const bot = await startBot({ limits: patientBut({ callMs }) });
  const { fake, lan, service } = bot;
  fake.faults.next({ method: 'sendMessage', times, fault });
  lan.says(asked);
  await fake.until(() => fake.countOf('sendMessage') > 0, 'a first try', 10_000);
  await settled(service);
  return { ...bot, tries: () => fake.countOf('sendMessage') };
}

const outOfOrder = ([500, 502, 503, 504] as const).flatMap((status) =>
  (['json', 'html', 'empty'] as const).map((body) => ({ status, body })),
);

describe('an answer while the platform is out of order', () => {
  it.each(outOfOrder)('arrives once when $status with a body of $body goes by', async (fault) => {
    const { lan, tries, service } = await askedAmid({ kind: 'status', ...fault }, 4);
    expect(tries()).toBe(5);
    expect(lan.hears()).toEqual([expect.stringContaining(answer)]);
    const why = told(service, 'warn').map(({ facts }) => String(facts['why']));
    expect(why).toHaveLength(4);
    expect(why[0]).toMatch(/^Telegram is out of order/u);
  });

  it('arrives once when a gate in between turns calls away with a page of its own', async () => {
    const { fake, lan, service } = await startBot();
    const gate = fake.faults.next({
      method: 'sendMessage',
      times: 3,
      fault: { kind: 'refuse', error_code: 503, description: 'Service Unavailable: database is locked' },
    });
    lan.says(asked);
    await fake.until(() => lan.hears().length > 0);
    await settled(service);
    expect(gate.hits()).toBe(3);
    expect(lan.hears()).toHaveLength(1);
  });

  it('does not hold up the answers to others', async () => {
    const { fake, lan, binh } = await startBot();
    fake.faults.next({
      method: 'sendMessage',
      chat: 11,
      times: 'always',
      fault: { kind: 'status', status: 502, body: 'html' },
    });
    lan.says(asked);
    binh.says(asked);
    await fake.until(() => binh.hears().length === 1);
    expect(lan.hears()).toEqual([]);
    fake.faults.clear();
    await fake.until(() => lan.hears().length === 1);
  });

  it('comes in the order of the questions when it is in order again', async () => {
    const { fake, lan, service } = await startBot();
    const gate = fake.faults.next({
      method: 'sendMessage',
      times: 'always',
      fault: { kind: 'status', status: 502, body: 'html' },
    });
    lan.says(asked);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    lan.says('Hộ gia đình được giấy khen của ai?');
    await fake.until(() => gate.hits() > 2);
    fake.faults.clear();
    await settled(service);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
      expect.stringContaining('Giám đốc Sở Nông nghiệp'),
    ]);
  });
});

describe('an answer whose connection breaks', () => {
  it('before it was taken is sent again and arrives once', async () => {
    const { lan, tries } = await askedAmid({ kind: 'drop-before' }, 1);
    expect([tries(), lan.hears().length]).toEqual([2, 1]);
  });

  it('after it was taken is heard twice, not more', async () => {
    const { lan, tries, service } = await askedAmid({ kind: 'drop-after' }, 1);
    expect([tries(), lan.hears().length]).toEqual([2, 2]);
    expect(await undelivered(service)).toEqual([]);
  });

  it('twice after it was taken is heard twice; then it is said that it may be missing, and noted', async () => {
    const { lan, tries, service, fake } = await askedAmid({ kind: 'drop-after' }, 2);
    expect(tries()).toBe(3);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining(answer),
      phrases.uncertain,
    ]);
    expect(await undelivered(service)).toEqual([
      expect.objectContaining({ channel: 'telegram', chat: '11', state: 'unknown' }),
    ]);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => lan.hears().length === 4);
    expect(lan.hears().at(-1)).toContain('Quý IV năm 2029');
  });

  it('always is not answered by one notice after another, not even over a restart', async () => {
    const { fake, lan, service } = await askedAmid({ kind: 'drop-after' }, 'always');
    const heard = lan.hears().length;
    expect(lan.hears().slice(2)).toEqual([phrases.uncertain, phrases.uncertain]);
    expect(await undelivered(service)).toHaveLength(2);
    await service.stop();
    const { service: next } = await startBot({ on: fake, settings: { DATA_DIR: service.dataDir } });
    await settled(next);
    expect(lan.hears()).toHaveLength(heard);
  });
});

describe('an answer to which the platform says nothing sensible', () => {
  it('at all is given up after the limit of a call and tried once more', async () => {
    const { lan, tries } = await askedAmid({ kind: 'hang' }, 1, 300);
    expect([tries(), lan.hears().length]).toEqual([2, 1]);
  });

  it('ever is given up after two tries; who asked is told so, and the service goes on', async () => {
    const { fake, lan, binh, tries, service } = await askedAmid({ kind: 'hang' }, 2, 300);
    expect(tries()).toBe(3);
    expect(lan.hears()).toEqual([phrases.uncertain]);
    expect(await undelivered(service)).toEqual([expect.objectContaining({ chat: '11', state: 'unknown' })]);
    binh.says(asked);
    await fake.until(() => binh.hears().length === 1);
  });

  it('for a while, but within the limit, is heard once', async () => {
    const { lan, tries } = await askedAmid({ kind: 'slow', ms: 200 }, 1);
    expect([tries(), lan.hears().length]).toEqual([1, 1]);
  });

  it('in broken JSON is heard twice at most', async () => {
    const { lan } = await askedAmid({ kind: 'bad-json' }, 'always');
    expect(lan.hears().filter((text) => text.includes(answer))).toHaveLength(2);
  });

  it('in another shape than ever counts as said', async () => {
    const { lan, tries, service } = await askedAmid({ kind: 'wrong-shape' }, 1);
    expect([tries(), lan.hears().length]).toEqual([1, 1]);
    expect(await undelivered(service)).toEqual([]);
  });
});

describe('a platform that cannot be reached', () => {
  it('for a while costs no answer, and none is heard twice', async () => {
    const { fake, lan, service } = await startBot();
    const gate = fake.faults.next({ method: 'sendMessage', fault: { kind: 'hang' } });
    lan.says(asked);
    await fake.until(() => gate.hits() === 1);
    await fake.goesDown();
    const refusals = () =>
      told(service, 'warn').filter(
        ({ message, facts }) => message.startsWith('a message') && /ECONNREFUSED/u.test(String(facts['why'])),
      );
    await soon(() => refusals().length > 4);
    await fake.comesBack();
    fake.faults.clear();
    await fake.until(() => lan.hears().length === 1, 'the answer', 10_000);
    await settled(service);
    expect(lan.hears()).toHaveLength(1);
    expect(await undelivered(service)).toEqual([]);
  });
});
