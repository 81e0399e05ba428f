import { describe, expect, it } from 'vitest';
import { createLately } from '../../src/core/lately.ts';

describe('what is remembered lately', () => {
  it('is at most so much; what was not used for longest is forgotten first', () => {
    const lately = createLately<string, number>(2);
    lately.set('a', 1);
    lately.set('b', 2);
    expect(lately.get('a')).toBe(1);
    lately.set('c', 3);
    expect(lately.size()).toBe(2);
    expect(lately.get('b')).toBeUndefined();
    expect([lately.get('a'), lately.get('c')]).toEqual([1, 3]);
  });

  it('is the last thing that was said of a key', () => {
    const lately = createLately<string, number>(2);
    lately.set('a', 1);
    lately.set('a', 2);
    expect(lately.get('a')).toBe(2);
    expect(lately.size()).toBe(1);
  });

  it('is nothing where nothing may be kept', () => {
    const lately = createLately<string, number>(0);
    lately.set('a', 1);
    expect(lately.size()).toBe(0);
  });
});
