import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nomination } from '../../src/nomination/nomination.ts';
import { openEvidenceFolder } from '../../src/stores/evidence/folder.ts';
import { createHours } from './clock.ts';
import type { Files } from './files.ts';
import { happeningOf, saveOf } from './nominations.ts';
import { fileOf } from './office.ts';
import { startProgram } from './program.ts';
import { smallCampaign } from './service.ts';

const script = fileURLToPath(new URL('../../src/scripts/nominations.ts', import.meta.url));

/** What a run of the command came to. */
export interface Ran {
  readonly code: number | string;
  readonly said: string;
}

/** Runs `npm run nominations` over a data folder, on the small campaign. */
export async function runNominations(dataDir: string, ...args: readonly string[]): Promise<Ran> {
  const settings = { DATA_DIR: dataDir, KNOWLEDGE_DIR: smallCampaign };
  const program = startProgram(process.execPath, [script, ...args], settings);
  const code = await program.ended();
  return { code, said: program.said() };
}

/** A household's file, as the small campaign knows households. */
export const householdOf = (
  answers: Readonly<Record<string, string>> = {},
  more: Partial<Nomination> = {},
): Nomination => fileOf({ audience: 'ho', 'criterion:Điều 5': 'Dùng giỏ đi chợ từ 2025', ...answers }, more);

export const pdf = Buffer.from('%PDF-1.7 quyết định');
export const jpeg = Buffer.from('ảnh');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The ids under which the two files of evidence lie. */
export const evidenceIds = ['0f0e0d0c-0000-4000-8000-000000000001', '0f0e0d0c-0000-4000-8000-000000000002'];

/** Evidence under ids and hashes as the service gives them. */
export const realEvidence = (file: Nomination): Nomination => ({
  ...file,
  evidence: file.evidence.map((each, index) => ({
    ...each,
    id: evidenceIds[index] ?? '',
    hash: hashOf(index === 0 ? pdf : jpeg),
  })),
});

/** A data folder with those files in it, and the bytes of the usual evidence. */
export async function folderWith(files: Files, ...nominations: readonly Nomination[]): Promise<string> {
  const dataDir = files.newDataDir();
  const stores = await files.openStores(dataDir);
  await stores.nominations.save(nominations.map((each) => saveOf(each, happeningOf(each, 'submitted'))));
  const evidence = await openEvidenceFolder(join(dataDir, 'evidence'), createHours());
  for (const [index, id] of evidenceIds.entries()) await evidence.keep(id, index === 0 ? pdf : jpeg);
  return dataDir;
}
