import { bare, words, type Word } from '../reading/syllable.ts';
import {
  addressees,
  greetings,
  openingEnds,
  openings,
  thanking,
  thanksAround,
} from './lexicon/courtesies.ts';

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const byFirst = (phrases: readonly string[]): Phrases => {
  const found = new Map<string, readonly (readonly string[])[]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    const first = bare(parts[0] ?? '');
    const same = [...(found.get(first) ?? []), parts].sort((a, b) => b.length - a.length);
    found.set(first, same);
  }
  return found;
};
const opening = byFirst(openings);
const addressee = byFirst(addressees);
const openingEnd = byFirst(openingEnds);
const thanks = byFirst(thanking);
/** The words after which somebody is addressed. */
const greeting = new Set(greetings.map(bare));
const aroundThanks = new Set([...thanksAround].flatMap((word) => [word, bare(word)]));

/**
 * A message without its greetings and thanks: they ask nothing, and in a short question they would be most of it. A
 * message that is nothing but courtesy stays as it is.
 */
export function withoutCourtesies(text: string): string {
  const all = words(text);
  const from = endOfOpening(all, text);
  const to = startOfThanks(all, text);
  if (from >= to) return text;
  const start = from === 0 ? 0 : (all[from]?.start ?? 0);
  return text.slice(start, to === all.length ? text.length : (all[to]?.start ?? text.length)).trim();
}

/** How many words at the beginning are courtesy. */
function endOfOpening(all: readonly Word[], text: string): number {
  let at = 0;
  for (;;) {
    const thanked = endOfThanks(all, at, text);
    const length = matched(all, at, opening);
    if (thanked !== undefined) at = thanked;
    else if (length === undefined) return at;
    else {
      at += length;
      if (greeting.has(bare(all[at - 1]?.word ?? ''))) at += follows(at, addressee);
      for (let more = follows(at, openingEnd); more > 0; more = follows(at, openingEnd)) at += more;
    }
  }

  function follows(from: number, table: Phrases): number {
    const before = all[from - 1];
    const here = all[from];
    if (before === undefined || here === undefined || /[.?!,;:\n]/u.test(text.slice(before.end, here.start)))
      return 0;
    return matched(all, from, table) ?? 0;
  }
}

/** Where the sentence of thanks that begins here ends, if one does. */
function endOfThanks(all: readonly Word[], from: number, text: string): number | undefined {
  const length = matched(all, from, thanks);
  if (length === undefined) return undefined;
  let at = from + length;
  while (at < all.length && !endsSentence(all, at, text)) {
    if (!around(all[at])) return undefined;
    at += 1;
  }
  return at;
}

/** The place of the first word of the closing thanks; the number of words when there are none. */
function startOfThanks(all: readonly Word[], text: string): number {
  let start = all.length;
  for (let at = 0; at < all.length; at += 1) {
    const length = matched(all, at, thanks);
    if (length === undefined) continue;
    let from = at;
    while (from > 0 && !endsSentence(all, from, text) && around(all[from - 1])) from -= 1;
    const opens = from === 0 || endsSentence(all, from, text);
    const ends = all.slice(at + length).every((word) => around(word));
    if (opens && ends) {
      start = from;
      break;
    }
  }
  return start;
}

function around(word: Word | undefined): boolean {
  return word !== undefined && aroundThanks.has(word.word);
}

/** Whether a sentence or a part of one ends before this word. */
function endsSentence(all: readonly Word[], at: number, text: string): boolean {
  const before = all[at - 1];
  const here = all[at];
  if (before === undefined || here === undefined) return true;
  return before.word === 'ạ' || /[.?!,;\n]/u.test(text.slice(before.end, here.start));
}

/** How many words from here on are a phrase of the table, each typed with its marks or with none. */
function matched(all: readonly Word[], at: number, table: Phrases): number | undefined {
  const phrases = table.get(bare(all[at]?.word ?? '')) ?? [];
  const found = phrases.find((phrase) =>
    phrase.every((part, offset) => {
      const typed = all[at + offset]?.word;
      return typed === part || typed === bare(part);
    }),
  );
  return found?.length;
}
