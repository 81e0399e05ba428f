import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/answering/knowledge/structure.ts';
import { passagesOf } from '../../src/answering/knowledge/passages.ts';
import type { Block } from '../../src/core/document.ts';

/** A document as lines, and what its clauses are called: address, dash, the first words. */
function clauses(...lines: readonly string[]): readonly string[] {
  return blocksOf(lines.join('\n')).map(
    ({ kind, section, dash, text }) =>
      `${kind === 'heading' ? '# ' : ''}${section}${dash === undefined ? '' : `/${String(dash)}`}: ${text}`,
  );
}

function sections(...lines: readonly string[]): readonly string[] {
  return blocksOf(lines.join('\n')).map(({ section }) => section);
}

const decision = [
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi điều chỉnh',
  'Quy chế này quy định việc xét khen thưởng.',
  'Điều 2. Đối tượng',
  '1. Cơ quan, đơn vị gồm:',
  'a) Sở, ban, ngành;',
  'đ) Doanh nghiệp:',
  '- Doanh nghiệp nhỏ;',
  '– Doanh nghiệp vừa.',
  'Chương II. TỔ CHỨC THỰC HIỆN',
  'Mục 1. TRÁCH NHIỆM',
  'Điều 3. Trách nhiệm thi hành',
  '1. Điều 1 của Quy chế này áp dụng cho mọi đơn vị.',
];

describe('the structure of a decision', () => {
  it('has articles, clauses, points and dashes, each at its address', () => {
    expect(clauses(...decision)).toEqual([
      '# : Chương I QUY ĐỊNH CHUNG',
      '# Điều 1: Phạm vi điều chỉnh',
      'Điều 1: Quy chế này quy định việc xét khen thưởng.',
      '# Điều 2: Đối tượng',
      'Điều 2.1: Cơ quan, đơn vị gồm:',
      'Điều 2.1.a: Sở, ban, ngành;',
      'Điều 2.1.đ: Doanh nghiệp:',
      'Điều 2.1.đ/1: Doanh nghiệp nhỏ;',
      'Điều 2.1.đ/2: Doanh nghiệp vừa.',
      '# : Chương II. TỔ CHỨC THỰC HIỆN',
      '# : Mục 1. TRÁCH NHIỆM',
      '# Điều 3: Trách nhiệm thi hành',
      'Điều 3.1: Điều 1 của Quy chế này áp dụng cho mọi đơn vị.',
    ]);
  });

  it('shows above each piece the chapter, the section and the article it stands in', () => {
    const passages = passagesOf({ id: 'qc', title: '', short: '', blocks: blocksOf(decision.join('\n')) });
    const heading = (id: string): readonly string[] => passages.find((each) => each.id === id)?.heading ?? [];
    expect(heading('qc:Điều 2.1.đ/2')).toEqual(['Chương I QUY ĐỊNH CHUNG', 'Điều 2. Đối tượng']);
    expect(heading('qc:Điều 3.1')).toEqual([
      'Chương II. TỔ CHỨC THỰC HIỆN',
      'Mục 1. TRÁCH NHIỆM',
      'Điều 3. Trách nhiệm thi hành',
    ]);
  });

  it('keeps the same headings when they are written as Markdown headings', () => {
    const text = '## Chương I. CHUNG\n### Điều 1. Phạm vi\n1. Một.\na) Một a.\nVẫn một a.\n';
    const passages = passagesOf({ id: 'qc', title: '', short: '', blocks: blocksOf(text) });
    expect(passages.map(({ section }) => section)).toEqual(['Điều 1.1', 'Điều 1.1.a', 'Điều 1.1.a']);
    for (const { heading } of passages) expect(heading).toEqual(['Chương I. CHUNG', 'Điều 1. Phạm vi']);
  });

  it('leaves the last article where a chapter, an appendix or a part begins', () => {
    expect(sections('Điều 9. Hiệu lực', 'Từ ngày ký.', 'PHỤ LỤC', 'Danh mục kèm theo.')).toEqual([
      'Điều 9',
      'Điều 9',
      '',
      '',
    ]);
    expect(sections('Điều 9. Hiệu lực', '## Phụ lục II', 'Danh mục kèm theo.')).toEqual(['Điều 9', '', '']);
    expect(clauses('Điều 1. Một', 'PHẦN THỨ HAI', 'NHỮNG QUY ĐỊNH KHÁC', 'Điều 2. Hai')).toEqual([
      '# Điều 1: Một',
      '# : PHẦN THỨ HAI NHỮNG QUY ĐỊNH KHÁC',
      '# Điều 2: Hai',
    ]);
  });

  it.each(['ĐIỀU 5. Hiệu lực', '**Điều 5.** Hiệu lực', '### Điều 5: Hiệu lực', 'Điều\u00a05. Hiệu lực'])(
    'reads the article in %j',
    (line) => {
      expect(clauses(line)).toEqual(['# Điều 5: Hiệu lực']);
    },
  );

  it('takes an article whose title stands below it, and one with a letter', () => {
    expect(sections('Điều 5', 'Nội dung.', 'Điều 5a. Bổ sung', '2. Hai.')).toEqual([
      'Điều 5',
      'Điều 5',
      'Điều 5a',
      'Điều 5a.2',
    ]);
  });

  it('takes a long first sentence of an article for its text, not for a heading', () => {
    expect(clauses('Điều 1. Ban hành kèm theo Quyết định này Quy chế xét khen thưởng.')).toEqual([
      'Điều 1: Ban hành kèm theo Quyết định này Quy chế xét khen thưởng.',
    ]);
  });
});

describe('a sentence that only begins like a marker', () => {
  it.each([
    'Điều 5 của Nghị định này quy định tiêu chuẩn.',
    'Điều này không áp dụng cho doanh nghiệp.',
    'Phần lớn doanh nghiệp đã tham gia.',
    'Mục tiêu đến năm 2030 là chuyển đổi số toàn diện.',
    'Mục đích, yêu cầu của phong trào',
    'Chương trình hành động số 41-CTr/TU được giao cho các sở.',
    'Mục 1 của Quy chế này nêu đối tượng.',
    'Chương II Luật Thi đua, khen thưởng quy định tiêu chuẩn.',
    'Phần I, II và III nêu ở trên.',
    'V.I. Lê-nin đã viết như vậy.',
    'C. Mác đã viết như vậy.',
    '2027 là năm sơ kết.',
    '57-NQ/TW là nghị quyết của Bộ Chính trị.',
    '1/7/2025 là ngày hợp nhất.',
    '2.500 đơn vị tham gia.',
    '12.05.2025 là ngày ký.',
    'ông) không phải là một điểm.',
  ])('stays text of the clause it stands in: %s', (sentence) => {
    expect(clauses('Điều 2. Hai', sentence).slice(1)).toEqual([`Điều 2: ${sentence}`]);
  });

  it('keeps the dash of a sentence, and takes no number and no emphasis for a dash', () => {
    expect(clauses('1. Một', '*Ghi chú: đã sửa', '+84 là mã nước', '-Lưu: VT', '+Đơn vị khác')).toEqual([
      '1: Một',
      '1: *Ghi chú: đã sửa',
      '1: +84 là mã nước',
      '1/1: Lưu: VT',
      '1/2: Đơn vị khác',
    ]);
  });
});

describe('the structure of a plan', () => {
  it('has parts, items and points, with text that runs on after a heading', () => {
    expect(
      clauses(
        'IV. TIÊU CHUẨN',
        '2. Tiêu chuẩn thi đua',
        'c) Đối với các xã: Hoàn thành 100% nhiệm vụ.',
        'd) Đối với đơn vị:',
        '- Một;',
        '- Hai.',
        'XIV. KHÁC',
      ),
    ).toEqual([
      '# IV: TIÊU CHUẨN',
      'IV.2: Tiêu chuẩn thi đua',
      'IV.2.c: Đối với các xã: Hoàn thành 100% nhiệm vụ.',
      'IV.2.d: Đối với đơn vị:',
      'IV.2.d/1: Một;',
      'IV.2.d/2: Hai.',
      '# XIV: KHÁC',
    ]);
  });

  it('counts dashes anew in every clause', () => {
    expect(clauses('1. Một', '- a', '- b', '2. Hai', '- c')).toContain('2/1: c');
  });

  it('gives text without a number the address that was written for it by hand, until the next clause', () => {
    expect(clauses('<!-- mục: mở đầu -->', 'Căn cứ Luật;', '- Theo đề nghị;', 'I. CHUNG', 'Một.')).toEqual([
      'mở đầu: Căn cứ Luật;',
      'mở đầu/1: Theo đề nghị;',
      '# I: CHUNG',
      'I: Một.',
    ]);
  });

  it('passes over rules and other comments, which nobody could quote', () => {
    expect(
      clauses('1. Một', '---', '***', '_______', '<!-- trang 3 -->', '|---|---|', './.', 'Hết.'),
    ).toEqual(['1: Một', '1: Hết.']);
  });

  it('keeps the rows of a table as text of the clause they stand in', () => {
    expect(clauses('2. Chỉ tiêu', '| Xã | Tỷ lệ |', '|----|----|', '| A | 90% |')).toEqual([
      '2: Chỉ tiêu',
      '2: | Xã | Tỷ lệ |',
      '2: | A | 90% |',
    ]);
  });
});

describe('the numbers of older documents', () => {
  it('are understood: 1) and 1/ for items, a. and a/ for points inside them, 1.1 without a full stop', () => {
    expect(sections('I. CHUNG', '1) Một', 'a. Một a', '2) Hai', 'b/ Hai b')).toEqual([
      'I',
      'I.1',
      'I.1.a',
      'I.2',
      'I.2.b',
    ]);
    expect(sections('I. CHUNG', '1/ Một', '2/ Hai', '2.1 Hai một', '2.1.3. Hai một ba')).toEqual([
      'I',
      'I.1',
      'I.2',
      'I.2.1',
      'I.2.1.3',
    ]);
  });

  it('are a list in the text where the document numbers its items otherwise', () => {
    expect(
      clauses('1. Hồ sơ gồm:', '1) Tờ trình;', '2) Báo cáo;', 'a) Mẫu:', '1) Mẫu một;', '2. Nơi nhận'),
    ).toEqual([
      '1: Hồ sơ gồm:',
      '1: 1) Tờ trình;',
      '1: 2) Báo cáo;',
      '1.a: Mẫu:',
      '1.a: 1) Mẫu một;',
      '2: Nơi nhận',
    ]);
  });
});

describe('any text at all', () => {
  // Without spaces: `**` is Markdown's emphasis and goes, also from inside a word.
  const words = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
  const wordsOf = (blocks: readonly Block[]): string =>
    words(blocks.map(({ marker, text }) => `${marker} ${text}`).join('\n'));
  const line = fc
    .tuple(
      fc.constantFrom(
        '',
        'Điều 1. ',
        'Chương I',
        'II. ',
        '3. ',
        '4.2 ',
        'a) ',
        'b. ',
        '1) ',
        '- ',
        '+',
        '## ',
        '| ',
      ),
      fc.oneof(
        fc.constantFrom('', 'QUY ĐỊNH', 'Mục tiêu năm 2030;', 'Điều 2 của Luật', 'tie\u0302\u0301n đô\u0323'),
        // Zero-width characters and comments are dropped on purpose, and some letters change when they are composed alone.
        fc.string({ unit: fc.constantFrom(...Array.from('aÁđ1.)/-*_ #|<>IVX')) }),
      ),
    )
    .map(([start, rest]) => `${start}${rest}`);
  const document = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  it('keeps every word, in order, at the line it stands on', () => {
    fc.assert(
      fc.property(document, (text) => {
        const blocks = blocksOf(text, 7);
        expect(wordsOf(blocks)).toBe(words(text));
        const lines = text.split('\n');
        for (const block of blocks) {
          expect(words(lines.slice(block.line - 7).join('\n'))).toContain(words(block.text));
          expect(block.text).toBe(block.text.normalize('NFC').trim());
        }
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });

  it('never fails, whatever characters it holds, and reads decomposed letters and Windows lines alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(blocksOf(text))).toBe(true);
      }),
      { numRuns: 1_000, seed: 12 },
    );
    const text = decision.join('\n');
    expect(blocksOf(text.normalize('NFD'))).toEqual(blocksOf(text));
    expect(blocksOf(text.replaceAll('\n', '\r\n'))).toEqual(blocksOf(text));
    expect(blocksOf(`\ufeff${text}`)).toEqual(blocksOf(text));
  });

  it('may have very long lines', () => {
    const sentence = 'Cơ quan, đơn vị thực hiện nhiệm vụ được giao; ';
    const [block] = blocksOf(`1. ${sentence.repeat(20_000)}`);
    expect(block?.section).toBe('1');
    expect(block?.text.length).toBeGreaterThan(sentence.length * 20_000 - 5);
    const passages = passagesOf({
      id: 'x',
      title: '',
      short: '',
      blocks: blocksOf(`1. ${sentence.repeat(200)}`),
    });
    expect(passages.length).toBeGreaterThan(10);
    for (const passage of passages) {
      expect(passage.section).toBe('1');
      expect(sentence.repeat(200)).toContain(passage.text);
    }
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    for (const nasty of [
      '#'.repeat(1e5),
      '- '.repeat(1e5),
      '1.'.repeat(1e5),
      '*'.repeat(1e5),
      `<!-- mục: ${'x'.repeat(1e5)}`,
    ])
      expect(() => blocksOf(nasty)).not.toThrow();
  });
});
