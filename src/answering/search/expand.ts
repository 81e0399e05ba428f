import { tokenise } from '../reading/syllable.ts';
import type { Run } from './lexical-index.ts';
import { quarterNumbers, quarterWord } from './lexicon/quarters.ts';

/** Words that mean the same: a key as people say it, and how the documents say it. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

interface Synonym {
  readonly parts: readonly string[];
  readonly meanings: readonly (readonly string[])[];
}

const synonymWeight = 0.4;
const quarterWeight = 1;
const longestKey = 8;

/** Adds to a question's words what they also mean. Keys must be unambiguous: their words are compared with their marks. */
export function createExpand(synonyms: Synonyms): (words: readonly string[]) => readonly Run[] {
  const byKey = new Map<string, readonly (readonly string[])[]>();
  for (const [key, values] of Object.entries(synonyms)) {
    byKey.set(tokenise(key).join(' '), values.map(tokenise));
  }
  // By the first word; of several keys the longest first.
  const byFirst = new Map<string, Synonym[]>();
  for (const [key, meanings] of byKey) {
    const parts = key.split(' ');
    if (parts.length > longestKey) continue;
    const first = parts[0] ?? '';
    const same = byFirst.get(first) ?? [];
    same.push({ parts, meanings });
    byFirst.set(
      first,
      same.sort((a, b) => b.parts.length - a.parts.length),
    );
  }
  return (words) => [{ words, weight: 1 }, ...synonymRuns(words), ...quarterRuns(words)];

  function* synonymRuns(words: readonly string[]): Generator<Run> {
    for (let at = 0; at < words.length; at += 1) {
      for (const { parts, meanings } of byFirst.get(words[at] ?? '') ?? []) {
        if (!parts.every((part, offset) => words[at + offset] === part)) continue;
        for (const meaning of meanings) yield { words: meaning, weight: synonymWeight };
      }
    }
  }
}

function* quarterRuns(words: readonly string[]): Generator<Run> {
  for (const [at, word] of words.entries()) {
    if (words[at - 1] !== quarterWord) continue;
    for (const written of quarterNumbers.find((each) => each.includes(word)) ?? []) {
      if (written !== word) yield { words: [quarterWord, written], weight: quarterWeight };
    }
  }
}
