import { describe, expect, it } from 'vitest';
import { consentText } from '../../src/nomination/phrases/consent.ts';
import { createNominating, forNeighbour, handedIn } from '../world/nominating.ts';
import type { Chat, Nominating } from '../world/nominating.ts';

const text = consentText({ staffContact: undefined, page: undefined });

/** Somebody who was just asked for consent. */
async function asked(first = 'tôi muốn đề cử'): Promise<{ readonly desk: Nominating; readonly chat: Chat }> {
  const desk = createNominating();
  const chat = desk.at();
  const heard = await chat.says(first);
  expect(heard.text).toBe(text);
  expect(heard.choices.map(({ label }) => label)).toEqual(['Tôi đồng ý', 'Không']);
  return { desk, chat };
}

/** Words by which people take their consent back: as easy as giving it. */
const takingBack = [
  'rút đồng ý',
  'rut dong y',
  'rút lại đồng ý',
  'Rút đồng ý ạ',
  'xóa dữ liệu',
  'xoá dữ liệu',
  'xoa du lieu',
  'xóa dữ liệu của tôi',
];

describe('whoever takes their consent back', () => {
  const moments: readonly (readonly [
    string,
    () => Promise<{ readonly desk: Nominating; readonly chat: Chat }>,
  ])[] = [
    [
      'while a question is open',
      async () => {
        const { desk, chat } = await asked();
        await chat.goesOn('đồng ý', ...forNeighbour.slice(0, 3));
        return { desk, chat };
      },
    ],
    [
      'after a pause',
      async () => {
        const { desk, chat } = await asked();
        await chat.goesOn('đồng ý', ...forNeighbour.slice(0, 3), 'tạm dừng');
        return { desk, chat };
      },
    ],
    [
      'after submission',
      async () => {
        const desk = createNominating();
        return { desk, chat: await handedIn(desk) };
      },
    ],
    [
      'after they withdrew the file',
      async () => {
        const desk = createNominating();
        const chat = await handedIn(desk);
        await chat.goesOn('rút hồ sơ', 'có');
        return { desk, chat };
      },
    ],
  ];

  describe.each(moments)('%s', (_, come) => {
    it.each(takingBack)('by %j is asked “really?” and then has everything deleted', async (words) => {
      const { desk, chat } = await come();
      const { id, code, agreementCode } = await chat.file();
      const sure = await chat.says(words);
      expect(sure.text).toContain('xóa dữ liệu');
      expect(sure.choices.map(({ label }) => label)).toEqual(['Có, tôi chắc chắn', 'Không']);
      expect(await desk.store.find({ id })).toBeDefined();
      const { text: done } = await chat.says('có');
      expect(done).toContain('Đã rút lại đồng ý và xóa dữ liệu');
      for (const typed of [code, agreementCode]) expect(await desk.store.find({ typed })).toBeUndefined();
      expect(await chat.files()).toEqual([]);
      expect((await desk.store.history(id)).map(({ what }) => what)).toContain('erased');
    });

    it('and then says no, keeps everything', async () => {
      const { chat } = await come();
      const { answers, state } = await chat.file();
      await chat.goesOn('xóa dữ liệu', 'không');
      expect(await chat.file()).toMatchObject({ answers, state });
    });
  });

  it.each(['rút', 'rút hồ sơ', 'xin rút hồ sơ ạ', 'rut ho so', 'rút đề cử'])(
    'or only the file, by %j, has it withdrawn after a yes',
    async (words) => {
      const chat = await handedIn(createNominating());
      await chat.goesOn('bổ sung', words, 'có');
      expect((await chat.file()).state).toBe('withdrawn');
    },
  );

  it.each(['hủy', 'huy', 'hủy hồ sơ', 'không đề cử nữa', 'xóa hồ sơ'])(
    'or gives a draft up by %j',
    async (words) => {
      const { chat } = await asked();
      await chat.goesOn('đồng ý', '6', words, 'có');
      expect((await chat.files()).filter(({ state }) => state !== 'withdrawn')).toEqual([]);
    },
  );

  it.each(['dừng', 'dung', 'DỪNG', 'stop', 'STOP'])('by %j is at least not asked on', async (words) => {
    const { chat } = await asked();
    const before = await chat.goesOn('đồng ý', '6', '4');
    const { text: heard } = await chat.says(words);
    expect(heard).not.toBe(before.text);
    expect((await chat.file()).answers['person-name']).toBeUndefined();
  });
});

describe('what the consent text promises', () => {
  it.each<[string, RegExp]>([
    ['xem lại', /Hồ sơ đề cử/u],
    ['bản sao dữ liệu', /Tên.*|Họ và tên người được đề cử: Nguyễn Thị Lan/u],
    ['rút đồng ý', /không lấy lại được/u],
    ['xóa dữ liệu', /không lấy lại được/u],
  ])('“%s” does what it says, while a question is open and after a pause', async (words, heard) => {
    expect(text).toContain(`“${words}”`);
    const { chat } = await asked();
    await chat.goesOn('đồng ý', ...forNeighbour.slice(0, 3));
    const { answers } = await chat.file();
    expect((await chat.says(words)).text).toMatch(heard);
    expect((await chat.file()).answers).toEqual(answers);
    if ((await chat.file()).asked?.kind === 'sure') await chat.says('không');
    await chat.says('tạm dừng');
    expect((await chat.file()).answers).toEqual(answers);
    expect((await chat.says(words)).text).toMatch(heard);
  });
});
