import type { Language } from './language.ts';
import { marksCost } from './marks.ts';
import type { MarkCosts } from './marks.ts';
import { bare, isPossibleFolded } from './syllable.ts';

/** Reads words that were run together. */
export interface Glued {
  /** An initial stuck to the word after it: `tchuẩn` → `tiêu chuẩn`. Best first. */
  readonly initials: (word: string, costs: MarkCosts) => readonly Row[];
  /** Words without spaces: `tieuchuan` → `tiêu chuẩn`. Best first. */
  readonly run: (word: string, costs: MarkCosts) => readonly Row[];
}

/** Words in a row, and the cost of the marks that were supplied. */
export interface Row {
  readonly words: readonly string[];
  readonly cost: number;
}

interface Path extends Row {
  readonly last: number;
  readonly likelihood: number;
}

const best = 4;
const longestSyllable = 7;
const longestRun = 48;
const pathsKept = 8;
const formsTried = 8;

export function createGlued(language: Language): Glued {
  const byInitials = new Map<string, readonly number[]>();

  return {
    initials(word, costs) {
      const found: Path[] = [];
      for (const length of [1, 2]) {
        const initials = word.slice(0, length);
        const rest = word.slice(length);
        if (!/^[bcdđghklmnpqrstvx]+$/u.test(initials) || !isPossibleFolded(bare(rest)) || rest.length < 2)
          continue;
        for (const { number: second, cost } of forms(rest, costs)) {
          for (const first of beginningWith(initials)) {
            if (!language.together(first, second)) continue;
            const likelihood = language.alone(first) + language.after(first, second) - cost;
            found.push({
              words: [language.wordOf(first), language.wordOf(second)],
              cost,
              last: second,
              likelihood,
            });
          }
        }
      }
      return found.sort((a, b) => b.likelihood - a.likelihood).slice(0, best);
    },

    run(word, costs) {
      if (word.length > longestRun) return [];
      const paths: Path[][] = Array.from({ length: word.length + 1 }, () => []);
      paths[0]?.push({ words: [], cost: 0, last: -1, likelihood: 0 });
      for (let from = 0; from < word.length; from += 1) {
        const here = (paths[from] ?? []).sort((a, b) => b.likelihood - a.likelihood).slice(0, pathsKept);
        if (here.length === 0) continue;
        for (let to = from + 2; to <= Math.min(word.length, from + longestSyllable); to += 1) {
          for (const { number, cost } of forms(word.slice(from, to), costs)) {
            for (const path of here) {
              paths[to]?.push({
                words: [...path.words, language.wordOf(number)],
                cost: path.cost + cost,
                last: number,
                likelihood: path.likelihood + language.after(path.last, number) - cost,
              });
            }
          }
        }
      }
      const whole = paths[word.length] ?? [];
      return whole
        .filter(({ words }) => words.length > 1)
        .sort((a, b) => b.likelihood - a.likelihood)
        .slice(0, best);
    },
  };

  function forms(
    typed: string,
    costs: MarkCosts,
  ): readonly { readonly number: number; readonly cost: number }[] {
    return language
      .spelledAs(bare(typed))
      .map((number) => ({ number, cost: marksCost(typed, language.wordOf(number), costs) }))
      .sort((a, b) => a.cost - language.alone(a.number) - (b.cost - language.alone(b.number)))
      .slice(0, formsTried);
  }

  function beginningWith(initials: string): readonly number[] {
    const known = byInitials.get(initials);
    if (known !== undefined) return known;
    const folded = bare(initials);
    const found: number[] = [];
    for (const spelling of language.spellings()) {
      if (!spelling.startsWith(folded) || spelling.length <= folded.length) continue;
      for (const number of language.spelledAs(spelling)) {
        // `đvị` is not `dịch vị`: a typed đ is meant, a typed d may be either.
        if (!initials.startsWith('đ') || language.wordOf(number).startsWith('đ')) found.push(number);
      }
    }
    byInitials.set(initials, found);
    return found;
  }
}
