import { afterEach, describe, expect, it } from 'vitest';
import { asks, endAll, settled, soon, startBot, told, undelivered } from './bot.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';
const refusal = (error_code: number, description: string) =>
  ({ kind: 'refuse', error_code, description }) as const;

afterEach(endAll);

describe('an answer of which the platform does not like the form', () => {
  it.each([
    "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 12",
    'Bad Request: BUTTON_DATA_INVALID',
    "Bad Request: inline keyboard button URL 'x' is invalid: URL host is empty",
    'Bad Request: ENTITY_BOUNDS_INVALID',
  ])('goes in its words alone: %s', async (description) => {
    const { fake, lan, service } = await startBot();
    fake.faults.next({ method: 'sendMessage', fault: refusal(400, description) });
    expect(await asks(fake, lan, asked)).toContain(answer);
    await settled(service);
    expect(fake.sent).toMatchObject([{ entities: [], reply_markup: undefined }]);
    expect(await undelivered(service)).toEqual([]);
    expect(told(service, 'warn').map(({ message }) => message)).toEqual(['a message goes without its form']);
  });

  it('and of which it likes the words no better is noted, once, and the next one goes as ever', async () => {
    const { fake, lan, service } = await startBot();
    fake.faults.next({
      method: 'sendMessage',
      times: 2,
      fault: refusal(400, 'Bad Request: BUTTON_DATA_INVALID'),
    });
    lan.says(asked);
    await fake.until(() => fake.countOf('sendMessage') === 2);
    await settled(service);
    expect(await undelivered(service)).toMatchObject([{ chat: '11', state: 'refused' }]);
    expect(await asks(fake, lan, asked)).toContain(answer);
    expect(fake.sent[0]?.entities).not.toEqual([]);
  });
});

/** Ways in which a person cannot be reached any more, as they come about on the platform or are only said by it. */
const farewells = {
  'blocked the bot': 'Forbidden: bot was blocked by the user',
  'deleted the account': 'Forbidden: user is deactivated',
  'never wrote to it': "Forbidden: bot can't initiate conversation with a user",
  'is in no chat with it': 'Bad Request: chat not found',
} as const;

describe.each(Object.entries(farewells))('who %s', (_, description) => {
  const code = description.startsWith('Forbidden') ? 403 : 400;

  it('is tried once, is left alone over a restart, harms nobody, and is answered on writing again', async () => {
    const first = await startBot();
    const { fake, lan, binh } = first;
    fake.faults.next({ method: 'sendMessage', chat: 11, fault: refusal(code, description) });
    lan.says(asked);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => fake.countOf('sendMessage') > 0);
    await settled(first.service);
    const triesFor = (): number =>
      fake.calls.filter(({ method, params }) => method === 'sendMessage' && params['chat_id'] === 11).length;
    expect(triesFor()).toBe(1);
    expect(await undelivered(first.service)).toHaveLength(2);
    expect(await asks(fake, binh, asked)).toContain(answer);
    await first.service.stop();

    const { service } = await startBot({ on: fake, settings: { DATA_DIR: first.service.dataDir } });
    expect(await asks(fake, binh, asked)).toContain(answer);
    expect(triesFor()).toBe(1);
    expect(await asks(fake, lan, asked)).toContain(answer);
    await settled(service);
    expect(lan.hears()).toHaveLength(1);
    expect(told(service, 'error')).toEqual([]);
  });
});

describe('a person who blocks the bot', () => {
  it('is sent nothing more, not even what was under way, until they unblock it', async () => {
    const { fake, lan, binh, service } = await startBot();
    const gate = fake.faults.next({
      method: 'sendMessage',
      chat: 11,
      fault: { kind: 'status', status: 502, body: 'html' },
      times: 'always',
    });
    lan.says(asked);
    await fake.until(() => gate.hits() > 0);
    lan.blocks();
    await soon(() => gate.hits() > 0 && fake.pending() === 0);
    await settled(service);
    fake.faults.clear();
    expect(await asks(fake, binh, asked)).toContain(answer);
    expect(lan.hears()).toEqual([]);
    expect(told(service, 'error')).toEqual([]);
    lan.unblocks();
    expect(await asks(fake, lan, 'UBND tỉnh tổng kết lúc nào?')).toContain('Quý IV năm 2029');
    await settled(service);
    expect(lan.hears()).toHaveLength(1);
  });

  it('and whose answer meets the block itself is refused by the platform once', async () => {
    const { fake, lan, service } = await startBot();
    const gate = fake.faults.next({ method: 'sendMessage', fault: { kind: 'hang' } });
    lan.says(asked);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => gate.hits() === 1);
    lan.leavesTelegram();
    gate.release();
    await settled(service);
    expect(fake.countOf('sendMessage')).toBe(1);
    expect(told(service, 'warn')).toEqual([
      expect.objectContaining({ facts: expect.objectContaining({ gone: true }) as unknown }),
    ]);
  });
});

describe('a group', () => {
  it('that put the bot out costs nobody else anything, and is answered again when it is back', async () => {
    const { fake, lan, binh, service } = await startBot();
    const group = fake.group({ title: 'Tổ 5', type: 'supergroup' });
    const gate = fake.faults.next({ method: 'sendMessage', chat: group.id, fault: { kind: 'hang' } });
    group.says(lan, asked, { mention: true });
    await fake.until(() => gate.hits() === 1);
    group.removesBot(lan);
    gate.release();
    expect(await asks(fake, binh, asked)).toContain(answer);
    await settled(service);
    expect(group.hears()).toEqual([]);
    expect(told(service, 'error')).toEqual([]);
    group.addsBot(lan);
    group.says(lan, asked, { mention: true });
    await fake.until(() => group.hears().length === 1);
    expect(group.hears()[0]).toContain(answer);
  });

  it('that became a supergroup while its answers waited hears them all there, once', async () => {
    const { fake, lan, binh, service } = await startBot();
    const group = fake.group({ title: 'Tổ 6', type: 'group' });
    const gate = fake.faults.next({ method: 'sendMessage', chat: group.id, fault: { kind: 'hang' } });
    group.says(lan, asked, { mention: true });
    group.says(binh, 'UBND tỉnh tổng kết lúc nào?', { mention: true });
    await fake.until(() => gate.hits() === 1);
    const { from, to } = group.migrates(lan);
    gate.release();
    await fake.until(() => group.hears().length === 2);
    await settled(service);
    expect(group.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
    ]);
    expect(fake.sent.map(({ chat_id }) => chat_id)).toEqual([to, to]);
    expect(from).not.toBe(to);
    expect(await undelivered(service)).toEqual([]);
    // What Lan asked before the move is still understood after it.
    group.says(lan, 'còn UBND tỉnh?', { mention: true });
    await fake.until(() => group.hears().length === 3);
    expect(group.hears()[2]).toContain('Quý I năm 2028');
  });
});
