import { phrasesOf } from './phrases-of.ts';

/** Words before `tỉnh` that make it a place rather than the province's committee. */
export const placeBefore: readonly string[] = phrasesOf(`
  cấp, nam, trong, ngoài, toàn, bàn, đoàn, hội, sở, ban, nghiệp, các, của, khắp, chức, công, ngành, nữ, dân,
  hợp, viên, ở, trường, viện, báo, đài, quốc, động, nhiều, khác, liên
`);

/** Words that tie a person to the organisation named next: "giáo viên ở trường", "công chức xã". */
export const tying: readonly string[] = phrasesOf(`
  ở, của, tại, thuộc, trong, bên, làm, at, in, of, from, a, the, một, trực, việc, cấp, trường, huyện, sở
`);

/** Words before a name that make it an object or a place, not the one who is asked about: "hỗ trợ doanh nghiệp", "trên địa bàn xã". */
export const objectBefore: readonly string[] = phrasesOf(`
  trợ, giúp, biếu, tặng, góp, hộ, cho, với, ở, tại, trong, bàn, đến, tới, của, bởi, do, nơi, động, truyền, dẫn, thuộc, within,
  in, of, to, help, support, with, from, by
`);

/** Words between a criteria cue and the one whom they are for: "tiêu chuẩn của xã". */
export const belonging: readonly string[] = phrasesOf(`
  của, cho, đối, với, dành, thi, đua, các, một, for, of, the, a, an, xét, là, chính, on, riêng
`);

/** Words after a name that make it the speaker's own: "xã em". */
export const mine: readonly string[] = phrasesOf(`
  em, tôi, mình, chúng, tụi, bọn, con, cháu, e, mk, nhà
`);

/** Words that deny the name after them: "không phải cán bộ". */
export const denying: readonly string[] = phrasesOf(`
  không phải, chẳng phải, hổng phải, đâu phải, chứ không phải, không là, không thuộc, không làm ở, not a, not an, not
`);

/** Words that set somebody beside the one who is asked about: "cùng với tỉnh", "theo tỉnh". */
export const alongside: readonly string[] = phrasesOf(`
  với, cùng, trùng, theo, như, bằng, hùa, giống, chờ, đợi, with
`);

/** Words between somebody who writes and what they belong to: "tôi là cán bộ", "em phụ trách … của phường". */
export const belongs: readonly string[] = phrasesOf(`
  là, làm, ở, tại, thuộc, trách, tác, về, chủ, đốc, đạo, mở, lập, có, bên, quản, lý, trông, coi, điều, giữ, am, work, run, own
`);
