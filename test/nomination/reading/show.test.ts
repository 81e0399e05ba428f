import { describe, expect, it } from 'vitest';
import { readingPhrases } from '../../../src/nomination/reading/phrases.ts';
import { readPhone } from '../../../src/nomination/reading/phone.ts';
import { show } from '../../../src/nomination/reading/show.ts';
import { doubts, whys } from '../../../src/nomination/reading/verdict.ts';
import { told } from './read.ts';

describe('a kept value', () => {
  it.each([
    ['phone', '+84912345678', '0912 345 678'],
    ['phone', '+842273000000;ext=12', '0227 3000 000, máy lẻ 12'],
    ['phone', '+821012345678', '+82 10 1234 5678'],
    ['date', '1980-06-05', 'ngày 05 tháng 6 năm 1980'],
    ['date', '1980-02-15', 'ngày 15 tháng 02 năm 1980'],
    ['date', '1980', '1980'],
    ['short-date', '1980-06-05', '05/06/1980'],
    ['id-number', '034080000089', '034•••••••89'],
    ['number', '1234', '1.234'],
    ['number', '999', '999'],
    ['number', '1234567', '1.234.567'],
    ['plain', '0100233488', '0100233488'],
  ] as const)('is shown as a %s: %s is %s', (how, value, expected) => {
    expect(show(how, value)).toBe(expected);
  });

  it('that is shown as a phone reads as the same phone', () => {
    for (const value of ['+84912345678', '+842273000000;ext=12', '+821012345678']) {
      expect(told(readPhone, show('phone', value))).toBe(value);
    }
  });
});

describe('what is said about an answer', () => {
  const numbers = /\d[\d .]{6,}\d/gu;
  const fictional = ['0912 345 678', '0100233488', '0314409058'];

  it.each([
    ...whys.map((why) => readingPhrases.whys[why]),
    ...doubts.map((doubt) => readingPhrases.doubts[doubt]),
  ])('is a polite sentence with no real number: %s', (sentence) => {
    expect(sentence).toMatch(/^\p{Lu}.*[.”]$/u);
    expect((sentence.match(numbers) ?? []).filter((each) => !fictional.includes(each))).toEqual([]);
  });
});
