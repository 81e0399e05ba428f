import type { Candidates } from './candidates.ts';
import type { Language } from './language.ts';
import { option } from './option.ts';
import type { Option } from './option.ts';
import { createLikeliestPath } from './path.ts';

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

/** Chooses, for every slot, the reading that makes the likeliest row of words (a noisy channel, solved by Viterbi). */
export function createDecode(language: Language, candidates: Candidates) {
  const likeliestPath = createLikeliestPath(language);

  return (slots: readonly Slot[], addingMarks: number): readonly Option[] => {
    const first = slots.map((slot, index) => {
      if (slot.fixed !== undefined) return [option(language, slot.fixed, 0)];
      const found = candidates(slot.typed, { addingMarks, doubting: false, capital: slot.capital ?? false });
      return index < carefully ? found : found.slice(0, cheapAlternatives);
    });
    const path = likeliestPath(first);
    const second = first.map((options, index) => {
      const slot = slots[index];
      if (slot === undefined || slot.fixed !== undefined || index >= carefully || stands(path, index))
        return options;
      return candidates(slot.typed, { addingMarks, doubting: true, capital: slot.capital ?? false });
    });
    return second.every((options, index) => options === first[index]) ? path : likeliestPath(second);
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
