import { describe, expect, it } from 'vitest';
import type { Kept } from '../../src/nomination/evidence/evidence.ts';
import { consentAgain, consentText, consentVersion } from '../../src/nomination/phrases/consent.ts';
import { createNominating, forNeighbour, handedIn } from '../world/nominating.ts';
import type { Chat, Nominating } from '../world/nominating.ts';
import { lan } from '../world/turns.ts';

const text = consentText({ staffContact: undefined, page: undefined });
/** The question alone, or the whole text for whoever wants to read it again. */
const askedAgain = /đồng ý xử lý dữ liệu cá nhân/u;

/** Somebody who was just asked for consent. */
async function asked(first = 'tôi muốn đề cử'): Promise<{ readonly desk: Nominating; readonly chat: Chat }> {
  const desk = createNominating();
  const chat = desk.at();
  const heard = await chat.says(first);
  expect(heard.text).toBe(text);
  expect(heard.choices.map(({ label }) => label)).toEqual(['Tôi đồng ý', 'Không']);
  return { desk, chat };
}

const photo: Kept = {
  kind: 'kept',
  evidence: {
    id: 'photo-1',
    name: 'ảnh.jpg',
    type: 'image/jpeg',
    size: 3,
    hash: 'a'.repeat(64),
    turn: 't',
    at: 1,
  },
};

describe('whoever wants to nominate', () => {
  it.each([
    'tôi muốn đề cử',
    'tôi muốn đề cử chị Nguyễn Thị Lan, sinh năm 1980, sđt của tôi 0912345678',
    'toi muon de cu hang xom',
  ])('is asked for consent before anything else: %j', async (first) => {
    const { chat } = await asked(first);
    expect((await chat.file()).consents).toEqual([]);
  });

  it.each(['Tôi đồng ý', '1', 'toi dong y', 'đồng ý ạ', 'vâng', 'có', 'ok', 'dạ vâng'])(
    'begins with %j, and the proof holds who, when, which text and those words',
    async (words) => {
      const { chat } = await asked();
      const heard = await chat.says(words);
      expect(heard.text).toContain('đề cử đối tượng nào');
      const { consents, changedAt } = await chat.file();
      expect(consents).toEqual([
        {
          purpose: 'nomination',
          by: 'nominator',
          version: consentVersion,
          act: 'given',
          words,
          from: lan,
          turn: 'web lan 2',
          at: changedAt,
        },
      ]);
    },
  );

  it('begins by the button, and the proof holds the words on it', async () => {
    const { chat } = await asked();
    const { choices } = await chat.says('xem');
    await chat.presses(choices[0]?.id ?? '');
    const [proof] = (await chat.file()).consents;
    expect(proof).toMatchObject({ act: 'given', words: 'Tôi đồng ý' });
  });

  it.each([
    ...[
      '6',
      '3',
      'Nguyễn Thị Lan',
      '0912345678',
      'cán bộ',
      'tiếp tục',
      'nộp hồ sơ',
      'xem lại',
      'bỏ qua',
      'quay lại',
    ],
    ...[
      'sửa tên thành Trần Thị Mai',
      'điền đầy đủ',
      'cảm ơn',
      'đồng',
      'tôi đồng ý nhưng chỉ một phần',
      'dung',
      'lan',
      '',
    ],
    ...['tôi chưa đồng ý đâu', 'ai đồng ý', '👍👍👍 <b>x</b>', "'; DROP TABLE nominations; --", 'bổ sung'],
  ])('has not agreed by saying %j: consent is asked again, and nothing is filed', async (words) => {
    const { chat } = await asked();
    const heard = await chat.says(words);
    expect(heard.text).toMatch(askedAgain);
    expect(heard.choices.map(({ label }) => label)).toEqual(['Tôi đồng ý', 'Không']);
    const file = await chat.file();
    expect(file.consents).toEqual([]);
    expect(file.answers).toEqual({});
    expect(file.asked).toEqual({ kind: 'consent' });
  });

  it.each(['tiêu chuẩn của cán bộ là gì?', 'khi nào sơ kết', 'dữ liệu được giữ bao lâu?'])(
    'is answered a question before consent, and asked for consent again: %j',
    async (question) => {
      const { chat } = await asked();
      const heard = await chat.says(question);
      expect(heard.text.endsWith(consentAgain)).toBe(true);
      expect(heard.text.length).toBeGreaterThan(consentAgain.length + 20);
      expect(heard.choices.map(({ label }) => label)).toEqual(['Tôi đồng ý', 'Không']);
      expect((await chat.file()).consents).toEqual([]);
      await chat.says('1');
      expect((await chat.file()).consents).toHaveLength(1);
    },
  );

  it.each(['không', 'Không', '2', 'khong', 'không đồng ý', 'ko', 'đừng', 'hủy', 'không đề cử nữa'])(
    'who says %j leaves nothing behind',
    async (words) => {
      const { desk, chat } = await asked('tôi muốn đề cử chị Nguyễn Thị Lan, sinh năm 1980');
      const { id } = await chat.file();
      const heard = await chat.says(words);
      expect(heard.text).toContain('không lưu gì');
      expect(await chat.files()).toEqual([]);
      expect(await desk.store.find({ id })).toBeUndefined();
      expect(JSON.stringify(await desk.store.history(id))).not.toMatch(/Lan|1980/u);
      // And afterwards the plan is asked about as before.
      expect((await chat.says('khi nào sơ kết?')).outcome).toBe('answer');
    },
  );

  it('may agree after having refused', async () => {
    const { chat } = await asked();
    await chat.goesOn('không', 'tôi muốn đề cử', 'đồng ý');
    expect((await chat.file()).consents).toHaveLength(1);
  });

  it('has no file kept before consent, and is told so', async () => {
    const { chat } = await asked();
    const heard = await chat.says('', { attachment: 'photo', kept: [photo] });
    expect(heard.text).toContain('chưa lưu tệp nào');
    expect(heard.text).toMatch(askedAgain);
    await chat.says('đồng ý');
    expect((await chat.file()).evidence).toEqual([]);
    await chat.says('', { attachment: 'photo', kept: [photo] });
    expect((await chat.file()).evidence).toHaveLength(1);
  });

  it('is not asked again for the next nominee, and the proof goes with each file', async () => {
    const chat = await handedIn(createNominating());
    const heard = await chat.says('đề cử người khác');
    expect(heard.text).not.toMatch(askedAgain);
    expect((await chat.files()).map(({ consents }) => consents.length)).toEqual([1, 1]);
  });

  it('is told what was found in their first words only after they agreed, and keeps it', async () => {
    const { chat } = await asked(
      'tôi muốn đề cử chị Nguyễn Thị Lan. Tôi là Trần Văn Bình, sđt của tôi 0912345678',
    );
    const heard = await chat.says('đồng ý');
    expect(heard.text).toContain('Nguyễn Thị Lan');
    const { answers } = await chat.file();
    expect(answers['person-name']?.value).toBe('Nguyễn Thị Lan');
    expect(answers['contact-phone']?.value).toBe('+84912345678');
  });
});

describe('an old button', () => {
  it('of consent does not confirm anything else later', async () => {
    const { chat } = await asked();
    const { choices } = await chat.says('xem');
    await chat.goesOn('đồng ý', ...forNeighbour, 'xóa dữ liệu');
    await chat.presses(choices[0]?.id ?? '');
    expect(await chat.files()).toHaveLength(1);
  });

  it('that confirmed one thing does not confirm another', async () => {
    const { chat } = await asked();
    const { choices } = await chat.goesOn('đồng ý', 'hủy');
    await chat.goesOn('không', 'xóa dữ liệu');
    await chat.presses(choices[0]?.id ?? '');
    expect((await chat.files()).map(({ state }) => state)).toEqual(['draft']);
  });
});
