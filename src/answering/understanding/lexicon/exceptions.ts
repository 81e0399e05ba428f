import { phrasesOf } from './phrases-of.ts';

/** How people set something aside. */
export const exceptions: readonly string[] = phrasesOf(`
  ngoài, trừ, ngoại trừ, không kể, chưa kể, không tính, bỏ qua chuyện, besides, apart from, other than, except for, except, leaving aside
`);

/** Words after those that make them mean something else: "ngoài tỉnh", "trừ điểm". */
export const notExceptions: readonly string[] = phrasesOf(`
  tỉnh, nước, nhà, biên, công, trời, đồng, giờ, hạn, điểm, tiền, lương, ngành, luồng, thuế, khi, phi, trường, phố, kia, đó, that, to, yêu
`);

/** Words at which an exception ends. */
export const exceptionEnds: readonly string[] = phrasesOf(`ra, thì, còn`);

/** Words before an exception in the middle of a sentence. */
export const beforeException: readonly string[] = phrasesOf(`hỏi, thế, vậy, và`);

/** The one of those words that belongs to the exception itself: "trừ xã ra". */
export const out = 'ra';
