import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text.ts';
import { read } from '../search/plan.ts';

const reads = (text: string): string => read(text).syllables.join(' ');

describe('reading what people type', () => {
  it.each([
    ['so ket khi nao', 'sơ kết khi nào'],
    ['nop bao cao so ket ve so noi vu dung khong', 'nộp báo cáo sơ kết về sở nội vụ đúng không'],
    ['xa em o thi tran thi tieu chuan la gi', 'xã em ở thị trấn thì tiêu chuẩn là gì'],
    ['hoi nong dan co duoc tham gia khong', 'hội nông dân có được tham gia không'],
    ['to chuc nao nhan ho so de cu', 'tổ chức nào nhận hồ sơ đề cử'],
    ['KE HOACH KEO DAI DEN KHI NAO', 'kế hoạch kéo dài đến khi nào'],
    ['kho khan vuong mac thi lien he ai', 'khó khăn vướng mắc thì liên hệ ai'],
    ['phai xong trong quy nao', 'phải xong trong quý nào'],
    ['phuong noi toi o phai lam gi', 'phường nơi tôi ở phải làm gì'],
    ['bao gio toi luot minh', 'bao giờ tới lượt mình'],
  ])('restores the marks of "%s"', (typed, meant) => {
    expect(reads(typed)).toBe(meant);
  });

  it.each([
    ['sơ kêt vào quý mấy', 'sơ kết vào quý mấy'],
    ['tieu chuam thi dua danh cho xa phuong', 'tiêu chuẩn thi đua dành cho xã phường'],
    ['bằng khen thủ tứong', 'bằng khen thủ tướng'],
    ['tổng kêt phong trao vào nãm nào', 'tổng kết phong trào vào năm nào'],
    ['được khen thửơng khi nào', 'được khen thưởng khi nào'],
    ['chuyeenr ddooir soos laf gif', 'chuyển đổi số là gì'],
    ['chuye6n3 d9o6i3 so61 la2 gi2', 'chuyển đổi số là gì'],
  ])('mends "%s"', (typed, meant) => {
    expect(reads(typed)).toBe(meant);
  });

  it.each([
    ['đv mk cần lm j để dc khen thưởng', 'đơn vị mình cần làm gì để được khen thưởng'],
    ['giáo viên có đc tham gia ko', 'giáo viên có được tham gia không'],
    ['bh sơ kết', 'bao giờ sơ kết'],
    ['fải làm sao', 'phải làm sao'],
    ['fog trào trog quý nào', 'phong trào trong quý nào'],
    ['chuẩn của fườg', 'chuẩn của phường'],
    ['tng kết', 'tổng kết'],
    ['CĐS là gì', 'chuyển đổi số là gì'],
    ['KH&CN chủ trì gì', 'khoa học và công nghệ chủ trì gì'],
    ['nghị quyết 57, NQ57', 'nghị quyết 57 nghị quyết 57'],
    ['q2/2027', 'quý 2 2027'],
    ['HS của DN gửi ai', 'hồ sơ của doanh nghiệp gửi ai'],
  ])('writes out "%s"', (typed, meant) => {
    expect(reads(typed)).toBe(meant);
  });

  it('chooses what an abbreviation means by its neighbours', () => {
    expect(reads('hs đề nghị khen thưởng')).toContain('hồ sơ');
    expect(reads('SK giải pháp')).toBe('sáng kiến giải pháp');
    expect(reads('SK tổng kết phong trào')).toBe('sơ kết tổng kết phong trào');
  });

  it.each([
    ['tchuẩn của dnghiệp', 'tiêu chuẩn của doanh nghiệp'],
    ['các đvị hthành nvụ', 'các đơn vị hoàn thành nhiệm vụ'],
    ['ptrào thi đua', 'phong trào thi đua'],
    ['tieuchuan khenthuong cho doanh nghiep', 'tiêu chuẩn khen thưởng cho doanh nghiệp'],
    ['nopdon o dau', 'nộp đơn ở đâu'],
    ['#phongtraothidua', 'phong trào thi đua'],
  ])('takes "%s" apart', (typed, meant) => {
    expect(reads(typed)).toBe(meant);
  });

  it.each([
    'What is the deadline for the preliminary review?',
    'When do businesses submit the report to the department',
    '57-NQ/TW, 41-CTr/TU, 26/KH-UBND',
    'mục IV khoản 2 điểm đ, phần VI',
    'mục đích, ai ký, gì vậy, sao thế ạ',
    'phạm văn nghiêm',
  ])('leaves "%s" as it is', (text) => {
    expect(read(text).tokens.map((token) => token.read)).toEqual(
      read(text).tokens.map((token) => token.typed),
    );
  });

  it('gives a known name its marks back', () => {
    expect(reads('pham van nghiem la ai')).toBe('phạm văn nghiêm là ai');
  });

  it('says what was typed, what it means, and which words were written out', () => {
    expect(read('đv em dc khen ko').tokens).toEqual([
      { typed: 'đv', read: 'đơn vị', means: ['đơn', 'vị'] },
      { typed: 'em', read: 'em' },
      { typed: 'dc', read: 'được', means: ['được'] },
      { typed: 'khen', read: 'khen' },
      { typed: 'ko', read: 'không', means: ['không'] },
    ]);
  });

  it('shortens a letter held down', () => {
    expect(reads('điiiii mà ạaaa')).toBe('đi mà ạ');
  });

  it('reads every sentence of the plan as it stands', () => {
    const sentence =
      'Thẩm định hồ sơ và đề nghị khen thưởng cho các tập thể, cá nhân có thành tích xuất sắc, tiêu biểu';
    expect(reads(sentence)).toBe(sentence.toLowerCase().replaceAll(',', ''));
    expect(reads(fold(sentence))).toBe(reads(sentence));
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ...'đv,ko,tiêu,chuẩn,a,IV,.,/,-,2,57,q2,the,😀,\u0301,ơ,tieuchuan,&,KH,CN'.split(','),
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
    fc.stringMatching(/^[a-zđơưê0-9/-]{0,80}$/u),
  );

  it('is read the same whatever was read before it', () => {
    const question = 'hs cua dn nop ve dau truoc khi so ket';
    const fresh = reads(question);
    reads('so noi vu tham dinh ho so de nghi khen thuong '.repeat(50));
    expect(reads(question)).toBe(fresh);
  });

  it('is read the same composed or decomposed, and never throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const composed = read(text.normalize('NFC'));
        expect(read(text.normalize('NFD')).syllables).toEqual(composed.syllables);
        expect(composed.syllables).toEqual(composed.tokens.flatMap((token) => token.read.split(' ')));
        expect(composed.syllables).not.toContain('');
      }),
    );
  });

  it.each([
    ['unmarked words', 'so noi vu tham dinh ho so de nghi khen thuong '.repeat(1_000)],
    ['glued words', 'tieuchuankhenthuong tchuẩn ptrào '.repeat(3_000)],
    ['one endless word', 'nghieng'.repeat(5_000)],
    ['one endless number', '57-'.repeat(10_000)],
    [
      'different impossible words',
      Array.from({ length: 10_000 }, (_, at) => `x${at.toString(26)}zk`).join(' '),
    ],
  ])('keeps us busy for less than three seconds: %s', (_, text) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
