import { createCandidates } from './candidates.ts';
import type { Abbreviation } from './candidates.ts';
import { countTexts } from './counts.ts';
import type { Counts } from './counts.ts';
import { createDecode } from './decode.ts';
import { languageOf, languageTables } from './language.ts';
import type { LanguageTables } from './language.ts';
import { english } from './lexicon/english.ts';
import { createMendEnglish, englishWords } from './english-words.ts';
import { loadEveryday } from './everyday.ts';
import type { Reader } from './reading.ts';
import type { Slot } from './decode.ts';
import { slotsOf } from './slots.ts';
import type { KnownWords } from './slots.ts';
import { bare, isPossibleFolded, tokenise as tokeniseAnew, visible } from './syllable.ts';
import type { Tokenise } from './syllable.ts';
import { traitsOf } from './word-traits.ts';

/** What a reader must know of the language, and of the field its readers ask about. */
export interface ReaderOptions {
  /** Counts of the language at large: `loadCounts()`. */
  readonly counts: Counts;
  /** The loaded knowledge. Its words are expected as much as all the rest of the language together. */
  readonly texts: readonly string[];
  /** Abbreviations of the field: `đv` → `['đơn vị']`; any case, with or without marks; the first meaning fits unless the neighbours say otherwise. */
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  /** Words and names that are never rewritten. A name of several words is also known without its marks, and gets them back. */
  readonly names?: readonly string[];
}

/** What adding marks costs: nothing while at most this share of the words bears any, then more and more. */
const freeBelow = 0.2;
const perShare = 8;
const dearest = 4;
const weights = { background: 0.5, knowledge: 1, everyday: 0.4 } as const;

/** What is learnt once from the language and a field's texts. */
export interface ReaderTables {
  readonly language: LanguageTables;
  /** English words of the field, and how often each is met in it. */
  readonly english: ReadonlyMap<string, number>;
}

/** Learns from counts and texts. Takes some 200 ms. */
export function readerTables({
  counts,
  texts,
  tokenise = tokeniseAnew,
}: Pick<ReaderOptions, 'counts' | 'texts'> & { readonly tokenise?: Tokenise }): ReaderTables {
  const teaching = texts.filter((text) => teaches(tokenise(text)));
  return {
    language: languageTables([
      { counts, weight: weights.background },
      { counts: countTexts(teaching, tokenise), weight: weights.knowledge },
      { counts: countTexts(loadEveryday()), weight: weights.everyday },
    ]),
    english: englishWords(texts, tokenise),
  };
}

/** Makes the reader of a field's questions, learning all it needs. */
export function createReader(options: ReaderOptions): Reader {
  return readerOf(readerTables(options), options);
}

/** Makes the reader of what was learnt. */
export function readerOf(
  tables: ReaderTables,
  options: Pick<ReaderOptions, 'abbreviations' | 'names'>,
): Reader {
  const language = languageOf(tables.language);
  const abbreviations = byFoldedKey(options.abbreviations);
  const known = knownWords(abbreviations, options.names ?? [], tables.english);
  const decode = createDecode(language, createCandidates(language, abbreviations));

  return (text) => {
    const seen = visible(text);
    const slots = slotsOf(seen, known);
    const path = decode(slots, addingMarks(slots));
    const syllables: string[] = [];
    const tokens = slots.map(({ typed, fixed }, index) => {
      const words = path[index]?.words ?? [typed];
      const read = words.length === 1 ? (words[0] ?? '') : words.join(' ');
      if (read.includes(' ')) syllables.push(...read.split(' '));
      else syllables.push(read);
      const expands = (path[index]?.expands ?? false) || (fixed !== undefined && read !== typed);
      return expands ? { typed, read, means: words } : { typed, read };
    });
    return { text: seen, tokens, syllables };
  };
}

/** Whether words may be learnt from a text: not when it is English, or written without marks. */
function teaches(words: readonly string[]): boolean {
  const all = words.filter((word) => isPossibleFolded(bare(word)) || english.has(word));
  return all.length < 3 || all.filter((word) => word !== bare(word)).length >= all.length * 0.3;
}

/** In a text without marks adding them costs nothing; the more words bear theirs, the more; in whole numbers, to be remembered by. */
function addingMarks(slots: readonly Slot[]): number {
  let open = 0;
  let marked = 0;
  for (const { typed, fixed } of slots) {
    if (fixed !== undefined) continue;
    const { folded } = traitsOf(typed);
    if (!isPossibleFolded(folded)) continue;
    open += 1;
    if (typed !== folded) marked += 1;
  }
  const share = marked / Math.max(1, open);
  return Math.round(Math.min(dearest, Math.max(0, (share - freeBelow) * perShare)));
}

function byFoldedKey(table: ReaderOptions['abbreviations']): ReadonlyMap<string, readonly Abbreviation[]> {
  const byKey = new Map<string, Abbreviation[]>();
  for (const [written, meanings] of Object.entries(table)) {
    const key = tokeniseAnew(written).join(' ');
    const same = byKey.get(bare(key)) ?? [];
    byKey.set(bare(key), [...same, ...meanings.map((meaning) => ({ key, words: tokeniseAnew(meaning) }))]);
  }
  return byKey;
}

function knownWords(
  abbreviations: ReadonlyMap<string, unknown>,
  names: readonly string[],
  englishOfField: ReadonlyMap<string, number>,
): KnownWords {
  const written = names.map(tokeniseAnew);
  const keys = [...abbreviations.keys(), ...written.map((words) => words.map(bare).join(' '))];
  return {
    beginnings: new Set(keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0] ?? '')),
    abbreviations: new Set(abbreviations.keys()),
    names: new Map(
      written.filter((words) => words.length > 1).map((words) => [words.map(bare).join(' '), words]),
    ),
    fixed: new Set(written.filter((words) => words.length === 1).flat()),
    mendEnglish: createMendEnglish(englishOfField),
  };
}
