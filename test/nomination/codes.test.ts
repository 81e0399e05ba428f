import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/core/turn.ts';
import { codeFrom, numberFrom, spaced } from '../../src/nomination/number.ts';
import { createNominating, formWith, forNeighbour, handedIn, planForm } from '../world/nominating.ts';
import type { Chat } from '../world/nominating.ts';
import { lan as first } from '../world/turns.ts';

const second: Address = { channel: 'telegram', chat: 'binh-phone' };
const stranger: Address = { channel: 'web', chat: 'stranger' };

/** Whether anything of the file for the neighbour stands there. */
const tells = (text: string): boolean =>
  /Nguyễn Thị Lan|Minh Khai|1\.200|Bình|912 ?345|đã gửi|đang soạn/u.test(text);

/** Codes that nobody has, each with its right last digit. */
const wrongCodes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => codeFrom(String(70_000_000_000 + index)));

describe('somebody who stopped and goes on in another chat', () => {
  it.each([
    ['as it was shown', (code: string) => spaced(code)],
    ['without spaces', (code: string) => code],
    ['with dashes', (code: string) => spaced(code).replaceAll(' ', '-')],
    ['in a sentence', (code: string) => `cho tôi làm tiếp hồ sơ mã ${spaced(code)} nhé`],
  ])('types the code %s, and is asked what was asked last', async (_, typed) => {
    const desk = createNominating();
    const [web, phone] = [desk.at(first), desk.at(second)];
    await web.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour.slice(0, 3));
    const { text: paused } = await web.says('tạm dừng');
    const { code, asked } = await web.file();
    expect(paused).toContain(spaced(code));
    desk.wait(7);
    const { text } = await phone.says(typed(code));
    expect(text).toContain('công tác ở đâu');
    expect((await phone.file()).asked).toEqual(asked);
    await phone.goesOn(...forNeighbour.slice(3), 'nộp hồ sơ');
    expect((await web.file()).state).toBe('submitted');
    expect((await web.files()).length).toBe(1);
  });

  it('has the file in both chats, and the one used last hears of it first', async () => {
    const desk = createNominating();
    const web = await handedIn(desk);
    const phone = desk.at(second);
    await phone.says((await web.file()).code);
    expect((await phone.file()).owners).toEqual([second, first]);
    await web.says('bổ sung');
    expect((await phone.file()).owners).toEqual([first, second]);
  });

  it('is never asked “really?” by a question left open elsewhere', async () => {
    const desk = createNominating();
    const [web, phone] = [desk.at(first), desk.at(second)];
    await web.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour, 'xóa dữ liệu');
    const { choices } = await phone.says((await web.file()).code);
    expect(choices.map(({ label }) => label)).not.toContain('Có, tôi chắc chắn');
    await phone.says('có');
    expect((await web.files()).map(({ state }) => state)).toEqual(['draft']);
  });

  it('is asked for consent there, if they had not given it', async () => {
    const desk = createNominating();
    const [web, phone] = [desk.at(first), desk.at(second)];
    await web.says('tôi muốn đề cử');
    const { text } = await phone.says((await web.file()).code);
    expect(text).toContain('Tôi đồng ý');
    expect((await phone.says('6')).text).toContain('Tôi đồng ý');
    expect((await phone.file()).answers).toEqual({});
  });

  it('hears that the form was changed meanwhile, and loses nothing', async () => {
    const desk = createNominating();
    const [web, phone] = [desk.at(first), desk.at(second)];
    await web.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour.slice(0, 4), 'tạm dừng');
    const before = await web.file();
    desk.deploy(formWith(planForm, planForm.fields.toReversed()));
    const { text } = await phone.says(before.code);
    expect(text).toContain('Mẫu hồ sơ đã được cập nhật');
    expect((await phone.file()).answers).toEqual(before.answers);
  });

  it('sees where the file stands when there is nothing to go on with', async () => {
    const desk = createNominating();
    const web = await handedIn(desk);
    await web.goesOn('rút hồ sơ', 'có');
    const phone = desk.at(second);
    const { text, choices } = await phone.says((await web.file()).code);
    expect(text).toContain('đã rút');
    expect(choices).toEqual([]);
    expect((await phone.says('Trần Thị Mai')).outcome).not.toBe('nomination');
  });
});

describe('a number', () => {
  it('shows its nominator how the file stands', async () => {
    const chat = await handedIn(createNominating());
    const { number = '' } = await chat.file();
    for (const text of [number, spaced(number), `hồ sơ ${spaced(number).toLowerCase()} đến đâu rồi`])
      expect((await chat.says(text)).text).toContain('đã gửi, chờ cán bộ xem');
  });

  it('shows a stranger nothing of the file, and opens nothing', async () => {
    const desk = createNominating();
    const { number = '' } = await (await handedIn(desk)).file();
    const other = desk.at(stranger);
    const heard = await other.says(spaced(number));
    expect(tells(heard.text)).toBe(false);
    expect(heard.choices).toEqual([]);
    for (const wish of [
      'hồ sơ của tôi',
      'bản sao dữ liệu',
      'sửa tên thành Trần Thị Mai',
      'rút hồ sơ',
      'xóa dữ liệu',
      'mã đồng ý',
      'mã tiếp tục',
      'có',
    ])
      expect(tells((await other.says(wish)).text), wish).toBe(false);
    expect(await other.files()).toEqual([]);
  });

  it('that nobody has is said to be unknown', async () => {
    const { text } = await createNominating().at().says(numberFrom('12345678'));
    expect(text).toContain('không tìm thấy');
  });
});

describe('somebody who guesses codes', () => {
  const guessed = async (chat: Chat, around: (code: string) => string): Promise<void> => {
    for (const code of wrongCodes(12)) await chat.says(around(code));
  };

  it.each([
    ['alone', (code: string) => code],
    ['with words around them', (code: string) => `mã ${code} nhé`],
  ])('%s is not listened to any more that day, even with a right one', async (_, around) => {
    const desk = createNominating();
    const { code } = await (await handedIn(desk)).file();
    const other = desk.at(stranger);
    await guessed(other, around);
    expect(tells((await other.says(code)).text)).toBe(false);
    expect(tells((await other.says(around(code))).text)).toBe(false);
    expect(await other.files()).toEqual([]);
  });

  it('is not listened to either while they fill in a file of their own', async () => {
    const desk = createNominating();
    const { code, id } = await (await handedIn(desk)).file();
    const other = desk.at(stranger);
    await other.goesOn('tôi muốn đề cử', 'tôi đồng ý', '6', '4');
    await guessed(other, (wrong) => wrong);
    await other.says(code);
    expect((await other.files()).map((file) => file.id)).not.toContain(id);
  });

  it('is told so, and is listened to again the next day', async () => {
    const desk = createNominating();
    const { code } = await (await handedIn(desk)).file();
    const other = desk.at(stranger);
    await guessed(other, (wrong) => wrong);
    expect((await other.says(code)).text).toContain('ngày mai');
    desk.wait(1);
    expect(tells((await other.says(code)).text)).toBe(true);
  });

  it('is forgiven a few slips', async () => {
    const desk = createNominating();
    const { code } = await (await handedIn(desk)).file();
    const other = desk.at(stranger);
    await other.goesOn(...wrongCodes(3));
    expect(tells((await other.says(code)).text)).toBe(true);
  });

  it('does not keep the nominator from their own number', async () => {
    const desk = createNominating();
    const chat = await handedIn(desk);
    await guessed(chat, (wrong) => wrong);
    expect((await chat.says((await chat.file()).number ?? '')).text).toContain('đã gửi');
  });
});
