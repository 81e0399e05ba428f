import { english } from './lexicon/english.ts';
import { createNeighbours } from './neighbours.ts';
import { isPossibleFolded, tokenise as tokeniseAnew } from './syllable.ts';
import type { Tokenise } from './syllable.ts';

/** Shorter words have too many neighbours to tell which was meant. */
const shortest = 5;
const manyClear = 3;

/** Gives back an English word as it is spelled, when it is one slip away from a word of the field or of questions. */
export type MendEnglish = (word: string) => string;

/** Learns the English words of the texts that are in English, and how often each was met. */
export function englishWords(
  texts: readonly string[],
  tokenise: Tokenise = tokeniseAnew,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of english) times.set(word, 1);
  for (const text of texts) {
    const words = tokenise(text);
    if (words.filter(isClear).length < Math.min(manyClear, words.length)) continue;
    for (const word of words) if (/^[a-z]+$/u.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}

/** Makes ready to mend; where several words are near, the one met most often is meant. */
export function createMendEnglish(times: ReadonlyMap<string, number>): MendEnglish {
  const neighbours = createNeighbours(() => times.keys());
  const timesOf = (word: string): number => times.get(word) ?? 0;

  return (word) => {
    if (word.length < shortest || timesOf(word) > 0 || !/^[a-z]+$/u.test(word)) return word;
    const [nearest = word] = [...neighbours(word)].sort((a, b) => timesOf(b) - timesOf(a));
    return nearest;
  };
}

function isClear(word: string): boolean {
  return english.has(word) && !isPossibleFolded(word);
}
