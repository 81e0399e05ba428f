import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/answering/ingest/clean.ts';
import type { Page, Source, SourceKind } from '../../../src/answering/ingest/source.ts';

function source(pages: readonly (readonly string[])[], kind: SourceKind = 'pdf'): Source {
  const numbered: readonly Page[] = pages.map((lines, at) => ({ number: at + 1, lines }));
  const pageCount = kind === 'pdf' ? pages.length : undefined;
  return { kind, pages: numbered, pageCount, emptyPages: [], brokenPages: [], notes: [] };
}

const paragraphs = (...lines: readonly string[]): readonly string[] => clean(source([lines])).paragraphs;

describe('what a page carries only because it is a page', () => {
  const pages = ['một', 'hai', 'ba', 'bốn'].map((word, at) => [
    'UBND TỈNH - QUY CHẾ KHEN THƯỞNG',
    `Điều ${String(at + 1)}. Điều thứ ${word}`,
    `Nội dung của điều thứ ${word}.`,
    `Trang ${String(at + 1)}/4`,
  ]);

  it('is dropped and reported', () => {
    const { paragraphs: kept, notes } = clean(source(pages));
    expect(kept.join('\n')).not.toMatch(/QUY CHẾ KHEN THƯỞNG|Trang/u);
    expect(kept).toContain('Điều 3. Điều thứ ba');
    expect(notes).toContainEqual({ kind: 'running-line', text: 'UBND TỈNH - QUY CHẾ KHEN THƯỞNG', pages: 4 });
    expect(notes).toContainEqual({ kind: 'page-numbers', count: 4 });
  });

  it('is not confused with clauses that begin alike on every page', () => {
    const { paragraphs: kept } = clean(source(pages.map((lines) => lines.slice(1, 2))));
    expect(kept).toHaveLength(4);
  });

  it('never is a clause, nor a line behind one, however often it is repeated', () => {
    const alike = Array.from({ length: 5 }, (_, at) => [
      'Sở Nội vụ.',
      'b) Cá nhân.',
      `Đoạn ${'abcde'.charAt(at)}.`,
      'Sở Y tế.',
      'c) Hội.',
    ]);
    expect(clean(source(alike)).paragraphs.filter((line) => /^[bc]\)/u.test(line))).toHaveLength(10);
    expect(
      clean(source(alike))
        .paragraphs.join(' ')
        .match(/Sở Y tế/gu),
    ).toHaveLength(5);
  });

  it('is found when the numbers of an annex begin again at 1', () => {
    const annex = ['', '1', '2', '3', '1', '2'].map((number, at) => [
      `Câu của trang ${'abcdef'.charAt(at)}.`,
      number,
    ]);
    expect(clean(source(annex)).paragraphs.join(' ')).not.toMatch(/\d/u);
  });

  it('does not cost a number that ends a page by chance', () => {
    expect(clean(source([['Tổng số điểm là', '20'], ['Hết.']])).paragraphs.join(' ')).toContain('20');
  });
});

describe('lines that the page broke', () => {
  it('are one paragraph again, also across a blank line and a new page', () => {
    const full = 'Các cơ quan, đơn vị, địa phương phản ánh về Sở Nội vụ để được hướng';
    const pages = [
      [full, 'dẫn hoặc tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, giải quyết', '', 'theo quy định của'],
      ['pháp luật.'],
    ];
    expect(clean(source(pages)).paragraphs).toHaveLength(1);
  });

  it('keep a document number whole', () => {
    const [line] = paragraphs('Thực hiện Chương trình hành động số 41-', 'CTr/TU của Tỉnh ủy.');
    expect(line).toBe('Thực hiện Chương trình hành động số 41-CTr/TU của Tỉnh ủy.');
  });

  it('do not make a clause of "Điều 5", "2025." or "- xã hội" in the middle of a sentence', () => {
    const width = 'Việc này được thực hiện trong toàn tỉnh theo các quy định hiện hành tại';
    expect(
      paragraphs(
        width,
        'Điều 5 Nghị định này và các văn bản khác của cấp có thẩm quyền ban hành năm',
        '20. Hết.',
      ),
    ).toHaveLength(1);
    expect(
      paragraphs('Tỉnh khuyến khích mọi thành phần tham gia phát triển nền kinh tế của cả', '- xã hội.'),
    ).toHaveLength(1);
  });

  it('end where the next clause begins, though its sentence has no full stop', () => {
    const full = 'Sở, ban, ngành và Ủy ban nhân dân các xã, phường trên toàn địa bàn của tỉnh';
    expect(
      paragraphs(
        '1. Đối tượng gồm có những cơ quan, đơn vị sau đây:',
        `a) ${full}`,
        `b) ${full}`,
        `- ${full}`,
      ),
    ).toHaveLength(4);
  });

  it('leave an article its title and its text apart', () => {
    const lines = [
      'Điều 2. Hồ sơ',
      'Hồ sơ gồm báo cáo thành tích và các giấy tờ khác theo quy định của pháp luật.',
    ];
    expect(paragraphs(...lines)).toEqual(lines);
  });
});

describe('tables and signs', () => {
  it('keep the rows of a table apart and report them', () => {
    const { paragraphs: kept, notes } = clean(
      source([['Bảng điểm:', 'TT\tNội dung\tĐiểm', '1\tSáng kiến\t20', 'Hết bảng.']]),
    );
    expect(kept.slice(1, 3)).toEqual(['| TT | Nội dung | Điểm |', '| 1 | Sáng kiến | 20 |']);
    expect(notes).toContainEqual({ kind: 'tables', rows: 2 });
  });

  it('make dashes of the bullets of symbol fonts, and drop drawn lines', () => {
    expect(paragraphs('Gồm có:', '\uf0b7 Một;', '● Hai.', '-----------')).toEqual([
      'Gồm có:',
      '- Một;',
      '- Hai.',
    ]);
  });
});

describe('whatever the text', () => {
  const beginnings = [
    '',
    'Điều 3. ',
    'Điều 3 ',
    'II. ',
    '2. ',
    'a) ',
    '- ',
    '| ',
    '# ',
    'Chương I',
    'Nơi nhận: ',
    '  ',
  ];
  const ends = ['', '.', ';', ' và', '-', ' /'];
  const line = fc
    .tuple(fc.constantFrom(...beginnings), fc.lorem({ maxCount: 14 }), fc.constantFrom(...ends))
    .map((parts) => parts.join(''));
  const lettersOf = (lines: readonly string[]): string => lines.join('').replaceAll(/[^\p{L}\p{N}]/gu, '');

  it('no letter is lost, none is added, and none changes its place', () => {
    const kinds = fc.constantFrom<SourceKind>('text', 'docx', 'markdown');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(''))), kinds, (lines, kind) => {
        expect(lettersOf(clean(source([lines], kind)).paragraphs)).toBe(lettersOf(lines));
      }),
    );
  });
});
