import { describe, expect, it } from 'vitest';
import { createPlaySession } from '../../src/scripts/session.ts';

const play = await createPlaySession();
const saidTo = (...turns: readonly string[]): string => play(turns).text;

describe('a clause by its number', () => {
  it.each([
    ['mục IV.2.c nói gì', 'IV.2.c'],
    ['muc iv 2 c', 'IV.2.c'],
    ['IV.2.c', 'IV.2.c'],
    ['mục 4.2.c', 'IV.2.c'],
    ['điểm c khoản 2 mục IV', 'IV.2.c'],
    ['mục V.1', 'V.1'],
    ['V.2', 'V.2'],
    ['VI/4', 'VI.4'],
    ['VI 5', 'VI.5'],
  ])('"%s" is that clause alone', (asked, section) => {
    expect(play([asked]).citations.map((citation) => citation.section)).toEqual([section]);
  });

  it.each(['Khoản 4 Điều 12 nói gì?', 'trang 5 viết gì'])(
    '"%s" is told how the plan is numbered, and shown nothing else',
    (asked) => {
      expect(play([asked])).toMatchObject({ outcome: 'refuse', citations: [] });
      expect(saidTo(asked)).toContain('gồm các mục I, II, III, IV, V, VI');
    },
  );
});

describe('a day', () => {
  it.each(['tổng kết ngày 31/9/2030 đúng không', 'xã sơ kết ngày 30/2/2027 được không'])(
    'that no calendar has is not confirmed: "%s"',
    (asked) => {
      expect(saidTo(asked)).toContain('lịch không có ngày');
      expect(saidTo(asked)).not.toContain('Có:');
    },
  );

  it('that the calendar has is judged by its quarter', () => {
    expect(saidTo('xã sơ kết ngày 30/6/2027 được không')).toMatch(/^Có: .*tháng 6\/2027/u);
  });

  it('before which reports are due is not a wish to be reminded', () => {
    expect(saidTo('báo cáo hằng năm gửi trước ngày nào')).toContain('không nêu ngày');
  });
});

describe('a number typed after choices', () => {
  it('that no choice bears is told how many there are', () => {
    expect(saidTo('tiêu chuẩn là gì', '8')).toContain('từ 1 đến 7');
    expect(saidTo('tiêu chuẩn là gì', 'số 20 ạ')).toContain('từ 1 đến 7');
  });

  it('may be mistaken first and right then', () => {
    expect(play(['tiêu chuẩn là gì', '8', '3']).citations).toEqual(play(['tiêu chuẩn là gì', '3']).citations);
  });

  it('may be spelled out', () => {
    expect(play(['tiêu chuẩn là gì', 'cái thứ ba']).citations).toEqual(
      play(['tiêu chuẩn là gì', '3']).citations,
    );
  });
});

describe('somebody who wonders', () => {
  it.each(['bạn là ai?', 'em là ai', 'bạn là người hay máy'])('"%s" hears who is speaking', (asked) => {
    expect(saidTo(asked)).toMatch(/^Tôi là Trợ lý Thi đua/u);
  });

  it.each([
    'kế hoạch còn hiệu lực không',
    'Giờ còn phải làm theo kế hoạch nữa không em?',
    'huyện bỏ rồi thì ai làm',
  ])('"%s" hears first that it is not sure', (asked) => {
    expect(saidTo(asked)).toMatch(/^Chưa rõ: /u);
  });

  it('what becomes of a missed quarter hears no "yes"', () => {
    expect(saidTo('Quý II/2025 đã qua rồi mà xã chưa xây dựng kế hoạch thì sao')).not.toContain('Có:');
  });
});

it('four questions in one message are all answered, each with its place', () => {
  const asked =
    'xã tôi phải xây dựng kế hoạch lúc nào, sơ kết khi nào, tổng kết khi nào và báo cáo gửi về đâu?';
  for (const said of ['Quý II năm 2025', 'Quý II năm 2027', 'Quý III năm 2030', 'gửi về Sở Nội vụ'])
    expect(saidTo(asked)).toContain(said);
  expect(new Set(play([asked]).citations.map(({ section }) => section))).toEqual(new Set(['V.1', 'VI.1']));
});

it('a summary names all six sections', () => {
  const said = saidTo('tóm tắt kế hoạch cho tôi');
  for (const part of ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.']) expect(said).toContain(part);
});
