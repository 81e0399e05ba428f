import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks } from '../../../src/nomination/evidence/link.ts';
import { createHours } from '../../world/clock.ts';

const hour = 3_600_000;
const key = new Uint8Array(32).fill(7);
const hours = createHours();
const links = createLinks({ key, clock: hours });
const grant = { nomination: 'b6ff…Ô', field: 'achievement' };

const file = { nomination: 'n', evidence: 'file' };

describe('a signed link', () => {
  it('opens what it was made for, as often as one likes, until its hour', () => {
    const clock = createHours();
    const links = createLinks({ key, clock });
    const [upload, download] = [links.toUpload(grant, hour), links.toDownload(file, hour)];
    expect(upload).toMatch(/^[\w-]+\.[\w-]+$/u);
    clock.pass(hour - 1000);
    for (const _ of [1, 2]) {
      expect(links.openUpload(upload)).toEqual({ kind: 'good', grant });
      expect(links.openDownload(download)).toEqual({ kind: 'good', grant: file });
    }
    clock.pass(1000);
    expect([links.openUpload(upload), links.openDownload(download)]).toEqual([
      { kind: 'expired' },
      { kind: 'expired' },
    ]);
  });

  it('needs no field', () => {
    expect(links.openUpload(links.toUpload({ nomination: 'a' }, hour))).toEqual({
      kind: 'good',
      grant: { nomination: 'a' },
    });
  });

  it('opens nothing of another purpose, and nothing made with another key', () => {
    expect(links.openDownload(links.toUpload({ nomination: 'a' }, hour)).kind).toBe('forged');
    expect(links.openUpload(links.toDownload(file, hour)).kind).toBe('forged');
    const theirs = createLinks({ key: new Uint8Array(32).fill(8), clock: hours });
    expect(links.openUpload(theirs.toUpload(grant, hour)).kind).toBe('forged');
  });

  it('opens nothing once a letter of it is changed, added or lost', () => {
    const token = links.toUpload(grant, hour);
    const payload = token.slice(0, token.indexOf('.') + 1);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('', 'A', 'b', '-', '.', 'é'), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        // The last letter of base64 carries bits that mean nothing.
        fc.pre(changed !== token && at < token.length - 1);
        expect(links.openUpload(changed).kind).toBe('forged');
      }),
    );
    for (const odd of ['', '.', '..', payload, `${payload}AAAA`, `${token}.x`.repeat(40)])
      expect(links.openUpload(odd).kind).toBe('forged');
  });
});
