import { fold, normalise } from '../../core/text.ts';
import { backOnsets, exceptions, frontOnsets, onsets, rimes } from './lexicon/orthography.ts';

/** A word of a text: lower case, tone mark in its usual place; and where it stands in the normalised text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** 0 none, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** A syllable taken apart: its letters without the tone (`đươc`), and the tone. */
export interface Parts {
  readonly letters: string;
  readonly tone: Tone;
}

const toneMarks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const tones: readonly Tone[] = [0, 1, 2, 3, 4, 5];
const toned = new Map<string, { readonly letter: string; readonly tone: Tone }>();
for (const letter of 'aăâeêioôơuưy') {
  for (const tone of tones) {
    if (tone > 0) toned.set((letter + toneMarks[tone]).normalize('NFC'), { letter, tone });
  }
}

const wordPattern = /[\p{L}\p{N}]+/gu;
/** For characters up to here a table says whether they belong to a word: all of Latin, and the usual punctuation. */
const tabled = 0x3000;
const inWord = Uint8Array.from({ length: tabled }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const ascii = /^[a-z0-9]*$/u;
const readable = /[\p{Script=Latin}0-9]/u;

/** The text that was looked at last, and its words: one who reads a message looks at it several times in a row. */
let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** The words of a text with their places in `normalise(text)`. Words of other scripts are left out. */
export function words(text: string): readonly Word[] {
  if (last.text !== text) last = { text, words: wordsOf(text) };
  return last.words;
}

function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= tabled) return wordsOfAnyScript(text);
    if (inWord[code] === 1) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const word = plain(text.slice(start, at));
      if (word !== '') found.push({ word, start, end: at });
      start = -1;
    }
  }
  return found;
}

function wordsOfAnyScript(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = plain(match[0]);
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Gives the words of a text. */
export type Tokenise = (text: string) => readonly string[];

/** The words of any text: NFC, lower case, invisible characters dropped, tone marks in their usual places. */
export function tokenise(text: string): readonly string[] {
  return words(visible(text)).map(({ word }) => word);
}

/** Composed Vietnamese, other Latin letters and plain punctuation: nothing in them is to be dropped or composed. */
const composed =
  /^[\t\n\r -~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/u;

/** `normalise`, and marks that belong to no letter dropped, so that they cannot break a word in two. */
export function visible(text: string): string {
  if (composed.test(text)) return text;
  const normal = normalise(text);
  return /\p{Mn}/u.test(normal) ? normal.replace(/\p{Mn}+/gu, '') : normal;
}

const remembered = new Map<string, string>();
const mostRemembered = 50_000;

/** The same words come again and again: an index of 60,000 clauses is read three times as fast with a memory. */
function plain(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = madePlain(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, made);
  return made;
}

/** Empty when nothing of the word can be read. */
function madePlain(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  // Mathematical, full-width and roman-numeral characters are letters and digits in costume.
  const usual = visible(lower.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return readable.test(usual) ? placeTone(usual) : '';
}

const remembersBare = new Map<string, string>();

/** `fold` for words, which come again and again: with a memory. */
export function bare(word: string): string {
  const known = remembersBare.get(word);
  if (known !== undefined) return known;
  const made = ascii.test(word) ? word : fold(word);
  if (remembersBare.size >= mostRemembered) remembersBare.clear();
  remembersBare.set(word, made);
  return made;
}

const remembersParts = new Map<string, Parts>();

/** Takes a syllable's tone from its letters. With two tone marks (no syllable has) the last one wins. */
export function partsOf(word: string): Parts {
  const known = remembersParts.get(word);
  if (known !== undefined) return known;
  const made = takenApart(word);
  if (remembersParts.size >= mostRemembered) remembersParts.clear();
  remembersParts.set(word, made);
  return made;
}

function takenApart(word: string): Parts {
  if (ascii.test(word)) return { letters: word, tone: 0 };
  let letters = '';
  let tone: Tone = 0;
  for (const character of word) {
    const mark = toned.get(character);
    letters += mark?.letter ?? character;
    if (mark !== undefined) tone = mark.tone;
  }
  return { letters, tone };
}

/** Moves the tone mark to its usual place: `hoà` → `hòa`, `uỷ` → `ủy`, `thừơng` → `thường`. Others are returned as they are. */
export function placeTone(word: string): string {
  const { letters, tone } = partsOf(word);
  if (tone === 0 || !isPossibleLetters(letters)) return word;
  const at = tonePlace(letters);
  return at < 0
    ? word
    : (letters.slice(0, at + 1) + toneMarks[tone] + letters.slice(at + 1)).normalize('NFC');
}

function tonePlace(letters: string): number {
  const from = /^(?:qu|gi(?=[aăâeêoôơuưy]))/u.exec(letters)?.[0].length ?? 0;
  const run = /[aăâeêioôơuưy]+/u.exec(letters.slice(from));
  if (run === null) return -1;
  const vowels = run[0];
  const start = from + run.index;
  const hatted = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ'].map((vowel) => vowels.indexOf(vowel)));
  if (hatted >= 0) return start + hatted;
  if (vowels.includes('ư')) return start + vowels.indexOf('ư');
  const closed = start + vowels.length < letters.length;
  if (vowels.length === 2) return closed ? start + 1 : start;
  return vowels.length >= 3 ? start + 1 : start;
}

/** Whether a word, with exactly the marks it bears, could be a Vietnamese syllable (a missing tone is no fault). */
export function isPossible(word: string): boolean {
  const { letters, tone } = partsOf(word);
  return (
    isPossibleLetters(letters) && (tone === 0 || tone === 2 || tone === 5 || !/(?:[ptc]|ch)$/u.test(letters))
  );
}

/** Whether a word could be a Vietnamese syllable when marks are added or changed. */
export function isPossibleFolded(folded: string): boolean {
  return foldedSyllables.has(folded);
}

function isPossibleLetters(letters: string): boolean {
  return syllables.has(letters);
}

const syllables: ReadonlySet<string> = new Set([...spellings(), ...exceptions]);
const foldedSyllables: ReadonlySet<string> = new Set([...syllables].map(fold));

function* spellings(): Generator<string> {
  for (const onset of onsets) {
    for (const rime of rimes) {
      const front = /^[eêiy]/u.test(rime);
      if (front ? backOnsets.has(onset) : frontOnsets.has(onset)) continue;
      if (onset === 'qu' && /^[uưoô]/u.test(rime)) continue;
      if (onset === 'gi' && /^i/u.test(rime)) continue;
      yield onset + rime;
    }
  }
}
