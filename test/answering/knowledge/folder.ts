import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A knowledge folder of its own, to be spoilt and mended. */
export interface Folder {
  readonly path: string;
  readonly read: (file: string) => string;
  /** Writes a file as an editor does, making its folder where needed. */
  readonly write: (file: string, text: string | Buffer) => void;
  readonly remove: (file: string) => void;
  /** Replaces words that must stand in the file; gives the line they stand on, from 1. */
  readonly change: (file: string, from: string, to: string) => number;
}

const folders: string[] = [];

/** A copy of a knowledge folder, or an empty one. `removeFolders` takes them all away. */
export function folderOf(original?: string): Folder {
  const path = mkdtempSync(join(tmpdir(), 'knowledge-'));
  folders.push(path);
  if (original !== undefined) cpSync(original, path, { recursive: true });
  const read = (file: string): string => readFileSync(join(path, file), 'utf8');
  const write = (file: string, text: string | Buffer): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  return {
    path,
    read,
    write,
    remove: (file) => {
      rmSync(join(path, file), { recursive: true });
    },
    change: (file, from, to) => {
      const text = read(file);
      const at = text.indexOf(from);
      if (at === -1) throw new Error(`${file} does not hold "${from}"`);
      write(
        file,
        text.replace(from, () => to),
      );
      return text.slice(0, at).split('\n').length;
    },
  };
}

/** For the end of a test file. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
