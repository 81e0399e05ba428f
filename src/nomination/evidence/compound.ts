import type { Content } from './content.ts';
import { kinds } from './kinds.ts';
import type { KindName } from './kinds.ts';

/** The stream that each kind of old Office file has (MS-DOC 2.1, MS-XLS 2.1.2, MS-PPT 2.1). */
const mainStreams: readonly (readonly [string, KindName])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/**
 * An old Office file, or the wrapping of a new one with a password (MS-OFFCRYPTO 2.3). A document may hold another
 * (a sheet in a letter): where both could be meant, `claimed`, a media type, decides.
 */
export function compoundContent(bytes: Buffer, claimed: string | undefined): Content {
  const holds = streamsIn(bytes);
  if (holds.has('EncryptedPackage')) return { kind: 'refused', why: 'protected' };
  // MS-OVBA 2.3.4.1: every project of macros has it.
  if (holds.has('_VBA_PROJECT')) return { kind: 'refused', why: 'type' };
  const found = mainStreams.filter(([stream]) => holds.has(stream)).map(([, kind]) => kind);
  const is = found.find((kind) => kinds[kind].type === claimed) ?? found[0];
  return is === undefined ? { kind: 'other' } : { kind: 'known', is };
}

const entryBytes = 128;
const isStream = 2;

/**
 * The names of the streams in a compound file. Directory entries stand at multiples of 128 bytes (MS-CFB 2.6.1): looking
 * at every such place finds them all, and cannot be led in circles by a forged chain of sectors.
 */
function streamsIn(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const wanted = new Set(['EncryptedPackage', '_VBA_PROJECT', ...mainStreams.map(([name]) => name)]);
  for (let at = 512; at + entryBytes <= bytes.length; at += entryBytes) {
    const nameBytes = bytes.readUInt16LE(at + 64);
    if (bytes[at + 66] !== isStream || nameBytes < 4 || nameBytes > 64) continue;
    const name = bytes.toString('utf16le', at, at + nameBytes - 2);
    if (wanted.has(name)) names.add(name);
  }
  return names;
}
