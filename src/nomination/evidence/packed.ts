import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Content } from './content.ts';
import { kinds } from './kinds.ts';
import type { Kind, KindName } from './kinds.ts';
import type { EvidenceLimits } from './limits.ts';

const other: Content = { kind: 'other' };
const refused = (why: 'type' | 'packed-too-tight' | 'protected'): Content => ({ kind: 'refused', why });

/** The part that each kind of Office file begins with. Some programs count: `word/document2.xml`. */
const mainParts: readonly (readonly [RegExp, KindName])[] = [
  [/^word\/document\d*\.xml$/u, 'docx'],
  [/^xl\/workbook\d*\.xml$/u, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/u, 'pptx'],
];
const openDocuments: readonly KindName[] = ['odt', 'ods', 'odp'];

/** What is not opened by looking at a document, but by running it. */
const runs =
  /(?:^|\/)vba(?:Project|Data)[^/]*$|^(?:Basic|Scripts)\/|\.(?:docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam|exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|msi|jar|apk|html?|svg)$/iu;
const archives = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|cab|iso)$/iu;
const documents = /\.(?:docx?|xlsx?|pptx?|od[tsp])$/iu;
/** Parts say what they are in the list of content types, whatever their names. */
const runsByType = /vbaProject|vbaData|macroEnabled|activeX/iu;

/** The lists in which a document says what it holds are a few kilobytes. */
const listBytes = 1024 * 1024;

/** An Office file of today: a zip archive, judged by its directory. */
export async function packedContent(bytes: Buffer, limits: EvidenceLimits): Promise<Content> {
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
    // Said before reading the entries: a directory may claim millions.
    if (zip.entryCount > limits.maxEntries) return refused('packed-too-tight');
    const entries: Entry[] = [];
    // Names that lead out of the folder, or that are no names, are errors here.
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return faultOf(entries, bytes.length, limits) ?? (await officeKind(zip, entries));
  } catch (error) {
    // The library has no errors of its own kind: whatever is wrong with the archive, it cannot be opened.
    if (error instanceof Error) return other;
    throw error;
  }
}

/** What the directory alone gives away. */
function faultOf(entries: readonly Entry[], size: number, limits: EvidenceLimits): Content | undefined {
  if (entries.some((entry) => entry.isEncrypted())) return refused('protected');
  if (entries.some(({ compressionMethod }) => ![0, 8].includes(compressionMethod))) return other;
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const tight = unpacked > limits.smallUnpackedBytes && unpacked > size * limits.maxRatio;
  const nested = entries.filter(({ fileName }) => documents.test(fileName)).length;
  if (unpacked > limits.maxUnpackedBytes || tight || nested > limits.maxNested || overlap(entries, size))
    return refused('packed-too-tight');
  return undefined;
}

/** Whether two entries share bytes: how a small archive without nesting unpacks to terabytes. */
function overlap(entries: readonly Entry[], size: number): boolean {
  const inOrder = entries.toSorted(
    (one, next) => one.relativeOffsetOfLocalHeader - next.relativeOffsetOfLocalHeader,
  );
  return inOrder.some((entry, index) => {
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameRaw.length + entry.compressedSize;
    return end > (inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? size);
  });
}

async function officeKind(zip: ZipFile, entries: readonly Entry[]): Promise<Content> {
  const is = mainParts.find(([part]) => entries.some(({ fileName }) => part.test(fileName)))?.[1];
  const found = is ?? (await openDocumentKind(zip, entries));
  if (found === undefined) return other;
  if (entries.some(({ fileName }) => runs.test(fileName) || archives.test(fileName))) return refused('type');
  const isOpenDocument = openDocuments.includes(found);
  const list = await textOf(zip, entries, isOpenDocument ? 'META-INF/manifest.xml' : '[Content_Types].xml');
  if (list === undefined) return other;
  if (isOpenDocument && list.includes('encryption-data')) return refused('protected');
  return runsByType.test(list) ? refused('type') : { kind: 'known', is: found };
}

/** An OpenDocument file says what it is in an entry of its own (ODF 1.3, part 2, 3.3). */
async function openDocumentKind(zip: ZipFile, entries: readonly Entry[]): Promise<KindName | undefined> {
  const said = (await textOf(zip, entries, 'mimetype'))?.trim();
  return openDocuments.find((name) => (kinds[name] satisfies Kind).type === said);
}

/** The text of a small entry; `undefined` unless there is exactly one of that name. */
async function textOf(zip: ZipFile, entries: readonly Entry[], name: string): Promise<string | undefined> {
  const [entry, second] = entries.filter(({ fileName }) => fileName === name);
  if (entry === undefined || second !== undefined || entry.uncompressedSize > listBytes) return undefined;
  const parts: Buffer[] = [];
  // The library stops as soon as more comes out than the directory says.
  for await (const part of await zip.openReadStreamPromise(entry)) {
    if (Buffer.isBuffer(part)) parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
