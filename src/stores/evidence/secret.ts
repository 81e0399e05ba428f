import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../core/errors.ts';

const keyBytes = 32;

/**
 * The service's own secret: 32 bytes that are made on first use and the same ever after, in a file that only the service
 * may read. Links signed with it die with it. Throws `Refused` if the file holds anything else.
 */
export async function readSecret(dataDir: string): Promise<Uint8Array> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'secret.key');
  await makeUnlessThere(path);
  await chmod(path, 0o600);
  const key = await readFile(path);
  if (key.length === keyBytes) return key;
  throw new Refused(
    `${path} does not hold a key (${String(keyBytes)} bytes). Delete it, and a new one is made; links given out until now then stop working.`,
  );
}

/** Of two processes that begin at once both end with the key of the first: a name is linked once only, and to a whole file. */
async function makeUnlessThere(path: string): Promise<void> {
  if (await isThere(path)) return;
  const beside = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(keyBytes));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(beside, path);
  } catch (error) {
    if (!(await isThere(path))) throw error;
  } finally {
    await rm(beside);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
