import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayFault } from '../../../src/answering/ingest/phrases.ts';
import { reportOf } from '../../../src/answering/ingest/report.ts';
import { entryOf, writeZip } from '../../../src/answering/ingest/zip.ts';
import { decision } from './decision.ts';
import { docx, pdf } from './files.ts';
import { faultOf, taken, workspace } from './workspace.ts';

const cfb = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const compound = (stream: string): Buffer =>
  Buffer.concat([cfb, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(100)]);
const locked = (): Buffer => {
  const entries = [{ ...entryOf('word/document.xml', 'x'), encrypted: true }];
  const bytes = writeZip(entries);
  bytes.writeUInt16LE(0x0801, bytes.indexOf('PK\x01\x02') + 8);
  return bytes;
};

describe('a file that cannot be taken is answered with one sentence that says what to do', () => {
  it.each([
    [
      'a scan',
      'a.pdf',
      pdf([[], [], []]),
      /bản quét \(scan\).*3 trang.*OCR|bản quét \(scan\).*nhận dạng chữ/u,
    ],
    ['a scan with page numbers', 'a.pdf', pdf([['1'], ['2'], []]), /bản quét \(scan\)/u],
    ['a scan put into Word', 'a.docx', docx([''], { 'word/media/image1.jpeg': 'x' }), /bản quét \(scan\)/u],
    ['a PDF with a password', 'a.pdf', pdf([decision], { locked: true }), /mật khẩu/u],
    ['a Word file with a password', 'a.docx', compound('EncryptedPackage'), /mật khẩu/u],
    ['a locked zip of a Word file', 'a.docx', locked(), /mật khẩu/u],
    ['a PDF that broke off', 'a.pdf', pdf([decision]).subarray(0, 60), /bị hỏng/u],
    ['a Word file that broke off', 'a.docx', docx(decision).subarray(0, 900), /bị hỏng/u],
    ['a Word file with broken XML', 'a.docx', docx(['<w:p><w:r>']), /bị hỏng/u],
    ['an empty file', 'a.txt', Buffer.alloc(0), /trống/u],
    ['a text of blanks', 'a.txt', Buffer.from(' \n\n\t\n'), /trống/u],
    ['a Word file without a word', 'a.docx', docx(['', '']), /trống/u],
    ['an old Word file', 'a.doc', compound('WordDocument'), /\.doc\).*\.docx/u],
    ['an old Word file that calls itself .docx', 'a.docx', compound('WordDocument'), /\.doc\).*\.docx/u],
    ['a spreadsheet', 'a.xlsx', writeZip([entryOf('xl/workbook.xml', '<x/>')]), /bảng tính/u],
    ['a presentation', 'a.pptx', writeZip([entryOf('ppt/presentation.xml', '<x/>')]), /trình chiếu/u],
    ['an OpenDocument text', 'a.odt', writeZip([entryOf('content.xml', '<x/>')]), /OpenDocument.*\.docx/u],
    ['an archive', 'a.zip', writeZip([entryOf('ke-hoach.txt', 'x')]), /giải nén/u],
    ['a photograph', 'a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /ảnh.*OCR/u],
    ['a photograph that calls itself .pdf', 'a.pdf', Buffer.from('89504e470d0a1a0a00', 'hex'), /ảnh.*OCR/u],
    ['a program', 'a.exe', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), /chương trình/u],
    ['RTF', 'a.rtf', Buffer.from('{\\rtf1\\ansi x}'), /RTF.*\.docx/u],
    ['a web page', 'a.html', Buffer.from('<!DOCTYPE html><html></html>'), /trang web/u],
    [
      'bytes of no kind',
      'a.txt',
      Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 256)),
      /không phải PDF/u,
    ],
  ])('%s', async (_, name, bytes, sentence) => {
    const office = workspace();
    const said = sayFault(faultOf(await office.ingest(office.file(name, bytes))));
    expect(said).toMatch(sentence);
    expect(said.split('\n')).toHaveLength(1);
    expect(office.documents()).toEqual([]);
  });

  it('a file that is not there, a folder, a file of more than 50 MB', async () => {
    const office = workspace();
    expect(faultOf(await office.ingest(join(office.knowledgeDir, 'x.pdf'))).kind).toBe('missing');
    expect(faultOf(await office.ingest(office.knowledgeDir)).kind).toBe('folder');
    const large = office.file('large.pdf', '%PDF-1.4');
    truncateSync(large, 51 * 1024 * 1024);
    expect(sayFault(faultOf(await office.ingest(large)))).toContain('51,0 MB, giới hạn 50,0 MB');
  });

  it('an id that could not be an address, a knowledge folder that does not exist', async () => {
    const office = workspace();
    const file = office.file('a.txt', decision.join('\n'));
    for (const id of ['../x', 'Kế hoạch', '', '-']) {
      expect(faultOf(await office.ingest(file, { id })).kind).toBe('bad-id');
    }
    expect(faultOf(await office.ingest(file, { knowledgeDir: `${office.knowledgeDir}/no` })).kind).toBe(
      'no-knowledge-folder',
    );
  });
});

describe('a file that is not what its name says', () => {
  it('is read by what it is, and that is reported', async () => {
    const office = workspace();
    const { notes, source } = taken(await office.ingest(office.file('a.docx', pdf([decision]))));
    expect(source.kind).toBe('pdf');
    expect(notes).toContainEqual({ kind: 'named-otherwise', ending: '.docx', found: 'pdf' });
  });
});

describe('a PDF of which some pages are pictures', () => {
  it('is taken, and the pages without text are named', async () => {
    const office = workspace();
    const pages = [
      decision,
      [],
      [],
      ['Điều 3. Điều khoản thi hành', 'Quy chế này có hiệu lực từ ngày ký.'],
      [],
    ];
    const { source } = taken(await office.ingest(office.file('a.pdf', pdf(pages))));
    expect(source).toMatchObject({ pageCount: 5, emptyPages: [2, 3, 5], brokenPages: [] });
    expect(office.sections('a.md')).toContain('Điều 3');
  });

  it('is taken up to a damaged page, and the operator is told what may be missing', async () => {
    const office = workspace();
    const bytes = pdf([
      decision,
      decision,
      ['Điều 3. Điều khoản thi hành', 'Quy chế này có hiệu lực từ ngày ký.'],
    ]);
    // The second page of the list is no page but a font's table.
    const damaged = bytes.toString('latin1').replace('/Kids [6 0 R 8 0 R', '/Kids [6 0 R 4 0 R');
    const outcome = await office.ingest(office.file('a.pdf', Buffer.from(damaged, 'latin1')));
    expect(taken(outcome).source).toMatchObject({ brokenPages: [2], emptyPages: [] });
    expect(reportOf(outcome, 'a.pdf')).toContain('KHÔNG mở được trang 2');
    expect(office.sections('a.md')).toContain('Điều 2');
  });
});
