import { wordsOf } from './words-of.ts';

/** Words that may stand in a date or around it, folded; any other word makes it something else. */
export const dateWords: ReadonlySet<string> = new Set(
  wordsOf(
    `ngay, mung, mong, thang, thg, nam, sinh, sn, la, toi, em, chi, anh, co, ong, ba, a, da, vang, vao, tu, cu, ngay sinh, hom, dung, khoang, dl, duong, lich`,
  ),
);

/** Months by their names, folded, the longer before those they begin with. */
export const monthWords: readonly (readonly [string, number])[] = [
  ['muoi mot', 11],
  ['muoi hai', 12],
  ['gieng', 1],
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
  ['bon', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
  ['chap', 12],
];

/** Before a month and a year. */
export const month = 'thang';
export const year = 'nam';
