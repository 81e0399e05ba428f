import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { writeZip } from '../../../src/answering/ingest/zip.ts';
import type { ZipEntry } from '../../../src/answering/ingest/zip.ts';

/** An entry of an archive, really packed. */
export function packed(name: string, content: string | Uint8Array = ''): ZipEntry {
  const bytes = Buffer.from(content);
  return {
    name,
    encrypted: false,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateRawSync(bytes),
  };
}

/** An entry as it is, as OpenDocument wants its first. */
export function stored(name: string, content: string): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, encrypted: false, method: 0, crc: crc32(bytes), size: bytes.length, packed: bytes };
}

/** An archive of these. Of one that says it is encrypted, every entry is marked so. */
export function zip(entries: readonly ZipEntry[], encrypted = false): Buffer {
  const bytes = writeZip(entries);
  if (!encrypted) return bytes;
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
  return bytes;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The list of what an Office file holds. */
export function contentTypes(main: string, type: string): ZipEntry {
  return packed(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
  );
}

const relations = (main: string): ZipEntry =>
  packed(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
  );

/** The entries of a letter of one line. */
export const letter: readonly ZipEntry[] = [
  contentTypes(
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ),
  relations('word/document.xml'),
  packed(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p></w:body></w:document>`,
  ),
];

/** An Office file of that kind, as small as one can be. */
function office(main: string, type: string): Buffer {
  return zip([contentTypes(main, type), relations(main), packed(main, '<?xml version="1.0"?><a/>')]);
}

function openDocument(type: string, manifest = '<manifest/>'): Buffer {
  return zip([
    stored('mimetype', type),
    packed('content.xml', '<?xml version="1.0"?><a/>'),
    packed('META-INF/manifest.xml', manifest),
  ]);
}

/** An old Office file with these streams. */
export function compound(...streams: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 + 512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

/** A picture of one red dot, right to its last byte. */
export const png: Buffer = ((): Buffer => {
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', new Uint8Array()),
  ]);
})();

/** A grey dot, as a browser saves it. */
export const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh',
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA',
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y',
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI',
    '////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////',
    '////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/',
    'xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhED',
    'EQA/AKAD/9k=',
  ].join(''),
  'base64',
);

/** A page without a word. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);

const webp = Buffer.from(
  [
    'UklGRgYCAABXRUJQVlA4WAoAAAAgAAAAAAAAAAAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh',
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA',
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y',
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggGAAAADABAJ0BKgEAAQAHQJYlpAADcAD7QAAA',
    'AA==',
  ].join(''),
  'base64',
);
const heic = Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic\0\0\0\x08mdat', 'latin1');
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A true file of every kind that is taken, by its usual ending. */
export const samples = {
  jpg: jpeg,
  png,
  webp,
  heic,
  pdf,
  docx: zip(letter),
  xlsx: office('xl/workbook.xml', `${spreadsheet}.main+xml`),
  pptx: office('ppt/presentation.xml', `${presentation}.main+xml`),
  doc: compound('WordDocument'),
  xls: compound('Workbook'),
  ppt: compound('PowerPoint Document'),
  odt: openDocument('application/vnd.oasis.opendocument.text'),
  ods: openDocument('application/vnd.oasis.opendocument.spreadsheet'),
  odp: openDocument('application/vnd.oasis.opendocument.presentation'),
} as const;

/** Files that nobody may send, by what they are. */
export const unwanted = {
  program: Buffer.from('MZ\x90\0\x03\0\0\0PE\0\0 a program', 'latin1'),
  page: Buffer.from('<!doctype html><html><script>alert(1)</script>%PDF-1.4</html>'),
  drawing: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  archive: zip([packed('anh.jpg', 'x')]),
  words: Buffer.from('Chỉ là chữ.'),
  table: Buffer.from('họ tên;điểm\n=HYPERLINK("http://x");1\n'),
  gif: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  film: Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
  avif: Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1heic', 'latin1'),
  rar: Buffer.from('Rar!\x1a\x07\0', 'latin1'),
  sealedText: openDocument(
    'application/vnd.oasis.opendocument.text',
    '<manifest><encryption-data/></manifest>',
  ),
} as const;
