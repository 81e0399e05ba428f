import { wordsOf } from './words-of.ts';

/** How the name of an organisation begins. */
export const unitHeads: readonly string[] = wordsOf(`
  sở, ubnd, uỷ ban, ủy ban, hđnd, hội đồng nhân dân, trạm y tế, trạm, trường, tr., trung tâm, ttyt, bệnh viện, bv, bvđk, công ty, cty, tổng công ty, htx, hợp tác xã, doanh nghiệp tư nhân, dntn, tập đoàn, ngân hàng,
  chi cục, cục, đảng ủy, đảng uỷ, đoàn thanh niên, hội phụ nữ, hội nông dân, hội liên hiệp, hội cựu chiến binh, hiệp hội, liên minh, liên đoàn, mặt trận tổ quốc, mttq, phòng, ban quản lý, ban dân vận, ban tuyên giáo, viện, đại học, học viện,
  nhà máy, xí nghiệp, tỉnh đoàn, báo, đài phát thanh, bảo hiểm xã hội, bhxh, công an, bưu điện, viễn thông, văn phòng, quỹ tín dụng, tổ công nghệ số, thpt, thcs
`);

/** Words after such a head that make it something else: “sở thích”, “phòng khi”, “báo cáo”, “trường hợp”. */
export const notUnits: readonly string[] = wordsOf(`
  sở thích, sở hữu, sở trường, sở dĩ, trường hợp, trường phái, báo cáo, phòng khi, phòng ngừa, phòng chống, phòng trọ, viện cớ, cục bộ, trạm xăng, trạm trưởng, viện trưởng, cục trưởng, văn phòng phẩm, báo hiếu, bao cao, so thich, truong hop, phong chong, phong khi,
  sở nào, trường nào, công ty nào, phòng nào, đơn vị nào, so nao, cong ty nao, truong nao, bao gio, bao nhieu, bao lau, so dien, so dt, so may, so cua, truong phong, truong tram, so la, so ca
`);

/** Words at which the name of an organisation surely ended. */
export const unitEnds: readonly string[] = wordsOf(`
  sđt, số điện thoại, sdt, đt, email, mail, sinh năm, sinh ngày, từ năm, đã có, đã nhiều, rất, luôn, được, muốn, hiện, hiện nay, ạ, nhé, nên, vì, để, là, với, rồi, cùng, khi, mà, thì, có, đang, vẫn, cũng, đã, người, liên hệ, mst, mã số thuế, tham gia, làm, chức vụ
`);

/** The same where nothing is marked. */
export const unmarkedUnitEnds: readonly string[] = wordsOf(
  `so dien thoai, sdt, email, mail, sinh nam, sinh ngay, tu nam, rat, duoc, muon, hien nay, nhe, lien he, mst, ma so thue, chuc vu, tham gia`,
);

/** Words that without marks may have ended it: with one of those it is not certain where the name ends. */
export const perhapsUnitEnds: ReadonlySet<string> = new Set(
  wordsOf(
    `la, da, dang, khi, ma, thi, giup, nen, tu, hien, nhieu, vi, de, voi, roi, luon, cung, van, nguoi, a, toi, em, anh, chi`,
  ),
);
