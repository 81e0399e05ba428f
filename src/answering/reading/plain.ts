import type { Reader, Token } from './reading.ts';
import { bare, tokenise as tokeniseAnew, visible, type Tokenise } from './syllable.ts';

/** Words whose tokens are remembered: more than any knowledge has. */
const mostRemembered = 50_000;

/**
 * A reader for text that is known to be written well (the knowledge itself): it takes every word as it stands and only
 * writes abbreviations out. Some fifty times as fast as guessing what might have been meant.
 */
export function createPlainReader(
  abbreviations: Readonly<Record<string, readonly string[]>>,
  tokenise: Tokenise = tokeniseAnew,
): Reader {
  const meanings = new Map(
    Object.entries(abbreviations).map(([key, [first = key]]) => [bare(key), tokenise(first)]),
  );
  const tokens = new Map<string, Token>();
  return (text) => {
    const read = tokenise(text).map(tokenOf);
    const syllables: string[] = [];
    for (const { read: word, means } of read) {
      if (means === undefined) syllables.push(word);
      else syllables.push(...word.split(' '));
    }
    return { text: visible(text), tokens: read, syllables };
  };

  function tokenOf(typed: string): Token {
    const known = tokens.get(typed);
    if (known !== undefined) return known;
    const means = meanings.get(typed) ?? meanings.get(bare(typed));
    const abbreviated = means !== undefined && !/[aeiouyăâêôơư]/u.test(bare(typed));
    const token = abbreviated ? { typed, read: means.join(' '), means } : { typed, read: typed };
    if (tokens.size >= mostRemembered) tokens.clear();
    tokens.set(typed, token);
    return token;
  }
}
