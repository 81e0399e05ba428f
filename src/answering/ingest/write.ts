import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file in its place whole or not at all: written beside it under a name the knowledge folder does not read,
 * then renamed. Synchronous on purpose: a signal is handled before or after, never in the middle. What was there is
 * kept as `.bak`, since people correct these files by hand.
 */
export function writeWhole(file: string, text: string): { readonly backup: string | undefined } {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${String(process.pid)}.tmp`;
  const backup = existsSync(file) ? `${file}.bak` : undefined;
  try {
    const descriptor = openSync(temporary, 'w');
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (backup !== undefined) copyFileSync(file, backup);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  return { backup };
}
