import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/nomination/evidence/inspect.ts';
import type { Inspected } from '../../../src/nomination/evidence/inspect.ts';
import { evidenceLimits } from '../../../src/nomination/evidence/limits.ts';
import { compound, contentTypes, letter, packed, samples, stored, unwanted, zip } from './samples.ts';

const look = (bytes: Uint8Array, name: string, limits = evidenceLimits): Promise<Inspected> =>
  inspect({ name, bytes }, limits);
const verdict = async (bytes: Uint8Array, name: string): Promise<string> => {
  const inspected = await look(bytes, name);
  return inspected.kind === 'fine' ? inspected.name : inspected.why;
};

describe('what is taken', () => {
  it.each(Object.entries(samples))(
    'takes a true .%s, under its name and under none',
    async (ending, bytes) => {
      expect(await look(bytes, `Minh chứng.${ending.toUpperCase()}`)).toMatchObject({
        kind: 'fine',
        name: `Minh chứng.${ending}`,
      });
      expect(await look(bytes, '')).toMatchObject({ kind: 'fine', name: `tệp không tên.${ending}` });
    },
  );

  it('lets the content decide, and puts the ending right', async () => {
    expect(await verdict(samples.jpg, 'chụp màn hình.png')).toBe('chụp màn hình.jpg');
    expect(await verdict(samples.png, 'quet.PDF')).toBe('quet.png');
    expect(await verdict(samples.jpg, 'anh.jpeg')).toBe('anh.jpeg');
    expect(await verdict(samples.pdf, 'ban ve v1.2')).toBe('ban ve v1.2.pdf');
    expect(await verdict(samples.jpg, 'anh\u202egpj.exe')).toBe('anhgpj.exe.jpg');
  });

  it('takes a letter with a sheet in it for what its name says, and for a letter if its name says nothing', async () => {
    const both = compound('Workbook', 'WordDocument');
    expect(await verdict(both, 'a.xls')).toBe('a.xls');
    expect(await verdict(both, 'a.doc')).toBe('a.doc');
    expect(await verdict(both, 'a')).toBe('a.doc');
  });

  it('takes a long report with a thousand parts', async () => {
    const pictures = Array.from({ length: 1000 }, (_, index) =>
      packed(`word/media/${String(index)}.png`, 'x'),
    );
    expect(await verdict(zip([...letter, ...pictures]), 'a.docx')).toBe('a.docx');
  });
});

describe('what is not taken', () => {
  it.each([
    ['program', 'tro-ly.exe', 'type'],
    ['program', 'anh\u202egpj.exe', 'type'],
    ['program', 'anh.jpg', 'not-what-it-says'],
    ['program', 'hoa-don.exe.pdf', 'not-what-it-says'],
    ['page', 'bao-cao.pdf', 'not-what-it-says'],
    ['page', 'bao-cao.doc', 'not-what-it-says'],
    ['page', 'trang.html', 'type'],
    ['drawing', 'logo.svg', 'type'],
    ['drawing', 'logo.png', 'not-what-it-says'],
    ['archive', 'anh.zip', 'type'],
    ['archive', 'bao-cao.docx', 'not-what-it-says'],
    ['rar', 'anh.rar', 'type'],
    ['words', 'ghi chú.txt', 'type'],
    ['table', 'danh sach.csv', 'type'],
    ['table', 'danh sach.xls', 'not-what-it-says'],
    ['gif', 'a.gif', 'type'],
    ['film', 'a.mp4', 'type'],
    ['film', 'a.heic', 'not-what-it-says'],
    ['avif', 'a.avif', 'type'],
    ['sealedText', 'a.odt', 'protected'],
  ] as const)('refuses a %s under the name %s: %s', async (what, name, why) => {
    expect(await verdict(unwanted[what], name)).toBe(why);
  });

  it('refuses an empty file, one over the limit, and one that was cut for being over it', async () => {
    expect(await verdict(new Uint8Array(), 'anh.jpg')).toBe('empty');
    const long = Buffer.concat([samples.jpg, Buffer.alloc(25 * 1024 * 1024)]);
    expect(await verdict(long, 'anh.jpg')).toBe('too-big');
    expect(await inspect({ name: 'anh.jpg', bytes: undefined }, evidenceLimits)).toMatchObject({
      why: 'too-big',
    });
    const atLimit = Buffer.concat([samples.jpg, Buffer.alloc(evidenceLimits.maxBytes - samples.jpg.length)]);
    expect(await verdict(atLimit, 'anh.jpg')).toBe('anh.jpg');
  });

  it.each([
    ['a part of macros', [...letter, packed('word/vbaProject.bin', 'x')]],
    [
      'macros under another name',
      [
        contentTypes('word/x.bin', 'application/vnd.ms-office.vbaProject'),
        ...letter.slice(1),
        packed('word/x.bin', 'x'),
      ],
    ],
    ['a program', [...letter, packed('word/embeddings/a.exe', 'x')]],
    ['an archive', [...letter, packed('word/embeddings/a.zip', 'x')]],
    ['a page', [...letter, packed('word/afchunk.html', 'x')]],
  ])('refuses a letter with %s in it', async (_, entries) => {
    expect(await verdict(zip(entries), 'a.docx')).toBe('type');
  });

  it('refuses macros and passwords in old Office files', async () => {
    expect(await verdict(compound('WordDocument', '_VBA_PROJECT'), 'a.doc')).toBe('type');
    expect(await verdict(compound('EncryptionInfo', 'EncryptedPackage'), 'a.docx')).toBe('protected');
    expect(await verdict(zip(letter, true), 'a.docx')).toBe('protected');
    expect(await verdict(compound('Some Installer'), 'a.msi')).toBe('type');
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/windows/a.dll'])(
    'refuses a letter with a part called %s',
    async (name) => {
      expect(await verdict(zip([...letter, packed(name, 'x')]), 'a.docx')).toBe('not-what-it-says');
    },
  );

  it('refuses a letter that was cut off, or whose lists are two', async () => {
    const whole = zip(letter);
    expect(await verdict(whole.subarray(0, whole.length - 40), 'a.docx')).toBe('not-what-it-says');
    const twice = zip([...letter, contentTypes('a', 'b')]);
    expect(await verdict(twice, 'a.docx')).toBe('not-what-it-says');
  });

  it('refuses an OpenDocument file with scripts', async () => {
    const scripts = zip([
      stored('mimetype', 'application/vnd.oasis.opendocument.text'),
      packed('META-INF/manifest.xml', '<manifest/>'),
      packed('Basic/Standard/a.xml', 'x'),
    ]);
    expect(await verdict(scripts, 'a.odt')).toBe('type');
  });
});

describe('bombs', () => {
  const zeros = packed('word/media/a.bin', new Uint8Array(2 * 1024 * 1024));

  it.each([
    ['says it unpacks to petabytes', [...letter, { ...zeros, size: 0xfffffffe }]],
    [
      'is packed a thousandfold',
      [...letter, ...Array.from({ length: 40 }, (_, n) => ({ ...zeros, name: `b${String(n)}` }))],
    ],
    [
      'has more entries than any report',
      [...letter, ...Array.from({ length: 2_000 }, (_, n) => packed(`word/media/${String(n)}`, 'x'))],
    ],
    [
      'holds hundreds of documents',
      [...letter, ...Array.from({ length: 101 }, (_, n) => packed(`word/embeddings/${String(n)}.docx`, 'x'))],
    ],
  ])('refuses a letter that %s', async (_, entries) => {
    expect(await verdict(zip(entries), 'a.docx')).toBe('packed-too-tight');
  });

  it('refuses entries that share their bytes', async () => {
    const bytes = zip([...letter, packed('word/media/1', 'x'), packed('word/media/2', 'x')]);
    // The last entry of the directory is made to point at the bytes of the one before.
    const last = bytes.lastIndexOf('PK\x01\x02');
    const before = bytes.lastIndexOf('PK\x01\x02', last - 1);
    bytes.copy(bytes, last + 42, before + 42, before + 46);
    expect(await verdict(bytes, 'a.docx')).toBe('packed-too-tight');
  });

  it('looks at a bomb without unpacking it', async () => {
    const list = packed('[Content_Types].xml', new Uint8Array(64 * 1024 * 1024));
    const bomb = zip([{ ...list, size: 1000 }, ...letter.slice(1)]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await verdict(bomb, 'a.docx')).toBe('not-what-it-says');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});
