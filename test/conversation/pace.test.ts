import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPaces } from '../../src/conversation/pace.ts';

const pace = { chat: 'a', burst: 3, everyMs: 1_000 };

describe('the pace of a chat', () => {
  it('lets a few messages through at once, then one each time so long has passed', () => {
    const paces = createPaces();
    expect([0, 0, 0, 0].map((at) => paces.take(pace, at))).toEqual([0, 0, 0, 1_000]);
    expect(paces.take(pace, 400)).toBe(600);
    expect(paces.take(pace, 1_000)).toBe(0);
    expect(paces.take(pace, 1_000)).toBe(1_000);
    expect([9_000, 9_000, 9_000, 9_000].map((at) => paces.take(pace, at))).toEqual([0, 0, 0, 1_000]);
  });

  it('is each chat’s own', () => {
    const paces = createPaces();
    for (let times = 0; times < 3; times += 1) paces.take(pace, 0);
    expect(paces.take({ ...pace, chat: 'b' }, 0)).toBe(0);
  });

  it('starts from nothing when the platform said that it was too much', () => {
    const paces = createPaces();
    paces.empty(pace, 0);
    expect(paces.take(pace, 0)).toBe(1_000);
    expect(paces.take(pace, 1_000)).toBe(0);
    expect(paces.take(pace, 1_000)).toBe(1_000);
  });

  it('makes nobody wait longer because the clock was set back', () => {
    const paces = createPaces();
    const hour = 3_600_000;
    for (let times = 0; times < 3; times += 1) paces.take(pace, hour);
    expect(paces.take(pace, 0)).toBe(1_000);
    expect(paces.take(pace, 1_000)).toBe(0);
  });

  it('stays right for a chat while twenty thousand others come and go', () => {
    const paces = createPaces();
    for (let times = 0; times < 3; times += 1) paces.take({ ...pace, everyMs: 1_000_000 }, 0);
    for (let each = 0; each < 20_000; each += 1)
      paces.take({ chat: `other ${String(each)}`, burst: 1, everyMs: 1 }, each);
    expect(paces.take({ ...pace, everyMs: 1_000_000 }, 20_000)).toBeGreaterThan(0);
  });

  it('never lets more through in any stretch of time than burst and one for every so long', () => {
    const asks = fc.array(fc.tuple(fc.nat(2_000), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(
        asks,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 900 }),
        (all, burst, everyMs) => {
          const paces = createPaces();
          const through: number[] = [];
          let now = 0;
          for (const [pause, patient] of all) {
            now += pause;
            let wait = paces.take({ chat: 'a', burst, everyMs }, now);
            if (patient && wait > 0) {
              // What it says is enough, and no less is.
              expect(paces.take({ chat: 'a', burst, everyMs }, now + wait - 1)).toBe(1);
              now += wait;
              wait = paces.take({ chat: 'a', burst, everyMs }, now);
              expect(wait).toBe(0);
            }
            if (wait === 0) through.push(now);
          }
          through.forEach((from, first) => {
            through.slice(first).forEach((to, more) => {
              expect(more + 1).toBeLessThanOrEqual(burst + (to - from) / everyMs);
            });
          });
        },
      ),
    );
  });
});
