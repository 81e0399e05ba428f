import type { Slot } from './decode.ts';
import { ambiguousEnglish, english } from './lexicon/english.ts';
import { addressWords, beforeNumber, countedWords } from './lexicon/question-words.ts';
import { bare, isPossible, isPossibleFolded, words } from './syllable.ts';
import type { Word } from './syllable.ts';

/** What must be known of a field's words before a text can be cut into slots; every key folded, words between single spaces. */
export interface KnownWords {
  /** Abbreviations, of one word or several (`kh&cn` and `sở nv` as `kh cn`, `so nv`). */
  readonly abbreviations: ReadonlySet<string>;
  /** Names of several words → as they are written. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The first words of those keys and names that have several. */
  readonly beginnings: ReadonlySet<string>;
  /** Names of one word, lower case with their marks. */
  readonly fixed: ReadonlySet<string>;
}

interface Piece extends Word {
  readonly folded: string;
  /** What stands between this word and the one before: empty when they were cut apart by us. */
  readonly gap: string;
}

const longestKey = 6;
const longestChain = 6;
const tie: ReadonlySet<string> = new Set(['-', '–', '/']);
const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|x{1,2}|xi{1,3})$/u;
const letter = /^[a-eđ]$/u;
const number = /^[0-9]+$/u;

/** Cuts a text into the words to be read, and settles those that are beyond doubt. `text` must be `visible`. */
export function slotsOf(text: string, known: KnownWords): readonly Slot[] {
  const found = pieces(text, known);
  const isEnglish = readsAsEnglish(found);
  const shouted = text === text.toUpperCase();
  const slots: Slot[] = [];
  for (let at = 0; at < found.length;) {
    const { length, slot } = longest(found, at, known) ?? { length: 1, slot: single(at) };
    slots.push(slot);
    at += length;
  }
  return slots;

  function single(at: number): Slot {
    const piece = found[at];
    if (piece === undefined) return { typed: '' };
    const typed = piece.word;
    const stuck = beforeNumber[typed];
    if (stuck !== undefined && found[at + 1]?.gap === '') return { typed, fixed: [stuck] };
    if (isFixed(piece, at)) return { typed, fixed: [typed] };
    return { typed: shortened(typed), capital: !shouted && typed.length > 1 && isUpper(piece) };
  }

  function isFixed(piece: Piece, at: number): boolean {
    const { word, folded } = piece;
    if (number.test(word) || known.fixed.has(word)) return true;
    const before = found[at - 1]?.folded ?? '';
    const afterAddress = addressWords.has(before);
    if (roman.test(word)) {
      if (word.length > 1 && word !== 'vi' && word !== 'xi') return true;
      if (afterAddress || countedWords.has(before)) return true;
      if (!shouted && piece.end - piece.start > 1 && isUpper(piece)) return true;
    }
    if (letter.test(word) && (afterAddress || /^[.,/]$/u.test(piece.gap))) return true;
    if (inDocumentNumber(at)) return true;
    if (known.abbreviations.has(folded)) return false;
    if (isEnglish && (english.has(word) || ambiguousEnglish.has(word))) return true;
    const foreign = isEnglish || (!shouted && word.length > 1 && isUpper(piece));
    return foreign && !isPossible(word) && !isPossibleFolded(folded);
  }

  function isUpper(piece: Piece): boolean {
    const typed = text.slice(piece.start, piece.end);
    return typed === typed.toUpperCase();
  }

  /** `57-NQ/TW`, `26/KH-UBND`: short words tied to a number by dashes and strokes are no words of the sentence. */
  function inDocumentNumber(at: number): boolean {
    const tied = (index: number): boolean => tie.has(found[index]?.gap ?? ' ');
    let from = at;
    let to = at;
    while (tied(from) && at - from < longestChain) from -= 1;
    while (tied(to + 1) && to - at < longestChain) to += 1;
    if (from === to) return false;
    const chain = found.slice(from, to + 1).map(({ word }) => word);
    return chain.some((word) => number.test(word)) && chain.every((word) => word.length <= 5);
  }
}

/** The longest name or abbreviation of several words that begins here. */
function longest(
  found: readonly Piece[],
  at: number,
  known: KnownWords,
): { readonly length: number; readonly slot: Slot } | undefined {
  if (!known.beginnings.has(found[at]?.folded ?? '')) return undefined;
  for (let length = Math.min(longestKey, found.length - at); length > 1; length -= 1) {
    const run = found.slice(at, at + length);
    const key = run.map(({ folded }) => folded).join(' ');
    const typed = run.map(({ word }) => word).join(' ');
    const name = known.names.get(key);
    if (name !== undefined) return { length, slot: { typed, fixed: name } };
    const tight = run.slice(1).every(({ gap }) => gap.length <= 1 || /^\s*[&]\s*$/u.test(gap));
    if (tight && known.abbreviations.has(key)) return { length, slot: { typed } };
  }
  return undefined;
}

function pieces(text: string, known: KnownWords): readonly Piece[] {
  const found: Piece[] = [];
  const all = words(text);
  const withDigits = all.filter(({ word }) => /^[a-zđ]+[1-9][a-z1-9]*$/u.test(word));
  const typedInVni = withDigits.length > 1 && withDigits.some(({ word }) => /[a-z][1-9]+[a-z]/u.test(word));
  let end = 0;
  const add = (word: string, start: number, stop: number, gap: string): void => {
    found.push({ word, folded: bare(word), start, end: stop, gap });
  };
  for (const { word, start, end: stop } of all) {
    const gap = text.slice(end, start);
    end = stop;
    const split = typedInVni ? undefined : splitAt(word, known);
    if (split === undefined) add(word, start, stop, gap);
    else {
      add(word.slice(0, split), start, start + split, gap);
      add(word.slice(split), start + split, stop, '');
    }
  }
  return found;
}

/** Where a word and a number were run together: `q2`, `nq57`, `nam2027`, `qii`. */
function splitAt(word: string, known: KnownWords): number | undefined {
  const last = word.at(-1) ?? '';
  if (last > '9' && last !== 'i' && last !== 'v') return undefined;
  const match = /^(\p{L}+)([0-9]+)$/u.exec(word) ?? /^(q)(i{1,3}|iv)$/u.exec(word);
  const letters = match?.[1];
  if (letters === undefined) return undefined;
  const value = Number(match?.[2]);
  if (letters === 'q') return value <= 4 || Number.isNaN(value) ? 1 : undefined;
  if (letters === 't') return value <= 12 ? 1 : undefined;
  const folded = bare(letters);
  if (known.abbreviations.has(folded)) return letters.length;
  return letters.length > 1 && isPossibleFolded(folded) ? letters.length : undefined;
}

/** A text is English when most of its words are, and at least two could be nothing else. */
function readsAsEnglish(found: readonly Piece[]): boolean {
  const spoken = found.filter(({ word }) => !number.test(word));
  const clear = spoken.filter(({ word }) => english.has(word) && !isPossibleFolded(word)).length;
  const either = spoken.filter(({ word }) => english.has(word) || ambiguousEnglish.has(word)).length;
  return clear >= 2 && either >= spoken.length * 0.5;
}

/** `điiii` → `đi`, `ạaaa` → `ạ`: a letter held down. */
function shortened(word: string): string {
  // Cheap to see: a letter held down leaves the same letter at both ends of some three.
  if (word.length < 3 || !/([a-z]).?\1/u.test(bare(word))) return word;
  const letters = Array.from(word);
  let short = '';
  for (let at = 0; at < letters.length;) {
    const here = bare(letters[at] ?? '');
    let to = at + 1;
    while (to < letters.length && bare(letters[to] ?? '') === here) to += 1;
    const run = letters.slice(at, to);
    short += run.length >= 3 ? (run.find((each) => each !== here) ?? here) : run.join('');
    at = to;
  }
  return short;
}
