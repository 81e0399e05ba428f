import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../src/answering/phrases.ts';
import { seeded } from '../../src/scripts/bench/seeded.ts';
import { asTyped, sample } from './invented/claim.ts';
import type { Claim, Wording } from './invented/claim.ts';
import { faultsOf } from './invented/faults.ts';
import { lies, monthsIn, quarterOf } from './invented/months.ts';
import { openDetails, unknownDetails, wrongDays } from './invented/unknown-details.ts';
import { ask } from './invented/world.ts';
import { misplacedAwards, unknownAwards } from './invented/wrong-awards.ts';
import { wrongDuties, wrongReceivers } from './invented/wrong-duties.ts';
import { farTimes, laterTimes, nearTimes } from './invented/wrong-times.ts';

const phrases = phrasesFor({ plan: 'Kế hoạch', thePlan: 'the plan' });

const patienceMs = 60_000;
const mostShown = 20;

/** What is made up, all ways of saying it, and how many of them are asked (drawn with a seed: always the same). */
const families: readonly (readonly [name: string, wordings: readonly Wording[], asked: number])[] = [
  ['times about a milestone', nearTimes, 900],
  ['times far from it', farTimes, 500],
  ['times after a question on the milestone', laterTimes, 250],
  ['days', wrongDays, 200],
  ['honours the plan does not name', unknownAwards, 400],
  ['the plan’s honours in the wrong place', misplacedAwards, 150],
  ['duties of others', wrongDuties, 450],
  ['receivers', wrongReceivers, 200],
  ['details with a value', unknownDetails, 600],
  ['details without one', openDetails, 250],
];

const answerTo = ({ question, before }: Claim) =>
  ask(question, before === undefined ? {} : ask(before, {}).memory);

describe('what the plan does not say', () => {
  it.each(families)(
    'is never confirmed: %s',
    (_, wordings, most) => {
      const claims = sample(wordings.flatMap(asTyped), most, seeded(most));
      expect(
        new Set(claims.map(({ question, before }) => `${before ?? ''} ${question}`)).size,
      ).toBeGreaterThan(most * 0.9);
      const wrong = claims.flatMap((claim) => {
        const given = answerTo(claim);
        const faults = faultsOf(claim, given);
        const question = [claim.before, claim.question].filter((each) => each !== undefined).join('  …  ');
        return faults.length === 0
          ? []
          : [`${question}\n  → [${given.outcome}] ${given.text}\n  ✗ ${faults.join('\n  ✗ ')}`];
      });
      const shown = wrong.slice(0, mostShown).join('\n\n');
      expect(wrong.length, `${wrong.length} of ${claims.length} answers are wrong:\n\n${shown}\n`).toBe(0);
    },
    patienceMs,
  );
});

const quote = 'tổng kết Phong trào thi đua vào Quý III năm 2030';
const plain = {
  outcome: 'answer',
  text: `Quý III năm 2030.`,
  citations: [{ section: 'V.1', quote }],
} as const;
const asked = { question: 'Xã tổng kết vào Quý I/2029 đúng không?', invented: [] };
const early = { named: quarterOf(2029, 1), act: 'tong-ket', part: 'don-vi' };
const due = { named: quarterOf(2030, 3), act: 'tong-ket', part: 'don-vi' };
const province = { named: quarterOf(2030, 3), act: 'tong-ket', part: 'tinh' };
const duty = {
  wrong: 'Sở Tài chính',
  section: 'VI.4',
  owners: ['Sở Khoa học và Công nghệ'],
  words: 'Chủ trì',
};
const chair = { section: 'VI.4', quote: 'Chủ trì xét, chọn các tập thể, cá nhân' };

/** Wrong answers, each with the fault that must be found in it. */
const forged: readonly (readonly [
  fault: string,
  claim: Partial<Claim>,
  given: Partial<Parameters<typeof faultsOf>[1]>,
])[] = [
  ['affirms', {}, { text: 'Có, đúng như vậy ạ.' }],
  ['affirms', {}, { text: 'Dạ đúng rồi ạ.' }],
  ['affirms', {}, { text: 'The plan is clear. Yes, in 2030.' }],
  ['affirms', {}, { text: 'Anh/chị hiểu như vậy là hoàn toàn đúng.' }],
  [
    'is wrong, before',
    { time: early },
    { text: phrases.verdict.vi.within('Quý I/2029', 'Quý III năm 2030') },
  ],
  ['is wrong, before', { time: early }, { text: phrases.verdict.vi.after('Quý I/2029', 'Quý III năm 2030') }],
  [
    'is wrong, within',
    { time: due },
    { text: phrases.verdict.en.after('Q3/2030', 'the third quarter of 2030 (Q3/2030)') },
  ],
  ['another time', { time: early }, { text: phrases.verdict.vi.before('Quý II/2029', 'Quý III năm 2030') }],
  ['somebody else', { time: early }, { text: phrases.verdict.vi.before('Quý I/2029', 'năm 2030') }],
  [
    'do not have',
    { time: { ...due, act: 'bao-cao-nam' } },
    { text: phrases.verdict.vi.within('Quý III/2030', 'Quý III năm 2030') },
  ],
  [
    'the year only',
    { time: province },
    { text: `${phrases.verdict.vi.within('Quý III/2030', 'năm 2030')}\nUBND tỉnh: năm 2030.` },
  ],
  [
    'yes to a day',
    { time: due, day: true },
    { text: phrases.verdict.vi.within('Quý III/2030', 'Quý III năm 2030') },
  ],
  ['that is in the plan', { time: due }, { text: phrases.premise.vi('tổng kết', 'Quý III/2030') }],
  ['another thing', { time: due }, { text: phrases.premise.vi('sơ kết', 'Quý III/2030') }],
  ['says "q4/2030"', {}, { text: 'Xã tổng kết vào Quý IV năm 2030.' }],
  ['says "q2/2027"', {}, { text: 'Xã tổng kết vào Quý II năm 2027, V.2.', citations: [chair] }],
  ['says "50"', {}, { text: 'Xã được 50 triệu đồng.' }],
  ['says "80%"', {}, { text: 'Xã hoàn thành 80% nhiệm vụ.' }],
  ['says "58/kh-ubnd"', {}, { text: 'Theo Kế hoạch số 58/KH-UBND.' }],
  ['says "15/8/2030"', {}, { text: 'Tổng kết ngày 15/8/2030.' }],
  ['says "Sở Tài chính"', {}, { text: 'Sở Tài chính chủ trì.' }],
  ['says "Huân chương Độc lập"', {}, { text: 'Doanh nghiệp được Huân chương Độc lập.' }],
  ['says "Independence Order"', {}, { text: 'It is the Independence Order.' }],
  ['repeats "Cờ thi đua"', { invented: ['Cờ thi đua'] }, { text: 'Xã được tặng cờ thi đua.' }],
  ['the wrong one', { duty }, { text: 'Sở Tài chính chủ trì xét, chọn.' }],
  ['whose duty', { duty }, { text: 'Đơn vị này chủ trì xét, chọn.', citations: [chair] }],
  ['answers what', { open: true }, {}],
  ['without a citation', {}, { citations: [] }],
  ['without answering', {}, { outcome: 'refuse' }],
  ['does not say', {}, { citations: [{ section: 'V.2', quote }] }],
  ['does not say', {}, { citations: [{ section: 'V.1', quote: quote.replace('III', 'IV') }] }],
  ['no cited place says', {}, { text: 'Kế hoạch, mục V.1: “tổng kết vào Quý III năm 2030”' }],
  ['does not have', {}, { text: 'Kế hoạch, mục VII.1.' }],
];

describe('the judge of these answers', () => {
  it('finds nothing wrong with a right answer, nor with one that denies', () => {
    expect(faultsOf(asked, plain)).toEqual([]);
    const denies = `${phrases.verdict.vi.before('Quý I/2029', 'Quý III năm 2030')}\nXã: Quý III năm 2030.`;
    expect(faultsOf({ ...asked, time: early }, { ...plain, text: denies })).toEqual([]);
    const holds = `${phrases.verdict.vi.within('tháng 8/2030 (thuộc Quý III)', 'Quý III năm 2030')}\nXã: Quý III năm 2030.`;
    const august = { ...due, named: monthsIn(2030, 8, 8) };
    expect(faultsOf({ ...asked, time: august }, { ...plain, text: holds })).toEqual([]);
    const flag = { ...asked, invented: ['Cờ thi đua'] };
    expect(faultsOf(flag, { ...plain, text: 'Kế hoạch không nêu cờ thi đua.' })).toEqual([]);
  });

  it.each(forged)('finds "%s" %#', (fault, claim, given) => {
    expect(faultsOf({ ...asked, ...claim }, { ...plain, ...given }).join('\n')).toContain(fault);
  });

  it('knows how times lie to each other', () => {
    const spring = quarterOf(2027, 2);
    expect(spring).toEqual(monthsIn(2027, 4, 6));
    expect(lies(monthsIn(2027, 3, 3), spring)).toBe('before');
    expect(lies(monthsIn(2027, 4, 4), spring)).toBe('within');
    expect(lies(monthsIn(2027, 6, 7), spring)).toBe('overlaps');
    expect(lies(monthsIn(2027), spring)).toBe('overlaps');
    expect(lies(monthsIn(2028), spring)).toBe('after');
  });
});
