import { pick } from './seeded.ts';
import type { Random } from './seeded.ts';

const letters = Array.from('abcdefghiklmnopqrstuvxy');

/** A text as hasty fingers send it: this share of its letters is wrong, missing, doubled by another or swapped. */
export function mistyped(text: string, share: number, random: Random): string {
  const characters = Array.from(text);
  let spoiled = '';
  for (let at = 0; at < characters.length; at += 1) {
    const here = characters[at] ?? '';
    if (!/\p{L}/u.test(here) || random() >= share) {
      spoiled += here;
      continue;
    }
    const kind = Math.floor(random() * 4);
    const other = pick(letters, random) ?? '';
    const next = characters[at + 1];
    if (kind === 0) spoiled += other;
    else if (kind === 1) spoiled += here + other;
    else if (kind === 2 && next !== undefined && /\p{L}/u.test(next)) {
      spoiled += next + here;
      at += 1;
    }
  }
  return spoiled;
}
