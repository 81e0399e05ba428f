import { wordsOf } from './words-of.ts';

/** Bodies of one level of government, before the name of the place: without marks. */
export const governing: readonly string[] = wordsOf(`
  ubnd, uy ban nhan dan, uy ban, hdnd, hoi dong nhan dan, van phong hdnd, van phong hdnd va ubnd, van phong ubnd, van phong huyen uy, phong, ban dan van, ban tuyen giao, ban to chuc,
  uy ban mttq, mttq, mat tran to quoc, uy ban mat tran to quoc, cong an, ban chi huy quan su, hoi dong thi dua khen thuong
`);

/** Words that begin like one of those and are something else: a clinic, a bank's branch, a laboratory. */
export const notGoverning: readonly string[] = wordsOf(
  `phong kham, phong giao dich, phong thi nghiem, phong cong chung`,
);

/** Names that are a body of a district by themselves. */
export const districtBodies: readonly string[] = wordsOf(`
  huyen, huyen uy, huyen doan, huyen hoi, thi xa, thi uy, thanh uy thai binh, thanh uy hung yen, thanh doan thai binh, thanh doan hung yen
`);

/** Districts, and the cities that were districts of the two provinces before 01/07/2025. */
export const districtLevel: readonly string[] = wordsOf(`
  huyen, quan, thi xa, thanh pho thai binh, tp thai binh, thanh pho hung yen, tp hung yen, tx my hao, thi xa my hao
`);

/** Other levels: what comes first after the body decides whose it is. */
export const otherLevels: readonly string[] = wordsOf(
  `xa, phuong, thi tran, tinh, so, thanh pho, tp, bo, truong, benh vien, trung uong`,
);

/** Levels that ended on 01/07/2025 and may still stand in a name or an address. */
export const goneLevels: readonly string[] = wordsOf(
  `huyen, thi tran, thi xa, thanh pho thai binh, tp thai binh, thanh pho hung yen, tp hung yen`,
);

/** Short forms at the head of a name that its founding decision writes in full. */
export const abbreviations: readonly string[] = wordsOf(`
  cty, c.ty, ct, ctcp, cp, tnhh, dntn, dn, htx, hkd, thpt, thcs, th, mn, ttyt, tyt, bv, bvdk, tt, ttvh, ttgdtx, ttptqd, ubnd, hdnd, mttq, snv, skhcn, sgddt, lhpn, hlhpn, hpn, hnd, hccb, tntp, tncs, dtn,
  ldld, lhh, dh, cd, bqt, bql, pgd, svhttdl, stttt, skhdt, vnpt, ca, bch, bcd, nhcsxh, qlda, tw, cn
`);
