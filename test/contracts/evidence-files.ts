import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/errors.ts';
import type { EvidenceFiles } from '../../src/nomination/evidence/files.ts';
import { createHours } from '../world/clock.ts';
import type { Hours } from '../world/clock.ts';

/** Empty files of one kind, whose times are those of the clock. */
export type OpenEmptyFiles = (clock: Hours) => Promise<EvidenceFiles>;

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const strange = [
  '',
  '.',
  '..',
  '../../../etc/passwd',
  '..\\..\\secret.key',
  '/etc/passwd',
  `../evidence/${id}`,
  `${id}/../${other}`,
  `${id}.part`,
  `${id}\0`,
  id.toUpperCase(),
  'a'.repeat(300),
];

/** What every store of evidence keeps to. */
export function evidenceFilesContract(name: string, open: OpenEmptyFiles): void {
  describe(`evidence in ${name}`, () => {
    it('gives back the very bytes, and nothing for what was never kept', async () => {
      const files = await open(createHours());
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      await files.keep(id, bytes);
      expect(Buffer.compare((await files.read(id)) ?? new Uint8Array(), bytes)).toBe(0);
      expect(await files.read(other)).toBeUndefined();
    });

    it('is not changed by what becomes of the bytes outside', async () => {
      const files = await open(createHours());
      const bytes = Uint8Array.of(1, 2, 3);
      await files.keep(id, bytes);
      bytes.fill(0);
      (await files.read(id))?.fill(9);
      expect([...((await files.read(id)) ?? [])]).toEqual([1, 2, 3]);
    });

    it('keeps the newer bytes of an id that is kept twice', async () => {
      const files = await open(createHours());
      await files.keep(id, Uint8Array.of(1));
      await files.keep(id, Uint8Array.of(2, 2));
      expect([...((await files.read(id)) ?? [])]).toEqual([2, 2]);
    });

    it('forgets what is removed, as often as it is said', async () => {
      const files = await open(createHours());
      await files.keep(id, Uint8Array.of(1));
      await files.remove(id);
      await files.remove(id);
      expect(await files.read(id)).toBeUndefined();
      expect(await files.keptBefore(Infinity)).toEqual([]);
    });

    it('tells what is old enough to be looked for in the nominations', async () => {
      const hours = createHours();
      const files = await open(hours);
      await files.keep(id, Uint8Array.of(1));
      hours.pass(60_000);
      const now = hours.now().getTime();
      await files.keep(other, Uint8Array.of(2));
      expect(await files.keptBefore(now)).toEqual([id]);
      expect((await files.keptBefore(now + 1)).toSorted()).toEqual([id, other]);
    });

    it.each(strange)('keeps, reads and removes nothing under %j', async (wrong) => {
      const files = await open(createHours());
      await files.keep(other, Uint8Array.of(1));
      await expect(files.keep(wrong, Uint8Array.of(1))).rejects.toThrow(Refused);
      expect(await files.read(wrong)).toBeUndefined();
      await files.remove(wrong);
      expect(await files.keptBefore(Infinity)).toEqual([other]);
    });
  });
}
