import { wordsOf } from './words-of.ts';

/** Words that multiply or cut the number before them, folded: with one of those it is not a plain count. */
export const scaling: ReadonlySet<string> = new Set(
  wordsOf(`tram, chuc, nghin, ngan, trieu, ty, ti, ta, k, tr, ruoi, phan tram, am`),
);
