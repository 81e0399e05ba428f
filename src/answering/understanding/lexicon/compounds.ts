import { phrasesOf } from './phrases-of.ts';

/** Words that hold a name's syllable and mean something else: "trường hợp" is no school, "cơ sở" no department. */
export const compounds: readonly string[] = phrasesOf(`
  trường hợp, môi trường, thị trường, hiện trường, lập trường, công trường, quảng trường, nông trường,
  chiến trường, thương trường, lâm trường, sân trường, sở trường, hội trường, cơ sở, trụ sở, sở hữu,
  sở thích, sở dĩ, sở tại, sở đoản, xã hội, xã viên, thị xã, hợp tác xã, kinh tế xã hội, làng xã, viện trợ,
  viện cớ, viện dẫn, quán triệt, quán tính, tập quán, chủ quán, tỉnh táo, tỉnh lộ, tỉnh thành, liên tỉnh,
  con người, người ta, mọi người, loài người, người đứng đầu, người nào, người có tài, người tài,
  người có tài năng, người tốt, người thật, người máy, bao nhiêu người, mấy người, đài loan, võ đài,
  lâu đài, cá nhân hóa, đơn vị tính, đơn vị đo, cơ quan nào, đơn vị nào, sở nào, hội nào, hiệp hội nào, ban nào, người ký, người được,
  toàn thành phố, which department, which departments, which agency, which body, which office, which association, which organisation,
  which organization, which unit, what department, hàng xóm, lối xóm, bà con lối xóm, trường phái, thành phố trực thuộc
`);
