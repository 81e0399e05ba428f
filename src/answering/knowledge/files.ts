import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenKnowledge } from './broken.ts';

/** The files of a knowledge folder: their words by their names relative to it (`points/a.yaml`), in a fixed order. */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** Where the files of a knowledge folder lie, relative to it. */
export const folders = ['', 'documents', 'points'] as const;

/** Reads all of them. Throws `BrokenKnowledge` when one cannot be read. */
export async function readKnowledgeFiles(folder: string): Promise<KnowledgeFiles> {
  const found: (readonly [string, string])[] = [];
  for (const sub of folders) {
    const names = await readdir(join(folder, sub)).catch((cause: unknown) => {
      if (sub !== '' && isMissing(cause)) return [];
      const message = 'the folder cannot be read; set KNOWLEDGE_DIR to a knowledge folder';
      throw new BrokenKnowledge([
        { file: join(folder, sub), line: 1, message: `${message} (${String(cause)})` },
      ]);
    });
    for (const name of names.filter((each) => /\.(?:md|ya?ml)$/u.test(each)).sort()) {
      const file = sub === '' ? name : `${sub}/${name}`;
      const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
        throw new BrokenKnowledge([{ file, line: 1, message: `cannot be read (${String(cause)})` }]);
      });
      found.push([file, text]);
    }
  }
  return new Map(found);
}

/** Changes whenever any file changes: the first 12 hex digits of their SHA-256. */
export function versionOf(files: KnowledgeFiles): string {
  const hash = createHash('sha256');
  for (const [file, text] of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
