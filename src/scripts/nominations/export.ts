import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Happening, Nomination } from '../../nomination/nomination.ts';
import { sheetText } from '../../nomination/staff/sheet/phrases.ts';
import type { Call } from './call.ts';
import { beginFolder } from './folder.ts';
import type { NewFolder } from './folder.ts';
import { evidenceNameOf, folderNameOf } from './names.ts';
import type { Looked, Office } from './office.ts';
import { nominationWords as words } from './phrases.ts';
import { notDone } from './said.ts';
import type { Said } from './said.ts';
import { tableOf } from './table.ts';
import type { Exported } from './table.ts';

/** Files that are handed on: what was taken back is not. */
const exported = ['submitted', 'supplement', 'complete', 'handed-over', 'returned'] as const;

/**
 * Writes one file, or all of them, into a new folder: each as JSON and as a text, its evidence beside it, a list of them
 * and the hashes of everything. The folder is there when it is whole, or not at all.
 */
export async function exportFiles(
  office: Office,
  { number, to }: Extract<Call, { readonly kind: 'export' }>,
  by: Happening['by'],
): Promise<Said> {
  const wanted = await wantedIn(office, number);
  if (typeof wanted === 'string') return notDone(wanted);
  const target = resolve(to ?? words.defaultFolder(office.now()));
  const folder = await beginFolder(target);
  if (folder === 'taken') return notDone(words.folderTaken(target));
  try {
    const rows: Exported[] = [];
    const missing: string[] = [];
    for (const nomination of wanted) {
      const looked = await office.look(nomination, 'exported', by);
      // Taken back or deleted since the list was made.
      if (looked === undefined || looked.record.state === 'withdrawn') continue;
      const name = folderNameOf(looked.record);
      missing.push(...(await writeFile(office, folder, name, looked)));
      rows.push({ record: looked.record, folder: name });
    }
    await folder.write(words.listFile, tableOf(rows));
    await folder.finish();
    return {
      out: words.exported(rows.length, target),
      ...(missing.length === 0 ? {} : { beside: words.missing(missing) }),
      code: missing.length === 0 ? 0 : 1,
    };
  } catch (failure) {
    await folder.giveUp();
    throw failure;
  }
}

async function wantedIn(office: Office, number: string | undefined): Promise<readonly Nomination[] | string> {
  if (number === undefined) {
    const all = await office.nominations.list(exported);
    return all.length === 0 ? words.none(office.dataDir) : all;
  }
  const found = await office.find(number);
  if (typeof found === 'string') return words.notFound[found](number);
  return found.state === 'withdrawn' ? words.takenBack(number) : [found];
}

/** Gives the names of evidence whose bytes are not there as they came. */
async function writeFile(
  { files }: Office,
  folder: NewFolder,
  name: string,
  { nomination, record }: Looked,
): Promise<readonly string[]> {
  const missing: string[] = [];
  const names: (string | undefined)[] = [];
  for (const [index, { id, name: called, hash }] of nomination.evidence.entries()) {
    const bytes = await files.read(id);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== hash) {
      missing.push(`${record.number}: ${called}`);
      names.push(undefined);
      continue;
    }
    const path = evidenceNameOf(called, index);
    await folder.write(`${name}/${path}`, bytes);
    names.push(path);
  }
  const evidence = record.evidence.map((each, index) => ({ ...each, file: names[index] ?? null }));
  await folder.write(
    `${name}/${record.number}.json`,
    `${JSON.stringify({ ...record, evidence }, undefined, 2)}\n`,
  );
  await folder.write(`${name}/${record.number}.txt`, `${sheetText(record)}\n`);
  return missing;
}
