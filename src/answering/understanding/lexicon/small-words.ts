import { phrasesOf } from './phrases-of.ts';

/** Words that carry no subject of their own: politeness, pronouns, particles, auxiliaries. */
export const smallWords: ReadonlySet<string> = new Set(
  phrasesOf(`
  tui, hè, hỉ, nghen, hen, ri, ha, á, í, nha, dị, vại, giùm, trời, răng, rứa, mô, bả, ổng, hổng, hông,
  áp, dụng, gồm, bao,
  ạ, à, ơi, nhé, nha, nhỉ, vậy, thế, thì, là, mà, và, với, hay, hoặc, của, cho, về, ở, tại, trong, trên,
  từ, đến, vào, ra, lên, xuống, để, bởi, do, vì, nên, nếu, khi, có, không, chưa, được, bị, đã, đang, sẽ,
  phải, cần, muốn, xin, vui, lòng, làm, ơn, giúp, giùm, hộ, dùm, nhờ, hỏi, biết, nói, tôi, em, mình, anh,
  chị, cô, chú, bác, cháu, con, ông, bà, bạn, bot, ad, admin, chúng, ta, họ, nó, tụi, bọn, các, những, mấy,
  một, cái, này, kia, đó, ấy, đây, gì, nào, sao, ai, đâu, bao, nhiêu, như, rồi, nữa, luôn, cũng, vẫn, còn,
  chỉ, lại, quá, lắm, rất, hơn, nhất, ừ, dạ, vâng, ok, xem, lúc, theo, đối, nhưng, thôi, mới, cứ, chứ, đi,
  hả, hở, z, v, j, k, ko, r, e, a, c, s, nhe, ms, vs, chỗ, bên, phía, nhà, cụ, thể, việc, điều, ntn, hướng,
  dẫn, kế, hoạch, phong, trào, thi, đua, văn, bản, the, an, of, to, in, for, on, at, by, with, and, or, is,
  are, was, were, be, does, did, what, which, when, who, how, about, my, our, your, their, it, its, this,
  that, these, those, i, we, you, they, please, can, could, would, should, will, must, have, has, then,
  also, so, if, me, us, tell, know, there, any, some, like
`),
);
