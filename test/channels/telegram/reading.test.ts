import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besides, phrases, received } from '../../../src/conversation/phrases.ts';
import type { Attachment } from '../../../src/core/turn.ts';
import type { Content } from '../../world/telegram/content.ts';
import { answerTo, asks, endAll, settled, startBot, told } from './bot.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';
const provincial = 'UBND tỉnh tổng kết lúc nào?';

let bot: Awaited<ReturnType<typeof startBot>>;
let count = 100;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(endAll);

/** Somebody nobody has seen before. */
const somebody = () => bot.fake.person({ id: (count += 1), first_name: `Người ${count}` });

/** Shows that what was done is not answered: the next question is the next thing answered. */
async function expectSilence(person: ReturnType<typeof somebody>): Promise<void> {
  expect(await asks(bot.fake, person, provincial)).toContain('Quý IV năm 2029');
  await settled(bot.service);
}

describe('a question', () => {
  it.each([
    ['with marks', asked],
    ['without marks', 'khi nao ap so ket'],
    ['in decomposed letters', asked.normalize('NFD')],
    ['in capitals', asked.toUpperCase()],
    ['with invisible letters in it', 'Khi\u200b nào ấp\u00ad sơ kết?\ufeff'],
    ['with line breaks', 'Khi nào\n\nấp sơ kết?'],
    ['in a message that was forwarded', asked],
  ])('%s is understood', async (how, text) => {
    const lan = somebody();
    const forwarded = { forward_origin: { type: 'hidden_user', sender_user_name: 'Ai đó', date: 0 }, text };
    const said = () => (how.includes('forwarded') ? lan.sends(forwarded) : lan.says(text));
    expect(await answerTo(bot.fake, lan, said)).toContain(answer);
  });

  it('as long as Telegram takes it is answered politely', async () => {
    expect(await asks(bot.fake, somebody(), 'ấp sơ kết khi nào '.repeat(227))).not.toBe('');
  });

  it('with half a letter, a zero byte or only signs harms nothing', async () => {
    const lan = somebody();
    for (const text of ['\ud83d', 'a\u0000b', '???', '😀', '‎']) lan.says(text);
    await expectLast(lan);
  });
});

async function expectLast(person: ReturnType<typeof somebody>): Promise<void> {
  person.says(provincial);
  await bot.fake.until(() => person.hears().at(-1)?.includes('Quý IV năm 2029') === true, 'the last', 10_000);
  expect(told(bot.service, 'error')).toEqual([]);
}

describe('a message that was edited', () => {
  it('is answered once more, under it, saying so', async () => {
    const lan = somebody();
    let id = 0;
    await answerTo(bot.fake, lan, () => (id = lan.says(asked).message.message_id));
    const again = await answerTo(bot.fake, lan, () => lan.edits(id, provincial));
    expect(again.startsWith(phrases.edited.vi)).toBe(true);
    expect(again).toContain('Quý IV năm 2029');
    expect(bot.fake.sent.at(-1)?.message.reply_to_message?.message_id).toBe(id);
  });

  it.each([
    ['unchanged', asked],
    ['in decomposed letters only', asked.normalize('NFD')],
  ])('%s is passed over', async (_, text) => {
    const lan = somebody();
    let id = 0;
    await answerTo(bot.fake, lan, () => (id = lan.says(asked).message.message_id));
    lan.edits(id, text);
    await expectSilence(lan);
    expect(lan.hears()).toHaveLength(2);
  });
});

/** Everything a phone can send besides words, and what it is taken for. */
const things: readonly (readonly [string, Content, Attachment])[] = [
  ['photo', { photo: {} }, 'photo'],
  ['voice message', { voice: {} }, 'voice'],
  ['song', { audio: {} }, 'voice'],
  ['video', { video: {} }, 'video'],
  ['round video', { video_note: {} }, 'video'],
  ['document', { document: {} }, 'document'],
  ['sticker', { sticker: {} }, 'sticker'],
  ['animation', { animation: {} }, 'sticker'],
  ['die', { dice: { emoji: '🎲', value: 3 } }, 'sticker'],
  ['location', { location: { latitude: 10.4, longitude: 105.1 } }, 'location'],
  ['contact', { contact: { phone_number: '+84900000000', first_name: 'Hoa' } }, 'contact'],
  ['poll', { poll: { id: '1', question: 'Họp?', options: [], total_voter_count: 0 } }, 'poll'],
];

describe('what is no text', () => {
  it.each(things)('a %s is told apart and answered once', async (_, content, kind) => {
    const lan = somebody();
    expect(await answerTo(bot.fake, lan, () => lan.sends(content))).toBe(received[kind].vi);
    await settled(bot.service);
    expect(lan.hears()).toHaveLength(1);
  });

  it('a file of any size is never fetched', async () => {
    const lan = somebody();
    await answerTo(bot.fake, lan, () => lan.sends({ document: { size: 2_000_000_000 } }));
    expect(bot.fake.countOf('getFile')).toBe(0);
  });

  it.each(['photo', 'document', 'video'])(
    'a question under a %s is answered, and it is said that only it was read',
    async (kind) => {
      const lan = somebody();
      const said = await answerTo(bot.fake, lan, () => lan.sends({ [kind]: {}, caption: asked }));
      expect(said).toContain(answer);
      expect(said).toContain(besides.vi);
    },
  );

  it('an album is answered once', async () => {
    const lan = somebody();
    lan.album([{ photo: {} }, { photo: {} }, { photo: {} }]);
    await expectLast(lan);
    expect(lan.hears()).toHaveLength(2);
    expect(lan.hears()[0]).toBe(received.photo.vi);
  });

  it('a question under an album is answered once', async () => {
    const lan = somebody();
    lan.album([{ photo: {}, caption: asked }, { photo: {} }, { photo: {} }]);
    await expectLast(lan);
    expect(lan.hears()).toHaveLength(2);
    expect(lan.hears()[0]).toContain(answer);
  });

  it.each<readonly [string, Content]>([
    ['a pinned message', { pinned_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } }],
    ['a timer set', { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } }],
    ['a chat shared', { write_access_allowed: {} }],
    ['something of next year', { hologram: { depth: 3 } }],
  ])('%s is passed over', async (_, content) => {
    const lan = somebody();
    lan.sends(content);
    await expectSilence(lan);
    expect(lan.hears()).toHaveLength(1);
  });
});

describe('an update that cannot be read', () => {
  it.each<readonly [string, unknown]>([
    ['message', { message_id: 'một', chat: 'lan' }],
    ['message', null],
    ['message', { message_id: 1, date: 0, chat: { id: 1, type: 'salon' }, from: { id: 1 }, text: 'x' }],
    ['edited_message', 7],
    ['callback_query', { id: 5 }],
    ['my_chat_member', { chat: { id: 1, type: 'private' } }],
  ])('(%s: %j) stops nothing, and its fields are named to the operator', async (kind, body) => {
    const lan = somebody();
    const before = told(bot.service, 'warn').length;
    bot.fake.world.updates.add(kind, body);
    await expectSilence(lan);
    expect(lan.hears()).toHaveLength(1);
    expect(told(bot.service, 'warn').slice(before)).toEqual([
      expect.objectContaining({ message: 'an update could not be read' }),
    ]);
  });

  it('among others costs none of them', async () => {
    const lan = somebody();
    lan.says(asked);
    bot.fake.world.updates.add('message', { strange: true });
    lan.says(provincial);
    await bot.fake.until(() => lan.hears().length === 2);
    expect(lan.hears()).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining('Quý IV năm 2029'),
    ]);
  });

  it('of a kind nobody asked for does not come', () => {
    expect(bot.fake.world.updates.add('poll_answer', {})).toBeUndefined();
  });
});
