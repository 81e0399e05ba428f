import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/nomination/evidence/kinds.ts';
import { safeName } from '../../../src/nomination/evidence/name.ts';

describe('the name of a file', () => {
  it.each([
    ['Báo cáo thành tích.pdf', 'Báo cáo thành tích.pdf'],
    ['Báo cáo thành tích.pdf'.normalize('NFD'), 'Báo cáo thành tích.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Lan\\giấy khen.pdf', 'giấy khen.pdf'],
    ['anh\u202efdp.exe', 'anhfdp.exe.pdf'],
    ['a\u200bb\u0000c\r\nd.pdf', 'abc d.pdf'],
    ['<b>"hỏi?"|*.pdf', 'b--hỏi----.pdf'],
    ['=HYPERLINK("x").pdf', 'HYPERLINK(-x-).pdf'],
    ['-rf.pdf', 'rf.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['con.pdf', '_con.pdf'],
    [`con.${'a'.repeat(300)}`, `_con.${'a'.repeat(111)}.pdf`],
    ['🌾🎉 hội thi.pdf', '🌾🎉 hội thi.pdf'],
    ['👩‍🌾.pdf', '👩🌾.pdf'],
    ['', 'tệp không tên.pdf'],
    ['...', 'tệp không tên.pdf'],
    ['\u202e\u200d.pdf', 'tệp không tên.pdf'],
    [`${'ế'.repeat(300)}.pdf`, `${'ế'.repeat(78)}.pdf`],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
  ])('is safe: %j becomes %j', (called, name) => {
    expect(safeName(called, kinds.pdf)).toBe(name);
  });

  it('can be shown, saved and sent whatever it was, and made safe again is the same', () => {
    const odd = fc.constantFrom(
      '\u202e',
      '/',
      '..',
      '.pdf',
      ' ',
      '\u0301',
      'CON',
      '🌾',
      '\ud800',
      '\n',
      '"',
      'đ',
    );
    const any = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), odd))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, fc.constantFrom(...Object.values(kinds)), (called, kind) => {
        const name = safeName(called, kind);
        expect(name).toBe(safeName(name, kind));
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[\p{C}/\\<>:"|?*]/u);
        expect(name).toMatch(/^[^\s.=+@~-].*\.[a-z]{3,4}$/u);
        expect(kind.extensions).toContain(name.slice(name.lastIndexOf('.') + 1));
        expect(name.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
      { numRuns: 500 },
    );
  });
});
