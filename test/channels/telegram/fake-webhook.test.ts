import { describe, expect, it } from 'vitest';
import { hookServer, refusalOf, telegramWorld } from '../../world/telegram/against.ts';
import { steppedClock } from '../../world/telegram/clock.ts';

describe('setWebhook of the fake', () => {
  it('wants a public https address on one of four ports', async () => {
    const { api } = await telegramWorld();
    const tried = (url: string) => refusalOf(api.setWebhook(url));
    expect(await tried('http://bot.example.vn/')).toBe(
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expect(await tried('https://bot.example.vn:3000/')).toBe(
      '400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    );
    expect(await tried('https://127.0.0.1/')).toContain('is reserved');
    expect(await tried('not an address')).toBe('400 Bad Request: invalid webhook URL specified');
    expect(await tried('https://bot.example.vn:8443/hook')).toBe('accepted');
  });

  it('wants a secret of 1-256 letters, digits, _ and -', async () => {
    const { api } = await telegramWorld();
    const tried = (secret_token: string) =>
      refusalOf(api.setWebhook('https://bot.example.vn/', { secret_token }));
    expect(await tried('bí mật')).toContain('400 Bad Request: secret token contains unallowed characters');
    expect(await tried('a'.repeat(257))).toContain('400 Bad Request: secret token is too long');
    expect(await tried('a_B-9')).toBe('accepted');
  });

  it('tells of itself in getWebhookInfo', async () => {
    const { api, lan } = await telegramWorld();
    expect(await api.getWebhookInfo()).toEqual({
      url: '',
      has_custom_certificate: false,
      pending_update_count: 0,
    });
    lan.says('một');
    const url = 'https://bot.example.vn/hook';
    await api.setWebhook(url, { max_connections: 500, allowed_updates: ['message', 'callback_query'] });
    expect(await api.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 1,
      max_connections: 100,
      allowed_updates: ['message', 'callback_query'],
    });
  });

  it('drops what waits only when it is asked to', async () => {
    const { api, fake, lan } = await telegramWorld();
    lan.says('một');
    await api.deleteWebhook();
    expect(fake.pending()).toBe(1);
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(fake.pending()).toBe(0);
  });

  it('ends the poll that waits with 409', async () => {
    const { api, fake } = await telegramWorld();
    const waiting = refusalOf(api.getUpdates({ timeout: 50 }));
    await fake.until(() => fake.polls.inFlight === 1);
    await api.setWebhook('https://bot.example.vn/hook');
    expect(await waiting).toBe('409 Conflict: terminated by setWebhook request');
  });
});

describe('webhook deliveries of the fake', () => {
  it('bring the update with the secret in its header, also what waited before', async () => {
    const { api, fake, lan } = await telegramWorld({ loopbackWebhooks: true });
    const hook = await hookServer();
    const { update_id } = lan.says('một');
    await api.setWebhook(hook.url, { secret_token: 'abc' });
    const { headers, update, answer } = await hook.delivery(0);
    expect(headers['x-telegram-bot-api-secret-token']).toBe('abc');
    expect(update).toMatchObject({ update_id, message: { text: 'một', chat: { id: 11 } } });
    expect(fake.pending()).toBe(1);
    answer(200);
    await fake.until(() => fake.webhook.delivered === 1);
    const next = lan.says('hai');
    expect((await hook.delivery(1)).update.update_id).toBe(next.update_id);
    expect(fake.pending()).toBe(1);
  });

  it('come one at a time for a chat and side by side for different chats, up to max_connections', async () => {
    const { api, fake, lan, binh } = await telegramWorld({ loopbackWebhooks: true });
    const hook = await hookServer();
    const chi = fake.person({ id: 13, first_name: 'Chi' });
    await api.setWebhook(hook.url, { max_connections: 2 });
    lan.says('Lan 1');
    lan.says('Lan 2');
    binh.says('Bình 1');
    chi.says('Chi 1');
    const texts = () => hook.deliveries.map(({ update }) => update.message?.text);
    (await hook.delivery(1)).answer(200);
    await hook.delivery(2);
    expect(texts()).toEqual(['Lan 1', 'Bình 1', 'Chi 1']);
    hook.deliveries[0]?.answer(200);
    await hook.delivery(3);
    expect(texts()[3]).toBe('Lan 2');
    expect(fake.webhook.mostAtOnce).toBe(2);
  });

  it('come again after anything but 2xx: at once, then after 2, 4 … seconds', async () => {
    const clock = steppedClock();
    const { api, fake, lan } = await telegramWorld({ clock, loopbackWebhooks: true });
    const hook = await hookServer();
    await api.setWebhook(hook.url);
    lan.says('một');
    (await hook.delivery(0)).answer(500);
    (await hook.delivery(1)).answer(302);
    await fake.until(() => fake.webhook.failed === 2);
    expect(await api.getWebhookInfo()).toMatchObject({
      pending_update_count: 1,
      last_error_message: 'Wrong response from the webhook: 302 Found',
      last_error_date: clock.now().getTime() / 1000,
    });
    clock.advance(1999);
    expect(hook.deliveries).toHaveLength(2);
    clock.advance(1);
    (await hook.delivery(2)).answer(204);
    await fake.until(() => fake.pending() === 0);
    expect(new Set(hook.deliveries.map(({ update }) => update.update_id)).size).toBe(1);
  });

  it('come again when there is no answer within 60 seconds', async () => {
    const clock = steppedClock();
    const { api, lan } = await telegramWorld({ clock, loopbackWebhooks: true });
    const hook = await hookServer();
    await api.setWebhook(hook.url);
    lan.says('một');
    await hook.delivery(0);
    clock.advance(60_000);
    await hook.delivery(1);
    expect(hook.deliveries[1]?.update).toEqual(hook.deliveries[0]?.update);
    expect((await api.getWebhookInfo()).last_error_message).toBe('Read timeout expired');
  });

  it('run the method in the answer, but none that gets or sets a webhook', async () => {
    const { api, fake, lan } = await telegramWorld({ loopbackWebhooks: true });
    const hook = await hookServer();
    await api.setWebhook(hook.url);
    lan.says('một');
    (await hook.delivery(0)).answer(200, { method: 'sendMessage', chat_id: 11, text: 'by the way' });
    await fake.until(() => lan.hears().length === 1);
    expect(lan.hears()).toEqual(['by the way']);
    lan.says('hai');
    (await hook.delivery(1)).answer(200, { method: 'deleteWebhook' });
    lan.says('ba');
    await hook.delivery(2);
    expect(fake.countOf('deleteWebhook')).toBe(0);
  });

  it('can bring a delivered update once more', async () => {
    const { api, fake, lan } = await telegramWorld({ loopbackWebhooks: true });
    const hook = await hookServer();
    await api.setWebhook(hook.url);
    const id = lan.says('một').update_id ?? 0;
    (await hook.delivery(0)).answer(200);
    fake.redeliver(id);
    expect((await hook.delivery(1)).update.update_id).toBe(id);
  });
});
