import type { Offer } from '../answering/answer.ts';
import { plain } from '../core/text.ts';
import type { Turn } from '../core/turn.ts';
import { choiceNumbers, choiceWords } from './lexicon/choice-words.ts';

/** Which of the things offered last a turn picks: by pressing, by number, or by its words, with or without marks. */
export function chosen(turn: Turn, offered: readonly Offer[]): Offer | undefined {
  if (turn.choice !== undefined) return offered.find(({ id }) => id === turn.choice);
  const said = plain(turn.text);
  if (said === '') return undefined;
  const number = numberIn(said);
  if (number !== undefined) return offered[number - 1];
  const exact = offered.find(({ label }) => plain(label) === said);
  if (exact !== undefined) return exact;
  // A word or two out of one label only: "phường" of "Xã, phường".
  const partly = offered.filter(({ label }) => ` ${plain(label)} `.includes(` ${said} `));
  return partly.length === 1 ? partly[0] : undefined;
}

/** Whether a turn is a number that none of the things offered last bears. */
export function isOutOfRange(turn: Turn, offered: readonly Offer[]): boolean {
  const number = turn.choice === undefined ? numberIn(plain(turn.text)) : undefined;
  return offered.length > 0 && number !== undefined && offered[number - 1] === undefined;
}

/** The number that is all a text says: "7", "số 7 ạ", "bảy". */
function numberIn(said: string): number | undefined {
  const words = said.split(' ').filter((word) => !choiceWords.has(word));
  const [word] = words;
  if (words.length !== 1 || word === undefined) return undefined;
  const spelled = choiceNumbers.indexOf(word) + 1;
  return /^\d{1,2}$/u.test(word) ? Number(word) : spelled === 0 ? undefined : spelled;
}
