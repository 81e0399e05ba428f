import type { Candidates } from './candidates.ts';
import type { Language } from './language.ts';
import { option } from './option.ts';
import type { Option } from './option.ts';

/** A typed word to be read: fixed as it stands, or open. */
export interface Slot {
  readonly typed: string;
  /** What it is, when that is beyond doubt: a name, a number, an address, a foreign word. */
  readonly fixed?: readonly string[];
  /** It stands in capitals among words that do not. */
  readonly capital?: boolean;
}

/** Words beyond this many are read with fewer alternatives and no doubts, so that no text can keep us busy. */
const carefully = 400;
const cheapAlternatives = 4;
const statesKept = 8;

/** Chooses, for every slot, the reading that makes the likeliest row of words (a noisy channel, solved by Viterbi). */
export function createDecode(language: Language, candidates: Candidates) {
  return (slots: readonly Slot[], addingMarks: number): readonly Option[] => {
    const first = slots.map((slot, index) => {
      if (slot.fixed !== undefined) return [option(language, slot.fixed, 0)];
      const found = candidates(slot.typed, { addingMarks, doubting: false, capital: slot.capital ?? false });
      return index < carefully ? found : found.slice(0, cheapAlternatives);
    });
    const path = likeliestPath(language, first);
    const doubtful = path.flatMap((_, index) => (index < carefully && stands(path, index) ? [] : [index]));
    const second = new Map<number, readonly Option[]>();
    for (const index of doubtful) {
      const slot = slots[index];
      if (slot === undefined || slot.fixed !== undefined || index >= carefully) continue;
      second.set(
        index,
        candidates(slot.typed, { addingMarks, doubting: true, capital: slot.capital ?? false }),
      );
    }
    if (second.size === 0) return path;
    return likeliestPath(
      language,
      first.map((options, index) => second.get(index) ?? options),
    );
  };

  /** A word stands when it was seen beside its neighbours. */
  function stands(path: readonly Option[], index: number): boolean {
    const here = path[index];
    const before = path[index - 1];
    const after = path[index + 1];
    if (here === undefined) return true;
    return (
      (before === undefined || language.together(before.last, here.first)) &&
      (after === undefined || language.together(here.last, after.first))
    );
  }
}

interface State {
  readonly option: Option;
  readonly cost: number;
  readonly from: State | undefined;
}

function likeliestPath(language: Language, slots: readonly (readonly Option[])[]): readonly Option[] {
  let states: readonly State[] = [];
  for (const options of slots) {
    const next: State[] = [];
    for (const each of options) {
      let from: State | undefined;
      let cost = states.length === 0 ? -language.alone(each.first) : Number.POSITIVE_INFINITY;
      for (const state of states) {
        const through = state.cost - language.after(state.option.last, each.first);
        if (through < cost) {
          cost = through;
          from = state;
        }
      }
      next.push({ option: each, cost: cost + each.weight, from });
    }
    next.sort((a, b) => a.cost - b.cost);
    states = next.slice(0, statesKept);
  }
  const path: Option[] = [];
  for (let state = states[0]; state !== undefined; state = state.from) path.push(state.option);
  return path.reverse();
}
