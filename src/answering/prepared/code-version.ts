import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Relative to src/: all that what is prepared depends on, whichever file of it really does. */
const sources = ['answering', 'core'] as const;
const src = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Changes whenever what is prepared might come out differently: with any file of these rooms (code, lexicons, counts,
 * sentences), the versions of the libraries, and Node.js itself. Looks at the files as they are now: take it when the
 * program starts, and again to see whether it is still the program that is running.
 */
export function codeVersion(): string {
  const hash = createHash('sha256');
  const { node, v8 } = process.versions;
  hash.update(`${node} ${v8} ${process.arch}\0`);
  hash.update(readFileSync(join(src, '..', 'package.json')));
  for (const room of sources) {
    const files = readdirSync(join(src, room), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    for (const file of files) {
      hash.update(`\0${file.slice(src.length)}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
