import { crc32, inflateRawSync } from 'node:zlib';

/** One file in a zip archive, still packed as the archive has it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** An entry that unpacks to more is no document but a bomb. */
const maxUnpackedBytes = 200 * 1024 * 1024;

/** The entries of a zip archive; `undefined` if its directory is damaged. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  try {
    return entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A number that points outside the file: the archive is cut off or damaged.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function entriesOf(zip: Buffer): readonly ZipEntry[] | undefined {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || zip.readUInt32LE(end) !== endOfDirectory) return undefined;
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) return undefined;
    const packedSize = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(local) !== localEntry) return undefined;
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (data + packedSize > zip.length) return undefined;
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      packed: zip.subarray(data, data + packedSize),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The text of an entry (UTF-8); `undefined` if it is damaged or packed in a way no office program uses. */
export function textOf(entry: ZipEntry): string | undefined {
  if (entry.method === 0) return Buffer.from(entry.packed).toString('utf8');
  if (entry.method !== 8) return undefined;
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: maxUnpackedBytes }).toString('utf8');
  } catch {
    // zlib says no more than that the bytes are wrong or too many, and neither do we.
    return undefined;
  }
}

/** An entry that holds this text, stored. */
export function entryOf(name: string, text: string): ZipEntry {
  const packed = Buffer.from(text, 'utf8');
  return { name, encrypted: false, method: 0, crc: crc32(packed), size: packed.length, packed };
}

/** An archive of these entries, packed as they are. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(entry.method, 4);
    common.writeUInt32LE(entry.crc, 10);
    common.writeUInt32LE(entry.packed.length, 14);
    common.writeUInt32LE(entry.size, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(number32(directoryEntry), Buffer.from([20, 0]), common, tail, name);
    files.push(number32(localEntry), common, name, entry.packed);
    offset += 30 + name.length + entry.packed.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfDirectory, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function number32(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
}
