import { honorifics } from '../lexicon/honorifics.ts';
import { asking, examples, takenBack } from '../lexicon/uncertain.ts';
import { eitherSelf, others, selves } from '../lexicon/persons.ts';
import type { Token } from './tokens.ts';

/** Whose a thing is by what was said; `unsaid` where nobody is named. */
export type Whose = 'own' | 'theirs' | 'unsaid';

/** Titles that are written with a full stop, which ends no sentence. */
const stopped: ReadonlySet<string> = new Set(
  honorifics.filter((title) => title.endsWith('.')).map((title) => title.slice(0, -1)),
);

const sentenceEnd = /[.!?\n](?:\s|$)|\n/u;

/** The words of the sentence around a place of the text, those before it first. */
function sentenceAround(
  tokens: readonly Token[],
  start: number,
): readonly [readonly Token[], readonly Token[]] {
  const ends = (at: number): boolean =>
    sentenceEnd.test(tokens[at]?.gap ?? '') && !stopped.has(tokens[at - 1]?.lower ?? '');
  const here = tokens.findIndex((token) => token.end > start);
  if (here < 0) return [[], []];
  let first = here;
  while (first > 0 && !ends(first)) first -= 1;
  let last = here + 1;
  while (last < tokens.length && !ends(last)) last += 1;
  return [tokens.slice(first, here), tokens.slice(here, last)];
}

/** Whether what stands there is told, not asked, denied, supposed or taken from the past. */
export function isTold(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const [before, after] = sentenceAround(tokens, start);
  const mark = /[?!\n]|\.(?:\s|$)/u.exec(text.slice(end))?.[0];
  if (mark === '?') return false;
  const words = ` ${[...before, ...after].map(({ folded }) => folded).join(' ')} `;
  if ([...asking, ...examples].some((phrase) => words.includes(` ${phrase} `))) return false;
  return !before.slice(-4).some(({ lower }) => takenBack.has(lower));
}

/** Whom the words before a place speak of last in its sentence; `undefined` where that is not certain. */
export function whoseAt(tokens: readonly Token[], start: number): Whose | undefined {
  const [before] = sentenceAround(tokens, start);
  for (const token of before.toReversed()) {
    const { lower, text } = token;
    // "Minh" with a capital in the middle of a sentence is somebody's name.
    if (text !== lower && token !== before[0] && !others.has(lower)) continue;
    if (selves.has(lower)) return 'own';
    if (others.has(lower)) return 'theirs';
    if (eitherSelf.has(lower)) return undefined;
  }
  return 'unsaid';
}
