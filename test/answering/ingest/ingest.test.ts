import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/answering/ingest/report.ts';
import { decision, decisionSections } from './decision.ts';
import { docx, pdf } from './files.ts';
import { faultOf, taken, workspace } from './workspace.ts';

const asText = decision.join('\n');

describe('a decision with chapters, articles, items and points', () => {
  it.each([
    ['a Word file', 'quyet-dinh.docx', docx(decision)],
    ['a PDF', 'quyet-dinh.pdf', pdf([decision.slice(0, 10), decision.slice(10)])],
    ['a text', 'quyet-dinh.txt', Buffer.from(asText)],
    ['Markdown', 'quyet-dinh.md', Buffer.from(asText)],
    ['a text in decomposed letters', 'quyet-dinh.txt', Buffer.from(asText.normalize('NFD'))],
    ['a text in UTF-16', 'quyet-dinh.txt', Buffer.from(`\ufeff${asText}`, 'utf16le')],
    ['a text in UTF-16 without a mark', 'quyet-dinh.txt', Buffer.from(asText, 'utf16le')],
    ['a text in UTF-16, big end first', 'quyet-dinh.txt', Buffer.from(`\ufeff${asText}`, 'utf16le').swap16()],
  ])('has the same addresses and title from %s', async (_, name, bytes) => {
    const office = workspace();
    const { head } = taken(await office.ingest(office.file(name, bytes)));
    expect(office.sections('quyet-dinh.md').filter((section) => section !== '')).toEqual(decisionSections);
    expect(head).toMatchObject({
      id: 'quyet-dinh',
      title: 'Quyết định về việc ban hành Quy chế xét khen thưởng phong trào thi đua chuyển đổi số',
      short: 'Quyết định 12/QĐ-UBND',
      source: name,
      ingested: '2026-11-23',
    });
    const text = office.read('quyet-dinh.md');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toContain('\nChương I QUY ĐỊNH CHUNG\n');
  });

  it('is reported clause by clause', async () => {
    const office = workspace();
    const file = office.file('q.docx', docx(decision));
    const report = reportOf(await office.ingest(file), file);
    expect(report).toContain('Điều: 2 (Điều 1, Điều 2)');
    expect(report).toContain('Khoản (1., 2.): 2 (Điều 1.1, Điều 1.2)');
    expect(report).toContain('Điểm (a), b)): 2 (Điều 1.2.a, Điều 1.2.b)');
    expect(report).toContain('Phần, Chương, Mục, Phụ lục: 2 (Chương I QUY ĐỊNH CHUNG, Chương II HỒ SƠ)');
    expect(report).not.toContain('Cần xem lại');
  });
});

describe('the operator', () => {
  it('gives a document another name, title and short title', async () => {
    const office = workspace();
    const order = { id: 'qd-12', title: 'Tên: "khác"', short: 'QĐ 12' };
    const { head } = taken(await office.ingest(office.file('a.txt', asText), order));
    expect(head).toMatchObject({ id: 'qd-12', title: 'Tên: "khác"', short: 'QĐ 12' });
    expect(office.documents()).toEqual(['qd-12.md']);
    expect(office.sections('qd-12.md')).toContain('Điều 1.2.a');
  });

  it('looks first, and nothing is written', async () => {
    const office = workspace();
    const preview = taken(await office.ingest(office.file('a.txt', asText), { dryRun: true }));
    expect(preview.kind).toBe('preview');
    expect(preview.survey.clauses.length).toBeGreaterThan(0);
    expect(office.documents()).toEqual([]);
  });

  it('is told that the very same file is there, under whatever name', async () => {
    const office = workspace();
    await office.ingest(office.file('a.txt', asText));
    expect(await office.ingest(office.file('b.txt', asText))).toMatchObject({ kind: 'unchanged', id: 'a' });
    expect(office.documents()).toEqual(['a.md']);
  });

  it('must say so to write over a document, and keeps the former text', async () => {
    const office = workspace();
    await office.ingest(office.file('a.txt', asText));
    const former = office.read('a.md');
    const file = office.file('a.txt', `${asText}\nĐiều 3. Hiệu lực`);
    expect(faultOf(await office.ingest(file))).toMatchObject({ kind: 'taken', id: 'a' });
    expect(office.read('a.md')).toBe(former);
    expect(taken(await office.ingest(file, { replace: true })).kind).toBe('written');
    expect(office.sections('a.md')).toContain('Điều 3');
    expect(office.read('a.md.bak')).toBe(former);
  });

  it('finds a document by the id it bears, whatever its file is called', async () => {
    const office = workspace();
    await office.ingest(office.file('a.txt', asText), { id: 'ke-hoach' });
    const outcome = await office.ingest(office.file('ke-hoach.txt', `${asText}.`));
    expect(faultOf(outcome)).toMatchObject({ kind: 'taken', id: 'ke-hoach' });
  });

  it('keeps the document that was there when its new file is a scan', async () => {
    const office = workspace();
    await office.ingest(office.file('a.txt', asText));
    const former = office.read('a.md');
    expect(faultOf(await office.ingest(office.file('a.pdf', pdf([[]])), { replace: true })).kind).toBe(
      'scan',
    );
    expect(office.read('a.md')).toBe(former);
  });

  it('finds nothing half-written when the place cannot be taken', async () => {
    const office = workspace();
    const file = office.file('b.pdf', pdf([decision]));
    // A folder of the same name appears while the file is being read.
    const outcome = await office.ingest(file, {}, () => {
      mkdirSync(join(office.knowledgeDir, 'documents', 'b.md'));
    });
    expect(faultOf(outcome).kind).toBe('unwritable');
    expect(office.documents()).toEqual(['b.md']);
  });
});

describe('a document of its own kind', () => {
  it('without any clause is one section that can be cited', async () => {
    const office = workspace();
    await office.ingest(
      office.file('Thông báo (2).txt', 'THÔNG BÁO\nVề lịch họp\nCuộc họp lùi lại một tuần.'),
    );
    expect(office.documents()).toEqual(['thong-bao-2.md']);
    expect(office.sections('thong-bao-2.md')).toEqual(['', 'toàn văn']);
  });

  it('in Markdown keeps its headings, its own addresses and what its front matter says', async () => {
    const office = workspace();
    const text =
      '---\ntitle: Tên riêng\nshort: TR\n---\n<!-- mục: lời đầu -->\n\nXin chào.\n\n## I. MỤC ĐÍCH\n\n1. Một.\n';
    const { head } = taken(await office.ingest(office.file('x.md', text)));
    expect(head).toMatchObject({ title: 'Tên riêng', short: 'TR' });
    expect(office.sections('x.md')).toEqual(['lời đầu', 'I', 'I.1']);
  });

  it('warns of addresses borne twice, of jumps in the numbers, and of numbers of another style', async () => {
    const office = workspace();
    const text = [
      'Điều 1. Một',
      'Một.',
      'Điều 2. Hai',
      'a. Kiểu khác',
      'Điều 4. Bốn',
      'Điều 1. Kèm theo',
      'Hết.',
    ];
    const { survey } = taken(await office.ingest(office.file('x.docx', docx(text))));
    expect(survey.twice).toEqual(['Điều 1']);
    expect(survey.jumps).toEqual([{ before: 'Điều 2', after: 'Điều 4' }]);
    expect(survey.unusual).toEqual(['a. Kiểu khác']);
  });

  it('can be anything at all: it is taken or refused, and what is taken can be loaded', async () => {
    const office = workspace();
    const pieces = fc.constantFrom(
      '<!-- mục: x -->',
      '# ',
      '---',
      'Điều 1',
      'a)',
      '-',
      '|',
      'title: [',
      '\f',
      '\n',
      'KẾ HOẠCH',
      'TM. ỦY BAN',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), async (parts) => {
        const outcome = await office.ingest(office.file('x.md', parts.join('\n')), { replace: true });
        expect(['written', 'refused']).toContain(outcome.kind);
      }),
      { numRuns: 60 },
    );
  });
});
