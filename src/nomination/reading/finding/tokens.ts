import { fold } from '../../../core/text.ts';

/** A word of a message with its place. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const words = /[\p{L}\p{M}\p{N}]+(?:['’./&@_+-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in order. */
export function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return Array.from(text.matchAll(words), ({ 0: word, index }) => {
    const gap = text.slice(end, index);
    end = index + word.length;
    return { text: word, lower: word.toLowerCase(), folded: fold(word), start: index, end, gap };
  });
}

/** Phrases prepared for `phraseAt`. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases by the first of their words, folded, the longest first. */
export function phrasesFor(list: readonly string[]): Phrases {
  const split = list.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
  return Map.groupBy(split, ([first = '']) => fold(first));
}

/** A word typed without marks means any with them; one typed with marks means itself. */
function means(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false;
  return token.lower === word || (token.lower === token.folded && token.folded === fold(word));
}

/** How many words the longest phrase has that stands there, 0 for none. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const found = phrases
    .get(tokens[at]?.folded ?? '')
    ?.find((phrase) =>
      phrase.every(
        (word, step) => means(tokens[at + step], word) && (step === 0 || blank(tokens[at + step]?.gap)),
      ),
    );
  return found?.length ?? 0;
}

/** Whether nothing but space is between a word and the one before. */
export function blank(gap: string | undefined): boolean {
  return gap !== undefined && /^ *$/u.test(gap);
}
