import { Bot } from 'grammy';
import { describe, expect, it } from 'vitest';
import { refusalOf, telegramWorld } from '../../world/telegram/against.ts';
import { steppedClock } from '../../world/telegram/clock.ts';

const ids = (updates: readonly { readonly update_id: number }[]): readonly number[] =>
  updates.map(({ update_id }) => update_id);

describe('calling the fake Bot API', () => {
  it('answers getMe as a bot', async () => {
    const { api, fake } = await telegramWorld();
    expect(await api.getMe()).toMatchObject({ id: 7000000001, is_bot: true, username: fake.me.username });
  });

  it('takes GET with a query, POST with a form and any spelling of a method', async () => {
    const { call, fake, lan } = await telegramWorld();
    lan.starts();
    const path = `/bot${fake.token}`;
    const asked = await call(`${path}/SENDMESSAGE?chat_id=11&text=m%E1%BB%99t`);
    expect(await asked.json()).toMatchObject({ ok: true, result: { text: 'một' } });
    await call(`${path}/sendmessage`, {
      method: 'POST',
      body: new URLSearchParams({
        chat_id: '11',
        text: 'hai',
        reply_markup: '{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}',
      }),
    });
    expect(lan.hears()).toEqual(['một', 'hai']);
    expect(lan.buttons()).toEqual(['A']);
    expect(fake.calls.map(({ method }) => method)).toEqual(['sendMessage', 'sendMessage']);
  });

  it('has the error code as HTTP status: 404 for an unknown method or a malformed token, 401 for a wrong one', async () => {
    const { call, fake } = await telegramWorld();
    const tell = async (path: string): Promise<unknown> => {
      const response = await call(path);
      return [response.status, await response.json()];
    };
    const notFound = [404, { ok: false, error_code: 404, description: 'Not Found' }];
    expect(await tell(`/bot${fake.token}/sendTelepathy`)).toEqual(notFound);
    expect(await tell('/botnonsense/getMe')).toEqual(notFound);
    expect(await tell('/')).toEqual(notFound);
    expect(await tell('/bot123:abc/getMe')).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
  });

  it('refuses every call after the token was revoked, the waiting poll first', async () => {
    const { api, fake } = await telegramWorld();
    const waiting = refusalOf(api.getUpdates({ timeout: 50 }));
    await fake.until(() => fake.polls.inFlight === 1);
    fake.revokeToken();
    expect(await waiting).toBe('401 Unauthorized');
    expect(await refusalOf(api.getMe())).toBe('401 Unauthorized');
  });

  it('keeps two bots on one server apart', async () => {
    const { fake, lan, api } = await telegramWorld();
    const other = fake.another({ token: '99:other' });
    lan.says('to the first');
    other.person({ id: 11, first_name: 'Lan' }).says('to the second');
    expect(await api.getUpdates()).toHaveLength(1);
    expect(other.pending()).toBe(1);
  });
});

describe('getUpdates of the fake', () => {
  it('gives an update again until a higher offset confirms it', async () => {
    const { api, lan } = await telegramWorld();
    const first = lan.says('một').update_id ?? 0;
    const second = lan.says('hai').update_id ?? 0;
    expect(second).toBe(first + 1);
    expect(ids(await api.getUpdates())).toEqual([first, second]);
    expect(ids(await api.getUpdates({ offset: first + 1 }))).toEqual([second]);
    expect(ids(await api.getUpdates({ offset: first }))).toEqual([second]);
    expect(await api.getUpdates({ offset: second + 1 })).toEqual([]);
  });

  it('counts a negative offset from the end and forgets what was before', async () => {
    const { api, lan } = await telegramWorld();
    const said = ['a', 'b', 'c'].map((text) => lan.says(text).update_id);
    expect(ids(await api.getUpdates({ offset: -1 }))).toEqual([said[2]]);
    expect(ids(await api.getUpdates())).toEqual([said[2]]);
  });

  it('gives at most 100, or fewer when fewer are asked for', async () => {
    const { api, lan } = await telegramWorld();
    for (let i = 0; i < 120; i += 1) lan.says(`câu ${i}`);
    expect(await api.getUpdates()).toHaveLength(100);
    expect(await api.getUpdates({ limit: 1000 })).toHaveLength(100);
    expect(await api.getUpdates({ limit: 7 })).toHaveLength(7);
  });

  it('waits for an update and answers as soon as it is there, with all that came with it', async () => {
    const { api, fake, lan } = await telegramWorld();
    const waiting = api.getUpdates({ timeout: 50 });
    await fake.until(() => fake.polls.inFlight === 1);
    lan.says('một');
    lan.says('hai');
    expect(await waiting).toHaveLength(2);
    expect(fake.polls).toMatchObject({ inFlight: 0, completed: 1 });
  });

  it('answers an empty list when its time is up', async () => {
    const { api } = await telegramWorld();
    expect(await api.getUpdates({ timeout: 1 })).toEqual([]);
  });

  it('forgets a poll whose client has left', async () => {
    const { api, call, fake, lan } = await telegramWorld();
    const leaving = new AbortController();
    const waiting = call(`/bot${fake.token}/getUpdates?timeout=50`, { signal: leaving.signal });
    await fake.until(() => fake.polls.inFlight === 1);
    leaving.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await fake.until(() => fake.polls.inFlight === 0);
    lan.says('một');
    expect(await api.getUpdates()).toHaveLength(1);
    expect(fake.calls[0]?.status).toBe(0);
  });

  it('ends the first of two polls with 409, not the second', async () => {
    const { api, fake, lan } = await telegramWorld();
    const first = refusalOf(api.getUpdates({ timeout: 50 }));
    await fake.until(() => fake.polls.inFlight === 1);
    const second = api.getUpdates({ timeout: 50 });
    expect(await first).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    lan.says('một');
    expect(await second).toHaveLength(1);
    expect(fake.polls.mostAtOnce).toBe(2);
  });

  it('has a rival that ends the poll of the bot and takes its updates', async () => {
    const { api, fake, lan } = await telegramWorld();
    const waiting = refusalOf(api.getUpdates({ timeout: 50 }));
    await fake.until(() => fake.polls.inFlight === 1);
    const rival = fake.secondPoller();
    expect(await waiting).toContain('409 Conflict');
    lan.says('một');
    const again = refusalOf(api.getUpdates({ timeout: 50 }));
    await fake.until(() => rival.conflicts() > 0);
    rival.stop();
    expect(rival.took).toMatchObject([{ message: { text: 'một' } }]);
    lan.says('hai');
    await again;
  });

  it('is 409 while a webhook is set', async () => {
    const { api } = await telegramWorld();
    await api.setWebhook('https://bot.example.vn/hook');
    expect(await refusalOf(api.getUpdates())).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });

  it('remembers allowed_updates until another list comes, and an empty one means the usual kinds', async () => {
    const { api, lan } = await telegramWorld();
    lan.starts();
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    expect(lan.says('nobody hears').update_id).toBeUndefined();
    await api.getUpdates();
    expect(lan.blocks()).toBeUndefined();
    await api.getUpdates({ allowed_updates: [] });
    expect(lan.unblocks()).toBeDefined();
  });

  it('keeps what nobody fetches for a day', async () => {
    const clock = steppedClock();
    const { api, lan } = await telegramWorld({ clock });
    lan.says('yesterday');
    clock.advance(25 * 60 * 60 * 1000);
    lan.says('today');
    expect(await api.getUpdates()).toMatchObject([{ message: { text: 'today' } }]);
  });

  it('can give a confirmed update once more', async () => {
    const { api, fake, lan } = await telegramWorld();
    const id = lan.says('một').update_id ?? 0;
    await api.getUpdates({ offset: id + 1 });
    fake.redeliver(id);
    expect(ids(await api.getUpdates({ offset: id + 1 }))).toEqual([id]);
    expect(await api.getUpdates({ offset: id + 1 })).toEqual([]);
  });

  it('carries a whole conversation with a grammY bot', async () => {
    const { fake, lan } = await telegramWorld();
    const bot = new Bot(fake.token, { client: { apiRoot: fake.root } });
    const inline_keyboard = [[{ text: 'Vâng', callback_data: 'yes' }]];
    bot.on('message:text', (ctx) =>
      ctx.reply(`? ${ctx.message.text}`, { reply_markup: { inline_keyboard } }),
    );
    bot.on('callback_query:data', async (ctx) => {
      await ctx.answerCallbackQuery();
      await ctx.editMessageText(`! ${ctx.callbackQuery.data}`);
    });
    const running = bot.start();
    lan.says('xa can dat gi');
    await fake.until(() => lan.hears().length === 1, 'an answer');
    lan.presses('Vâng');
    await fake.until(() => lan.sees()[0] === '! yes', 'the edit');
    await bot.stop();
    await running;
    expect(lan.hears()).toEqual(['? xa can dat gi']);
    expect(fake.pending()).toBe(0);
  });
});
