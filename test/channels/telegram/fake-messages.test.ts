import { InputFile } from 'grammy';
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { refusalOf, telegramWorld } from '../../world/telegram/against.ts';
import { steppedClock } from '../../world/telegram/clock.ts';

async function withLan(settings = {}) {
  const world = await telegramWorld(settings);
  world.lan.starts();
  const { api } = world;
  return {
    ...world,
    tried: (text: string, other = {}) => refusalOf(api.sendMessage(11, text, other)),
    buttons: (rows: InlineKeyboardButton[][]) =>
      refusalOf(api.sendMessage(11, 'chọn', { reply_markup: { inline_keyboard: rows } })),
    marked: async (text: string, parse_mode: 'HTML' | 'MarkdownV2' | 'Markdown') => {
      const { text: plain, entities } = await api.sendMessage(11, text, { parse_mode });
      return [plain, ...(entities ?? [])];
    },
  };
}

describe('sendMessage of the fake', () => {
  it('answers with the whole message, numbered after the last one of the chat', async () => {
    const { api, lan, fake } = await withLan({ clock: steppedClock('2026-11-23T01:00:00Z') });
    const { message } = lan.says('một');
    const inline_keyboard = [[{ text: 'Tiếp', callback_data: 'next' }]];
    const sent = await api.sendMessage(11, 'hai', {
      reply_parameters: { message_id: message.message_id },
      reply_markup: { inline_keyboard },
    });
    expect(sent).toEqual({
      message_id: message.message_id + 1,
      from: { id: fake.me.id, is_bot: true, first_name: fake.me.first_name, username: fake.me.username },
      chat: { id: 11, type: 'private', first_name: 'Lan' },
      date: 1795395600,
      text: 'hai',
      reply_to_message: message,
      reply_markup: { inline_keyboard },
    });
    expect(fake.sent).toMatchObject([{ chat_id: 11, text: 'hai', at: 1795395600000 }]);
  });

  it('takes 1 to 4096 UTF-16 units after the marks are read', async () => {
    const { tried } = await withLan();
    expect(await tried('')).toBe('400 Bad Request: message text is empty');
    expect(await tried(' \n ')).toBe('400 Bad Request: text must be non-empty');
    expect(await tried('ă'.repeat(4096))).toBe('accepted');
    expect(await tried('ă'.repeat(4097))).toBe('400 Bad Request: message is too long');
    expect(await tried('🎉'.repeat(2049))).toBe('400 Bad Request: message is too long');
    expect(await tried(`<b>${'ă'.repeat(4096)}</b>`, { parse_mode: 'HTML' })).toBe('accepted');
  });

  it('cuts the blanks around a text and moves its entities', async () => {
    const { api } = await withLan();
    const sent = await api.sendMessage(11, '  đậm \n', {
      entities: [{ type: 'bold', offset: 2, length: 4 }],
    });
    expect(sent).toMatchObject({ text: 'đậm', entities: [{ type: 'bold', offset: 0, length: 3 }] });
  });

  it('refuses to write to a chat that is not there, a stranger, who blocked it and who is gone', async () => {
    const { api, binh, lan, tried } = await withLan();
    expect(await refusalOf(api.sendMessage(404, 'chào'))).toBe('400 Bad Request: chat not found');
    expect(await refusalOf(api.sendMessage('', 'chào'))).toBe('400 Bad Request: chat_id is empty');
    expect(await refusalOf(api.sendMessage(binh.id, 'chào'))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    );
    lan.blocks();
    expect(await tried('chào')).toBe('403 Forbidden: bot was blocked by the user');
    lan.unblocks();
    expect(await tried('chào')).toBe('accepted');
    lan.leavesTelegram();
    expect(await tried('chào')).toBe('403 Forbidden: user is deactivated');
  });

  it('answers only a message that is in the chat, unless told to go on without', async () => {
    const { tried, api, lan } = await withLan();
    expect(await tried('a', { reply_parameters: { message_id: 999 } })).toBe(
      '400 Bad Request: message to be replied not found',
    );
    const on = { message_id: 999, allow_sending_without_reply: true };
    const sent = await api.sendMessage(11, 'a', { reply_parameters: on });
    expect(sent.reply_to_message).toBeUndefined();
    expect(lan.hears()).toEqual(['a']);
  });

  it('takes entities inside the text and refuses those outside it or in the middle of a letter', async () => {
    const { tried, api } = await withLan();
    const with1 = (entity: object, text = 'Đạt 🎉') => tried(text, { entities: [entity] });
    expect(await with1({ type: 'bold', offset: 0, length: 6 })).toBe('accepted');
    expect(await with1({ type: 'bold', offset: 0, length: 7 })).toBe(
      '400 Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 6',
    );
    expect(await with1({ type: 'bold', offset: 9, length: 1 })).toContain('begins after the end of the text');
    expect(await with1({ type: 'bold', offset: 5, length: 1 })).toContain(
      'begins in a middle of a UTF-16 symbol',
    );
    expect(await with1({ type: 'bold', offset: 0, length: 5 })).toContain(
      'ends in a middle of a UTF-16 symbol',
    );
    expect(await with1({ type: 'glitter', offset: 0, length: 1 })).toContain('400 Bad Request');
    const entities: MessageEntity[] = [
      { type: 'text_link', offset: 0, length: 3, url: 'http://localhost' },
      { type: 'bold', offset: 0, length: 0 },
      { type: 'text_link', offset: 0, length: 3, url: 'thaibinh.gov.vn' },
    ];
    expect((await api.sendMessage(11, 'Đạt', { entities })).entities).toEqual([
      { type: 'text_link', offset: 0, length: 3, url: 'http://thaibinh.gov.vn/' },
    ]);
  });

  it('finds commands, mentions, links and hashtags itself', async () => {
    const { api } = await withLan();
    const { entities } = await api.sendMessage(
      11,
      'và/hoặc 24/7: /help, @lan_nguyen https://a.vn/b. #thi_đua',
    );
    const told = (entities ?? []).map(({ type, offset, length }) => [type, offset, length]);
    expect(told).toEqual([
      ['bot_command', 14, 5],
      ['mention', 21, 11],
      ['url', 33, 14],
      ['hashtag', 49, 8],
    ]);
  });

  it('reads HTML and complains as the platform does', async () => {
    const { marked, tried } = await withLan();
    expect(await marked('<b>Mục <i>IV</i></b> &lt;1&gt; <a href="https://a.vn/">x</a>', 'HTML')).toEqual([
      'Mục IV <1> x',
      { type: 'bold', offset: 0, length: 6 },
      { type: 'italic', offset: 4, length: 2 },
      { type: 'text_link', offset: 11, length: 1, url: 'https://a.vn/' },
    ]);
    const html = (text: string) => tried(text, { parse_mode: 'HTML' });
    const wrong = "400 Bad Request: can't parse entities: ";
    expect(await html('dưới <5 xã')).toBe(`${wrong}Unsupported start tag "5" at byte offset 8`);
    expect(await html('<b>đậm')).toBe(`${wrong}Can't find end tag corresponding to start tag "b"`);
    expect(await html('<b>a</i>')).toBe(
      `${wrong}Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`,
    );
    expect(await html('a</b>')).toBe(`${wrong}Unexpected end tag at byte offset 1`);
    expect(await html('<b')).toBe(`${wrong}Unclosed start tag at byte offset 0`);
  });

  it('reads MarkdownV2 and complains as the platform does', async () => {
    const { marked, tried } = await withLan();
    expect(await marked('*Mục _IV_* `a.b` [x](https://a.vn/) ~c~ ||d|| 1\\.', 'MarkdownV2')).toEqual([
      'Mục IV a.b x c d 1.',
      { type: 'bold', offset: 0, length: 6 },
      { type: 'italic', offset: 4, length: 2 },
      { type: 'code', offset: 7, length: 3 },
      { type: 'text_link', offset: 11, length: 1, url: 'https://a.vn/' },
      { type: 'strikethrough', offset: 13, length: 1 },
      { type: 'spoiler', offset: 15, length: 1 },
    ]);
    const markdown = (text: string) => tried(text, { parse_mode: 'MarkdownV2' });
    const wrong = "400 Bad Request: can't parse entities: ";
    expect(await markdown('Mục 1.')).toBe(
      `${wrong}Character '.' is reserved and must be escaped with the preceding '\\'`,
    );
    expect(await markdown('a *b')).toBe(`${wrong}Can't find end of Bold entity at byte offset 2`);
    expect(await tried('a *b', { parse_mode: 'Markdown' })).toBe(
      `${wrong}Can't find end of the entity starting at byte offset 2`,
    );
    expect(await tried('a', { parse_mode: 'BBCode' })).toBe('400 Bad Request: unsupported parse_mode');
  });

  it('counts callback_data in bytes, 1 to 64', async () => {
    const { buttons } = await withLan();
    const button = (callback_data: string) => buttons([[{ text: 'Chọn', callback_data }]]);
    expect(await button('a'.repeat(64))).toBe('accepted');
    expect(await button('a'.repeat(65))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
    expect(await button('tra_cuu:Nghị định về đất đai và xây dựng đô thị')).toBe(
      '400 Bad Request: BUTTON_DATA_INVALID',
    );
    expect(await button('')).toBe('400 Bad Request: BUTTON_DATA_INVALID');
  });

  it('wants a text and one deed of every button, a good address, and at most 100 of them', async () => {
    const { buttons, post } = await withLan();
    expect(await buttons([[{ text: ' ', callback_data: 'a' }]])).toContain('400 Bad Request');
    expect(await buttons([[{ text: 'Mở', url: 'http://localhost:3000/' }]])).toBe(
      "400 Bad Request: inline keyboard button URL 'http://localhost:3000/' is invalid: Wrong HTTP URL",
    );
    expect(await buttons([[{ text: 'Mở', url: 'https://thaibinh.gov.vn' }]])).toBe('accepted');
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => [{ text: `${i}`, callback_data: `${i}` }]);
    expect(await buttons(many(100))).toBe('accepted');
    expect(await buttons(many(101))).toBe('400 Bad Request: reply markup is too long');
    const idle = await post('sendMessage', {
      chat_id: 11,
      text: 'a',
      reply_markup: { inline_keyboard: [[{ text: 'x' }]] },
    });
    expect(await idle.json()).toMatchObject({ ok: false, error_code: 400 });
  });

  it('refuses a body that is no JSON', async () => {
    const { call, fake } = await withLan();
    const headers = { 'content-type': 'application/json' };
    const broken = await call(`/bot${fake.token}/sendMessage`, {
      method: 'POST',
      headers,
      body: '{"chat_id":',
    });
    expect(broken.status).toBe(400);
  });

  it('takes a document as it is uploaded, and gives it back by its id', async () => {
    const { api, call, fake, lan } = await withLan();
    const bytes = Buffer.from('kết quả\r\n--năm 2026');
    const sent = await api.sendDocument(11, new InputFile(bytes, 'bao-cao.txt'), { caption: 'Báo cáo' });
    expect(sent).toMatchObject({
      caption: 'Báo cáo',
      document: { file_name: 'bao-cao.txt', file_size: bytes.length },
    });
    expect(lan.hears()).toEqual(['Báo cáo']);
    const { file_path = '' } = await api.getFile(sent.document.file_id);
    const file = await call(`/file/bot${fake.token}/${file_path}`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  });
});
