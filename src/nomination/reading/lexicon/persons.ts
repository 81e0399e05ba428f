import { wordsOf } from './words-of.ts';

/** The commonest surnames, as they are written. */
export const surnames: readonly string[] = wordsOf(`
  nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, lí, đào, đoàn, vương, trịnh, trương, đinh, lâm, mai, cao, lương, lưu, chu, tạ, hà, tô, kiều, tôn, tăng, quách, tống, thái,
  châu, đàm, vi, nông, mã, lò, giáp, khúc, khổng, la, lại, nghiêm, nhữ, ninh, phí, phùng, thạch, diệp, hứa, đậu, tiêu, bạch, cù, âu
`);

/** Those of them that are hardly another word: with a title before, a name in small letters may begin so. */
export const clearSurnames: readonly string[] = wordsOf(
  `nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, ngô, dương, trịnh, trương, đinh, phùng`,
);

/** Those that are no other word at all, with marks or without: small letters and no title are enough. */
export const onlySurnames: readonly string[] = wordsOf(`nguyễn, phạm, huỳnh, trịnh, phùng`);

/** Middle names with which no name ends, folded. */
export const middles: ReadonlySet<string> = new Set(wordsOf(`thi, van`));

/** Titles of which two in a row mean everybody: “anh chị em”. */
export const pronouns: ReadonlySet<string> = new Set(
  wordsOf(`anh, chị, chi, em, ông, ong, bà, ba, cô, co, chú, chu, bác, bac, cháu`),
);

/** Places that are written like names, folded. */
export const places: readonly string[] = wordsOf(`
  hung yen, thai binh, ha noi, ha nam, ha tinh, ha giang, ha long, cao bang, thai nguyen, thai thuy, vu thu, kien xuong, tien hai, dong hung, quynh phu, hung ha, vu hoi
`);

/** Those who speak of themselves. */
export const selves: ReadonlySet<string> = new Set(
  wordsOf(`tôi, toi, tui, mình, chúng tôi, bọn tôi, bên tôi`),
);

/** Words for oneself and for others alike: whom they mean is not certain. */
export const eitherSelf: ReadonlySet<string> = new Set(wordsOf(`em, cháu, con, chau, e, minh, bạn, ban`));

/** Others, as they are spoken of. */
export const others: ReadonlySet<string> = new Set(
  wordsOf(
    `anh, chị, chi, ông, ong, bà, cô, thầy, bác, chú, đ/c, đồng, cụ, y, ấy, cử, cu, thiệu, ths, ts, bs, ks`,
  ),
);
