import { describe, expect, it } from 'vitest';
import { anyNumber, countTexts, loadCounts } from '../../../src/answering/reading/counts.ts';
import { createLanguage } from '../../../src/answering/reading/language.ts';

describe('the counts of the language', () => {
  it('come with the program, syllables and pairs', () => {
    const counts = loadCounts();
    expect(counts.syllables.length).toBeGreaterThan(3_000);
    expect(counts.firsts.length).toBeGreaterThan(130_000);
    const pair = counts.firsts.findIndex(
      (first, at) => counts.syllables[first] === 'tổ' && counts.syllables[counts.seconds[at] ?? 0] === 'chức',
    );
    expect(counts.pairTimes[pair]).toBe(86_664);
  });

  it('are made of our own texts too, all numbers alike', () => {
    const counts = countTexts(['quý 2 năm 2027', 'quý 3']);
    expect(counts.syllables).toEqual(['quý', anyNumber, 'năm']);
    expect([...counts.times]).toEqual([2, 3, 1]);
  });

  it('weigh as much as they are told to, however long the texts', () => {
    const long = countTexts(Array.from({ length: 1_000 }, () => 'thi đấu'));
    const short = countTexts(['thi đua']);
    const language = createLanguage([
      { counts: long, weight: 1 },
      { counts: short, weight: 3 },
    ]);
    const [thi, dua, dau] = ['thi', 'đua', 'đấu'].map(language.numberOf);
    expect(language.after(thi ?? -1, dua ?? -1)).toBeGreaterThan(language.after(thi ?? -1, dau ?? -1));
    expect(language.together(dua ?? -1, dau ?? -1)).toBe(false);
  });
});
