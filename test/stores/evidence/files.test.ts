import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Refused } from '../../../src/core/errors.ts';
import { openEvidenceFolder } from '../../../src/stores/evidence/folder.ts';
import { createMemoryEvidence } from '../../../src/stores/evidence/memory.ts';
import { readSecret } from '../../../src/stores/evidence/secret.ts';
import { evidenceFilesContract } from '../../contracts/evidence-files.ts';
import { createHours } from '../../world/clock.ts';
import { newDataDir, sweep } from '../../world/service.ts';

afterEach(sweep);

evidenceFilesContract('memory', (clock) => Promise.resolve(createMemoryEvidence(clock)));
evidenceFilesContract('a folder', (clock) => openEvidenceFolder(join(newDataDir(), 'evidence'), clock));

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('the folder of evidence', () => {
  it('can be looked into by nobody else, though it was open before', async () => {
    const folder = join(newDataDir(), 'evidence');
    const files = await openEvidenceFolder(folder, createHours());
    await files.keep(id, Uint8Array.of(1));
    expect([modeOf(folder), modeOf(join(folder, id))]).toEqual(['700', '600']);
    await chmod(folder, 0o755);
    await openEvidenceFolder(folder, createHours());
    expect(modeOf(folder)).toBe('700');
  });

  it('is there again after a restart', async () => {
    const folder = join(newDataDir(), 'evidence');
    await (await openEvidenceFolder(folder, createHours())).keep(id, Uint8Array.of(1, 2));
    expect([...((await (await openEvidenceFolder(folder, createHours())).read(id)) ?? [])]).toEqual([1, 2]);
    expect(readdirSync(folder)).toEqual([id]);
  });

  it('shows no file that a crash left half written, and lets it be swept', async () => {
    const folder = join(newDataDir(), 'evidence');
    const files = await openEvidenceFolder(folder, createHours());
    writeFileSync(join(folder, `${id}.part`), 'half');
    writeFileSync(join(folder, 'README'), 'put here by a person');
    expect(await files.read(id)).toBeUndefined();
    expect(await files.keptBefore(Infinity)).toEqual([id]);
    await files.remove(id);
    expect(readdirSync(folder)).toEqual(['README']);
  });
});

describe('the key', () => {
  it('is made once, is 32 bytes, and is the same for ever and for all who begin at once', async () => {
    const dataDir = join(newDataDir(), 'data');
    const keys = await Promise.all(Array.from({ length: 8 }, () => readSecret(dataDir)));
    const again = await readSecret(dataDir);
    expect(again.length).toBe(32);
    expect(new Set([...keys, again].map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(await readSecret(newDataDir())).not.toEqual(again);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  it('can be read by nobody else', async () => {
    const dataDir = newDataDir();
    const path = join(dataDir, 'secret.key');
    await readSecret(dataDir);
    expect(modeOf(path)).toBe('600');
    await chmod(path, 0o644);
    await readSecret(dataDir);
    expect(modeOf(path)).toBe('600');
  });

  it('is not replaced behind the back of the operator when its file is damaged', async () => {
    const dataDir = newDataDir();
    await readSecret(dataDir);
    truncateSync(join(dataDir, 'secret.key'), 5);
    await expect(readSecret(dataDir)).rejects.toThrow(Refused);
    expect(existsSync(join(dataDir, 'secret.key'))).toBe(true);
  });
});
