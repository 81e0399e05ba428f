import { nominating, placeAfterName, workingAt } from '../lexicon/announcing.ts';
import { honorifics } from '../lexicon/honorifics.ts';
import { notUnits, perhapsUnitEnds, unitEnds, unitHeads, unmarkedUnitEnds } from '../lexicon/units.ts';
import { readUnitName, readWorkplace } from '../unit-name.ts';
import { withoutMarks } from '../without-marks.ts';
import { whoseAt } from './certain.ts';
import type { Found, Message } from './found.ts';
import { foundAt } from './found.ts';
import type { Token } from './tokens.ts';
import { blank, phraseAt, phrasesFor } from './tokens.ts';

const workplaces = phrasesFor(workingAt);
const nominators = phrasesFor(nominating);
const places = phrasesFor(placeAfterName);
const heads = phrasesFor(unitHeads);
const notHeads = phrasesFor(notUnits);
const ends = phrasesFor(unitEnds);
const titles = phrasesFor(honorifics);
const unmarkedEnds = phrasesFor(unmarkedUnitEnds);

const longest = 20;
/** Words in small letters alone end where they end only for so long. */
const longestPlain = 8;
const abbreviated: ReadonlySet<string> = new Set(['tp', 'tx', 'tr', 'tt']);

/** Where the name of an organisation that begins there ends, `undefined` if none does or its end is not certain. */
function unitEnd(tokens: readonly Token[], from: number): number | undefined {
  const head = phraseAt(tokens, from, heads);
  if (head === 0 || phraseAt(tokens, from, notHeads) > 0) return undefined;
  const words: Token[] = [];
  for (let at = from; at < tokens.length && words.length <= longest; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > from && !joined(tokens[at - 1], token))) break;
    // Another one follows after "và": where the first ends is not certain.
    if (
      token.folded === 'va' &&
      (phraseAt(tokens, at + 1, heads) > 0 || phraseAt(tokens, at + 1, titles) > 0)
    )
      return undefined;
    const marked = token.lower !== token.folded;
    if (phraseAt(tokens, at, unmarkedEnds) > 0 || (marked && phraseAt(tokens, at, ends) > 0)) break;
    if (/^\d{4}|@|^\d.*\//u.test(token.text)) break;
    words.push(token);
  }
  const plain = words.every(({ text, lower }) => text === lower);
  const unmarked = words.every(({ text }) => withoutMarks(text));
  // A head alone names no one: "công ty", "đoàn thanh niên".
  if (words.length <= head || words.length > (plain ? longestPlain : longest)) return undefined;
  if (unmarked && words.some(({ folded, text }) => text === folded && perhapsUnitEnds.has(folded)))
    return undefined;
  return words.at(-1)?.end;
}

function joined(before: Token | undefined, token: Token): boolean {
  return (
    blank(token.gap) ||
    / ?[–&-] ?/u.test(token.gap) ||
    (token.gap.startsWith('.') && abbreviated.has(before?.folded ?? ''))
  );
}

/** Organisations after words that say somebody works there, or that it is nominated. */
export function findUnits(message: Message): readonly Found[] {
  const { tokens } = message;
  let past = 0;
  return tokens.flatMap((token, at) => {
    const nominated = at < past ? 0 : phraseAt(tokens, at, nominators);
    const work = at < past ? 0 : phraseAt(tokens, at, workplaces);
    if (nominated + work === 0) return [];
    past = at + Math.max(nominated, work);
    const first = tokens[past];
    const end = first !== undefined && /^ ?:? ?$/u.test(first.gap) ? unitEnd(tokens, past) : undefined;
    if (first === undefined || end === undefined) return [];
    return nominated > 0
      ? foundAt(message, 'collective', 'theirs', [first.start, end], readUnitName, token.start)
      : foundAt(
          message,
          'unit',
          whoseAt(tokens, token.start),
          [first.start, end],
          readWorkplace,
          token.start,
        );
  });
}

/** The organisation right after a name: "chị Nguyễn Thị Lan, trạm y tế xã Vũ Hội". */
export function findUnitsAfter(message: Message, names: readonly Found[]): readonly Found[] {
  const { tokens } = message;
  return names.flatMap(({ end: nameEnd, whose }) => {
    const next = tokens.findIndex((token) => token.start >= nameEnd);
    const token = tokens[next];
    if (token === undefined) return [];
    const joint = blank(token.gap) ? phraseAt(tokens, next, places) : 0;
    const from = next + joint;
    if (joint === 0 && !/^ ?(?:,|-|–) ?$/u.test(token.gap)) return [];
    const end = unitEnd(tokens, from);
    const start = tokens[from]?.start;
    if (end === undefined || start === undefined) return [];
    return foundAt(message, 'unit', whose, [start, end], readWorkplace, nameEnd);
  });
}
