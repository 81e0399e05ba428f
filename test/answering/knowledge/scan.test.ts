import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseDocumentFile } from '../../../src/answering/knowledge/document.ts';
import { clauseText } from '../../../src/answering/knowledge/passages.ts';
import { doubtsSchema, unaccounted } from './accounting.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../knowledge/${file}`, import.meta.url), 'utf8');
const scan = read('source/ke-hoach-scan.txt');
const file = read('documents/ke-hoach.md');
const doubts = doubtsSchema.parse(parse(read('documents/ke-hoach.doubts.yaml')));
const plan = parseDocumentFile('ke-hoach.md', file);
/** The transcription alone: what stands under the front matter, without the addresses given by hand. */
const text = file.replace(/^---\n.*?\n---\n/su, '').replace(/^<!--.*-->$/gmu, '');
const scanLines = scan.split('\n');

/** The text with one place changed, which must stand in it. */
function changed(from: string, to: string): string {
  expect(text, from).toContain(from);
  return text.replace(from, () => to);
}

describe('the transcription of the plan', () => {
  it('accounts for every line of the scan, in order, and holds nothing else', () => {
    expect(unaccounted(scan, text, doubts)).toEqual([]);
  });

  const lines = text.split('\n').filter((line) => /\p{L}/u.test(line));
  it.each([0, 7, 9, 14, 31, 60, 70, lines.length - 6, lines.length - 1])(
    'would be found wanting without its line %i',
    (at) => {
      const line = lines[at] ?? '';
      expect(line).not.toBe('');
      expect(unaccounted(scan, changed(`${line}\n`, ''), doubts)).not.toEqual([]);
    },
  );

  it.each([
    ['a sentence', 'vào năm 2030.\n', 'vào năm 2030. Hồ sơ nộp trước ngày 30 tháng 6.\n'],
    ['a line', 'Độc lập - Tự do - Hạnh phúc\n', 'Độc lập - Tự do - Hạnh phúc\n\nTỈNH HƯNG YÊN\n'],
    ['a dash at the end', '- Lưu: VT, NCKS.\n', '- Lưu: VT, NCKS.\n- Sở Tài chính.\n'],
    ['one word', 'sáng tạo trong trong các', 'sáng tạo trong trong tất cả các'],
  ])('would be found to hold %s too much', (_, from, to) => {
    expect(unaccounted(scan, changed(from, to), doubts)).not.toEqual([]);
  });

  it.each([
    ['a quarter', 'vào Quý III năm 2027', 'vào Quý II năm 2027'],
    ['a year', 'vào năm 2030', 'vào năm 2029'],
    ['a date', 'ngày 22/12/2024', 'ngày 22/12/2023'],
    ['a number', '26/KH-UBND', '27/KH-UBND'],
    ['a share', '100% nhiệm vụ', '90% nhiệm vụ'],
    ['a body', 'gửi về Sở Nội vụ', 'gửi về Sở Tài chính'],
    ['an award', 'Huân chương', 'Huy chương'],
    ['a deed', 'Thẩm định hồ sơ', 'Thẩm tra hồ sơ'],
    ['a word by its marks alone', 'tiến hành sơ kết, đánh giá', 'tiến hành sở kết, đánh giá'],
    ['a word that sounds alike', 'phản ánh về Sở', 'phản ảnh về Sở'],
    ['a word by one letter', 'mô hình mới, cách làm', 'mô hình mở, cách làm'],
    ['an odd wording made good', 'sáng tạo trong trong các', 'sáng tạo trong các'],
    ['a spelling made modern', 'giầu mạnh', 'giàu mạnh'],
    ['the signer', 'Phạm Văn Nghiêm', 'Phạm Văn Nghiệm'],
    ['two clauses in each other’s place', 'sơ kết, tổng kết Phong trào', 'tổng kết, sơ kết Phong trào'],
  ])('would be found to have changed %s', (_, from, to) => {
    expect(unaccounted(scan, changed(from, to), doubts)).not.toEqual([]);
  });

  it('does not guess the plan’s own number and day, which the scan does not show', () => {
    expect(text).toContain('Số: [?]/KH-UBND');
    expect(text).toContain('Thái Bình, ngày [?] tháng 4 năm 2025');
    expect(text.match(/\[\?\]/gu)).toHaveLength(2);
    expect(file).toMatch(/^number: null$/mu);
    expect(file).toMatch(/^day: null$/mu);
    expect(new Set(text.match(/\d+\/KH-UBND/gu))).toEqual(new Set(['26/KH-UBND']));
    // What follows "./." in the scan is somebody's initials by hand.
    expect(text).toMatch(/giải quyết\.\/\.\n/u);
  });

  it.each([
    'Tỉnh ủy thực hiện về Nghị quyết',
    'giầu mạnh',
    'cơ quan, quản lý nhà nước',
    'Phát hiện biểu dương',
    'đa dạng phong phú thiết thực hiệu quả',
    'trọng tâm quan trọng',
    'thị trường khoa học;',
    'từ tỉnh đến cơ sở dữ liệu các ngành',
    'trong trong',
    'Tỉnh ủy thực hiện, Kế hoạch',
    'Ủy ban nhân dân tỉnh, Phát huy',
    'xếp loại từ 1 đến 2',
    'tuyên truyền và giới thiệu tuyên truyền',
    'Hiệp Hội doanh nghiệp tỉnh',
    'Hiệp hội Doanh nghiệp tỉnh',
    'VT, NCKS.',
  ])('keeps the original’s odd wording “%s”', (words) => {
    expect(text).toContain(words);
  });

  it('is written in composed letters, without anything invisible', () => {
    expect(file).toBe(file.normalize('NFC'));
    expect(file).not.toMatch(/[\u200b-\u200f\u00a0\u00ad\u2060\ufeff\ufffd\t\r]/u);
    expect(file).not.toMatch(/[Ðð]/u);
  });
});

describe('the doubts of the transcription', () => {
  it.each(doubts.map((doubt) => [`line ${String(doubt.line)}, “${doubt.scan}”`, doubt] as const))(
    'stand as they say: %s',
    (_, { line, scan: seen, read: taken, section }) => {
      expect(scanLines[line - 1]).toContain(seen);
      const marked = plan.blocks
        .filter((block) => block.section === section)
        .map((block) => (block.marker.length > 1 ? `${block.marker} ${block.text}` : block.text));
      expect(
        [...marked, clauseText(plan.blocks, section)].some((each) => each.includes(taken)),
        taken,
      ).toBe(true);
    },
  );

  it('come in the order of the scan and say where the number, the day and unknown letters stand', () => {
    const places = doubts.map(({ line }) => line);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const unknown = doubts.filter(({ certainty }) => certainty === 'unknown').map(({ read: taken }) => taken);
    expect(unknown).toEqual(
      expect.arrayContaining(['Số: [?]/KH-UBND', 'ngày [?] tháng 4 năm 2025', 'Lưu: VT, NCKS.']),
    );
  });

  it('are needed: without them the transcription would not account for the scan', () => {
    expect(unaccounted(scan, text, []).length).toBeGreaterThan(15);
  });
});
