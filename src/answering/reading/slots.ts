import type { Slot } from './decode.ts';
import { addressWords, countedWords } from './lexicon/question-words.ts';
import type { MendEnglish } from './english-words.ts';
import { bare, isPossibleFolded, words } from './syllable.ts';
import type { Word } from './syllable.ts';
import { traitsOf } from './word-traits.ts';
import type { WordTraits } from './word-traits.ts';

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
  readonly mendEnglish: MendEnglish;
}

interface Piece extends Word {
  readonly traits: WordTraits;
  /** What stands between this word and the one before: empty when they were cut apart by us. */
  readonly gap: string;
}

const longestKey = 6;
const longestChain = 6;
const tie: ReadonlySet<string> = new Set(['-', '–', '/']);

/** Cuts a text into the words to be read, and settles those that are beyond doubt. `text` must be `visible`. */
export function slotsOf(text: string, known: KnownWords): readonly Slot[] {
  const found = pieces(text, known);
  const isEnglish = readsAsEnglish(found);
  const shouted = !/\p{Changes_When_Uppercased}/u.test(text);
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
    const { traits } = piece;
    const { beforeNumber: stuck, short } = traits;
    if (stuck !== undefined && found[at + 1]?.gap === '') return { typed, fixed: [stuck] };
    if (isFixed(piece, at)) {
      const isForeign = isEnglish && !traits.isNumber && !traits.couldBeSyllable;
      return { typed, fixed: [isForeign ? known.mendEnglish(typed) : typed] };
    }
    return { typed: short, capital: !shouted && typed.length > 1 && isUpper(piece) };
  }

  function isFixed(piece: Piece, at: number): boolean {
    const { word, traits } = piece;
    if (traits.isNumber || known.fixed.has(word)) return true;
    const before = found[at - 1]?.traits.folded ?? '';
    if (traits.isRoman) {
      if (word.length > 1 && word !== 'vi' && word !== 'xi') return true;
      if (addressWords.has(before) || countedWords.has(before)) return true;
      if (!shouted && piece.end - piece.start > 1 && isUpper(piece)) return true;
    }
    if (traits.isLetter && (addressWords.has(before) || /^[.,/]$/u.test(piece.gap))) return true;
    if (inDocumentNumber(at)) return true;
    if (known.abbreviations.has(traits.folded)) return false;
    if (isEnglish && traits.english !== 'no') return true;
    if (traits.couldBeSyllable) return false;
    return isEnglish || (!shouted && word.length > 1 && isUpper(piece));
  }

  function isUpper({ word, start, end, traits }: Piece): boolean {
    if (end - start === word.length && text.startsWith(word, start)) return traits.isCaseless;
    const typed = text.slice(start, end);
    return typed === typed.toUpperCase();
  }

  /** `57-NQ/TW`, `26/KH-UBND`: short words tied to a number by dashes and strokes are no words of the sentence. */
  function inDocumentNumber(at: number): boolean {
    if (!isTied(at) && !isTied(at + 1)) return false;
    let from = at;
    let to = at;
    while (isTied(from) && at - from < longestChain) from -= 1;
    while (isTied(to + 1) && to - at < longestChain) to += 1;
    const chain = found.slice(from, to + 1);
    return chain.some(({ traits }) => traits.isNumber) && chain.every(({ word }) => word.length <= 5);
  }

  function isTied(at: number): boolean {
    const gap = found[at]?.gap ?? ' ';
    return gap !== ' ' && tie.has(gap);
  }
}

/** The longest name or abbreviation of several words that begins here. */
function longest(
  found: readonly Piece[],
  at: number,
  known: KnownWords,
): { readonly length: number; readonly slot: Slot } | undefined {
  if (!known.beginnings.has(found[at]?.traits.folded ?? '')) return undefined;
  for (let length = Math.min(longestKey, found.length - at); length > 1; length -= 1) {
    const run = found.slice(at, at + length);
    const key = run.map(({ traits }) => traits.folded).join(' ');
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
  const traits = all.map(({ word }) => traitsOf(word));
  const typedInVni = isTypedInVni(traits);
  let before = 0;
  for (let at = 0; at < all.length; at += 1) {
    const whole = all[at];
    const its = traits[at];
    if (whole === undefined || its === undefined) continue;
    const { word, start, end } = whole;
    const gap = text.slice(before, start);
    before = end;
    const split = typedInVni ? undefined : splitAt(word, known);
    if (split === undefined) found.push({ word, traits: its, start, end, gap });
    else {
      const letters = word.slice(0, split);
      const digits = word.slice(split);
      found.push({ word: letters, traits: traitsOf(letters), start, end: start + split, gap });
      found.push({ word: digits, traits: traitsOf(digits), start: start + split, end, gap: '' });
    }
  }
  return found;
}

/** Whether the marks of a text came as digits: at least one word shows it, and it is not alone. */
function isTypedInVni(traits: readonly WordTraits[]): boolean {
  let withDigits = 0;
  let within = false;
  for (const { vni } of traits) {
    if (vni !== 'no') withDigits += 1;
    if (vni === 'within') within = true;
  }
  return withDigits > 1 && within;
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
  let spoken = 0;
  let clear = 0;
  let either = 0;
  for (const { traits } of found) {
    if (!traits.isNumber) spoken += 1;
    if (traits.english === 'clear') clear += 1;
    if (traits.english !== 'no') either += 1;
  }
  return clear >= 2 && either >= spoken * 0.5;
}
