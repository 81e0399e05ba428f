import type { SourceKind, WrongKind } from './source.ts';
import { readZip } from './zip.ts';

/** What the first bytes of a file say it is. The order matters: a zip is looked into before it is called an archive. */
export type Sniffed =
  | { readonly kind: SourceKind }
  | { readonly kind: 'wrong'; readonly found: WrongKind }
  | { readonly kind: 'password' }
  | { readonly kind: 'corrupt' };

const wrong = (found: WrongKind): Sniffed => ({ kind: 'wrong', found });

/** Signatures as Latin-1, and where they stand. */
const signatures: readonly (readonly [number, string, WrongKind])[] = [
  [0, '\xff\xd8\xff', 'image'],
  [0, '\x89PNG', 'image'],
  [0, 'GIF8', 'image'],
  [0, 'II*\0', 'image'],
  [0, 'MM\0*', 'image'],
  [8, 'WEBP', 'image'],
  ...['heic', 'heix', 'mif1', 'avif'].map((brand) => [4, `ftyp${brand}`, 'image'] as const),
  [0, 'Rar!', 'archive'],
  [0, '7z\xbc\xaf', 'archive'],
  [0, '\x1f\x8b', 'archive'],
  [0, 'BZh', 'archive'],
  [0, '\xfd7zXZ', 'archive'],
  [0, 'MZ', 'program'],
  [0, '\x7fELF', 'program'],
];

/** What a zip archive is, by a file it holds. */
const zipContents: readonly (readonly [RegExp, SourceKind | WrongKind])[] = [
  [/^word\/document\.xml$/u, 'docx'],
  [/^xl\//u, 'xlsx'],
  [/^ppt\//u, 'pptx'],
  [/^content\.xml$/u, 'odt'],
];

/** What a file is, by its bytes; its name only tells Markdown from plain text. `name` is in lower case. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // Readers accept a PDF whose signature stands anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('PK\x03\x04')) return zipKind(bytes);
  if (start.startsWith('PK')) return wrong('archive');
  if (start.startsWith('\xd0\xcf\x11\xe0')) return compoundKind(bytes);
  if (!looksLikeText(bytes)) {
    return wrong(signatures.find(([at, signature]) => start.startsWith(signature, at))?.[2] ?? 'unknown');
  }
  if (start.startsWith('{\\rtf')) return wrong('rtf');
  if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/iu.test(start)) return wrong('html');
  return { kind: /\.(?:md|markdown)$/u.test(name) ? 'markdown' : 'text' };
}

function zipKind(bytes: Uint8Array): Sniffed {
  const entries = readZip(bytes);
  if (entries === undefined) return { kind: 'corrupt' };
  const found =
    zipContents.find(([inside]) => entries.some(({ name }) => inside.test(name)))?.[1] ?? 'archive';
  if (found !== 'docx')
    return wrong(found === 'pdf' || found === 'text' || found === 'markdown' ? 'archive' : found);
  return entries.some(({ encrypted }) => encrypted) ? { kind: 'password' } : { kind: 'docx' };
}

/** The old Office container: a `.doc`, or the wrapping of an encrypted `.docx` (MS-OFFCRYPTO 2.3). */
function compoundKind(bytes: Uint8Array): Sniffed {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => whole.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return { kind: 'password' };
  if (holds('WordDocument')) return wrong('doc');
  if (holds('Workbook')) return wrong('xlsx');
  return wrong(holds('PowerPoint Document') ? 'pptx' : 'unknown');
}

/** Text has no control characters but line ends and tabs; UTF-16 has a zero in every other byte at most. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  // TCVN3 puts letters where Latin-1 has C1 codes, hence only the codes below 0x20 count.
  const odd = sample.filter(
    (byte) => byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte),
  );
  if (odd.length <= sample.length / 500) return true;
  const halves = [0, 1].map((half) => sample.filter((byte, at) => at % 2 === half && byte === 0).length);
  return halves.some((zeros) => zeros > sample.length / 8) && halves.some((zeros) => zeros === 0);
}
