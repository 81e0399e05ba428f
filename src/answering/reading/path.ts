import type { Language } from './language.ts';
import type { Option } from './option.ts';

/** How many beginnings of a sentence are followed on at a time. */
const kept = 8;

/** Chooses one option a slot so that the whole row is likeliest (Viterbi with a beam). Works in arrays made once. */
export function createLikeliestPath(language: Language) {
  // One row of `kept` places a slot: the options that may end the beginning up to there, cheapest first.
  let chosen = new Int32Array(64 * kept);
  let from = new Int32Array(chosen.length);
  let costs = new Float64Array(kept);
  let lasts = new Int32Array(kept);
  let nextCosts = new Float64Array(kept);
  let nextLasts = new Int32Array(kept);

  return (slots: readonly (readonly Option[])[]): readonly Option[] => {
    if (slots.length * kept > chosen.length) {
      chosen = new Int32Array(slots.length * 2 * kept);
      from = new Int32Array(chosen.length);
    }
    let size = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      size = step(slots[slot] ?? [], slot * kept, size);
      turn();
    }
    const path: Option[] = [];
    for (let slot = slots.length - 1, place = 0; slot >= 0; slot -= 1) {
      const option = slots[slot]?.[chosen[slot * kept + place] ?? 0];
      if (option !== undefined) path.push(option);
      place = from[slot * kept + place] ?? 0;
    }
    return path.reverse();
  };

  /** What came next is where we stand. */
  function turn(): void {
    const oldCosts = costs;
    const oldLasts = lasts;
    costs = nextCosts;
    lasts = nextLasts;
    nextCosts = oldCosts;
    nextLasts = oldLasts;
  }

  /** Goes on from the `size` beginnings so far to every option; returns how many beginnings there are now. */
  function step(options: readonly Option[], row: number, size: number): number {
    let found = 0;
    for (let index = 0; index < options.length; index += 1) {
      const option = options[index];
      if (option === undefined) continue;
      let cost = size === 0 ? -language.alone(option.first) : Number.POSITIVE_INFINITY;
      let best = 0;
      for (let place = 0; place < size; place += 1) {
        const before = costs[place] ?? 0;
        // A step never costs less than nothing, and the beginnings after this one cost more still.
        if (before >= cost) break;
        const through = before - language.after(lasts[place] ?? -1, option.first);
        if (through < cost) {
          cost = through;
          best = place;
        }
      }
      cost += option.weight;
      if (found === kept && cost >= (nextCosts[kept - 1] ?? 0)) continue;
      let to = found < kept ? found : kept - 1;
      for (; to > 0 && (nextCosts[to - 1] ?? 0) > cost; to -= 1) {
        nextCosts[to] = nextCosts[to - 1] ?? 0;
        nextLasts[to] = nextLasts[to - 1] ?? 0;
        chosen[row + to] = chosen[row + to - 1] ?? 0;
        from[row + to] = from[row + to - 1] ?? 0;
      }
      nextCosts[to] = cost;
      nextLasts[to] = option.last;
      chosen[row + to] = index;
      from[row + to] = best;
      if (found < kept) found += 1;
    }
    return found;
  }
}
