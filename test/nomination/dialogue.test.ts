import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/nomination/draft.ts';
import { moveWords } from '../../src/nomination/lexicon/moves.ts';
import { understand } from '../../src/nomination/understand.ts';
import {
  createNominating,
  formWith,
  forNeighbour,
  handedIn,
  planForm,
  staffChat,
} from '../world/nominating.ts';
import type { Chat, Nominating } from '../world/nominating.ts';
import { draftOf, givenAs } from '../world/nominations.ts';

const start = ['tôi muốn đề cử', 'tôi đồng ý'];
const [audience = '', relation = '', name = '', unit = ''] = forNeighbour;

async function at(...said: readonly string[]): Promise<{ readonly desk: Nominating; readonly chat: Chat }> {
  const desk = createNominating();
  const chat = desk.at();
  await chat.goesOn(...start, ...said);
  return { desk, chat };
}

const answerOf = async (chat: Chat, field: string): Promise<string | undefined> =>
  (await chat.file()).answers[field]?.value;

describe('from the first word to a number', () => {
  it('a citizen is asked eight things for a neighbour, each with how far they are', async () => {
    const chat = createNominating().at();
    await chat.goesOn(...start);
    const progress: string[] = [];
    for (const text of forNeighbour) progress.push((await chat.says(text)).text);
    expect(progress.slice(0, -1).map((text) => /\((\d+\/\d+)\)/u.exec(text)?.[1])).toEqual([
      ...['2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8'],
    ]);
    expect(progress.at(-1)).toContain('nộp hồ sơ');
    const { text } = await chat.says('nộp hồ sơ');
    expect(text).toMatch(/TD \d{3} \d{3} \d{3}/u);
  });

  it('staff are told of the number and of nothing else', async () => {
    const desk = createNominating();
    const { number = '' } = await (await handedIn(desk)).file();
    const [notice, ...others] = desk.at(staffChat).notices();
    expect(others).toEqual([]);
    expect(notice?.text).toContain(number);
    expect(notice?.text).not.toMatch(/Lan|Bình|912|Minh Khai/u);
  });

  it('a file that lacks something is not handed in, and what it lacks is asked', async () => {
    const { chat } = await at(audience, relation, name);
    const { text } = await chat.says('nộp hồ sơ');
    expect(text).toContain('công tác ở đâu');
    expect(await chat.file()).toMatchObject({ state: 'draft' });
  });

  it('a file that was handed in is not handed in twice, and whoever tries hears no untruth', async () => {
    const chat = await handedIn(createNominating());
    const { number } = await chat.file();
    const { text } = await chat.goesOn('bổ sung', 'Bác sĩ', 'nộp hồ sơ');
    expect(text).not.toContain('không sửa ở đây được');
    expect(await chat.file()).toMatchObject({ state: 'submitted', number });
    expect(await answerOf(chat, 'position')).toBe('Bác sĩ');
  });
});

describe('“answer or question?”', () => {
  it('is asked once, and what is typed instead of choosing is the answer', async () => {
    const { chat } = await at(audience, relation, 'Khi nào nộp hồ sơ', name);
    expect(await answerOf(chat, 'person-name')).toBe(name);
  });

  it('is asked anew of another doubtful text', async () => {
    const { chat } = await at(audience, relation, 'Khi nào nộp hồ sơ', 'Bao giờ sơ kết');
    expect((await chat.file()).asked).toMatchObject({ kind: 'which', text: 'Bao giờ sơ kết' });
  });

  it.each([
    ['1', 'Khi nào nộp hồ sơ'],
    ['2', undefined],
  ])('is answered by %s', async (choice, filed) => {
    const { chat } = await at(audience, relation, name, 'Khi nào nộp hồ sơ', choice);
    expect(await answerOf(chat, 'person-unit')).toBe(filed);
  });

  it('a question is answered with its place in the plan, and the same is asked again', async () => {
    const { chat } = await at(audience, relation, name, 'Khi nào nộp hồ sơ');
    const { text } = await chat.says('là câu hỏi');
    expect(text).toContain('(4/8)');
    expect((await chat.file()).asked).toEqual({ kind: 'field', field: 'person-unit' });
  });
});

describe('a question to the plan in the middle', () => {
  it('is answered with citations, and then the same is asked again, with its choices', async () => {
    const { chat } = await at(audience);
    const { text, choices } = await chat.says('khi nào sơ kết?');
    expect(text).toContain('Quý II năm 2027');
    expect(text).toContain('(2/8)');
    expect(choices).toHaveLength(4);
    await chat.says('4');
    expect(await answerOf(chat, 'relation')).toBe('other');
  });

  it('by a button that was offered before the file was opened is answered too', async () => {
    const chat = createNominating().at();
    const { choices } = await chat.says('xin chào');
    await chat.goesOn(...start);
    const { text } = await chat.presses(choices[1]?.id ?? '');
    expect(text).toMatch(/20(?:25|26|27|30)/u);
    expect(text).toContain('đề cử đối tượng nào');
  });
});

describe('a word for a move', () => {
  /** Words of a move that are also, word for word, what one says to the question. */
  const alsoAnswers: Readonly<Record<string, RegExp>> = {
    aware: /^(?:yes|no|skip: chưa biết|skip: chưa có|erase: không đồng ý nữa)/u,
    level: /^skip: .*(?:biết|rõ)$|^no/u,
    gender: /^$/u,
    audience: /^$/u,
    relation: /^$/u,
  };

  it('is never taken for a choice that it only resembles', () => {
    const wrong: string[] = [];
    for (const [asked, also] of Object.entries(alsoAnswers)) {
      const answers = asked === 'audience' ? {} : { audience: givenAs('can-bo') };
      const file = draftOf({ answers, asked: { kind: 'field', field: asked } });
      const reading = readDraft(planForm, file, '2026-11-22');
      for (const [way, all] of Object.entries(moveWords))
        for (const text of all) {
          const understood = understand(planForm, file, reading, { text });
          const taken = understood.kind === 'move' && understood.move.kind === 'answer';
          const read = taken ? planForm.field(asked)?.read(text, '2026-11-22') : undefined;
          if (read?.kind === 'value' && !also.test(`${way}: ${text}`)) wrong.push(`${asked} ${way}: ${text}`);
        }
    }
    expect(wrong).toEqual([]);
  });

  it('means one thing, with its marks', () => {
    const means = new Map<string, string[]>();
    for (const [way, all] of Object.entries(moveWords))
      for (const word of all) means.set(word, [...(means.get(word) ?? []), way]);
    expect([...means].filter(([, ways]) => ways.length > 1 && !ways.includes('yes'))).toEqual([]);
  });

  it.each([
    'hồ sơ của tôi',
    'danh sách hồ sơ',
    'bản sao dữ liệu',
    'mã tiếp tục',
    'gửi minh chứng',
    'mã đồng ý',
  ])('%j is granted in the middle of a file, and never filed', async (text) => {
    const { chat } = await at(audience, relation, name);
    const { answers } = await chat.file();
    expect((await chat.says(text)).outcome).toBe('nomination');
    expect((await chat.file()).answers).toEqual(answers);
    await chat.says(unit);
    expect(await answerOf(chat, 'person-unit')).toBe(unit);
  });
});

describe('what is said besides', () => {
  it('of the nominator is not filed of the nominee', async () => {
    const { chat } = await at(audience, 'Tôi tên là Trần Văn Bình, là hàng xóm của chị ấy');
    expect(await answerOf(chat, 'person-name')).toBeUndefined();
  });

  it('of the nominee is not filed of the nominator', async () => {
    const { chat } = await at(
      audience,
      relation,
      'Chị Nguyễn Thị Lan, số điện thoại của chị Lan là 0912345678',
    );
    expect(await answerOf(chat, 'contact-phone')).toBeUndefined();
  });

  it('does not hide why the answer itself was not taken', async () => {
    const { chat } = await at();
    const { text } = await chat.says('UBND huyện Vũ Thư, số của tôi 0912345678');
    expect(text).toMatch(/xã, phường|cấp huyện/u);
    expect(await answerOf(chat, 'audience')).toBeUndefined();
  });

  it('does not carry somebody away from what they are changing', async () => {
    const { chat } = await at(audience, relation, name, unit, 'sửa tên');
    await chat.says('12345, số của tôi 0912345678');
    expect((await chat.file()).asked).toEqual({ kind: 'field', field: 'person-name' });
    expect(await answerOf(chat, 'person-name')).toBe(name);
  });

  it('an office’s telephone is not also the telephone of the one who writes', async () => {
    const { chat } = await at(
      'Xã, phường',
      'thay mặt cơ quan',
      'Ủy ban nhân dân xã Minh Khai',
      'Thôn Đông',
      '0227 383 1234',
    );
    expect(await answerOf(chat, 'unit-phone')).toBe('+842273831234');
    expect(await answerOf(chat, 'contact-phone')).toBeUndefined();
  });
});

describe('a district, which is not there any more', () => {
  it('is told so and what to do instead, and nothing is filed', async () => {
    const { chat } = await at();
    const { text, choices } = await chat.says('UBND huyện Vũ Thư');
    expect(text).toMatch(/xã, phường|cấp huyện/u);
    expect(choices.length).toBeGreaterThan(3);
    expect((await chat.file()).answers).toEqual({});
  });
});

describe('going back', () => {
  it('at the first question stays there', async () => {
    const { chat } = await at(audience, relation, name);
    const { text } = await chat.goesOn('quay lại', 'quay lại', 'quay lại', 'quay lại');
    expect(text).toContain('câu đầu tiên');
    expect((await chat.file()).asked).toEqual({ kind: 'field', field: 'audience' });
  });

  it('shows what is there, and an answer changes that one alone', async () => {
    const { chat } = await at(audience, relation, name);
    const { text } = await chat.says('quay lại');
    expect(text).toContain(name);
    await chat.says('Trần Thị Mai');
    expect(await answerOf(chat, 'person-name')).toBe('Trần Thị Mai');
    expect(await answerOf(chat, 'person-unit')).toBeUndefined();
  });
});

describe('a form that was changed meanwhile', () => {
  it('an answer to a question that is gone is filed nowhere, and the person is told', async () => {
    const { desk, chat } = await at(audience, relation, name);
    desk.deploy(
      formWith(
        planForm,
        planForm.fields.filter(({ id }) => id !== 'person-unit'),
      ),
    );
    const { answers } = await chat.file();
    expect((await chat.says(unit)).text).toContain('không còn trong hồ sơ');
    expect((await chat.file()).answers).toEqual(answers);
  });
});
