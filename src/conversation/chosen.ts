import type { Offer } from '../answering/answer.ts';
import { fold } from '../core/text.ts';
import type { Turn } from '../core/turn.ts';
import { choiceWords } from './lexicon/choice-words.ts';

/** Which of the things offered last a turn picks: by pressing, by number, or by its words, with or without marks. */
export function chosen(turn: Turn, offered: readonly Offer[]): Offer | undefined {
  if (turn.choice !== undefined) return offered.find(({ id }) => id === turn.choice);
  const said = plain(turn.text);
  if (said === '') return undefined;
  const number = /^\D{0,8}(\d{1,2})\D{0,4}$/u.exec(said)?.[1];
  if (
    number !== undefined &&
    said
      .replace(/\d+/u, ' ')
      .split(' ')
      .every((word) => word === '' || choiceWords.has(word))
  ) {
    return offered[Number(number) - 1];
  }
  const exact = offered.find(({ label }) => plain(label) === said);
  if (exact !== undefined) return exact;
  // A word or two out of one label only: "phường" of "Xã, phường".
  const partly = offered.filter(({ label }) => ` ${plain(label)} `.includes(` ${said} `));
  return partly.length === 1 ? partly[0] : undefined;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
