import { afterEach, describe, expect, it } from 'vitest';
import {
  apiOf,
  asks,
  asksOnTheWeb,
  endAll,
  healthOf,
  openFake,
  patientBut,
  settled,
  soon,
  startBot,
  startBotByClock,
  told,
} from './bot.ts';
import type { Fault } from '../../world/telegram/faults.ts';
import { phrases } from '../../../src/conversation/phrases.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

afterEach(endAll);

const stateOf = async (address: string): Promise<string | undefined> =>
  (await healthOf(address)).telegram?.state;

/** The channel is stopped: the operator is told once and why, and the web page answers as ever. */
async function expectStopped(service: Awaited<ReturnType<typeof startBot>>['service'], why: RegExp) {
  await soon(async () => (await stateOf(service.address)) === 'stopped');
  const { ok, telegram } = await healthOf(service.address);
  expect(ok).toBe(true);
  expect(telegram?.why).toMatch(why);
  expect(told(service, 'error')).toEqual([
    expect.objectContaining({ facts: { room: 'telegram' }, message: expect.stringMatching(why) as unknown }),
  ]);
  expect(await asksOnTheWeb(service, asked)).toContain(answer);
}

describe('a token that is good no more', () => {
  it('stops the channel with an alarm and nothing is asked any more; the web page goes on', async () => {
    const { fake, lan, service } = await startBot();
    await asks(fake, lan, asked);
    await soon(async () => (await stateOf(service.address)) === 'on');
    fake.revokeToken();
    await expectStopped(service, /TELEGRAM_BOT_TOKEN/u);
    const calls = fake.calls.length;
    await asksOnTheWeb(service, 'UBND tỉnh tổng kết lúc nào?');
    expect(fake.calls).toHaveLength(calls);
  });

  it.each([
    ['from the start', 401, '7000000009:AAFakeFakeFakeFakeFakeFakeFakeFake9'],
    ['and never was one', 404, '7000000001:AAFakeFakeFakeFakeFakeFakeFakeFake1'],
  ])('%s (%d) stops it too', async (_, status, token) => {
    const fake = await openFake();
    if (status === 404)
      fake.faults.next({
        times: 'always',
        fault: { kind: 'refuse', error_code: 404, description: 'Not Found' },
      });
    const { service } = await startBot({ on: fake, settings: { TELEGRAM_BOT_TOKEN: token } });
    await expectStopped(service, /@BotFather/u);
  });

  it('that shows while something is sent leaves it unsent for the next start, with a good one', async () => {
    const { fake, lan, service } = await startBot();
    fake.faults.next({
      method: 'sendMessage',
      fault: { kind: 'refuse', error_code: 401, description: 'Unauthorized' },
    });
    lan.says(asked);
    await expectStopped(service, /TELEGRAM_BOT_TOKEN/u);
    expect((await healthOf(service.address)).messagesWaiting).toBe(1);
    await service.stop();
    const next = await startBot({ on: fake, settings: { DATA_DIR: service.dataDir } });
    await fake.until(() => lan.hears().length === 1);
    await settled(next.service);
    expect(lan.hears()).toEqual([expect.stringContaining(answer)]);
  });
});

describe('a conflict', () => {
  it('with a second poller stops fetching with an alarm, while the web page and sending go on', async () => {
    const { fake, lan, service } = await startBot();
    const gate = fake.faults.next({ method: 'sendMessage', fault: { kind: 'hang' } });
    lan.says(asked);
    await fake.until(() => gate.hits() === 1);
    await fake.until(() => fake.polls.inFlight === 1);
    const rival = fake.secondPoller();
    await expectStopped(service, /Another process/u);
    gate.release();
    await fake.until(() => lan.hears().length === 1);
    expect(lan.hears()[0]).toContain(answer);
    const polls = fake.countOf('getUpdates');
    lan.says('UBND tỉnh tổng kết lúc nào?');
    const took = () => rival.took.map(({ message }) => message?.text);
    await soon(() => took().includes('UBND tỉnh tổng kết lúc nào?'));
    expect(fake.countOf('getUpdates')).toBe(polls);
    rival.stop();
  });

  it('with a webhook that was left behind deletes it and fetches on; nothing sent to it is lost', async () => {
    const fake = await openFake();
    const lan = fake.person({ id: 11, first_name: 'Lan' });
    const api = apiOf(fake);
    await api.setWebhook('https://cu.example.vn/telegram');
    lan.says(asked);
    const { service } = await startBot({ on: fake });
    await fake.until(() => lan.hears().length === 1);
    expect(lan.hears()[0]).toContain(answer);
    expect((await api.getWebhookInfo()).url).toBe('');
    expect(told(service, 'warn')).toMatchObject([{ message: expect.stringContaining('webhook') as unknown }]);
    expect(await stateOf(service.address)).toBe('on');
  });

  it('with a webhook that cannot be deleted yet is not asked about without a pause', async () => {
    const fake = await openFake();
    const api = apiOf(fake);
    await api.setWebhook('https://cu.example.vn/telegram');
    const gate = fake.faults.next({
      method: 'deleteWebhook',
      times: 3,
      fault: { kind: 'status', status: 502, body: 'html' },
    });
    const { service, clock, lan, pass } = await startBotByClock({ on: fake });
    await fake.until(() => gate.hits() === 1);
    await settled(service);
    expect(gate.hits()).toBe(1);
    expect(clock.now()).toEqual(new Date('2026-11-23T08:00:00Z'));
    lan.says(asked);
    await pass(() => lan.hears().length === 1);
  });
});

const faults: readonly Fault[] = [
  { kind: 'status', status: 500, body: 'json' },
  { kind: 'status', status: 502, body: 'html' },
  { kind: 'status', status: 503, body: 'empty' },
  { kind: 'status', status: 504, body: 'html' },
  { kind: '429', retryAfter: 0 },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'bad-json' },
  { kind: 'wrong-shape' },
  { kind: 'wrong-shape', result: [{ no: 'update' }, null, 7] },
  { kind: 'slow', ms: 100 },
];

describe('fetching', () => {
  it.each(faults)('goes on after $kind $status $body, and every question is answered once', async (fault) => {
    const { fake, lan, service } = await startBot();
    await fake.until(() => fake.polls.inFlight === 1);
    const gate = fake.faults.next({ method: 'getUpdates', times: 3, fault });
    lan.says(asked);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    // What comes later wakes the polls that a fault let end with nothing.
    await fake.until(() => fake.pending() === 0 || gate.hits() > 0);
    lan.says('Hộ gia đình được giấy khen của ai?');
    await fake.until(() => lan.hears().length === 3, 'three answers', 10_000);
    await settled(service);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
      expect.stringContaining('Giám đốc Sở Nông nghiệp'),
    ]);
    expect(told(service, 'error')).toEqual([]);
    expect(await stateOf(service.address)).toBe('on');
  });

  it('on a connection that went deaf is taken up by another, and the age of the last poll is told', async () => {
    const { fake, lan, service } = await startBot({ limits: patientBut({ pollMs: 1_000, graceMs: 100 }) });
    await asks(fake, lan, asked);
    const deaf = fake.faults.next({ method: 'getUpdates', fault: { kind: 'hang' } });
    await fake.until(() => deaf.hits() === 1);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => lan.hears().length === 2);
    expect(lan.hears()[1]).toContain('Quý IV năm 2029');
    expect((await healthOf(service.address)).telegram?.secondsSincePoll).toBeLessThan(60);
  });

  it('of what cannot be stored is not confirmed: it comes again, and is answered once', async () => {
    let fails = 3;
    const { fake, lan, service } = await startBot({
      around: (stores) => ({
        ...stores,
        journal: {
          ...stores.journal,
          accept: (turns) => {
            fails -= 1;
            return fails >= 0 ? Promise.reject(new Error('disk full')) : stores.journal.accept(turns);
          },
        },
      }),
    });
    lan.says(asked);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => lan.hears().length === 2, 'two answers', 10_000);
    await settled(service);
    expect(fails).toBeLessThan(0);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
    ]);
    expect(told(service, 'warn').length).toBeGreaterThan(2);
  });

  it('of an update once more changes nothing, whenever it comes', async () => {
    const { fake, lan, service } = await startBot();
    const { update_id } = lan.says(asked);
    await fake.until(() => lan.hears().length === 1);
    await asks(fake, lan, 'UBND tỉnh tổng kết lúc nào?');
    fake.redeliver(update_id ?? 0);
    expect(await asks(fake, lan, 'Hộ gia đình được giấy khen của ai?')).toContain('Giám đốc Sở');
    await settled(service);
    expect(lan.hears()).toHaveLength(3);
  });
});

describe('what is said while the platform or the service was away', () => {
  const questions = [asked, 'UBND tỉnh tổng kết lúc nào?', 'Hộ gia đình được giấy khen của ai?'];
  const answers = [answer, 'Quý IV năm 2029', 'Giám đốc Sở Nông nghiệp'];

  it.each([
    [5, false],
    [25, true],
  ])('%d minutes is answered in order and once; is it apologised for: %s', async (minutes, apology) => {
    const { fake, lan, service, clock, pass } = await startBotByClock();
    await fake.until(() => fake.polls.inFlight === 1);
    await fake.goesDown();
    for (const question of questions) lan.says(question);
    clock.advance(minutes * 60_000);
    await fake.comesBack();
    await pass(() => lan.hears().length === 3);
    await settled(service);
    expect(lan.hears()).toEqual(answers.map((each) => expect.stringContaining(each) as unknown));
    const late = phrases.late.vi;
    expect(lan.hears().map((text) => text.startsWith(late))).toEqual(questions.map(() => apology));
  });
});
