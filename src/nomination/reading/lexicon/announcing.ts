import { wordsOf } from './words-of.ts';

/** Words after which the one who is nominated is named. */
export const nominating: readonly string[] = wordsOf(`
  đề cử, tiến cử, giới thiệu, đề nghị khen thưởng, đề nghị khen, đề nghị tặng bằng khen, đề nghị xét khen thưởng, đề nghị xét khen, đề xuất khen thưởng, đề xuất khen, đề xuất, khen thưởng cho, xét khen thưởng cho
`);

/** Words after which somebody's name comes; whose it is has to be seen. */
export const naming: readonly string[] = wordsOf(
  `tên là, họ tên là, họ và tên là, tên đầy đủ là, họ và tên, họ tên, tên đầy đủ`,
);

/** Words after which people give their own name. */
export const namingOneself: readonly string[] = wordsOf(`
  tôi là, tôi tên là, tôi tên, tên tôi là, tên của tôi là, mình tên là, tên mình là, em tên là, em tên, tên em là, cháu tên là, con tên là, tên cháu là
`);

/** What may stand before those at the beginning of a sentence. */
export const beforeOneself: ReadonlySet<string> = new Set(
  wordsOf(`dạ, vâng, chào, xin, kính, da, vang, chao, kinh, và, alo, thưa, thua, hiện, nay`),
);

/** Words between such an opening and a name that add nothing. */
export const beforeName: readonly string[] = wordsOf(
  `cho, là, về, người, một người, cá nhân, đồng nghiệp, đồng nghiệp là, bạn tôi là, với anh/chị, ở đây`,
);

/** Words after which the place of work comes. */
export const workingAt: readonly string[] = wordsOf(`
  công tác tại, công tác ở, đang công tác tại, đang công tác ở, làm việc tại, làm việc ở, đang làm việc tại, đang làm việc ở, đang làm ở, đang làm tại, làm ở, làm tại, thuộc,
  đơn vị công tác là, đơn vị công tác, nơi công tác, cơ quan công tác
`);

/** Words that join a name with the place right after it. */
export const placeAfterName: readonly string[] = wordsOf(`ở, tại, bên, của`);

/** Words after which a birth comes. */
export const born: readonly string[] = wordsOf(
  `sinh ngày, sinh năm, ngày sinh, năm sinh, ngày tháng năm sinh, sinh ngày là, ngày sinh là, năm sinh là, sn`,
);

/** Words after which a tax code comes. */
export const taxCode: readonly string[] = wordsOf(
  `mst, mã số thuế, mã thuế, mst là, mã số thuế là, mã số thuế của công ty, mã số thuế công ty, mst công ty, mst cty`,
);

/** Words near before a phone number. */
export const phoneCues: ReadonlySet<string> = new Set(
  wordsOf(
    `sdt, dt, đt, sđt, thoại, thoai, zalo, gọi, goi, hotline, máy, may, tel, phone, mobile, di, lạc, lac, lh`,
  ),
);

/** Words near before a number that is no phone number, folded. */
export const otherNumberCues: ReadonlySet<string> = new Set(
  wordsOf(
    `mst, thue, cccd, cmnd, cmt, cuoc, khoan, stk, tk, ma, qd, dinh, hieu, don, chung, dong, vnd, trieu`,
  ),
);
