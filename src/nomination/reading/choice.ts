import { fold } from '../../core/text.ts';
import type { Reader } from '../field.ts';
import { aroundChoice, denials, otherNumbers, spokenNumbers } from './lexicon/choice-words.ts';
import { createLineReader, refused, taken } from './line-reader.ts';

/** A value that may be chosen, with the ways in which people call it; the first is the one that is shown. */
export interface Choosable {
  readonly value: string;
  readonly words: readonly string[];
}

interface Called {
  readonly value: string;
  readonly words: string;
  readonly folded: string;
}

/** Words out of which a choice is taken where it is not called as it is called. */
const mostWords = 8;
/** Whoever writes more is telling something, not choosing. */
const longest = 200;

const split = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** The one value of those, or none where there are several. */
function only(found: readonly Called[]): string | undefined {
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? found[0]?.value : undefined;
}

/** Which number was said, counting from 1, -1 for the last; `undefined` if anything else was said too. */
function numberIn(folded: string): number | undefined {
  const said = folded.split(' ').filter((word) => !aroundChoice.has(word));
  const word = said.join(' ');
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const spoken = spokenNumbers.indexOf(word);
  if (spoken >= 0) return spoken + 1;
  // "ba" alone is three only where nothing is called so; that was looked at before.
  const first = folded.split(' ').find((each) => !aroundChoice.has(each) || each === 'thu');
  return first === 'thu' || /\bcuoi\b/u.test(word) ? otherNumbers[word] : undefined;
}

/** Those whose words stand in the text, without those that are part of a longer one that stands there. */
function contained(folded: string, called: readonly Called[]): readonly Called[] {
  const found = called.filter((each) => ` ${folded} `.includes(` ${each.folded} `));
  return found.filter(
    ({ value, folded: part }) =>
      !found.some(
        (other) =>
          other.value !== value && other.folded !== part && ` ${other.folded} `.includes(` ${part} `),
      ),
  );
}

/** Those in whose words every word of the text stands, if need be without the words that choose nothing. */
function partly(folded: string, called: readonly Called[]): readonly Called[] {
  const all = folded.split(' ');
  const stand = (words: readonly string[]): readonly Called[] =>
    words.join('').length < 2
      ? []
      : called.filter((each) => words.every((word) => ` ${each.folded} `.includes(` ${word} `)));
  const whole = stand(all);
  return whole.length > 0 ? whole : stand(all.filter((word) => !aroundChoice.has(word)));
}

/** Reads one of several values by its number, its words with or without marks, or as many of them as no other has. */
export function createChoiceReader(choices: readonly Choosable[]): Reader {
  const called = choices.flatMap(({ value, words }) =>
    words.map((each): Called => ({ value, words: split(each.toLowerCase()), folded: split(fold(each)) })),
  );
  return createLineReader('not-a-choice', (line) => {
    const kept = choices.find(({ value }) => value === line);
    if (kept !== undefined) return taken(kept.value);
    if (line.length > longest) return refused('not-a-choice');
    const words = split(line.toLowerCase());
    const folded = split(fold(line));
    const value = byWords(words, folded, called) ?? byNumber(folded, choices) ?? loosely(folded, called);
    return value === undefined ? refused('not-a-choice') : taken(value);
  });
}

function byWords(words: string, folded: string, called: readonly Called[]): string | undefined {
  if (folded === '') return undefined;
  return (
    only(called.filter((each) => each.words === words)) ??
    only(called.filter((each) => each.folded === folded))
  );
}

function byNumber(folded: string, choices: readonly Choosable[]): string | undefined {
  const number = numberIn(folded);
  return number === undefined || number === 0
    ? undefined
    : choices.at(number < 0 ? number : number - 1)?.value;
}

function loosely(folded: string, called: readonly Called[]): string | undefined {
  const [, typedNumber, rest] = /^(\d{1,2}) (.+)$/u.exec(folded) ?? [];
  const said = rest ?? folded;
  // A whole sentence tells something; a word in it chooses nothing.
  if (said.length < 2 || said.split(' ').length > mostWords) return undefined;
  const denied = said.split(' ').some((word) => denials.has(word));
  const fits = (each: Called): boolean =>
    !denied ||
    said.split(' ').every((word) => !denials.has(word) || ` ${each.folded} `.includes(` ${word} `));
  const value =
    only(called.filter((each) => `${each.folded} `.startsWith(`${said} `)).filter(fits)) ??
    only(contained(said, called).filter(fits)) ??
    only(partly(said, called).filter(fits));
  if (typedNumber === undefined || value === undefined) return value;
  // "2. Cá nhân" as it was shown; a number and words that disagree are neither.
  const values = [...new Set(called.map((each) => each.value))];
  return values[Number(typedNumber) - 1] === value ? value : undefined;
}
