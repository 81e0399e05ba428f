import { partsOf } from './syllable.ts';

/** What it costs to believe that marks were left out, or typed wrong (natural logarithms). */
export interface MarkCosts {
  readonly added: number;
  readonly changed: number;
}

const confused = 3.5;
const hats: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };

/**
 * The cost of reading `typed` as `meant`, looking only at marks. Missing marks are cheap, wrong ones dear; hỏi and ngã,
 * which half the country does not tell apart, lie between. Letters need not be the same (one edit may lie between them).
 */
export function marksCost(typed: string, meant: string, costs: MarkCosts): number {
  if (typed === meant) return 0;
  const from = partsOf(typed);
  const to = partsOf(meant);
  const tone =
    from.tone === to.tone
      ? 0
      : from.tone === 0
        ? costs.added
        : from.tone + to.tone === 7 && from.tone * to.tone === 12
          ? Math.min(confused, costs.changed)
          : costs.changed;
  const hat = hatsCost(from.letters, to.letters, costs);
  return Math.max(tone, hat) + Math.min(tone, hat) / 2;
}

function hatsCost(typed: string, meant: string, costs: MarkCosts): number {
  if (typed === meant) return 0;
  let left = meant;
  let changed = 0;
  for (const letter of typed) {
    const bare = hats[letter];
    if (bare === undefined) continue;
    if (left.includes(letter)) left = left.replace(letter, bare);
    else changed = 1;
  }
  return changed === 1 ? costs.changed : /[ăâêôơưđ]/u.test(left) ? costs.added : 0;
}
