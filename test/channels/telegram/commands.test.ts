import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telegramPhrases } from '../../../src/channels/telegram/phrases.ts';
import { commands } from '../../../src/conversation/lexicon/commands.ts';
import { apiOf, answerTo, asks, endAll, openFake, soon, startBot, told } from './bot.ts';

let bot: Awaited<ReturnType<typeof startBot>>;
let count = 100;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(endAll);

/** What the bot says to somebody nobody has seen before. */
const said = (text: string): Promise<string> =>
  asks(bot.fake, bot.fake.person({ id: (count += 1), first_name: `Người ${count}` }), text);

describe('a command', () => {
  it.each([
    ['/moc', 'Quý IV năm 2029'],
    ['/moc@thi_dua_thu_bot', 'Quý IV năm 2029'],
    ['/MOC', 'Quý IV năm 2029'],
    ['/mốc', 'Quý IV năm 2029'],
    ['/hạn', 'Quý IV năm 2029'],
    ['/mốc'.normalize('NFD'), 'Quý IV năm 2029'],
    ['/khenthuong', 'Cờ thi đua'],
    ['/khenthưởng', 'Cờ thi đua'],
    ['/tiêuchuẩn', 'đối tượng'],
    ['/tieuchuan của trường học', 'vườn ươm'],
    ['/tiêuchuẩn của hộ gia đình', 'giỏ đi chợ'],
    ['/denghi', 'đồng ý xử lý dữ liệu cá nhân'],
    ['/trogiup', 'Anh/chị có thể hỏi'],
    ['/help', 'Anh/chị có thể hỏi'],
  ])('%s is understood', async (text, words) => {
    expect(await said(text)).toContain(words);
  });

  it('that nobody knows leads to what can be asked', async () => {
    expect(await said('/xyz')).toBe(await said('/help'));
    expect(await said('/thờitiết hôm nay')).toBe(await said('/help'));
  });

  it('every one of the menus is answered with something of its own', async () => {
    const help = await said('/help');
    for (const { names } of commands.filter(
      ({ says, names }) => says !== undefined && !names.includes('help'),
    ))
      expect(await said(`/${names[0] ?? ''}`)).not.toBe(help);
  });
});

describe('pressing Start', () => {
  const start = async (payload?: string): Promise<string> => {
    const person = bot.fake.person({ id: (count += 1), first_name: `Người ${count}` });
    return answerTo(bot.fake, person, () => person.starts(payload));
  };

  it('is greeted', async () => {
    expect(await start()).toContain('Xin chào');
  });

  it.each([
    ['moc', 'Quý IV năm 2029'],
    ['khenthuong', 'Cờ thi đua'],
    ['tieuchuan', 'đối tượng'],
  ])('from a link on %s leads there at once', async (payload, words) => {
    expect(await start(payload)).toContain(words);
  });

  it.each(['qr-xa-an-binh', 'start', '__proto__', 'A'.repeat(64)])(
    'from a link with something else (%s) is greeted',
    async (payload) => {
      expect(await start(payload)).toContain('Xin chào');
    },
  );
});

describe('the menus and the words in an empty chat', () => {
  const presented = async () => {
    const api = apiOf(bot.fake);
    await soon(() => bot.fake.countOf('setMyShortDescription') === 3);
    return api;
  };
  const names = (list: readonly { readonly command: string }[]): readonly string[] =>
    list.map(({ command }) => command);

  it('are Vietnamese for everybody, and English for those whose app is English', async () => {
    const api = await presented();
    const scope = { type: 'all_private_chats' } as const;
    const [all, vi, en] = [
      await api.getMyCommands({ scope }),
      await api.getMyCommands({ scope, language_code: 'vi' }),
      await api.getMyCommands({ scope, language_code: 'en' }),
    ];
    expect(vi).toEqual(all);
    expect(names(en)).toEqual(names(all));
    const shown = commands.filter(({ says }) => says !== undefined);
    expect(all.map(({ description }) => description)).toEqual(shown.map(({ says }) => says?.vi));
    expect(en.map(({ description }) => description)).toEqual(shown.map(({ says }) => says?.en));
  });

  it('of groups leave out what is personal', async () => {
    const api = await presented();
    const group = names(await api.getMyCommands({ scope: { type: 'all_group_chats' } }));
    expect(group).toContain('moc');
    expect(group).not.toContain('denghi');
    expect(group).not.toContain('nhac');
  });

  it('tell what the bot is for', async () => {
    const api = await presented();
    const { description, shortDescription } = telegramPhrases;
    expect((await api.getMyDescription()).description).toBe(description.vi);
    expect((await api.getMyDescription({ language_code: 'vi' })).description).toBe(description.vi);
    expect((await api.getMyDescription({ language_code: 'en' })).description).toBe(description.en);
    expect((await api.getMyShortDescription()).short_description).toBe(shortDescription.vi);
    expect((await api.getMyShortDescription({ language_code: 'en' })).short_description).toBe(
      shortDescription.en,
    );
  });

  it('that cannot be set harm nothing: people are answered, and the operator is told', async () => {
    const fake = await openFake();
    fake.faults.next({
      method: /^setMy/u,
      times: 'always',
      fault: { kind: 'refuse', error_code: 404, description: 'Not Found: method not found' },
    });
    const { service, lan } = await startBot({ on: fake });
    expect(await asks(fake, lan, 'Khi nào ấp sơ kết?')).toContain('Quý IV năm 2027');
    await soon(() => told(service, 'warn').length > 0);
    expect(told(service, 'warn')).toMatchObject([
      { message: 'the bot could not present itself; the next start tries again' },
    ]);
    expect(told(service, 'error')).toEqual([]);
  });
});
