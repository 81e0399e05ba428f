import { afterEach, describe, expect, it } from 'vitest';
import { phrases } from '../../../src/conversation/phrases.ts';
import {
  asks,
  endAll,
  healthOf,
  openFake,
  patientBut,
  settled,
  soon,
  startBot,
  told,
  undelivered,
} from './bot.ts';
import { openFront, openHttpProxy, openSocksProxy } from './in-between.ts';
import type { Instead } from './in-between.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

afterEach(endAll);

const kinds = [
  ['http', openHttpProxy],
  ['socks5', openSocksProxy],
  ['socks5h', openSocksProxy],
] as const;

describe.each(kinds)('TELEGRAM_PROXY=%s://…', (scheme, openProxy) => {
  it('is the way that everything takes', async () => {
    const proxy = await openProxy();
    const fake = await openFake();
    const { port } = new URL(fake.root);
    const settings = { TELEGRAM_PROXY: `${scheme}://127.0.0.1:${proxy.port}` };
    const { lan, service } = await startBot({ on: fake, settings });
    expect(await asks(fake, lan, asked)).toContain(answer);
    expect(new Set(proxy.wanted)).toEqual(new Set([`127.0.0.1:${port}`]));
    // And there is no other way around it.
    await proxy.goesDown();
    await soon(() => fake.calls.every(({ status }) => status !== undefined));
    const before = fake.calls.length;
    const failures = () => told(service, 'warn').filter(({ message }) => message === 'a poll failed').length;
    await soon(() => failures() > 3);
    expect(fake.calls).toHaveLength(before);
  });

  it('that is down for a while costs no answer: whoever asked is answered once', async () => {
    const proxy = await openProxy();
    const settings = { TELEGRAM_PROXY: `${scheme}://127.0.0.1:${proxy.port}` };
    const { fake, lan, service } = await startBot({ settings });
    const gate = fake.faults.next({ method: 'sendMessage', fault: { kind: 'hang' } });
    lan.says(asked);
    await fake.until(() => gate.hits() === 1);
    await proxy.goesDown();
    const failures = () =>
      told(service, 'warn').filter(({ message }) => message.startsWith('a message')).length;
    await soon(() => failures() > 4);
    await proxy.comesBack();
    await fake.until(() => lan.hears().length === 1, 'the answer', 10_000);
    await settled(service);
    expect(await undelivered(service)).toEqual([]);
    expect(lan.hears()).toHaveLength(1);
  });

  it('through which all connections went deaf is given others, and no answer is lost', async () => {
    const proxy = await openProxy();
    const { fake, lan, service } = await startBot({
      settings: { TELEGRAM_PROXY: `${scheme}://127.0.0.1:${proxy.port}` },
      limits: patientBut({ pollMs: 1_000, graceMs: 200, callMs: 500 }),
    });
    // So many answers at once that several connections are kept for the next.
    const people = Array.from({ length: 6 }, (_, n) => fake.person({ id: 100 + n, first_name: `${n}` }));
    for (const person of people) person.says(asked);
    await fake.until(() => people.every((person) => person.hears().length === 1));
    await settled(service);
    await fake.until(() => fake.polls.inFlight === 1);
    const connections = proxy.wanted.length;
    expect(connections).toBeGreaterThan(3);
    proxy.deafen();
    expect(await asks(fake, lan, 'UBND tỉnh tổng kết lúc nào?')).toContain('Quý IV năm 2029');
    expect(proxy.wanted.length).toBeGreaterThan(connections);
    await settled(service);
    expect(await undelivered(service)).toEqual([]);
    expect((await healthOf(service.address)).telegram?.state).toBe('on');
  });
});

/** Answers that are none of the platform's. */
const strange: readonly (readonly [string, Pick<Instead, 'status' | 'type' | 'body'>])[] = [
  ['a page to log in', { status: 200, type: 'text/html', body: '<html>Đăng nhập mạng</html>' }],
  ['an empty object', { status: 200, type: 'application/json', body: '{}' }],
  ['null', { status: 200, type: 'application/json', body: 'null' }],
  ['a list', { status: 200, type: 'application/json', body: '[]' }],
  ['a refusal without words', { status: 400, type: 'application/json', body: '{"ok":false}' }],
  ['its own JSON', { status: 403, type: 'application/json', body: '{"error":"policy"}' }],
  ['a page that forbids', { status: 403, type: 'text/html', body: '<html>Bị chặn</html>' }],
  ['a page that knows no such page', { status: 404, type: 'text/html', body: 'Not Found' }],
  ['a page that wants a password', { status: 407, type: 'text/html', body: '' }],
];

describe.each(strange)('a gate that says %s', (_, instead) => {
  it.each(['getMe', 'getUpdates'])('instead of the platform to %s stops nothing for good', async (method) => {
    const fake = await openFake();
    const front = await openFront(fake.root);
    front.saysInstead({ method, times: 3, ...instead });
    const { lan, service } = await startBot({ on: fake, settings: { TELEGRAM_API_ROOT: front.root } });
    expect(await asks(fake, lan, asked)).toContain(answer);
    expect(front.said()).toBe(3);
    expect((await healthOf(service.address)).telegram?.state).toBe('on');
    expect(told(service, 'error')).toEqual([]);
  });

  it('instead of the platform to an answer loses it only if it may have been heard, and then says so', async () => {
    const fake = await openFake();
    const front = await openFront(fake.root);
    front.saysInstead({ method: 'sendMessage', times: instead.status === 200 ? 2 : 5, ...instead });
    const { lan, binh, service } = await startBot({ on: fake, settings: { TELEGRAM_API_ROOT: front.root } });
    lan.says(asked);
    await soon(() => front.said() > 0);
    await settled(service);
    if (instead.status === 200) {
      expect(front.said()).toBe(2);
      expect(await undelivered(service)).toMatchObject([{ chat: '11', state: 'unknown' }]);
      expect(lan.hears()).toEqual([phrases.uncertain]);
    } else {
      expect(front.said()).toBe(5);
      expect(lan.hears()).toEqual([expect.stringContaining(answer)]);
      expect(await asks(fake, binh, asked)).toContain(answer);
    }
    expect(told(service, 'error')).toEqual([]);
  });
});

describe('a platform that says in another shape who the bot is', () => {
  it('is asked again: nothing in a group is taken that is meant for others', async () => {
    const { fake, lan } = await (async () => {
      const platform = await openFake({ privacy: false });
      platform.faults.next({ method: 'getMe', times: 2, fault: { kind: 'wrong-shape' } });
      return startBot({ on: platform });
    })();
    const group = fake.group({ title: 'Tổ 5', type: 'supergroup' });
    group.says(lan, 'Chiều nay họp nhé');
    group.says(lan, asked, { mention: true });
    await fake.until(() => group.hears().length > 0);
    expect(group.hears()).toEqual([expect.stringContaining(answer)]);
    expect(fake.countOf('getMe')).toBe(3);
  });
});
