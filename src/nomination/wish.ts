import { deskWords } from './lexicon/desk.ts';
import { said, tableOf } from './said.ts';

/** Something people want of their files. */
export type Wish = keyof typeof deskWords;

const wishes = tableOf<Wish>(deskWords);

/** What a text wants of somebody's files, where that is all it says but for courtesies. */
export function wishIn(text: string): Wish | undefined {
  return said(text, wishes);
}
