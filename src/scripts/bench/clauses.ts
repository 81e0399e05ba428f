import type { Counts } from '../../answering/reading/counts.ts';
import { isPossible } from '../../answering/reading/syllable.ts';
import { pick } from './seeded.ts';
import type { Random } from './seeded.ts';

/** How long texts are, in syllables. */
export interface Lengths {
  readonly from: number;
  readonly to: number;
}

/** Makes up administrative-looking texts: walks from syllable to syllable, as often as the counts have them side by side. */
export function makeClauses(
  counts: Counts,
  size: number,
  lengths: Lengths,
  random: Random,
): readonly string[] {
  const followers = new Map<number, { readonly numbers: number[]; readonly sums: number[] }>();
  counts.firsts.forEach((first, pair) => {
    const second = counts.seconds[pair] ?? 0;
    if (!isPossible(counts.syllables[first] ?? '') || !isPossible(counts.syllables[second] ?? '')) return;
    const known = followers.get(first) ?? { numbers: [], sums: [] };
    // The square root thins out `quy định của`, so that clauses differ as real ones do.
    known.sums.push((known.sums.at(-1) ?? 0) + Math.sqrt(counts.pairTimes[pair] ?? 0));
    known.numbers.push(second);
    followers.set(first, known);
  });
  const starts = [...followers.keys()].slice(0, 600);

  return Array.from({ length: size }, () => {
    const length = lengths.from + Math.floor(random() * (lengths.to - lengths.from));
    const words: string[] = [];
    let at = pick(starts, random) ?? 0;
    while (words.length < length) {
      words.push(counts.syllables[at] ?? '');
      const next = followers.get(at);
      at = next === undefined ? (pick(starts, random) ?? 0) : drawn(next.numbers, next.sums, random);
    }
    return `${words.join(' ')}.`;
  });
}

function drawn(numbers: readonly number[], sums: readonly number[], random: Random): number {
  const mark = random() * (sums.at(-1) ?? 0);
  let from = 0;
  let to = sums.length - 1;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sums[middle] ?? 0) <= mark) from = middle + 1;
    else to = middle;
  }
  return numbers[from] ?? 0;
}

const framings = ['cho em hỏi', 'xin hỏi', 'theo quy định thì', 'đơn vị tôi', ''];

/** A question a text answers: some words in a row, or a few pairs from here and there, one word in six forgotten. */
export function questionOn(text: string, random: Random): string {
  const words = text.replace('.', '').split(' ');
  const framing = pick(framings, random) ?? '';
  if (random() < 0.5) {
    const from = Math.floor(random() * (words.length - 12));
    const row = words.slice(from, from + 12).filter(() => random() > 1 / 6);
    return `${framing} ${row.join(' ')} như thế nào`;
  }
  const places = Array.from({ length: 5 }, () => Math.floor(random() * (words.length - 2)));
  const pairs = places.sort((a, b) => a - b).map((place) => words.slice(place, place + 2).join(' '));
  return `${framing} ${pairs.join(' ')} có đúng không`;
}
