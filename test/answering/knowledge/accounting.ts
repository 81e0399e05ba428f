import { z } from 'zod';
import { loadCounts } from '../../../src/answering/reading/counts.ts';
import { isPossible, tokenise } from '../../../src/answering/reading/syllable.ts';
import { align, band, distance, tokensOf, type Pair } from './alignment.ts';

/** The doubts file: places where the transcription supplies, corrects or drops something, or keeps what is odd. */
export const doubtsSchema = z.array(
  z.strictObject({
    section: z.string(),
    line: z.number().int().positive(),
    scan: z.string().min(1),
    read: z.string().min(1),
    certainty: z.enum(['high', 'medium', 'unknown']),
    note: z.string().min(10),
  }),
);

/** One entry of it. */
export type Doubt = z.infer<typeof doubtsSchema>[number];

/** Words whose damage goes beyond the rules below, or makes another good word; each was read from its sentence by eye. */
const readFromContext: ReadonlySet<string> = new Set([
  '5: ngà Ịf → ngày',
  '5: thảng → [?] tháng',
  '67: vưa → vừa',
  '73: thằng → thắng',
  '84: ừị → trị',
  '151: ừị → trị',
  '159: thê → thế',
  '216: sô → số',
  '261: chuỵển → chuyển',
  '267: Icỹ → kỹ',
  '279: ừí → trí',
  '280: cún → cứu',
  '281: hũn → hữu',
  '355: mun → mưu',
]);

const { syllables, firsts, seconds } = loadCounts();
const numberOf = new Map(syllables.map((syllable, at) => [syllable, at]));
const pairs = new Set(Array.from(firsts, (first, at) => first * 0x100000 + (seconds[at] ?? 0)));

/** Whether two syllables, with their marks, stand beside each other in administrative Vietnamese. */
function isLanguage(first: string, second: string): boolean {
  const [a, b] = [numberOf.get(tokenise(first)[0] ?? ''), numberOf.get(tokenise(second)[0] ?? '')];
  return a !== undefined && b !== undefined && pairs.has(a * 0x100000 + b);
}

/**
 * What of scan and transcription is not accounted for, as `line: scan → transcription`; empty when the transcription is
 * sound. Two words stand for each other when they are the same; or when only marks differ, or the scan's is no Vietnamese
 * syllable at all and much like the other, and the transcription's word stands beside its neighbour elsewhere in the scan
 * or in the language, while the scan's does not stand between both. Everything else must be listed as a doubt on its line.
 */
export function unaccounted(
  scan: string,
  transcription: string,
  doubts: readonly Doubt[],
): readonly string[] {
  const from = tokensOf(leftColumnFirst(scan));
  const to = tokensOf(transcription);
  if (Math.abs(from.length - to.length) > band) {
    return [`${String(from.length)} words in the scan, ${String(to.length)} in the transcription`];
  }
  const words = to.map(({ word }) => word.toLowerCase());
  const seen = new Set(from.map(({ word }, at) => `${from[at - 1]?.word ?? ''} ${word}`.toLowerCase()));
  const fits = (at: number): boolean =>
    [at, at + 1].some((end) => {
      const [first = '', second = ''] = [words[end - 1], words[end]];
      return seen.has(`${first} ${second}`) || isLanguage(first, second);
    });
  /** The scan's own word, with its own marks, would stand well between the same neighbours. */
  const stands = (word: string, at: number): boolean =>
    isLanguage(words[at - 1] ?? '', word) && isLanguage(word, words[at + 1] ?? '');
  const { found } = align(from, to).reduce<{ at: number; line: number; found: readonly string[] }>(
    (state, pair) => {
      const line = pair.scan[0]?.line ?? state.line;
      const vouched = pair.read.every((_, offset) => fits(state.at + offset));
      const alone = pair.scan.length === 1 && pair.read.length === 1 ? pair.scan[0]?.word : undefined;
      const damage = vouched && isDamage(pair) && !(alone !== undefined && stands(alone, state.at));
      const known = isSame(pair) || damage || isDoubt(pair, line, doubts);
      const told = `${String(line)}: ${said(pair)}`;
      return {
        at: state.at + pair.read.length,
        line,
        found: known || readFromContext.has(told) ? state.found : [...state.found, told],
      };
    },
    { at: 0, line: 1, found: [] },
  );
  return found;
}

const side = (tokens: Pair['scan']): string => tokens.map(({ word }) => word).join(' ');
const said = ({ scan, read }: Pair): string => `${side(scan)} → ${side(read)}`;

function isSame({ scan, read }: Pair): boolean {
  return side(scan).toLowerCase() === side(read).toLowerCase();
}

function isDamage({ scan, read }: Pair): boolean {
  const [from, to] = [side(scan).replaceAll(' ', ''), side(read).replaceAll(' ', '')];
  if (from === '' || to === '' || /\d|^[IVX]+$/u.test(to)) return false;
  const differs = distance(from, to);
  if (differs === 0) return true;
  const whole = scan.map(({ word }) => word.toLowerCase());
  const isBroken = /\p{Ll}\p{Lu}/u.test(from) || whole.some((word) => !isPossible(word));
  return isBroken && differs <= (to.length <= 3 ? 2 : 3) && differs < to.length;
}

function isDoubt({ scan, read }: Pair, line: number, doubts: readonly Doubt[]): boolean {
  return doubts.some(
    (doubt) =>
      // What was supplied at a line's beginning or end has no word of the scan to stand at.
      (doubt.line === line || (scan.length === 0 && doubt.line === line + 1)) &&
      !/^Odd wording/u.test(doubt.note) &&
      holds(doubt.scan, side(scan)) &&
      holds(doubt.read, side(read)),
  );
}

function holds(text: string, words: string): boolean {
  const plain = (each: string): string =>
    ` ${tokensOf(each)
      .map(({ word }) => word.toLowerCase())
      .join(' ')} `;
  return words === '' || plain(text).includes(plain(words));
}

/** The scan flattens the two columns of its head (a doubt says so): the left one, lines 2 and 3, is read first. */
function leftColumnFirst(scan: string): string {
  const lines = scan.split('\n');
  const [, first = '', second = ''] = lines;
  const [left, right] = [first.split(' '), second.split(' ')];
  lines[1] = [...left.slice(0, 4), ...right.slice(0, 3)].join(' ');
  lines[2] = [...left.slice(4), ...right.slice(3)].join(' ');
  return lines.join('\n');
}
