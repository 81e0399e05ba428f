import { readdirSync, readFileSync } from 'node:fs';
import { goldenSchema, type Golden } from '../../src/scripts/evaluation/grade.ts';

const folder = new URL('golden/', import.meta.url);

/** The names of the golden sets. */
export const goldenFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

/** The questions of one set. */
export function readGolden(file: string): readonly Golden[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldenSchema.parse(JSON.parse(line)));
}
