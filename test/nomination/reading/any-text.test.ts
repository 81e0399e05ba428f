import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/nomination/field.ts';
import { createChoiceReader } from '../../../src/nomination/reading/choice.ts';
import { readDate } from '../../../src/nomination/reading/date.ts';
import { readDecision } from '../../../src/nomination/reading/decision.ts';
import { readEmail } from '../../../src/nomination/reading/email.ts';
import { readIdNumber } from '../../../src/nomination/reading/id-number.ts';
import { readLongText } from '../../../src/nomination/reading/long-text.ts';
import { readPersonName } from '../../../src/nomination/reading/person-name.ts';
import { readPhone } from '../../../src/nomination/reading/phone.ts';
import { findSeveral } from '../../../src/nomination/reading/several.ts';
import { readShortText } from '../../../src/nomination/reading/short-text.ts';
import { readTaxCode } from '../../../src/nomination/reading/tax-code.ts';
import { readUnitName, readWorkplace } from '../../../src/nomination/reading/unit-name.ts';
import { readWholeNumber } from '../../../src/nomination/reading/whole-number.ts';
import { readYear } from '../../../src/nomination/reading/year.ts';
import { today } from './read.ts';

const choice = createChoiceReader([
  { value: 'a', words: ['Một', 'mot hai'] },
  { value: '2', words: ['Hai', 'b'] },
]);
const readers: readonly (readonly [string, Reader])[] = [
  ['name', readPersonName],
  ['unit', readUnitName],
  ['workplace', readWorkplace],
  ['phone', readPhone],
  ['e-mail', readEmail],
  ['tax code', readTaxCode],
  ['personal number', readIdNumber],
  ['date', readDate],
  ['year', readYear],
  ['decision', readDecision],
  ['long text', readLongText],
  ['short text', readShortText],
  ['count', readWholeNumber],
  ['choice', choice],
];

/** Milliseconds of work for one text, at the best of three: what else the machine does is not counted. */
function work(deed: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const begun = process.cpuUsage().user;
      deed();
      return (process.cpuUsage().user - begun) / 1_000;
    }),
  );
}

/** Any UTF-16 at all, halves of letters too, and the pieces that readers look for, put together at random. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      { maxLength: 60 },
    )
    .map((units) => units.join('')),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            'ông ',
            'bà ',
            'đ/c ',
            'TS. ',
            'Nguyễn ',
            'lan ',
            'H’',
            "'",
            '-',
            'A ',
            ' ạ',
            'tên là ',
            'dong chi ',
            'Ð',
            'e\u0301',
            '\u200b',
            '\u0301',
          ],
          ...[
            '0912345678',
            '+84',
            '84',
            '0',
            '016',
            '2',
            '(',
            ')',
            ' ',
            '.',
            ' máy lẻ 12',
            ';ext=',
            '1234',
            '19',
            '80',
            '5/6/',
            'ngày ',
            'tháng ',
            'năm ',
          ],
          ...[
            '@',
            'gmail.com',
            '123/qd-ubnd',
            '/QĐ-',
            'số ',
            '\n',
            '\r',
            '\u2028',
            '\u202e',
            '\ud800',
            'İ',
            'ß',
            'ŉ',
            'ǆ',
            'Σ',
            '\u0344',
            '\u0f77',
            '😀',
            ',',
            'UBND ',
            'huyện ',
          ],
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { maxLength: 16 },
    )
    .map((pieces) => pieces.join('')),
);

describe.each(readers)('the reader of a %s', (_, reader) => {
  it('reads what it kept as the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = reader(text, today);
        if (first.kind === 'refused') return;
        const again = reader(first.value, today);
        expect(again.kind === 'value' ? again.value : again.why).toBe(first.value);
        expect(first.value).toBe(first.value.normalize('NFC').toWellFormed());
        expect(first.value).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
      }),
      { numRuns: 1_500 },
    );
  });

  it.each<readonly [string, string]>([
    ['letters', 'a'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['marks in the wrong order', `a${'\u0301\u0323'.repeat(500_000)}`],
    ['marks in the wrong order, not too long to be read', `a${'\u0301\u0323'.repeat(9_900)}`],
    ...[
      '1 ',
      '1.',
      '.;',
      'a.',
      'a-',
      "a'",
      '(',
      'a@',
      '1/',
      'ông ',
      'TS.',
      'so ',
      'x1',
      '\n ',
      '\u200b\u0301',
      'a.b/',
      '84',
      ';ext=',
    ].map((piece) => [piece, piece.repeat(Math.floor(19_900 / piece.length))] as const),
  ])('is done at once with a heap of %j', (_name, text) => {
    expect(work(() => reader(text, today))).toBeLessThan(50);
  });
});

describe('looking for several things in one message', () => {
  it('never throws, and finds only what stands there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, words } of findSeveral(`đề cử ${text} sđt ${text}`, today)) {
          expect(value).not.toBe('');
          expect(words).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'đề cử ',
    'tôi là ',
    'sinh năm ',
    'mst ',
    '09 ',
    'a@',
    'thuộc sở ',
    'Nguyễn ',
    '0912345678 ',
    'la ai ',
  ])('is done at once with a heap of %j', (piece) => {
    expect(work(() => findSeveral(piece.repeat(Math.floor(2_000 / piece.length)), today))).toBeLessThan(200);
  });
});
