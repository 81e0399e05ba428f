import { describe, expect, it } from 'vitest';
import { refusalOf, telegramWorld } from '../../world/telegram/against.ts';

describe('edits in the fake', () => {
  it('change the text and the buttons a person sees; without buttons given, the old ones go', async () => {
    const { api, lan } = await telegramWorld();
    lan.starts();
    const inline_keyboard = [[{ text: 'A', callback_data: 'a' }]];
    const { message_id } = await api.sendMessage(11, 'một', { reply_markup: { inline_keyboard } });
    const edited = await api.editMessageText(11, message_id, 'hai');
    expect(edited).toMatchObject({ text: 'hai' });
    expect([lan.hears(), lan.sees(), lan.buttons()]).toEqual([['một'], ['hai'], []]);
    await api.editMessageReplyMarkup(11, message_id, { reply_markup: { inline_keyboard } });
    expect([lan.sees(), lan.buttons()]).toEqual([['hai'], ['A']]);
  });

  it('are refused when they change nothing, when the message is gone or not the bot’s', async () => {
    const { api, lan } = await telegramWorld();
    const { message } = lan.says('một');
    const { message_id } = await api.sendMessage(11, 'hai');
    expect(await refusalOf(api.editMessageText(11, message_id, 'hai'))).toContain(
      '400 Bad Request: message is not modified',
    );
    expect(await refusalOf(api.editMessageReplyMarkup(11, message_id))).toContain('is not modified');
    expect(await refusalOf(api.editMessageText(11, 999, 'ba'))).toBe(
      '400 Bad Request: message to edit not found',
    );
    expect(await refusalOf(api.editMessageText(11, message.message_id, 'ba'))).toBe(
      "400 Bad Request: message can't be edited",
    );
    await api.deleteMessage(11, message_id);
    expect(lan.sees()).toEqual([]);
    expect(await refusalOf(api.deleteMessage(11, message_id))).toBe(
      '400 Bad Request: message to delete not found',
    );
  });
});

describe('small things of the fake', () => {
  it('shows typing only where the bot may write, and only known actions', async () => {
    const { api, binh, lan, post } = await telegramWorld();
    lan.starts();
    expect(await refusalOf(api.sendChatAction(11, 'typing'))).toBe('accepted');
    expect(await refusalOf(api.sendChatAction(binh.id, 'typing'))).toContain('403');
    const dancing = await post('sendChatAction', { chat_id: 11, action: 'dancing' });
    expect(await dancing.json()).toMatchObject({ error_code: 400 });
  });

  it('shows drafts in private chats only and keeps nothing of them', async () => {
    const { api, fake, lan } = await telegramWorld();
    lan.starts();
    const group = fake.group({ title: 'Tổ', type: 'supergroup' });
    expect(await api.sendMessageDraft(11, 1, 'đang viết')).toBe(true);
    expect(await refusalOf(api.sendMessageDraft(group.id, 1, 'đang viết'))).toContain('400');
    expect(lan.sees()).toEqual([]);
  });

  it('keeps commands for each scope and language, at most 100, with proper names and descriptions', async () => {
    const { api } = await telegramWorld();
    const vi = [{ command: 'trogiup', description: 'Cách dùng' }];
    const en = [{ command: 'help', description: 'How to use' }];
    await api.setMyCommands(en);
    await api.setMyCommands(vi, { scope: { type: 'all_private_chats' }, language_code: 'vi' });
    expect(await api.getMyCommands()).toEqual(en);
    expect(await api.getMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'vi' })).toEqual(
      vi,
    );
    expect(await api.getMyCommands({ language_code: 'vi' })).toEqual([]);
    const tried = (command: string, description: string) =>
      refusalOf(api.setMyCommands([{ command, description }]));
    expect(await tried('trợ_giúp', 'a')).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await tried('Help', 'a')).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await tried('a'.repeat(33), 'a')).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await tried('help', '')).toBe('400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
    expect(await tried('help', 'a'.repeat(257))).toBe('400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
    const many = Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'a' }));
    expect(await refusalOf(api.setMyCommands(many))).toBe('400 Bad Request: BOT_COMMANDS_TOO_MUCH');
  });

  it('keeps names and descriptions by language, within their lengths', async () => {
    const { api } = await telegramWorld();
    await api.setMyName('Trợ lý Thi đua', { language_code: 'vi' });
    await api.setMyDescription('a'.repeat(512));
    await api.setMyShortDescription('a'.repeat(120));
    expect(await api.getMyName({ language_code: 'vi' })).toEqual({ name: 'Trợ lý Thi đua' });
    expect((await api.getMyDescription({ language_code: 'vi' })).description).toHaveLength(512);
    expect(await refusalOf(api.setMyName('a'.repeat(65)))).toContain('400');
    expect(await refusalOf(api.setMyDescription('a'.repeat(513)))).toContain('400');
    expect(await refusalOf(api.setMyShortDescription('a'.repeat(121)))).toContain('400');
  });
});
