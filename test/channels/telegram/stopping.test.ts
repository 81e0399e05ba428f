import { afterEach, describe, expect, it } from 'vitest';
import { apiOf, endAll, openFake, patient, settled, soon, startBot } from './bot.ts';
import { isHooked, startHooked } from './hooked.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

afterEach(endAll);

const ways = [
  ['polled', startBot],
  ['delivered', startHooked],
] as const;

describe.each(ways)('a service whose updates are %s', (way, start) => {
  it('and that is stopped in the middle of a batch loses no question and answers none twice', async () => {
    const fake = await openFake({ loopbackWebhooks: true });
    const people = Array.from({ length: 50 }, (_, n) => fake.person({ id: 100 + n, first_name: `${n}` }));
    const lan = fake.person({ id: 11, first_name: 'Lan' });
    const first = await start({ on: fake });
    if (way === 'delivered') await isHooked(first);
    fake.latencyMs = 1;
    for (const person of people) person.says(asked);
    for (let n = 0; n < 15; n += 1) lan.says(`Điều ${(n % 9) + 1} nói gì?`);
    await fake.until(() => fake.sent.length >= 5);
    await first.service.stop();
    const before = fake.sent.length;
    // In the middle it was: something is said already, and not everything.
    expect(before).toBeLessThan(65);

    const { service } = await start({ on: fake, settings: { DATA_DIR: first.service.dataDir } });
    const heard = () => lan.hears().length + people.filter((person) => person.hears().length > 0).length;
    await fake.until(() => heard() === 65, 'all answers', 15_000);
    await settled(service);
    await soon(() => fake.pending() === 0);
    expect(people.map((person) => person.hears().length)).toEqual(people.map(() => 1));
    expect(lan.hears().map((text) => /Điều \d/u.exec(text)?.[0])).toEqual(
      Array.from({ length: 15 }, (_, n) => `Điều ${(n % 9) + 1}`),
    );
  });
});

describe('a service that is stopped', () => {
  it('fetches nothing more: what is said then waits for the next start', async () => {
    const { fake, lan, service } = await startBot();
    await fake.until(() => fake.polls.inFlight === 1);
    await service.stop();
    await fake.until(() => fake.polls.inFlight === 0);
    const polls = fake.countOf('getUpdates');
    lan.says(asked);
    expect(fake.countOf('getUpdates')).toBe(polls);
    await startBot({ on: fake, settings: { DATA_DIR: service.dataDir } });
    await fake.until(() => lan.hears().length === 1);
    expect(lan.hears()[0]).toContain(answer);
  });

  it('waits for an answer under way, which is then heard once', async () => {
    const { fake, lan, service } = await startBot();
    const gate = fake.faults.next({ method: 'sendMessage', fault: { kind: 'hang' } });
    lan.says(asked);
    await fake.until(() => gate.hits() === 1);
    const stopped = service.stop();
    gate.release();
    await stopped;
    expect(lan.hears()).toHaveLength(1);
    const next = await startBot({ on: fake, settings: { DATA_DIR: service.dataDir } });
    await soon(() => fake.pending() === 0);
    await settled(next.service);
    expect(lan.hears()).toHaveLength(1);
  });

  it('waits no longer than it may, and the next start says what was left', async () => {
    const { fake, lan, service } = await startBot({ limits: { ...patient, stopMs: 200 } });
    const gate = fake.faults.next({ method: 'sendMessage', fault: { kind: 'hang' } });
    lan.says(asked);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => gate.hits() === 1);
    await service.stop();
    await startBot({ on: fake, settings: { DATA_DIR: service.dataDir } });
    await fake.until(() => lan.hears().length === 2);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
    ]);
  });

  it.each(['getMe', 'getUpdates'])(
    'does not wait for a %s that hangs',
    async (method) => {
      const fake = await openFake();
      const gate = fake.faults.next({ method, times: 'always', fault: { kind: 'hang' } });
      const { service } = await startBot({ on: fake, limits: { ...patient, stopMs: 60_000 } });
      await fake.until(() => gate.hits() === 1);
      await service.stop();
      expect(gate.hits()).toBe(1);
    },
    // Shorter than either would take by itself.
    10_000,
  );

  it('does not wait for a webhook that cannot be set or deleted', async () => {
    const fake = await openFake({ loopbackWebhooks: true });
    const gate = fake.faults.next({ method: /Webhook$/u, times: 'always', fault: { kind: 'hang' } });
    const first = await startHooked({ on: fake, limits: { ...patient, stopMs: 60_000 } });
    await fake.until(() => gate.hits() === 1);
    await first.service.stop();
    fake.faults.clear();
    await apiOf(fake).setWebhook('https://cu.example.vn/telegram');
    const next = fake.faults.next({ method: 'deleteWebhook', times: 'always', fault: { kind: 'hang' } });
    const { service } = await startBot({ on: fake, limits: { ...patient, stopMs: 60_000 } });
    await fake.until(() => next.hits() === 1);
    await service.stop();
    expect(next.hits()).toBe(1);
  }, 10_000);

  it('between two tries does not wait for the next', async () => {
    const fake = await openFake();
    const gate = fake.faults.next({
      method: 'getMe',
      times: 'always',
      fault: { kind: '429', retryAfter: 3600 },
    });
    const { service } = await startBot({ on: fake });
    await fake.until(() => gate.hits() === 1);
    await service.stop();
    expect(gate.hits()).toBe(1);
  });
});
