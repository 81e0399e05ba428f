import { describe, expect, it } from 'vitest';
import { refusalOf, telegramWorld } from '../../world/telegram/against.ts';
import { steppedClock } from '../../world/telegram/clock.ts';
import { mostDownloadBytes } from '../../world/telegram/files.ts';

const choice = (text: string, callback_data: string) => ({
  reply_markup: { inline_keyboard: [[{ text, callback_data }]] },
});

describe('people of the fake', () => {
  it('start with a payload, as a command', async () => {
    const { api, lan } = await telegramWorld();
    lan.starts('abc_1');
    expect(await api.getUpdates()).toMatchObject([
      {
        message: {
          text: '/start abc_1',
          from: { id: 11, is_bot: false, language_code: 'vi' },
          chat: { id: 11, type: 'private' },
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ]);
  });

  it('press a button, and the bot answers in time', async () => {
    const clock = steppedClock();
    const { api, lan } = await telegramWorld({ clock });
    lan.starts();
    await api.sendMessage(11, 'chọn', choice('Doanh nghiệp', 'audience:business'));
    const { query, update_id } = lan.presses('Doanh nghiệp');
    const [update] = await api.getUpdates({ offset: update_id ?? 0 });
    expect(update?.callback_query).toMatchObject({
      id: query,
      from: { id: 11 },
      data: 'audience:business',
      message: { text: 'chọn', chat: { id: 11 } },
    });
    expect(await refusalOf(api.answerCallbackQuery(query, { text: 'ă'.repeat(201) }))).toContain('400');
    expect(await refusalOf(api.answerCallbackQuery(query, { text: 'ă'.repeat(200) }))).toBe('accepted');
  });

  it('are answered too late when the bot thought too long, or about no press at all', async () => {
    const clock = steppedClock();
    const { api, lan } = await telegramWorld({ clock });
    lan.starts();
    await api.sendMessage(11, 'chọn', choice('A', 'a'));
    const { query } = lan.presses('a');
    clock.advance(60_001);
    const late = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await refusalOf(api.answerCallbackQuery(query))).toBe(late);
    expect(await refusalOf(api.answerCallbackQuery('1'))).toBe(late);
  });

  it('cannot press what is not there', async () => {
    const { api, lan } = await telegramWorld();
    lan.starts();
    expect(() => lan.presses('A')).toThrow('nothing with buttons');
    await api.sendMessage(11, 'chọn', choice('A', 'a'));
    expect(() => lan.presses('B')).toThrow('no button "B"; there are: "A"');
  });

  it('tap a reply keyboard, which the message given back does not show', async () => {
    const { api, lan } = await telegramWorld();
    lan.starts();
    const sent = await api.sendMessage(11, 'chọn', { reply_markup: { keyboard: [[{ text: 'Tra cứu' }]] } });
    expect(sent).not.toHaveProperty('reply_markup');
    expect(lan.taps('Tra cứu').message.text).toBe('Tra cứu');
  });

  it('edit what they wrote', async () => {
    const { api, lan } = await telegramWorld();
    const { message } = lan.says('xã cần gì');
    lan.edits(message.message_id, 'xã cần đạt gì');
    const [, edit] = await api.getUpdates();
    expect(edit?.edited_message).toMatchObject({
      message_id: message.message_id,
      date: message.date,
      text: 'xã cần đạt gì',
    });
    expect(edit?.edited_message?.edit_date).toBeTypeOf('number');
  });

  it('block and unblock, and the bot is told', async () => {
    const { api, lan } = await telegramWorld();
    lan.starts();
    lan.blocks();
    expect(() => lan.says('chào')).toThrow('cannot write');
    lan.unblocks();
    const stands = (await api.getUpdates())
      .slice(1)
      .map(({ my_chat_member: member }) => [
        member?.chat.type,
        member?.old_chat_member.status,
        member?.new_chat_member.status,
        member?.new_chat_member.user.is_bot,
      ]);
    expect(stands).toEqual([
      ['private', 'member', 'kicked', true],
      ['private', 'kicked', 'member', true],
    ]);
  });

  it('send a voice that can be fetched, and one too big to be', async () => {
    const { api, call, fake, lan } = await telegramWorld();
    lan.sends({ voice: { bytes: Buffer.from('OggS'), duration: 7 } });
    lan.sends({ document: { size: mostDownloadBytes + 1, file_name: 'lon.pdf' }, caption: 'xem /help' });
    const [voice, big] = await api.getUpdates();
    expect(voice?.message?.voice).toMatchObject({ duration: 7, mime_type: 'audio/ogg', file_size: 4 });
    const { file_path = '' } = await api.getFile(voice?.message?.voice?.file_id ?? '');
    expect(await (await call(`/file/bot${fake.token}/${file_path}`)).text()).toBe('OggS');
    expect((await call(`/file/bot${fake.token}/voice/none.oga`)).status).toBe(404);
    expect(big?.message).toMatchObject({ caption: 'xem /help', caption_entities: [{ type: 'bot_command' }] });
    expect(await refusalOf(api.getFile(big?.message?.document?.file_id ?? ''))).toBe(
      '400 Bad Request: file is too big',
    );
    expect(await refusalOf(api.getFile('nonsense'))).toBe('400 Bad Request: invalid file_id');
  });

  it('send stickers, places, numbers and albums', async () => {
    const { api, lan } = await telegramWorld();
    lan.sends({ sticker: { emoji: '👍' } });
    lan.sends({ location: { latitude: 20.45, longitude: 106.34 } });
    lan.sends({ contact: { phone_number: '0912', first_name: 'Lan', user_id: 11 } });
    lan.album([{ photo: {}, caption: 'hai ảnh' }, { photo: {} }]);
    const messages = (await api.getUpdates()).map(({ message }) => message);
    expect(messages[0]?.sticker?.emoji).toBe('👍');
    expect(messages[1]?.location?.latitude).toBe(20.45);
    expect(messages[2]?.contact?.phone_number).toBe('0912');
    expect(messages[3]?.photo).toHaveLength(2);
    expect(messages[3]?.media_group_id).toBe(messages[4]?.media_group_id);
    expect(messages[3]?.media_group_id).toBeTypeOf('string');
  });
});

describe('groups of the fake', () => {
  it('let the bot hear only what is meant for it while privacy mode is on', async () => {
    const { api, fake, lan } = await telegramWorld();
    const group = fake.group({ title: 'Tổ thi đua', type: 'supergroup' });
    const sent = await api.sendMessage(group.id, 'chào cả nhà');
    const heard = [
      group.says(lan, 'trưa nay ăn gì'),
      group.says(lan, 'xã cần gì', { mention: true }),
      group.says(lan, '', { command: 'help' }),
      group.says(lan, 'cảm ơn', { replyTo: sent.message_id }),
      group.says(lan, '/help@other_bot'),
    ].map(({ update_id }) => update_id !== undefined);
    expect(heard).toEqual([false, true, true, true, false]);
    const [mention, command] = await api.getUpdates();
    expect(mention?.message?.entities).toMatchObject([{ type: 'mention', offset: 0 }]);
    expect(command?.message?.text).toBe(`/help@${fake.me.username}`);
    expect(group.hears()).toEqual(['chào cả nhà']);
  });

  it('let it hear everything when privacy mode is off', async () => {
    const { api, fake, lan } = await telegramWorld({ privacy: false });
    const group = fake.group({ title: 'Tổ', type: 'group' });
    expect(group.says(lan, 'trưa nay ăn gì').update_id).toBeDefined();
    expect((await api.getMe()).can_read_all_group_messages).toBe(true);
  });

  it('become supergroups under a new id, and the old one tells where they went', async () => {
    const { api, fake, lan } = await telegramWorld();
    const group = fake.group({ title: 'Tổ', type: 'group' });
    const { from, to } = group.migrates(lan);
    expect(String(to)).toMatch(/^-100/u);
    expect(group.id).toBe(to);
    const failed = api.sendMessage(from, 'chào');
    expect(await refusalOf(failed)).toBe('400 Bad Request: group chat was upgraded to a supergroup chat');
    await expect(failed).rejects.toMatchObject({ parameters: { migrate_to_chat_id: to } });
    expect(await refusalOf(api.sendMessage(to, 'chào'))).toBe('accepted');
    expect(await api.getUpdates()).toMatchObject([
      { message: { chat: { id: from, type: 'group' }, migrate_to_chat_id: to } },
      { message: { chat: { id: to, type: 'supergroup' }, migrate_from_chat_id: from } },
    ]);
  });

  it('take the bot in and throw it out', async () => {
    const { api, fake, lan } = await telegramWorld();
    const group = fake.group({ title: 'Tổ', type: 'supergroup', joined: false });
    const tried = () => refusalOf(api.sendMessage(group.id, 'chào'));
    expect(await tried()).toBe('403 Forbidden: bot is not a member of the supergroup chat');
    group.addsBot(lan);
    expect(await tried()).toBe('accepted');
    group.removesBot(lan);
    expect(await tried()).toBe('403 Forbidden: bot was kicked from the supergroup chat');
    const now = (await api.getUpdates()).map(({ my_chat_member: me }) => me?.new_chat_member.status);
    expect(now).toEqual(['member', undefined, 'kicked']);
    expect(group.says(lan, 'còn đó không', { mention: true }).update_id).toBeUndefined();
  });

  it('have threads when they are forums', async () => {
    const { api, fake, lan } = await telegramWorld();
    const forum = fake.group({ title: 'Diễn đàn', type: 'supergroup', topics: [7] });
    const { message } = forum.says(lan, 'hỏi', { topic: 7, mention: true });
    expect(message).toMatchObject({ message_thread_id: 7, chat: { is_forum: true } });
    const sent = await api.sendMessage(forum.id, 'đáp', { message_thread_id: 7 });
    expect(sent.message_thread_id).toBe(7);
    expect(await refusalOf(api.sendMessage(forum.id, 'đáp', { message_thread_id: 8 }))).toBe(
      '400 Bad Request: message thread not found',
    );
  });
});
