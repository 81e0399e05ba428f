import type { NotKept } from './evidence.ts';
import { compoundContent } from './compound.ts';
import type { KindName } from './kinds.ts';
import type { EvidenceLimits } from './limits.ts';
import { packedContent } from './packed.ts';

/** What the bytes of a file are, whatever its name. */
export type Content =
  | { readonly kind: 'known'; readonly is: KindName }
  /** Nothing that is taken, or too damaged to tell. */
  | { readonly kind: 'other' }
  /** A kind that is taken, but not this one of it. */
  | { readonly kind: 'refused'; readonly why: Extract<NotKept, 'type' | 'packed-too-tight' | 'protected'> };

const known = (is: KindName): Content => ({ kind: 'known', is });

/** Signatures as Latin-1, from the first byte on. */
const signatures: readonly (readonly [RegExp, KindName])[] = [
  [/^\xff\xd8\xff/u, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n[^]{4}IHDR/u, 'png'],
  [/^RIFF[^]{4}WEBPVP8[ LX]/u, 'webp'],
  // Readers find a PDF behind up to a kilobyte of anything (ISO 32000-1, annex H.3.4.1); so would a page that hides in
  // one. Only what editors leave there by accident is passed over.
  [/^(?:\xef\xbb\xbf)?\s{0,16}%PDF-[12]\.\d/u, 'pdf'],
];

/** ISO/IEC 23008-12, annex B: the brands of pictures coded with HEVC. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];

/**
 * What a file is by its bytes. Nothing is unpacked but the two small lists in which Office files say what they hold,
 * so no file, however made, takes more than its own size of memory.
 */
export async function contentOf(
  bytes: Uint8Array,
  claimed: string | undefined,
  limits: EvidenceLimits,
): Promise<Content> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = whole.toString('latin1', 0, 64);
  const found = signatures.find(([signature]) => signature.test(start))?.[1];
  if (found !== undefined) return known(found);
  if (isHeic(start)) return known('heic');
  if (start.startsWith('PK\x03\x04')) return packedContent(whole, limits);
  if (whole.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') return compoundContent(whole, claimed);
  return { kind: 'other' };
}

function isHeic(start: string): boolean {
  if (!start.startsWith('ftyp', 4)) return false;
  const length = start.charCodeAt(2) * 256 + start.charCodeAt(3);
  const brands = [start.slice(8, 12), ...(start.slice(16, length).match(/[^]{4}/gu) ?? [])];
  return brands[0] !== 'avif' && brands.some((brand) => heicBrands.includes(brand));
}
