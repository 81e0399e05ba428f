import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the image of what was prepared is kept from one start to the next. */
export interface ImageCache {
  /** What was kept, whatever it is worth; `undefined` if there is nothing. Never throws. */
  readonly read: () => Buffer | undefined;
  /** Puts this in its place, for the owner's eyes only. Throws if the folder cannot be written to. */
  readonly write: (image: Uint8Array) => Promise<void>;
}

const name = 'prepared.bin';

/** A cache in a folder, which is made when it is needed. It holds one image: the last one. */
export function createImageCache(folder: string): ImageCache {
  const file = join(folder, name);
  return {
    read() {
      try {
        return readFileSync(file);
      } catch {
        return undefined;
      }
    },
    async write(image) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Beside it, then in its place: whoever reads meanwhile, or after a power cut, finds the old one or the new one.
      const draft = join(folder, `${name}.${String(process.pid)}`);
      try {
        await writeFile(draft, image, { mode: 0o600, flush: true });
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}
