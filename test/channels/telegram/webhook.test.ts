import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  apiOf,
  asks,
  asksOnTheWeb,
  endAll,
  healthOf,
  openFake,
  settled,
  soon,
  startBot,
  told,
} from './bot.ts';
import { hookPath, isHooked, secret, startHooked } from './hooked.ts';
import type { Hooked } from './hooked.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

afterEach(endAll);

async function hooked(...options: Parameters<typeof startHooked>): Promise<Hooked> {
  const bot = await startHooked(...options);
  await isHooked(bot);
  return bot;
}

describe('delivered updates', () => {
  it('are answered, and nothing is polled', async () => {
    const { fake, lan, service } = await hooked();
    expect(await asks(fake, lan, asked)).toContain(answer);
    expect(await asks(fake, lan, 'còn UBND tỉnh?')).toContain('Quý I năm 2028');
    expect(fake.countOf('getUpdates')).toBe(0);
    expect(fake.webhook.failed).toBe(0);
    expect((await healthOf(service.address)).telegram).toEqual({ state: 'on' });
    const info = await apiOf(fake).getWebhookInfo();
    expect(info).toMatchObject({ pending_update_count: 0, max_connections: 100 });
    expect(info.allowed_updates).toEqual(['message', 'edited_message', 'callback_query', 'my_chat_member']);
  });

  it('are confirmed as soon as they are stored, however long the answer takes', async () => {
    const { fake, lan } = await hooked();
    const gate = fake.faults.next({ method: 'sendMessage', times: 'always', fault: { kind: 'hang' } });
    for (const text of [asked, 'UBND tỉnh tổng kết lúc nào?']) lan.says(text);
    await fake.until(() => fake.webhook.delivered === 2);
    expect(lan.hears()).toEqual([]);
    gate.release();
    await fake.until(() => lan.hears().length === 2);
  });

  it('of thirty people at once are all answered, thirty of one in order', async () => {
    const { fake, lan, service } = await hooked();
    const people = Array.from({ length: 30 }, (_, n) => fake.person({ id: 200 + n, first_name: `${n}` }));
    for (const person of people) person.says(asked);
    for (let n = 0; n < 20; n += 1) lan.says(`Điều ${(n % 9) + 1} nói gì?`);
    await fake.until(() => people.every((person) => person.hears().length === 1), 'all', 10_000);
    await fake.until(() => lan.hears().length === 20, 'twenty', 10_000);
    expect(lan.hears().map((text) => /Điều \d/u.exec(text)?.[0])).toEqual(
      Array.from({ length: 20 }, (_, n) => `Điều ${(n % 9) + 1}`),
    );
    await settled(service);
    expect(fake.sent).toHaveLength(50);
  });

  it('that come once more, or many times at once, change nothing', async () => {
    const { fake, lan, service, post } = await hooked();
    const { update_id, message } = lan.says(asked);
    await fake.until(() => lan.hears().length === 1);
    fake.redeliver(update_id ?? 0);
    const body = JSON.stringify({ update_id, message });
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    await settled(service);
    expect(lan.hears()).toHaveLength(1);
  });

  it('that cannot be stored are not confirmed; they come again and are answered once', async () => {
    let fails = 2;
    const { fake, lan, service } = await hooked({
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
    await fake.until(() => lan.hears().length === 1, 'an answer', 10_000);
    await settled(service);
    expect(fake.webhook.failed).toBe(2);
    expect(lan.hears()).toEqual([expect.stringContaining(answer)]);
  });

  it('that cannot be read are confirmed, or they would come for ever', async () => {
    const { service, post } = await hooked();
    for (const body of ['{"update_id":1,"message":{"chat":"?"}}', '{"update_id":"x"}', '7', '[]', '""'])
      expect((await post(body)).status).toBe(200);
    expect(told(service, 'warn')).toHaveLength(5);
  });
});

describe('whatever else comes to the door', () => {
  it.each([
    ['no secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['another secret', { 'x-telegram-bot-api-secret-token': 'mot-bi-mat-khac-0123456' }],
    ['the beginning of the secret', { 'x-telegram-bot-api-secret-token': secret.slice(0, -1) }],
    ['the secret and more', { 'x-telegram-bot-api-secret-token': `${secret}x` }],
  ])('with %s is turned away and answered by nobody', async (_, headers) => {
    const { fake, lan, post } = await hooked();
    lan.starts();
    await fake.until(() => lan.hears().length === 1);
    const { message } = {
      message: { message_id: 9, date: 1, chat: { id: 11, type: 'private' }, from: { id: 11 }, text: asked },
    };
    const response = await post(JSON.stringify({ update_id: 5, message }), headers);
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(await asks(fake, lan, 'UBND tỉnh tổng kết lúc nào?')).toContain('Quý IV năm 2029');
    expect(lan.hears()).toHaveLength(2);
  });

  it.each(['', '{', 'null', 'xin chào', '{"update_id":1'])(
    'that is no JSON (%j) is refused',
    async (body) => {
      const { post, fake, lan } = await hooked();
      expect((await post(body)).status).toBe(400);
      expect(await asks(fake, lan, asked)).toContain(answer);
    },
  );

  it('that is longer than any update is refused, told its length or not', async () => {
    const { post, service } = await hooked();
    const long = JSON.stringify({ update_id: 1, filler: 'x'.repeat(300_000) });
    expect((await post(long)).status).toBe(413);
    const stream = new Blob([long]).stream();
    const response = await fetch(`${service.address}${hookPath}`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': secret },
      body: stream,
      duplex: 'half',
    });
    expect(response.status).toBe(413);
    expect((await post(JSON.stringify({ update_id: 1, filler: 'x'.repeat(200_000) }))).status).toBe(200);
  });

  it('by another method or path finds nothing', async () => {
    const { service } = await hooked();
    for (const method of ['GET', 'PUT', 'DELETE', 'HEAD']) {
      const response = await fetch(`${service.address}${hookPath}`, { method });
      expect([method, response.status]).toEqual([method, 405]);
    }
    for (const path of ['/telegram', `${hookPath}/x`, '/Telegram/Webhook']) {
      const response = await fetch(`${service.address}${path}`, { method: 'POST' });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it('and breaks off in the middle ends nothing', async () => {
    const { fake, lan, service } = await hooked();
    const { port } = new URL(service.address);
    for (let n = 0; n < 5; n += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          const head = `POST ${hookPath} HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: ${secret}\r\n`;
          socket.write(`${head}Content-Length: 5000\r\n\r\n{"update_id":`, () => socket.destroy());
        });
        socket.on('close', () => {
          resolve();
        });
      });
    }
    expect(await asks(fake, lan, asked)).toContain(answer);
    expect(await asksOnTheWeb(service, asked)).toContain(answer);
  });

  it('finds no door where updates are polled', async () => {
    const { service } = await startBot();
    expect((await fetch(`${service.address}${hookPath}`, { method: 'POST' })).status).toBe(404);
  });
});

describe('a start while Telegram cannot be reached', () => {
  it('answers a stranger at once, asks Telegram nothing for him, and begins as soon as it can', async () => {
    const fake = await openFake({ loopbackWebhooks: true });
    const silent = fake.faults.next({ method: 'getMe', times: 'always', fault: { kind: 'hang' } });
    const bot = await startHooked({ on: fake });
    await fake.until(() => silent.hits() === 1);
    const stranger = await bot.post('{"update_id":1}', { 'x-telegram-bot-api-secret-token': 'x' });
    expect(stranger.status).toBe(401);
    // What the platform itself delivers already, from an earlier setting, it is asked to bring again.
    const early = await bot.post('{"update_id":2}');
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    expect(fake.calls).toHaveLength(1);
    expect((await healthOf(bot.service.address)).telegram).toEqual({ state: 'starting' });
    expect(await asksOnTheWeb(bot.service, asked)).toContain(answer);
    silent.release();
    await isHooked(bot);
    expect(await asks(fake, bot.lan, asked)).toContain(answer);
  });

  it('tells whoever looks what the platform does not like about the address', async () => {
    const bot = await startHooked({}, { loopbackWebhooks: false });
    await bot.fake.until(() => bot.fake.countOf('setWebhook') > 2);
    const { telegram } = await healthOf(bot.service.address);
    expect(telegram?.state).toBe('starting');
    expect(telegram?.why).toContain('HTTPS URL must be provided');
  });

  it('goes on trying, and people are answered once it is back', async () => {
    const fake = await openFake({ loopbackWebhooks: true });
    const gate = fake.faults.next({
      method: /getMe|setWebhook/u,
      times: 6,
      fault: { kind: 'status', status: 502, body: 'html' },
    });
    const bot = await startHooked({ on: fake });
    await isHooked(bot);
    expect(gate.hits()).toBe(6);
    expect(await asks(fake, bot.lan, asked)).toContain(answer);
    await soon(async () => (await healthOf(bot.service.address)).telegram?.state === 'on');
    expect(told(bot.service, 'error')).toEqual([]);
  });
});
