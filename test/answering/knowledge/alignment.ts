import { fold } from '../../../src/core/text.ts';

/** One syllable, number or abbreviation of a text, and the line it stands on (from 1). */
export interface Token {
  readonly word: string;
  readonly line: number;
}

/** Tokens of the scan and tokens of the transcription that stand for each other; one side may be empty. */
export interface Pair {
  readonly scan: readonly Token[];
  readonly read: readonly Token[];
}

/** A text as tokens; the noise a scanner puts into words (`^`, `*`, `'`, `|`) does not divide them. */
export function tokensOf(text: string): readonly Token[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((line, index) =>
      (line.replaceAll(/[\^*'|]/gu, '').match(/[\p{L}\p{M}\p{N}%&]+|\[\?\]/gu) ?? []).map((word) => ({
        word,
        line: index + 1,
      })),
    );
}

/** Letters the scanner takes for others, as it writes them and as they are; tried in this order on folded words. */
const confusions: readonly (readonly [RegExp, string])[] = [
  [/^(?:idi|ich|ici|lch)/u, 'kh'],
  [/^(?:xui|lui|iui|nvi|rui)/u, 'nh'],
  [/^iuii/u, 'nhi'],
  [/^(?:u|uu|tt)(?=[aeo]|i[ecn])/u, 'tr'],
  [/^tm/u, 'tru'],
];

/** How a word may have looked before the scanner read it. */
export function looksOf(word: string): readonly string[] {
  const folded = fold(word);
  const looks = confusions
    .filter(([wrong]) => wrong.test(folded))
    .map(([wrong, right]) => folded.replace(wrong, right));
  return [folded, ...looks];
}

const measured = new Map<string, number>();

/** The fewest letters to change, add or drop between two words, under the best reading of the first. */
export function distance(scan: string, read: string): number {
  const key = `${scan} ${read}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const least = Math.min(...looksOf(scan).map((look) => levenshtein(look, fold(read))));
  measured.set(key, least);
  return least;
}

function levenshtein(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(from).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(to).entries()) {
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The ways tokens may stand for each other: how many of the scan, how many of the transcription. */
const steps = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;
/** The two texts never drift apart by more tokens than this. */
export const band = 40;

/** Aligns scan and transcription, at most `band` tokens apart in length, in order, with the least difference over all. */
export function align(scan: readonly Token[], read: readonly Token[]): readonly Pair[] {
  const width = 2 * band + 1;
  const costs = new Float64Array((scan.length + 1) * width).fill(Infinity);
  const taken = new Int8Array(costs.length);
  const at = (i: number, j: number): number => {
    const offset = j - i + band;
    return offset < 0 || offset >= width || j < 0 ? -1 : i * width + offset;
  };
  const joined = (tokens: readonly Token[], end: number, count: number): string =>
    count === 1
      ? (tokens[end - 1]?.word ?? '')
      : `${tokens[end - 2]?.word ?? ''}${tokens[end - 1]?.word ?? ''}`;
  costs[at(0, 0)] = 0;
  for (let i = 0; i <= scan.length; i += 1) {
    for (let j = Math.max(0, i - band); j <= Math.min(read.length, i + band); j += 1) {
      const here = at(i, j);
      steps.forEach(([dropped, added], step) => {
        const before = i < dropped || j < added ? -1 : at(i - dropped, j - added);
        const base = before === -1 ? Infinity : (costs[before] ?? Infinity);
        if (base >= (costs[here] ?? Infinity)) return;
        const cost = base + costOf(joined, scan, read, i, j, dropped, added);
        if (cost >= (costs[here] ?? Infinity)) return;
        costs[here] = cost;
        taken[here] = step;
      });
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [scan.length, read.length];
  while (i > 0 || j > 0) {
    const [dropped, added] = steps[taken[at(i, j)] ?? 0] ?? steps[0];
    pairs.push({ scan: scan.slice(i - dropped, i), read: read.slice(j - added, j) });
    i -= dropped;
    j -= added;
  }
  return pairs.reverse();
}

function costOf(
  joined: (tokens: readonly Token[], end: number, count: number) => string,
  scan: readonly Token[],
  read: readonly Token[],
  i: number,
  j: number,
  dropped: number,
  added: number,
): number {
  if (dropped === 0 || added === 0) return 0.7;
  const [from, to] = [joined(scan, i, dropped), joined(read, j, added)];
  const several = dropped + added === 2 ? 0 : 0.2;
  if (from === to) return several;
  // Words so unlike that to drop one and add the other costs no more.
  if (Math.abs(from.length - to.length) > 3) return several + 1.4;
  return several + 0.01 + distance(from, to) / Math.max(from.length, to.length);
}
