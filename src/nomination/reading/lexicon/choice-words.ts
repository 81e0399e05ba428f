import { wordsOf } from './words-of.ts';

/** Numbers as people say them, folded, from one on. */
export const spokenNumbers: readonly string[] = wordsOf(
  `mot, hai, ba, bon, nam, sau, bay, tam, chin, muoi, muoi mot, muoi hai`,
);

/** The fourth is also called so. */
export const otherNumbers: Readonly<Record<string, number>> = {
  nhat: 1,
  nhi: 2,
  tu: 4,
  cuoi: -1,
  'cuoi cung': -1,
};

/** Words around a choice that choose nothing, folded. */
export const aroundChoice: ReadonlySet<string> = new Set(
  wordsOf(
    `so, thu, cai, chon, phuong, an, muc, y, dong, o, cau, lua, toi, em, minh, a, nhe, nha, la, lay, da, vang, xin, cho, theo, ok, di, thoi, roi, dap, thi, va`,
  ),
);

/** Words that say no or that nothing is certain, folded: with one of those, words that are found are not chosen. */
export const denials: ReadonlySet<string> = new Set(
  wordsOf(`khong, ko, k, hok, hong, chua, chang, cha, dung, not, no, tru, ngoai, biet, ro, chac, nho`),
);
