import { bare, words, type Word } from '../reading/syllable.ts';
import { beforeException, exceptionEnds, exceptions, notExceptions, out } from './lexicon/exceptions.ts';

/** In words: a longer exception is a sentence of its own. */
const longest = 16;
/** What is left must still be a question. */
const fewestLeft = 5;

/**
 * A question without what it sets aside ("ngoài Bộ Nội vụ ra thì còn ai"): what is named there is not what is asked for.
 * Left as it is where hardly anything would remain.
 */
export function withoutExceptions(text: string): string {
  const all = words(text);
  for (let at = 0; at < all.length; at += 1) {
    const opened = opensAt(all, at, text);
    if (opened === undefined) continue;
    const end = endOf(all, at + opened, text);
    if (end === undefined || all.length - (end - at) < fewestLeft) continue;
    const from = all[at]?.start ?? 0;
    const rest = end < all.length ? text.slice(all[end]?.start) : '';
    return `${text.slice(0, from)}${rest}`.trim();
  }
  return text;
}

/** How many words open an exception here, at the beginning of a sentence or of a part of one. */
function opensAt(all: readonly Word[], at: number, text: string): number | undefined {
  const before = all[at - 1];
  const here = all[at];
  if (here === undefined) return undefined;
  if (before !== undefined && !/[,.;:?!\n(]/u.test(text.slice(before.end, here.start)) && !mayPrecede(before))
    return undefined;
  const phrase = exceptions.find((each) =>
    each.split(' ').every((part, offset) => fits(all[at + offset], part)),
  );
  if (phrase === undefined) return undefined;
  const length = phrase.split(' ').length;
  return notExceptions.some((word) => fits(all[at + length], word)) ? undefined : length;
}

/** The word after the exception. */
function endOf(all: readonly Word[], from: number, text: string): number | undefined {
  for (let at = from + 1; at <= Math.min(all.length, from + longest); at += 1) {
    const before = all[at - 1];
    const here = all[at];
    if (before === undefined) return undefined;
    if (here === undefined || /[,;?.!\n]/u.test(text.slice(before.end, here.start))) return at;
    if (exceptionEnds.some((word) => fits(here, word))) return fits(here, out) ? at + 1 : at;
  }
  return undefined;
}

function mayPrecede({ word }: Word): boolean {
  return beforeException.some((each) => each === word || bare(each) === word);
}

function fits(word: Word | undefined, part: string): boolean {
  return word !== undefined && (word.word === part || word.word === bare(part));
}
