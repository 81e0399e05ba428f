import { wordsOf } from './words-of.ts';

/** What people say before a name. Matched with its marks; without marks only where the whole text has none. */
export const honorifics: readonly string[] = wordsOf(`
  ông, bà, anh, chị, cô, chú, bác, dì, cậu, mợ, thím, thầy, cụ, em, cháu, bạn, o, ôg, đ/c, đc, đồng chí, thầy giáo, cô giáo, nhà giáo, giáo viên,
  ts, ts., tiến sĩ, tiến sỹ, pgs, pgs., phó giáo sư, gs, gs., giáo sư, pgs.ts, pgs.ts., pgs. ts., gs.ts, gs.ts., tskh, tskh., gs.tskh., ths, ths.,
  ths.bs., thạc sĩ, thạc sỹ, bs, bs., bác sĩ, bác sỹ, bscki., bsckii., bs.cki, bs.ckii, ks, ks., kỹ sư, kĩ sư, ls, ls., luật sư, cn., cử nhân, ds., dược sĩ, dược sỹ,
  y sĩ, y sỹ, điều dưỡng, nghệ nhân, nsưt, nsnd, ngưt, ngnd, mr, mr., mrs, mrs., ms, ms.
`);

/** Of those, words that without their marks are as well a surname: Chu, Cù, O. They are not taken off an unmarked name. */
export const surnameToo: ReadonlySet<string> = new Set(wordsOf(`chú, cụ, o`));

/** Surname and middle name as well: Đồng Chí Hiếu. Taken off only where a whole name stays. */
export const nameToo = 'đồng chí';

/** What people say before they give a name. */
export const nameOpenings: readonly string[] = wordsOf(`
  họ và tên, họ tên, tên tôi là, tôi tên là, tôi tên, em tên là, tên là, tên, tôi là, em là, mình là, là, dạ, vâng
`);

/** What politeness puts after a name; only with their marks, for “A” may be a name. */
export const nameEndings: readonly string[] = wordsOf(`ạ, nhé, nhá, đó ạ, nha ạ`);
