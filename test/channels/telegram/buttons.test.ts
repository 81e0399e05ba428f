import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phrases } from '../../../src/conversation/phrases.ts';
import { answerTo, asks, endAll, settled, startBot, startBotByClock, told } from './bot.ts';

const menu = 'tiêu chuẩn chỗ em là gì';

let bot: Awaited<ReturnType<typeof startBot>>;
let count = 100;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(endAll);

/** Somebody nobody has seen before, who was offered whose criteria are meant. */
async function offered() {
  const { fake } = bot;
  const person = fake.person({ id: (count += 1), first_name: `Người ${count}` });
  await asks(fake, person, menu);
  const message = fake.sent.findLast(({ chat_id }) => chat_id === person.id)?.message;
  if (message === undefined) throw new Error('nothing was offered');
  return { fake, person, message };
}

describe('a button', () => {
  it('is answered, and that it was pressed is acknowledged first, with what stands on it', async () => {
    const { fake, person } = await offered();
    const before = fake.calls.length;
    expect(await answerTo(fake, person, () => person.presses('Trường học'))).toContain('vườn ươm');
    const [first, second] = fake.calls
      .slice(before)
      .filter(({ method }) => /^(?:answerCallbackQuery|sendMessage)$/u.test(method));
    expect([first?.method, second?.method]).toEqual(['answerCallbackQuery', 'sendMessage']);
    expect(first).toMatchObject({ status: 200, params: { text: 'Trường học' } });
  });

  it('holds few bytes, whatever stands on it', async () => {
    const { message } = await offered();
    for (const { callback_data: data = '' } of message.reply_markup?.inline_keyboard?.flat() ?? [])
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  });

  it('can be named by its number or its words instead', async () => {
    const { fake, person } = await offered();
    expect(await asks(fake, person, '2')).toContain('vườn ươm');
    const other = await offered();
    expect(await asks(fake, other.person, 'truong hoc')).toContain('vườn ươm');
  });

  it('of an earlier message still works, days and questions later', async () => {
    const { fake, person, message } = await offered();
    await asks(fake, person, 'Khi nào ấp sơ kết?');
    await asks(fake, person, '/start');
    const press = (): unknown => person.presses('Hộ gia đình', message.message_id);
    expect(await answerTo(fake, person, press)).toContain('giỏ đi chợ');
  });

  it('pressed twice is answered twice, in order', async () => {
    const { fake, person } = await offered();
    person.presses('Trường học');
    person.presses('Hộ gia đình');
    await fake.until(() => person.hears().length === 3);
    expect(person.hears().slice(1)).toEqual([
      expect.stringContaining('vườn ươm'),
      expect.stringContaining('giỏ đi chợ'),
    ]);
  });

  it.each(['nobody-knows', 'x'.repeat(64), 'ấ', '__proto__'])(
    'that nobody knows any more (%s) is answered politely',
    async (data) => {
      const { fake, person, message } = await offered();
      const said = await answerTo(fake, person, () => person.pressesStale(data, message));
      expect(said).toBe(phrases.stale.vi);
      await settled(bot.service);
      expect(fake.calls.findLast(({ method }) => method === 'answerCallbackQuery')?.status).toBe(200);
    },
  );

  it('on a message that is too old to be shown in full works too', async () => {
    const { fake, person, message } = await offered();
    const data = message.reply_markup?.inline_keyboard?.[1]?.[0]?.callback_data ?? '';
    const inaccessible = { chat: message.chat, message_id: message.message_id, date: 0 };
    expect(await answerTo(fake, person, () => person.pressesStale(data, inaccessible))).toContain('vườn ươm');
  });

  it('delivered twice is answered once', async () => {
    const { fake, person } = await offered();
    const { update_id } = person.presses('Trường học');
    await fake.until(() => person.hears().length === 2);
    fake.redeliver(update_id ?? 0);
    expect(await asks(fake, person, 'Khi nào ấp sơ kết?')).toContain('Quý IV năm 2027');
    await settled(bot.service);
    expect(person.hears()).toHaveLength(3);
  });

  it.each([
    ['refused', { kind: 'refuse', error_code: 400, description: 'Bad Request: query is too old' }],
    ['dropped', { kind: 'drop-after' }],
    ['out of order', { kind: 'status', status: 502, body: 'html' }],
    ['left hanging', { kind: 'hang' }],
  ] as const)(
    'whose acknowledgement is %s is answered all the same, and nobody is alarmed',
    async (_, fault) => {
      const { fake, person } = await offered();
      const before = bot.service.log.length;
      const gate = fake.faults.next({ method: 'answerCallbackQuery', fault });
      expect(await answerTo(fake, person, () => person.presses('Trường học'))).toContain('vườn ươm');
      expect(gate.hits()).toBe(1);
      gate.release();
      await settled(bot.service);
      expect(bot.service.log.slice(before).filter(({ level }) => level !== 'info')).toEqual([]);
    },
  );
});

describe('a button pressed while the service was away', () => {
  it('for longer than the platform waits for a sign is answered all the same', async () => {
    const { fake, lan, clock, service, pass } = await startBotByClock();
    lan.says(menu);
    await pass(() => lan.hears().length === 1);
    await settled(service);
    await fake.until(() => fake.polls.inFlight === 1);
    await fake.goesDown();
    lan.presses('Trường học');
    clock.advance(120_000);
    await fake.comesBack();
    await pass(() => lan.hears().length === 2);
    expect(lan.hears()[1]).toContain('vườn ươm');
    await fake.until(() =>
      fake.calls.some(({ method, status }) => method === 'answerCallbackQuery' && status === 400),
    );
    expect(told(service, 'error')).toEqual([]);
  });
});
