import { fold } from '../../../core/text.ts';
import { beforeName, beforeOneself, naming, namingOneself, nominating } from '../lexicon/announcing.ts';
import { honorifics, surnameToo } from '../lexicon/honorifics.ts';
import { nameEnds, perhapsEnds, unmarkedNameEnds } from '../lexicon/name-ends.ts';
import { clearSurnames, middles, onlySurnames, places, pronouns, surnames } from '../lexicon/persons.ts';
import { unitHeads } from '../lexicon/units.ts';
import { readPersonName } from '../person-name.ts';
import { withoutMarks } from '../without-marks.ts';
import type { Whose } from './certain.ts';
import { whoseAt } from './certain.ts';
import type { Found, Message } from './found.ts';
import { foundAt } from './found.ts';
import type { Token } from './tokens.ts';
import { blank, phraseAt, phrasesFor } from './tokens.ts';

const nominators = phrasesFor(nominating);
const named = phrasesFor(naming);
const oneself = phrasesFor(namingOneself);
const fillers = phrasesFor(beforeName);
// A full stop stands in the gap, not in the word.
const titles = phrasesFor(honorifics.filter((title) => !title.endsWith('.')));
/** "Chu" may be a surname; only "chú" with its mark is a title. */
const unmarkedSurnames = phrasesFor([...surnameToo].map(fold).filter((word) => !surnameToo.has(word)));
const heads = phrasesFor(unitHeads);
const ends = phrasesFor(nameEnds);
const unmarkedEnds = phrasesFor(unmarkedNameEnds);

const anySurname = phrasesFor(surnames);
const clearSurname = phrasesFor(clearSurnames);
const onlySurname = phrasesFor(onlySurnames);

const letters = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const longest = 5;
const isHigh = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

interface Run {
  readonly words: readonly Token[];
  /** Whether something that is no part of a name follows, or nothing. */
  readonly closed: boolean;
  /** Whether punctuation or the end of the message follows. */
  readonly cut: boolean;
}

/** The words from there that are written like one name. */
function runFrom({ tokens }: Message, from: number): Run {
  const words: Token[] = [];
  const high = isHigh(tokens[from]);
  for (let at = from; ; at += 1) {
    const token = tokens[at];
    if (token === undefined || (words.length > 0 && !blank(token.gap)))
      return { words, closed: true, cut: true };
    const marked = token.lower !== token.folded;
    // Words with marks mean themselves; an unmarked one among them is a word like "trong", not "Trọng".
    // One word with a capital among capitals, "Được", is the name; "Chủ tịch" ends it all the same.
    const sure =
      phraseAt(tokens, at, unmarkedEnds) > (isHigh(token) ? 1 : 0) ||
      (marked && !high && phraseAt(tokens, at, ends) > 0);
    const lowEnd = high && !isHigh(token) && phraseAt(tokens, at, ends) > 0;
    if (words.length > 0 && (sure || lowEnd)) return { words, closed: true, cut: false };
    if (!letters.test(token.text) || isHigh(token) !== high || words.length > longest) {
      return { words, closed: false, cut: false };
    }
    words.push(token);
  }
}

/** How a name was announced: by which the more or the less is asked of it. */
type Announced = 'titled' | 'named' | 'told' | 'nominated';

/** Whether something begins like a name: by its capital, or in small letters by a surname that is no other word. */
function beginsLikeName(words: readonly Token[], announced: Announced): boolean {
  if (!isHigh(words[0])) {
    if (announced === 'told') return false;
    return phraseAt(words, 0, announced === 'nominated' ? onlySurname : clearSurname) > 0;
  }
  if (announced === 'titled' || announced === 'named') return true;
  if (phraseAt(words, 0, anySurname) === 0) return false;
  // "giới thiệu Hà Nội" is about a town.
  const folded = ` ${words.map((word) => word.folded).join(' ')} `;
  return announced === 'told' || (words.length > 2 && !places.some((place) => folded.includes(` ${place} `)));
}

/** Whether a run is surely a whole name: it ends for certain, and begins as names do. */
function isName({ words, closed, cut }: Run, announced: Announced): boolean {
  if (words.length < 2 || words.length > longest || !beginsLikeName(words, announced)) return false;
  const high = isHigh(words[0]);
  if (!closed && (!high || words.length < 3)) return false;
  if (!cut && middles.has(words.at(-1)?.folded ?? '')) return false;
  const plain = !high || words.every(({ text }) => withoutMarks(text));
  // "nguyen van lam" is a name, or one who does something: only punctuation tells.
  if (plain && !cut && words.slice(2).some(({ folded }) => perhapsEnds.has(folded))) return false;
  return high || !words.slice(2, -1).some(({ folded }) => perhapsEnds.has(folded));
}

/** Past the words and titles before a name; whether there was a title. */
function nameStart(tokens: readonly Token[], from: number): readonly [number, boolean] {
  let at = from;
  let titled = false;
  let people = 0;
  for (;;) {
    const gap = tokens[at]?.gap ?? '';
    const open = blank(gap) || (at === from && /^ ?[:-] ?$/u.test(gap)) || (titled && /^\. ?$/u.test(gap));
    if (!open) return [-1, false];
    const title = phraseAt(tokens, at, unmarkedSurnames) > 0 ? 0 : phraseAt(tokens, at, titles);
    const filler = titled ? 0 : phraseAt(tokens, at, fillers);
    // "Anh", "Thầy" with a capital in the middle of capitals may be the name itself; a name does not begin so.
    if (title === 0 && filler === 0) return [at, titled];
    titled = titled || title > 0;
    people += title === 1 && pronouns.has(tokens[at]?.lower ?? '') ? 1 : 0;
    if (people > 1) return [-1, false];
    at += Math.max(title, filler);
  }
}

function announcedAt(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly whose: Whose; readonly how: Announced } | undefined {
  const own = phraseAt(tokens, at, oneself);
  if (own > 0) {
    const { gap = '' } = tokens[at] ?? {};
    const opens = at === 0 || !blank(gap) || beforeOneself.has(tokens[at - 1]?.lower ?? '');
    return opens ? { length: own, whose: 'own', how: own === 2 ? 'told' : 'named' } : undefined;
  }
  const nominated = phraseAt(tokens, at, nominators);
  if (nominated > 0) return { length: nominated, whose: 'theirs', how: 'nominated' };
  const length = phraseAt(tokens, at, named);
  const whose = length > 0 ? whoseAt(tokens, tokens[at]?.start ?? 0) : undefined;
  return whose === undefined ? undefined : { length, whose, how: 'named' };
}

/** Full names after words that announce one. */
export function findNames(message: Message): readonly Found[] {
  const { tokens } = message;
  let past = 0;
  return tokens.flatMap((token, at) => {
    if (at < past) return [];
    // What is not certain is passed over whole: "bạn tôi tên là …" is not "tên là …".
    past = at + Math.max(1, phraseAt(tokens, at, oneself));
    const announced = announcedAt(tokens, at);
    if (announced === undefined) return [];
    past = at + announced.length;
    const [from, titled] = nameStart(tokens, past);
    if (from < 0 || phraseAt(tokens, from, heads) > 0 || phraseAt(tokens, from, unmarkedEnds) > 1) return [];
    const run = runFrom(message, from);
    const [first, last] = [run.words[0], run.words.at(-1)];
    if (first === undefined || last === undefined || !isName(run, titled ? 'titled' : announced.how))
      return [];
    return foundAt(message, 'name', announced.whose, [first.start, last.end], readPersonName, token.start);
  });
}
