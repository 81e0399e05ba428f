import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../src/core/split.ts';

const without = (text: string): string => text.replaceAll(/\s/gu, '');

/** Texts with everything a cut may meet: long words, letters of two halves, marks, sentences, lines, paragraphs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '\n', '\n\n', '\n\n\n', '. ', '! ', '🎉', '👨‍👩‍👧', 'ế', 'Điều 7.', '\t'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.lorem({ maxCount: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('a long text in parts', () => {
  it('loses nothing but white space at the cuts; each part fits, says something and is whole letters', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 80 }), (text, most) => {
        const parts = split(text, most);
        expect(without(parts.join(''))).toBe(without(text));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(most);
          expect(part.trim()).toBe(part);
          expect(part).not.toBe('');
          expect(part.isWellFormed()).toBe(text.isWellFormed());
        }
        // Where the parts stood in the text nothing but white space is between them.
        let rest = text.trim();
        for (const part of parts) {
          expect(rest.startsWith(part)).toBe(true);
          rest = rest.slice(part.length).trimStart();
        }
        expect(rest).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a text that fits as it is, and makes nothing of nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const trimmed = text.trim();
        expect(split(text, Math.max(trimmed.length, 1))).toEqual(trimmed === '' ? [] : [trimmed]);
      }),
    );
  });

  it('cuts between paragraphs wherever there are paragraphs', () => {
    const paragraph = fc.array(fc.constantFrom('một', 'hai.', 'ba\nbốn', 'năm'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (words) => {
        const paragraphs = words.map((each) => each.join(' '));
        const whole = split(paragraphs.join('\n\n'), 40).flatMap((part) => part.split('\n\n'));
        expect(whole).toEqual(paragraphs);
      }),
    );
  });

  it.each([
    ['between paragraphs', 'Một. Hai\nba.\n\nBốn. Năm sáu', ['Một. Hai\nba.', 'Bốn. Năm sáu']],
    ['else between lines', 'Một. Hai\nba bốn. Năm sáu', ['Một. Hai', 'ba bốn. Năm sáu']],
    ['else between sentences', 'Một hai. Ba bốn năm sáu', ['Một hai.', 'Ba bốn năm sáu']],
    ['else between words', 'một hai ba bốn năm sáu', ['một hai ba bốn', 'năm sáu']],
    ['else between letters', 'a'.repeat(20), ['a'.repeat(17), 'aaa']],
    ['but never within one letter', `${'a'.repeat(16)}🎉bc`, ['a'.repeat(16), '🎉bc']],
  ])('cuts %s', (_, text, parts) => {
    expect(split(text, 17)).toEqual(parts);
  });
});
