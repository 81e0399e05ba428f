import { describe, expect, it } from 'vitest';
import { refusalOf, telegramWorld } from '../../world/telegram/against.ts';
import { steppedClock } from '../../world/telegram/clock.ts';

async function withLan(settings = {}) {
  const world = await telegramWorld(settings);
  world.lan.starts();
  return { ...world, says: (text: string) => refusalOf(world.api.sendMessage(11, text)) };
}

describe('the pace of the fake', () => {
  it('is free until it is asked for', async () => {
    const { lan, says } = await withLan();
    for (let i = 0; i < 60; i += 1) expect(await says(`${i}`)).toBe('accepted');
    expect(lan.hears()).toHaveLength(60);
  });

  it('lets a person get a few messages at once and then about one a second', async () => {
    const clock = steppedClock();
    const { api, says } = await withLan({ clock, flood: true });
    for (let i = 0; i < 5; i += 1) expect(await says(`${i}`)).toBe('accepted');
    const refusal = api.sendMessage(11, 'too much');
    expect(await refusalOf(refusal)).toBe('429 Too Many Requests: retry after 5');
    await expect(refusal).rejects.toMatchObject({ parameters: { retry_after: 5 } });
    clock.advance(5000);
    expect(await says('after the wait')).toBe('accepted');
  });

  it('makes who asks again too early wait longer', async () => {
    const clock = steppedClock();
    const { says } = await withLan({ clock, flood: { burst: 1 } });
    await says('một');
    expect(await says('hai')).toBe('429 Too Many Requests: retry after 1');
    expect(await says('hai')).toBe('429 Too Many Requests: retry after 2');
    expect(await says('hai')).toBe('429 Too Many Requests: retry after 4');
    clock.advance(3999);
    expect(await says('hai')).toContain('retry after 8');
    clock.advance(8000);
    expect(await says('hai')).toBe('accepted');
  });

  it('lets a group get 20 messages a minute', async () => {
    const clock = steppedClock();
    const { api, fake } = await withLan({ clock, flood: true });
    const group = fake.group({ title: 'Tổ', type: 'supergroup' });
    const says = () => refusalOf(api.sendMessage(group.id, 'chào'));
    for (let i = 0; i < 20; i += 1) {
      expect(await says()).toBe('accepted');
      clock.advance(1000);
    }
    expect(await says()).toBe('429 Too Many Requests: retry after 40');
    clock.advance(40_000);
    expect(await says()).toBe('accepted');
  });

  it('lets the bot send 30 messages a second in all, and counts edits as messages', async () => {
    const clock = steppedClock();
    const { api, fake } = await withLan({ clock, flood: true });
    const { message_id } = await api.sendMessage(11, 'a');
    await api.editMessageText(11, message_id, 'b');
    for (let i = 0; i < 28; i += 1) {
      fake.person({ id: 100 + i, first_name: 'Ai' }).starts();
      await api.sendMessage(100 + i, 'chào');
    }
    expect(await refusalOf(api.sendMessage(100, 'chào'))).toBe('429 Too Many Requests: retry after 1');
    clock.advance(1000);
    expect(await refusalOf(api.sendMessage(100, 'chào'))).toBe('accepted');
  });
});

describe('scripted faults of the fake', () => {
  it('refuse without doing anything', async () => {
    const { fake, lan, says } = await withLan();
    fake.faults.next({ method: 'sendMessage', fault: { kind: '429', retryAfter: 7 } });
    expect(await says('a')).toBe('429 Too Many Requests: retry after 7');
    const refuse = { kind: 'refuse', error_code: 403, description: 'Forbidden: no' } as const;
    fake.faults.next({ fault: refuse });
    expect(await says('a')).toBe('403 Forbidden: no');
    expect(lan.hears()).toEqual([]);
    expect(await says('a')).toBe('accepted');
  });

  it('answer as a failing server or proxy does', async () => {
    const { call, fake, says } = await withLan();
    fake.faults.next({ fault: { kind: 'status', status: 502, body: 'html' } });
    const page = await call(`/bot${fake.token}/getMe`);
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await page.text()).toContain('<h1>502 Bad Gateway</h1>');
    fake.faults.next({ fault: { kind: 'status', status: 500, body: 'json' } });
    expect(await says('a')).toBe('500 Internal Server Error');
    fake.faults.next({ fault: { kind: 'status', status: 504, body: 'empty' } });
    expect(await says('a')).toBe('no answer');
  });

  it('break the connection before or after the platform has acted', async () => {
    const { fake, lan, says } = await withLan();
    fake.faults.next({ fault: { kind: 'drop-before' } });
    expect(await says('một')).toBe('no answer');
    expect(lan.hears()).toEqual([]);
    fake.faults.next({ fault: { kind: 'drop-after' } });
    expect(await says('một')).toBe('no answer');
    expect(lan.hears()).toEqual(['một']);
    expect(fake.calls.map(({ status }) => status)).toEqual([0, 0]);
  });

  it('break the answer off or give another shape, though the platform has acted', async () => {
    const { api, fake, lan, says } = await withLan();
    fake.faults.next({ fault: { kind: 'bad-json' } });
    expect(await says('một')).toBe('no answer');
    fake.faults.next({ fault: { kind: 'wrong-shape' } });
    expect(await api.sendMessage(11, 'hai')).toEqual({ unexpected: true });
    expect(lan.hears()).toEqual(['một', 'hai']);
  });

  it('let a call hang until it is released or its client gives up', async () => {
    const { call, fake, lan, says } = await withLan();
    const hang = fake.faults.next({ method: /^send/u, fault: { kind: 'hang' } });
    const calling = says('một');
    await fake.until(() => hang.hits() === 1);
    expect(fake.calls[0]?.status).toBeUndefined();
    hang.release();
    expect(await calling).toBe('accepted');
    fake.faults.next({ fault: { kind: 'hang' } });
    const leaving = new AbortController();
    const waiting = call(`/bot${fake.token}/getMe`, { signal: leaving.signal });
    await fake.until(() => fake.countOf('getMe') === 1);
    leaving.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await fake.until(() => fake.calls[1]?.status === 0);
    expect(lan.hears()).toEqual(['một']);
  });

  it('act at once and answer late', async () => {
    const { fake, lan, says } = await withLan();
    fake.faults.next({ fault: { kind: 'slow', ms: 20 } });
    fake.latencyMs = 10;
    const calling = says('một');
    await fake.until(() => lan.hears().length === 1);
    expect(fake.calls[0]?.status).toBeUndefined();
    expect(await calling).toBe('accepted');
  });

  it('can be meant for one method, one chat and several calls', async () => {
    const { api, binh, fake, says } = await withLan();
    binh.starts();
    const fault = { kind: '429', retryAfter: 1 } as const;
    const planned = fake.faults.next({ method: 'sendmessage', chat: 11, times: 2, fault });
    expect(await refusalOf(api.sendMessage(binh.id, 'chào'))).toBe('accepted');
    expect(await refusalOf(api.sendChatAction(11, 'typing'))).toBe('accepted');
    expect([await says('a'), await says('a'), await says('a')].map((told) => told.slice(0, 3))).toEqual([
      '429',
      '429',
      'acc',
    ]);
    expect(planned.hits()).toBe(2);
    fake.faults.next({ times: 'always', fault });
    expect(await says('a')).toContain('429');
    expect(await says('a')).toContain('429');
    fake.faults.clear();
    expect(await says('a')).toBe('accepted');
  });
});

describe('a fake that is away', () => {
  it('refuses connections, ends the poll that waits, and is back on the same port with what was said', async () => {
    const { api, fake, lan } = await withLan();
    const started = await api.getUpdates();
    const offset = (started[0]?.update_id ?? 0) + 1;
    const waiting = refusalOf(api.getUpdates({ offset, timeout: 50 }));
    await fake.until(() => fake.polls.inFlight === 1);
    await fake.goesDown();
    expect(await waiting).toBe('no answer');
    expect(await refusalOf(api.getMe())).toBe('no answer');
    lan.says('còn đó không');
    await fake.comesBack();
    expect(await api.getUpdates({ offset })).toMatchObject([{ message: { text: 'còn đó không' } }]);
  });
});

describe('what is kept of a bot by the fake', () => {
  it('waits for a claim without asking again and again, and tells in words what it waited for in vain', async () => {
    const { fake, says } = await withLan();
    const waiting = fake.until(() => fake.sent.length === 2, 'two messages', 1000);
    await says('một');
    await says('hai');
    await waiting;
    await expect(fake.until(() => fake.sent.length === 3, 'a third message', 1)).rejects.toThrow(
      /waited 1 ms in vain for: a third message\n2 calls, the last:\n {2}sendMessage .*một.* -> 200/su,
    );
  });

  it('is bounded', async () => {
    const { fake, lan, says } = await withLan({ keep: 3 });
    for (let i = 0; i < 10; i += 1) await says(`${i}`);
    expect(fake.calls.length).toBeLessThanOrEqual(6);
    expect(fake.countOf('sendMessage')).toBe(10);
    expect(lan.sees()).toEqual(['7', '8', '9']);
  });
});
