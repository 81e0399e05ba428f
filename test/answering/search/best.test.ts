import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best } from '../../../src/answering/search/best.ts';

describe('the best of many scores', () => {
  it('are the first when all are sorted, equal ones in the order they stand, nothing that is zero', () => {
    const scores = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3.25, 7), { maxLength: 200 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 120 }), (row, limit) => {
        const sorted = row
          .map((score, at) => ({ score, at }))
          .filter(({ score }) => score > 0)
          .toSorted((a, b) => b.score - a.score || a.at - b.at)
          .map(({ at }) => at);
        expect(best(Float64Array.from(row), limit)).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});
