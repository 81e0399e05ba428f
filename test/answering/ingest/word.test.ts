import { describe, expect, it } from 'vitest';
import { docx, paragraph, table } from './files.ts';
import { taken, workspace } from './workspace.ts';

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = [
  '<w:numbering><w:abstractNum w:abstractNumId="0">',
  level(0, 'decimal', 'Điều %1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
  level(3, 'bullet', '\uf0b7'),
  '</w:abstractNum><w:abstractNum w:abstractNumId="1">',
  level(0, 'upperRoman', '%1.'),
  '</w:abstractNum>',
  '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '</w:numbering>',
].join('');
const listed = (text: string, list: number, at: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

describe('a Word file', () => {
  it('keeps the numbers and dashes Word makes by itself', async () => {
    const office = workspace();
    const styles =
      '<w:styles><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style><w:style w:styleId="Part"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const file = docx(
      [
        paragraph('MỤC ĐÍCH', '<w:pStyle w:val="Part"/>'),
        paragraph('YÊU CẦU', '<w:pStyle w:val="Part"/>'),
        listed('Phạm vi', 5, 0),
        listed('Khoản một.', 5, 1),
        listed('Khoản hai:', 5, 1),
        listed('Điểm a;', 5, 2),
        listed('Điểm b:', 5, 2),
        listed('Gạch.', 5, 3),
        listed('Đối tượng', 5, 0),
        listed('Khoản một của điều hai.', 5, 1),
        listed('LẠI TỪ ĐẦU', 7, 0),
        paragraph('Không đánh số.', '<w:pStyle w:val="Part"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ],
      { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
    );
    const { markdown, notes } = taken(await office.ingest(office.file('a.docx', file)));
    const lines = markdown.split('\n').filter((line) => line !== '');
    expect(lines.slice(lines.indexOf('---', 1) + 1)).toEqual([
      'I. MỤC ĐÍCH',
      'II. YÊU CẦU',
      'Điều 1. Phạm vi',
      '1. Khoản một.',
      '2. Khoản hai:',
      'a) Điểm a;',
      'b) Điểm b:',
      '- Gạch.',
      'Điều 2. Đối tượng',
      '1. Khoản một của điều hai.',
      'I. LẠI TỪ ĐẦU',
      'Không đánh số.',
    ]);
    expect(notes).toContainEqual({ kind: 'word-numbers', count: 11 });
  });

  it('keeps words apart at a line break within a paragraph, and clauses too', async () => {
    const office = workspace();
    const file = docx(['KẾ HOẠCH\nTổ chức phong trào', '1. Gồm có:\na) Một;\nb) Hai\nvà ba.']);
    const { markdown, head } = taken(await office.ingest(office.file('a.docx', file)));
    expect(head.title).toBe('Kế hoạch tổ chức phong trào');
    expect(markdown).toContain('\na) Một;\n\nb) Hai và ba.\n');
  });

  it('keeps the rows of a table, and a letterhead set in one as paragraphs', async () => {
    const office = workspace();
    const rows = [
      ['TT', 'Nội dung'],
      ['1', 'Sáng kiến &amp; cải tiến'],
      ['2', 'Chuyển đổi số'],
    ];
    const file = docx([
      table([['UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
      'Điều 1. Điểm',
      table(rows),
    ]);
    const { markdown, notes } = taken(await office.ingest(office.file('a.docx', file)));
    expect(markdown).toContain('| TT | Nội dung |\n| 1 | Sáng kiến & cải tiến |\n| 2 | Chuyển đổi số |\n');
    expect(markdown).toContain('\nUBND TỈNH\n');
    expect(notes).toContainEqual({ kind: 'tables', rows: 3 });
  });

  it('does not pretend to have read its pictures', async () => {
    const office = workspace();
    const file = docx(['Điều 1. Một', 'Chữ.'], {
      'word/media/image1.png': 'x',
      'word/media/image2.png': 'x',
    });
    const { notes } = taken(await office.ingest(office.file('a.docx', file)));
    expect(notes).toContainEqual({ kind: 'pictures', count: 2 });
  });
});
