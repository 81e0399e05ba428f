import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Prepared } from './prepare.ts';

/** A knowledge that was found sound, and all that was prepared of it. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly prepared: Prepared;
}

/** What an image was made of: every file of a knowledge folder, by the code of one version. 32 bytes. */
export type ImageKey = Uint8Array;

const mark = Buffer.from('thidua1\n');
const keyAt = mark.length;
const sumAt = keyAt + 32;
/** A multiple of eight, so that the numbers in the body lie where they can be read without being copied. */
const bodyAt = 48;

/** The key of the image of these files (by their names), made by that version of the code. */
export function imageKey(files: ReadonlyMap<string, string>, code: string): ImageKey {
  const hash = createHash('sha256').update(code);
  for (const [file, text] of files) hash.update(`\0${file}\0${String(text.length)}\0${text}`);
  return hash.digest();
}

/** What was loaded as bytes: a mark, the key, a check sum, and the body. */
export function imageOf(loaded: Loaded, key: ImageKey): Buffer<ArrayBuffer> {
  const body = serialize(loaded);
  const head = Buffer.alloc(bodyAt);
  mark.copy(head);
  head.set(key, keyAt);
  head.writeUInt32LE(crc32(body), sumAt);
  return Buffer.concat([head, body]);
}

/** What an image holds; `undefined` if it is not whole, or was made of anything else than the key says. */
export function loadedFrom(image: Buffer, key: ImageKey): Loaded | undefined {
  if (image.length <= bodyAt || !image.subarray(0, keyAt).equals(mark)) return undefined;
  if (!image.subarray(keyAt, sumAt).equals(key)) return undefined;
  const body = image.subarray(bodyAt);
  if (image.readUInt32LE(sumAt) !== crc32(body)) return undefined;
  // Written by `imageOf` of this very code, as the key says, and whole, as the sum says.
  return deserialize(body) as Loaded;
}
