import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanes } from '../../src/conversation/lanes.ts';
import type { Lanes } from '../../src/conversation/lanes.ts';
import { createHours, settled, soon, until } from '../world/clock.ts';
import type { Hours } from '../world/clock.ts';

/** Work that goes on until it is told to end. */
interface Held {
  readonly lanes: Lanes<string>;
  readonly hours: Hours;
  /** What was begun, in order; again for each time. */
  readonly begun: readonly string[];
  /** Adds things; the lane of each is its first letter. */
  readonly add: (...items: readonly string[]) => Promise<void>;
  /** Ends the work on a thing; with a number it is to be tried again after so many milliseconds. */
  readonly end: (item: string, again?: number) => Promise<void>;
}

function hold(most: number): Held {
  const [begun, hours] = [new Array<string>(), createHours()];
  const ends = new Map<string, (again: number | undefined) => void>();
  const lanes = createLanes<string>({
    most,
    after: hours.after,
    work: (item) => {
      begun.push(item);
      return new Promise((resolve) => ends.set(item, resolve));
    },
  });
  return {
    lanes,
    hours,
    begun,
    add: async (...items) => {
      for (const item of items) lanes.add(item.slice(0, 1), item);
      await settled();
    },
    end: async (item, again) => {
      ends.get(item)?.(again);
      await settled();
    },
  };
}

describe('queues side by side', () => {
  it('deal with one thing at a time in each, in order', async () => {
    const { add, lanes, begun, end } = hold(10);
    await add('a1', 'a2', 'b1', 'a3');
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'a2']);
    await end('b1');
    await end('a2');
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a3']);
    expect(lanes.size()).toBe(1);
    await end('a3');
    expect(lanes.size()).toBe(0);
  });

  it('deal with no more things at once than they may; whoever waits longest comes next', async () => {
    const { add, begun, end } = hold(2);
    await add('a1', 'a2', 'b1', 'c1', 'd1');
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    await end('c1');
    expect(begun).toEqual(['a1', 'b1', 'c1', 'd1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1', 'd1', 'a2']);
  });

  it('hold nobody up while one waits to try again, which takes no place either', async () => {
    const { add, hours, begun, end } = hold(1);
    await add('a1', 'a2', 'b1', 'b2');
    await end('a1', 1_000);
    await end('b1');
    await end('b2');
    expect(begun).toEqual(['a1', 'b1', 'b2']);
    hours.pass(999);
    await settled();
    expect(begun).toEqual(['a1', 'b1', 'b2']);
    hours.pass(1);
    expect(begun).toEqual(['a1', 'b1', 'b2', 'a1']);
    await end('a1');
    expect(begun.at(-1)).toBe('a2');
  });

  it('begin nothing more once they are closed, and say when what was under way has ended', async () => {
    const { add, lanes, hours, begun, end } = hold(3);
    await add('a1', 'a2', 'b1', 'c1');
    await end('c1', 1_000);
    let closed = false;
    const closing = lanes.close().then(() => (closed = true));
    await add('d1');
    hours.pass(1_000);
    await end('a1');
    expect(closed).toBe(false);
    await end('b1');
    await closing;
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    expect(lanes.size()).toBe(3);
  });

  it('close at once when nothing is under way', async () => {
    const { add, lanes, end } = hold(1);
    await add('a1');
    await end('a1', 1_000);
    await lanes.close();
    expect(lanes.size()).toBe(1);
  });

  it('keep every order, lose nothing and stay within their number, whatever comes and fails', async () => {
    const things = fc.array(
      fc.record({ lane: fc.constantFrom('a', 'b', 'c', 'd'), failures: fc.nat(3), rounds: fc.nat(3) }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(things, fc.integer({ min: 1, max: 3 }), async (all, most) => {
        const done: { readonly lane: string; readonly index: number }[] = [];
        let [underWay, mostAtOnce] = [0, 0];
        const lanes = createLanes<{ lane: string; index: number; failures: number; rounds: number }>({
          most,
          after: soon,
          work: async (item) => {
            underWay += 1;
            mostAtOnce = Math.max(mostAtOnce, underWay);
            for (let round = 0; round < item.rounds; round += 1) await Promise.resolve();
            underWay -= 1;
            item.failures -= 1;
            if (item.failures >= 0) return 1;
            done.push(item);
            return undefined;
          },
        });
        all.forEach((thing, index) => {
          lanes.add(thing.lane, { ...thing, index });
        });
        await until(() => lanes.size() === 0);
        expect(done).toHaveLength(all.length);
        expect(mostAtOnce).toBeLessThanOrEqual(most);
        for (const lane of ['a', 'b', 'c', 'd']) {
          const order = done.filter((each) => each.lane === lane).map(({ index }) => index);
          expect(order).toEqual(order.toSorted((one, other) => one - other));
        }
      }),
    );
  });
});
