import { plain, small } from '../core/text.ts';
import { courtesies } from './lexicon/courtesies.ts';

/** What texts mean, by the words of a lexicon: with their marks first, since "dừng" and "đúng" differ by nothing else. */
export interface Table<T> {
  readonly marked: ReadonlyMap<string, T>;
  readonly plain: ReadonlyMap<string, T>;
}

/** A table of a lexicon. Where two meanings are written alike without marks the first of the lexicon has them. */
export function tableOf<T extends string>(lexicon: Readonly<Record<T, readonly string[]>>): Table<T> {
  const marked = new Map<string, T>();
  const unmarked = new Map<string, T>();
  for (const [meaning, words] of Object.entries<readonly string[]>(lexicon))
    for (const word of words) {
      // The keys of the lexicon are its type's.
      const of = meaning as T;
      if (!marked.has(small(word))) marked.set(small(word), of);
      if (!unmarked.has(plain(word))) unmarked.set(plain(word), of);
    }
  return { marked, plain: unmarked };
}

/** Longer than any meaning with all courtesies around it. */
const longest = 120;

/** What a text means, where that is all it says but for courtesies around it. */
export function said<T>(text: string, table: Table<T>): T | undefined {
  if (text.length > longest) return undefined;
  const words = small(text).split(' ');
  for (const core of cores(words)) {
    const known = table.marked.get(core.join(' ')) ?? withoutMarks(core, table);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** One word with its marks means itself ("có" is not "cô"); several with some marks wrong are still understood. */
function withoutMarks<T>(words: readonly string[], table: Table<T>): T | undefined {
  const unmarked = words.map(plain);
  const isMarkedWord = words.length === 1 && unmarked[0] !== words[0];
  return isMarkedWord ? undefined : table.plain.get(unmarked.join(' '));
}

/** The words, then what is left of them without more and more of the courtesies around. */
function cores(words: readonly string[]): readonly (readonly string[])[] {
  const isCourtesy = (word = ''): boolean => courtesies.has(plain(word));
  const found: (readonly string[])[] = [];
  let leading = 0;
  while (leading < words.length && isCourtesy(words[leading])) leading += 1;
  let end = words.length;
  for (;;) {
    for (let first = 0; first <= Math.min(leading, end - 1); first += 1) found.push(words.slice(first, end));
    if (end <= 1 || !isCourtesy(words[end - 1])) return found;
    end -= 1;
  }
}
