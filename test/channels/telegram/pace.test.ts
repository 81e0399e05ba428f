import { afterEach, describe, expect, it } from 'vitest';
import { asks, endAll, settled, startBot, startBotByClock, told } from './bot.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

afterEach(endAll);

/** When the platform was asked to send to a chat, and what it said, in ms and statuses. */
const attemptsIn = (fake: Awaited<ReturnType<typeof startBot>>['fake'], chat: number) =>
  fake.calls.filter(({ method, params }) => method === 'sendMessage' && params['chat_id'] === chat);

describe('a platform that asks to wait', () => {
  it('is obeyed in full, no other chat waits with it, and the answer arrives once', async () => {
    const { fake, lan, binh, clock, pass, service } = await startBotByClock();
    fake.faults.next({ method: 'sendMessage', chat: 11, fault: { kind: '429', retryAfter: 137 } });
    lan.says(asked);
    await fake.until(() => attemptsIn(fake, 11)[0]?.status === 429);
    const told429 = clock.now().getTime();
    // Time stands still: nobody else has to wait a moment.
    expect(await asks(fake, binh, asked)).toContain(answer);
    await pass(() => lan.hears().length === 1, 500);
    const [, second] = attemptsIn(fake, 11);
    expect((second?.at ?? 0) - told429).toBeGreaterThanOrEqual(137_000);
    expect((second?.at ?? 0) - told429).toBeLessThan(139_000);
    await settled(service);
    expect(attemptsIn(fake, 11)).toHaveLength(2);
    expect(lan.hears()).toEqual([expect.stringContaining(answer)]);
  });

  it('again and again is obeyed again and again: it costs no answer', async () => {
    const { fake, lan, pass } = await startBotByClock();
    fake.faults.next({ method: 'sendMessage', times: 6, fault: { kind: '429', retryAfter: 30 } });
    lan.says(asked);
    await pass(() => lan.hears().length === 1, 500);
    expect(attemptsIn(fake, 11)).toHaveLength(7);
    expect(lan.hears()[0]).toContain(answer);
  });

  it('keeps what one chat asked meanwhile in order', async () => {
    const { fake, lan, pass } = await startBotByClock();
    fake.faults.next({ method: 'sendMessage', fault: { kind: '429', retryAfter: 20 } });
    lan.says(asked);
    await fake.until(() => attemptsIn(fake, 11)[0]?.status === 429);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await pass(() => lan.hears().length === 2, 500);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
    ]);
  });

  it('is still obeyed by the next process', async () => {
    const { fake, lan, clock, service } = await startBotByClock();
    fake.faults.next({ method: 'sendMessage', fault: { kind: '429', retryAfter: 30 } });
    lan.says(asked);
    await fake.until(() => attemptsIn(fake, 11)[0]?.status === 429);
    await service.stop();
    clock.advance(30_000);
    await startBot({
      on: fake,
      settings: { DATA_DIR: service.dataDir },
      clock,
      after: (ms, deed) => clock.after(ms, deed),
    });
    await fake.until(() => lan.hears().length === 1);
    expect(lan.hears()[0]).toContain(answer);
  });
});

describe('thirty messages in two seconds', () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  const questions = numbers.map((n) => `Điều ${(n % 9) + 1} nói gì?`);
  /** The article that each answer must speak of. */
  const articles = numbers.map((n) => `Điều ${(n % 9) + 1}`);

  it('in one chat are all answered, each once and in order', async () => {
    const { fake, lan, service } = await startBot();
    for (const question of questions) lan.says(question);
    await fake.until(() => lan.hears().length >= 20, 'the first twenty', 15_000);
    expect(lan.hears().map((text) => /Điều \d/u.exec(text)?.[0])).toEqual(
      articles.slice(0, lan.hears().length),
    );
    expect(told(service, 'warn')).toEqual([]);
  });

  it('are answered so on a platform that minds its pace, without asking early once', async () => {
    const { fake, lan, binh, pass, service } = await startBotByClock({ platform: { flood: true } });
    for (const question of questions) lan.says(question);
    binh.says(asked);
    await pass(() => lan.hears().length === 30 && binh.hears().length === 1, 100);
    await settled(service);
    expect(lan.hears().map((text) => /Điều \d/u.exec(text)?.[0])).toEqual(articles);
    const statuses = attemptsIn(fake, 11).map(({ status }) => status);
    expect(statuses).toContain(429);
    // Who asks too early is refused once more, and for twice as long.
    expect(statuses.join(' ')).not.toContain('429 429');
  });

  it('by thirty people are all answered on a platform that minds its pace', async () => {
    const { fake, pass } = await startBotByClock({ platform: { flood: true } });
    const people = numbers.map((n) => fake.person({ id: 100 + n, first_name: `Người ${n}` }));
    for (const person of people) person.says(asked);
    await pass(() => people.every((person) => person.hears().length === 1), 100);
    expect(fake.sent).toHaveLength(30);
  });
});

describe('two quick messages', () => {
  it('are both answered, in order, the second as a follow-up of the first', async () => {
    const { fake, lan } = await startBot();
    lan.says(asked);
    lan.says('còn UBND tỉnh?');
    await fake.until(() => lan.hears().length === 2);
    expect(lan.hears()).toEqual([expect.stringContaining(answer), expect.stringContaining('Quý I năm 2028')]);
  });
});
