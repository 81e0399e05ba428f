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

describe('what is due at a time', () => {
  it.each([
    ['quý 3 năm 2027 ai phải làm gì', ['UBND tỉnh sơ kết vào Quý III năm 2027']],
    ['năm 2030 thì làm gì', ['tổng kết vào Quý III năm 2030', 'UBND tỉnh tổng kết vào năm 2030']],
    ['Quý 4 năm 2026 xã phải làm gì', ['không có mốc nào rơi vào Quý IV/2026', 'sơ kết vào Quý II năm 2027']],
    ['năm 2028 có mốc nào không', ['không có mốc nào rơi vào năm 2028']],
    ['What must companies do in 2027?', ['second quarter of 2027']],
  ] as const)('is told whole: "%s"', (asked, all) => {
    for (const said of all) expect(saidTo(asked)).toContain(said);
    expect(play([asked]).citations.length).toBeGreaterThan(0);
  });

  it('is not mistaken for the criteria of that year', () => {
    expect(play(['tiêu chuẩn của xã năm 2027 là gì']).citations.map(({ section }) => section)).toEqual([
      'IV.2.c',
    ]);
  });
});

describe('what somebody has to do', () => {
  it.each(['xa phai lam gi theo ke hoach nay', 'UBND xã có nhiệm vụ gì?', 'Sở Tài chính làm gì?'])(
    'is the duties of all where the plan gives them none of their own: "%s"',
    (asked) => {
      expect(play([asked]).citations.map(({ section }) => section)).toContain('VI.1');
    },
  );

  it('is their own duties where it does', () => {
    expect(play(['Sở Nội vụ làm gì?']).citations.map(({ section }) => section)).toEqual(['VI.5']);
  });
});

describe('what is asked of the plan, not of the bot', () => {
  it('is no wish to be reminded: "có được nhắc trong kế hoạch không"', () => {
    expect(play(['Y tế có được nhắc trong kế hoạch không?']).outcome).toBe('answer');
  });

  it('is not thrown back with the choices of somebody who was not named', () => {
    expect(
      play(['Ngày xưa bác đi bộ đội, kế hoạch có dạy dân dùng điện thoại không?', 'Có mất tiền không'])
        .outcome,
    ).not.toBe('clarify');
  });
});

it('a quarter of a year that the plan leaves open is neither confirmed nor denied', () => {
  expect(saidTo('Tỉnh tổng kết quý III năm 2030 đúng không?')).toMatch(/^Chưa thể xác nhận/u);
  expect(saidTo('Tỉnh tổng kết năm 2030 đúng không?')).toMatch(/^Có/u);
});

describe('a number the plan does not give', () => {
  it.each([
    'Hội thi ý tưởng chuyển đổi số nêu trong kế hoạch có bao nhiêu vòng thi?',
    'Sở Nội vụ phải thẩm định xong hồ sơ trong bao nhiêu ngày?',
    'Huân chương Lao động trong phong trào này là hạng mấy?',
    'Lãi suất tiết kiệm trong Quý III năm 2027 sẽ là bao nhiêu?',
  ])('is not put together from something else: "%s"', (asked) => {
    expect(play([asked])).toMatchObject({ outcome: 'refuse', citations: [] });
  });

  it.each([
    ['Xã phải hoàn thành bao nhiêu phần trăm nhiệm vụ chuyển đổi số?', '100%'],
    ['Kế hoạch nêu mấy cấp khen thưởng?', 'cấp Nhà nước'],
    ['Phường phải được xếp loại mấy?', '1 đến 2'],
    ['Nghị quyết của Chính phủ làm căn cứ có số bao nhiêu, ngày nào?', '03/NQ-CP'],
  ])('is not mistaken for one that it gives: "%s"', (asked, given) => {
    expect(saidTo(asked)).toContain(given);
  });
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
