import { describe, expect, it } from 'vitest';
import type { Evidence, Kept } from '../../../src/nomination/evidence/evidence.ts';
import { createKeep } from '../../../src/nomination/evidence/keep.ts';
import type { Keep, NewEvidence } from '../../../src/nomination/evidence/keep.ts';
import { evidenceLimits } from '../../../src/nomination/evidence/limits.ts';
import { evidencePhrases } from '../../../src/nomination/evidence/phrases.ts';
import { randomId } from '../../../src/core/clock.ts';
import type { EvidenceFiles } from '../../../src/nomination/evidence/files.ts';
import { createMemoryEvidence } from '../../../src/stores/evidence/memory.ts';
import { createHours } from '../../world/clock.ts';
import { samples, unwanted } from './samples.ts';

const turn = 'turn-1';
const photo: NewEvidence = { name: 'ảnh.jpg', bytes: samples.jpg, turn };

function desk(maxFiles = 5): { readonly files: EvidenceFiles; readonly keep: Keep } {
  const clock = createHours();
  const files = createMemoryEvidence(clock);
  return {
    files,
    keep: createKeep({ files, clock, newId: randomId, limits: { ...evidenceLimits, maxFiles } }),
  };
}

const evidenceOf = (kept: Kept): Evidence => {
  if (kept.kind !== 'kept') throw new Error(`refused: ${kept.why}`);
  return kept.evidence;
};

describe('keeping a file', () => {
  it('keeps the bytes under a random name, with the hash anybody can work out', async () => {
    const { files, keep } = desk();
    const evidence = evidenceOf(await keep({ ...photo, field: 'proof' }, []));
    expect(evidence).toMatchObject({ name: 'ảnh.jpg', type: 'image/jpeg', field: 'proof', turn });
    expect(evidence.size).toBe(samples.jpg.length);
    expect(evidence.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(evidence.id).not.toContain('nh');
    expect(Buffer.from((await files.read(evidence.id)) ?? []).equals(samples.jpg)).toBe(true);
  });

  it('hashes as everybody else does', async () => {
    const { keep } = desk();
    // printf '%s' '%PDF-1.4' | sha256sum
    const kept = await keep({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.4'), turn }, []);
    expect(evidenceOf(kept).hash).toBe('e16fa5d9b51928755db85b917f0297babaf22c7a47e97d9212adab56e61ba04e');
  });

  it('notices the same bytes under another name, unless they prove something else', async () => {
    const { files, keep } = desk();
    const first = evidenceOf(await keep(photo, []));
    expect(evidenceOf(await keep({ ...photo, name: 'ảnh (1).jpg' }, [first]))).toBe(first);
    expect(await files.keptBefore(Infinity)).toEqual([first.id]);
    const elsewhere = evidenceOf(await keep({ ...photo, field: 'proof' }, [first]));
    expect([elsewhere.hash, elsewhere.id === first.id]).toEqual([first.hash, false]);
  });

  it('keeps no byte of what it refuses', async () => {
    const { files, keep } = desk(1);
    const first = evidenceOf(await keep(photo, []));
    const refused = [
      await keep({ name: 'a.pdf', bytes: unwanted.page, turn }, []),
      await keep({ ...photo, words: 'cccd của tôi' }, []),
      await keep({ name: 'a.pdf', bytes: samples.pdf, turn }, [first]),
      await keep({ name: 'film.jpg', bytes: undefined, turn }, []),
    ];
    expect(refused.map((kept) => kept.kind === 'refused' && kept.why)).toEqual([
      'not-what-it-says',
      'identity-paper',
      'too-many',
      'too-big',
    ]);
    expect(await files.keptBefore(Infinity)).toEqual([first.id]);
  });
});

describe('what is said of files', () => {
  const evidence: Evidence = {
    id: 'x',
    name: 'Báo cáo.pdf',
    type: 'application/pdf',
    size: 1_258_291,
    hash: `3f9a12bc${'0'.repeat(56)}`,
    turn,
    at: 0,
  };

  it('is a receipt that can be compared', () => {
    expect(evidencePhrases.kept({ kind: 'kept', evidence })).toBe(
      'Đã nhận tệp “Báo cáo.pdf”, 1,2 MB, mã kiểm tra 3f9a12bc ạ.',
    );
    expect(evidencePhrases.kept({ kind: 'kept', evidence: { ...evidence, size: 3 } })).toContain(', 1 KB,');
    expect(
      evidencePhrases.kept({ kind: 'kept', evidence: { ...evidence, size: 1024 * 1024 - 1 } }),
    ).toContain(', 1 MB,');
    expect(evidencePhrases.same(evidence)).toContain('3f9a12bc');
  });

  it('is the limits beforehand, and how many of an album are kept', () => {
    expect(evidencePhrases.limits).toContain('mỗi tệp tối đa 20 MB');
    const refused: Kept = { kind: 'refused', name: 'a.exe', why: 'type' };
    expect(evidencePhrases.album([{ kind: 'kept', evidence }, refused])).toBe('Đã nhận 1/2 tệp ạ.');
  });
});
