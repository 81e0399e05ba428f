import { wordsOf } from './words-of.ts';

/** Words at which a name surely ended, with marks; of one word, without marks they may be part of a name. */
export const nameEnds: readonly string[] = wordsOf(`
  là, ở, tại, làm, hiện, đang, thuộc, sinh năm, sinh ngày, số điện thoại, sđt, đt, email, e-mail, mail, công tác, làm việc, với, vì, có, đã, và, được, cho, xã, phường, trạm, trường tiểu học,
  trường mầm non, trường trung học, trường thpt, trường thcs, giáo viên, giám đốc, phó giám đốc, trưởng trạm, trưởng phòng, bí thư, chủ tịch, phó chủ tịch, cán bộ, nhân viên, công chức, viên chức, bác sĩ, y sĩ,
  người, bên, của, ạ, nhé, để, nhân, trong, về, từ, rất, luôn, sn, tham gia, phong trào, đạt, đơn vị, cơ quan, hiệu trưởng, kỹ sư
`);

/** The same where nothing is marked: only what is not, in any part, as well the end of a name. */
export const unmarkedNameEnds: readonly string[] = wordsOf(`
  la, o, sinh nam, sinh ngay, so dien thoai, sdt, email, mail, cong tac, lam viec, xa, tram y te, giao vien, giam doc, pho giam doc, bi thu, chu tich, pho chu tich, can bo, nhan vien, cong chuc, vien chuc,
  bac si, y si, nguoi, nhe, duoc, don vi, co quan, hieu truong, so noi vu, ubnd, cty, cong ty, benh vien
`);

/** Words that without marks end a name or are part of one: only at the very end of a phrase are they taken for a name. */
export const perhapsEnds: ReadonlySet<string> = new Set(
  wordsOf(
    `lam, tham, tram, tai, hien, dang, sinh, thuoc, truong, so, ban, co, va, da, ben, cua, vi, voi, cho, de, trong, tu, phong, doi, to, hoi, thon, khu, nay, ky, y, a, nhan, dat, ve, luon, rat, cung, phu, chuyen, dai`,
  ),
);
