import { wordsOf } from './words-of.ts';

/** Words shortly before something that take it back, suppose it, or put it in the past. */
export const takenBack: ReadonlySet<string> = new Set(
  wordsOf(`không, khong, ko, chưa, chua, đừng, chẳng, chang, từng, nếu, neu, chứ, ngoái, ngoai, thay`),
);

/** Words that ask, folded; without a question mark as well. */
export const asking: readonly string[] = wordsOf(`
  cua ai, la ai, ai la, phai khong, co phai, dung khong, duoc khong, dc khong, dc ko, duoc ko, phai ko, dung ko, the nao, bao nhieu, bao gio, khi nao, lam sao, o dau, nao, la gi, gi vay, hay khong, hay chua, co duoc, ntn
`);

/** Words that give an example rather than an answer, folded. */
export const examples: readonly string[] = wordsOf(`vi du, chang han, gia su, thi du`);
