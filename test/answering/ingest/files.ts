import { entryOf, writeZip } from '../../../src/answering/ingest/zip.ts';

/** A Word file of these paragraphs; a paragraph that begins with `<` is taken as WordprocessingML. */
export function docx(paragraphs: readonly string[], parts: Readonly<Record<string, string>> = {}): Buffer {
  const body = paragraphs.map((each) => (each.startsWith('<') ? each : paragraph(each))).join('');
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return writeZip(Object.entries(files).map(([name, text]) => entryOf(name, text)));
}

/** One paragraph of WordprocessingML; `properties` go into `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** A table of WordprocessingML. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

interface PdfOptions {
  /** Adds an encryption dictionary whose password nobody knows. */
  readonly locked?: boolean;
}

/**
 * A PDF with a page for each list of lines, 20 points apart; a tab moves to a cell 200 points further. A page without
 * lines shows a picture. Every letter used (222 at most) gets a code of a simple font and its `ToUnicode` entry, so
 * that Vietnamese comes out as it went in.
 */
export function pdf(pages: readonly (readonly string[])[], { locked = false }: PdfOptions = {}): Buffer {
  const letters = [...new Set(pages.flat().join('').replaceAll('\t', ''))];
  const code = (letter: string): string => (letters.indexOf(letter) + 33).toString(16);
  const hex = (text: string): string => Array.from(text, code).join('');
  const utf16 = (letter: string): string => Buffer.from(letter, 'utf16le').swap16().toString('hex');
  const maps = letters.map((letter) => `<${code(letter)}> <${utf16(letter)}>`);
  const chunks = Array.from({ length: Math.ceil(maps.length / 100) }, (_, at) =>
    maps.slice(at * 100, at * 100 + 100),
  );
  const cmap = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...chunks.map((chunk) => `${String(chunk.length)} beginbfchar ${chunk.join(' ')} endbfchar`),
    'endcmap end end',
  ].join('\n');
  const stream = (body: string, more = ''): string =>
    `<< ${more}/Length ${String(body.length)} >>\nstream\n${body}\nendstream`;

  const kids = pages.map((_, at) => `${String(6 + at * 2)} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids.join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] >>`,
    stream(cmap),
    stream(
      '\x7f',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
    ),
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /P 5 0 R >> >> /Contents ${String(7 + at * 2)} 0 R >>`,
      stream(lines.length === 0 ? 'q 595 0 0 842 0 0 cm /P Do Q' : `BT /F 10 Tf ${shownLines(lines)} ET`),
    ]),
  ];
  if (locked)
    objects.push(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`);
  return assembled(objects, locked);

  function shownLines(lines: readonly string[]): string {
    return lines
      .flatMap((line, at) =>
        line.split('\t').map((cell, column) => {
          const place = `1 0 0 1 ${String(50 + column * 200)} ${String(800 - at * 20)} Tm`;
          return `${place} <${hex(cell)}> Tj`;
        }),
      )
      .join(' ');
  }
}

function assembled(objects: readonly string[], locked: boolean): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const encrypt = locked
    ? `/Encrypt ${String(objects.length)} 0 R /ID [<${'41'.repeat(16)}> <${'41'.repeat(16)}>] `
    : '';
  const size = String(objects.length + 1);
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${encrypt}>>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}${trailer}`, 'latin1');
}
