import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group, Person } from '../../world/telegram/telegram.ts';
import { elsewhere } from '../../../src/conversation/phrases.ts';
import { asks, endAll, openFake, settled, startBot } from './bot.ts';

type Bot = Awaited<ReturnType<typeof startBot>>;

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';

let bot: Bot;
beforeAll(async () => {
  // As an administrator of the group the bot hears everything.
  bot = await startBot({ on: await openFake({ privacy: false }) });
});
afterAll(endAll);

/** A group of its own, what is said in it, and the one next thing the bot says there. */
function open(is: Partial<Parameters<Bot['fake']['group']>[0]> = {}) {
  const { fake, lan, binh } = bot;
  const group = fake.group({ title: 'Tổ 5', type: 'supergroup', ...is });
  const answered = async (deed: () => unknown): Promise<string> => {
    const before = group.hears().length;
    deed();
    await fake.until(() => group.hears().length > before, 'an answer in the group', 10_000);
    return group.hears()[before] ?? '';
  };
  return { fake, lan, binh, group, answered };
}

/** Shows that nothing before was answered: what is asked by name next is the first answer there is. */
async function expectSilence(group: Group, person: Person): Promise<void> {
  const before = group.hears().length;
  group.says(person, asked, { mention: true });
  await bot.fake.until(() => group.hears().length > before, 'an answer', 10_000);
  await settled(bot.service);
  expect(group.hears().slice(before)).toEqual([expect.stringContaining(answer)]);
}

describe('in a group', () => {
  it('talk among people is left alone', async () => {
    const { group, lan, binh } = open();
    const said = group.says(lan, 'Chiều nay họp tổ nhé, ai có Quy chế không?');
    group.says(binh, 'Vâng', { replyTo: said.message.message_id });
    group.says(lan, 'hỏi @thi_dua_khac_bot xem');
    group.says(lan, '/help@thi_dua_khac_bot');
    group.sends(lan, { photo: {}, caption: 'Ảnh hôm qua' });
    group.sends(binh, { sticker: {} });
    await expectSilence(group, lan);
  });

  it.each([
    ['by name', (group: Group, lan: Person) => group.says(lan, asked, { mention: true })],
    ['by name at the end', (group: Group, lan: Person) => group.says(lan, `${asked} @thi_dua_thu_bot`)],
    ['by name in capitals', (group: Group, lan: Person) => group.says(lan, `@THI_DUA_THU_BOT ${asked}`)],
    [
      'by a command with its name',
      (group: Group, lan: Person) => group.says(lan, 'của ấp', { command: 'moc' }),
    ],
    ['by a bare command', (group: Group, lan: Person) => group.says(lan, '/moc của ấp')],
    [
      'in the words under a picture',
      (group: Group, lan: Person) => group.sends(lan, { photo: {}, caption: `@thi_dua_thu_bot ${asked}` }),
    ],
  ])('who asks it %s is answered, under the question', async (_, says) => {
    const { fake, group, lan, answered } = open();
    let questionId: number | undefined;
    expect(await answered(() => (questionId = says(group, lan).message.message_id))).toContain(answer);
    const { message } = fake.sent.at(-1) ?? {};
    expect(message?.reply_to_message?.message_id).toBe(questionId);
  });

  it('who replies to what it said is answered', async () => {
    const { group, lan, answered, fake } = open();
    await answered(() => group.says(lan, asked, { mention: true }));
    const replyTo = fake.sent.at(-1)?.message.message_id ?? 0;
    expect(await answered(() => group.says(lan, 'còn UBND tỉnh?', { replyTo }))).toContain('Quý I năm 2028');
  });

  it('who calls it by its name alone is greeted', async () => {
    const { group, lan, answered } = open();
    expect(await answered(() => group.says(lan, '', { mention: true }))).toContain('Xin chào');
  });

  it('each person has a conversation of their own', async () => {
    const { group, lan, binh, answered } = open();
    await answered(() => group.says(lan, asked, { mention: true }));
    await answered(() => group.says(binh, 'UBND tỉnh tổng kết lúc nào?', { mention: true }));
    expect(await answered(() => group.says(lan, 'còn trường học?', { mention: true }))).toContain(answer);
    expect(await answered(() => group.says(binh, 'còn trường học?', { mention: true }))).toContain(
      'Quý II năm 2029',
    );
  });

  it('what was asked there is not remembered in the private chat, nor the other way', async () => {
    const { fake, group, lan, answered } = open();
    await answered(() => group.says(lan, asked, { mention: true }));
    lan.says('/start');
    await fake.until(() => lan.hears().length > 0);
    const [, second] = [lan.hears(), await asks(fake, lan, 'còn UBND tỉnh?')];
    expect(second).not.toContain('Quý I năm 2028');
  });

  it('buttons work for who asked, and the answer comes under them', async () => {
    const { fake, group, lan, answered } = open();
    await answered(() => group.says(lan, 'tiêu chuẩn chỗ em là gì', { mention: true }));
    const menu = fake.sent.at(-1)?.message.message_id;
    expect(await answered(() => group.presses(lan, 'Trường học'))).toContain('vườn ươm');
    expect(fake.sent.at(-1)?.message.reply_to_message?.message_id).toBe(menu);
  });

  it('buttons work for whoever reads along, as they would for who asked', async () => {
    const { fake, group, lan, binh, answered } = open();
    await answered(() => group.says(lan, 'tiêu chuẩn chỗ em là gì', { mention: true }));
    const menu = fake.sent.at(-1)?.message.message_id;
    expect(await answered(() => group.presses(binh, 'Hộ gia đình', menu))).toContain('giỏ đi chợ');
    expect(await answered(() => group.presses(lan, 'Trường học', menu))).toContain('vườn ươm');
  });

  it('who administers it without a name is answered too; other bots are not', async () => {
    const { group, lan, answered } = open();
    const mention = {
      text: `@thi_dua_thu_bot ${asked}`,
      entities: [{ type: 'mention', offset: 0, length: 16 }],
    };
    const bot = (id: number, username: string) => ({ id, is_bot: true, first_name: username, username });
    group.sends(lan, { ...mention, from: bot(5, 'mot_bot_khac_bot') });
    const nameless = { from: bot(1_087_968_824, 'GroupAnonymousBot'), sender_chat: group.room.chat };
    expect(await answered(() => group.sends(lan, { ...mention, ...nameless }))).toContain(answer);
    await expectSilence(group, lan);
    expect(group.hears()).toHaveLength(2);
  });

  it('a topic is answered in the topic, and each has a memory of its own', async () => {
    const { fake, group, lan, answered } = open({ topics: [7, 9] });
    await answered(() => group.says(lan, asked, { mention: true, topic: 7 }));
    expect(fake.sent.at(-1)?.message.message_thread_id).toBe(7);
    await answered(() => group.says(lan, 'UBND tỉnh tổng kết lúc nào?', { mention: true, topic: 9 }));
    expect(fake.sent.at(-1)?.message.message_thread_id).toBe(9);
    const next = await answered(() => group.says(lan, 'còn UBND tỉnh?', { mention: true, topic: 7 }));
    expect(next).toContain('Quý I năm 2028');
    expect(fake.sent.at(-1)?.message.message_thread_id).toBe(7);
  });

  it('personal matters are sent to the chat with the bot alone', async () => {
    const { fake, group, lan, answered } = open();
    const link = `https://t.me/${fake.me.username}`;
    for (const text of ['/denghi', '/nhac', 'tôi muốn đề cử chị Hoa']) {
      expect(await answered(() => group.says(lan, text, { mention: true }))).toBe(elsewhere.public.vi(link));
    }
    expect(fake.sent.at(-1)?.reply_markup).toBeUndefined();
  });

  it('a question whose message was deleted meanwhile is answered all the same', async () => {
    const { fake, group, lan, answered } = open();
    const gate = fake.faults.next({ method: 'sendMessage', chat: group.id, fault: { kind: 'hang' } });
    const heard = answered(() => {
      const { message } = group.says(lan, asked, { mention: true });
      group.room.messages.delete(message.message_id);
    });
    await fake.until(() => gate.hits() === 1);
    gate.release();
    expect(await heard).toContain(answer);
  });

  it('that became a supergroup the bot goes on answering', async () => {
    const { group, lan, answered } = open({ type: 'group' });
    await answered(() => group.says(lan, asked, { mention: true }));
    group.migrates(lan);
    expect(await answered(() => group.says(lan, asked, { mention: true }))).toContain(answer);
  });

  it('that the bot is added to, or in which people come and go, hears nothing of it', async () => {
    const { group, lan } = open();
    group.addsBot(lan);
    group.sends(lan, { new_chat_members: [bot.binh.user] });
    group.sends(lan, { left_chat_member: bot.binh.user });
    group.sends(lan, { pinned_message: { message_id: 1, date: 0, chat: group.room.chat } });
    group.sends(lan, { new_chat_title: 'Tổ 5 mới' });
    await expectSilence(group, lan);
  });
});

describe('TELEGRAM_PERSONAL_DATA=off', () => {
  const off = { TELEGRAM_PERSONAL_DATA: 'off' };

  it.each([
    [{ PUBLIC_URL: 'https://thidua.example.vn' }, 'https://thidua.example.vn'],
    [{}, undefined],
  ])('sends personal matters to the web page, and everything else is answered (%o)', async (more, link) => {
    const { fake, lan } = await startBot({ settings: { ...off, ...more } });
    for (const text of ['/denghi', '/nhac', 'tôi muốn đề cử chị Hoa'])
      expect(await asks(fake, lan, text)).toBe(elsewhere.policy.vi(link));
    expect(await asks(fake, lan, asked)).toContain(answer);
  });

  it('names the web page in groups too', async () => {
    const { fake, lan } = await startBot({ settings: { ...off, PUBLIC_URL: 'https://thidua.example.vn' } });
    const group = fake.group({ title: 'Tổ 5', type: 'group' });
    group.says(lan, '', { command: 'denghi' });
    await fake.until(() => group.hears().length === 1);
    expect(group.hears()).toEqual([elsewhere.policy.vi('https://thidua.example.vn')]);
  });
});
