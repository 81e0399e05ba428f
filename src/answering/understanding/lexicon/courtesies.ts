import { phrasesOf } from './phrases-of.ts';

/** Ways to open a message that ask nothing. */
export const openings: readonly string[] = phrasesOf(`
  dạ, vâng, dạ vâng, alo, a lô, ok, à, ừ, ủa, ê, thưa, dạ thưa, kính thưa, kính gửi, gửi, xin chào, chào, em chào, tôi chào, mình chào, cháu chào, con chào,
  dạ chào, dạ em chào, kính chào, chào các, em chào các, hello, hi, helo, hey, good morning, good afternoon, dear,
  anh chị ơi, ad ơi, admin ơi, bot ơi, bạn ơi, anh ơi, chị ơi, em ơi, cô ơi, chú ơi, bác ơi, mọi người ơi, cả nhà ơi, ac ơi, a c ơi, ad, admin,
  cho hỏi, xin hỏi, cho em hỏi, cho tôi hỏi, cho mình hỏi, cho cháu hỏi, cho con hỏi, cho tui hỏi, cho e hỏi, cho mk hỏi, cho chị hỏi, cho anh hỏi,
  cho bác hỏi, cho chúng tôi hỏi, cho chúng em hỏi, cho bọn em hỏi, cho em xin hỏi, xin cho hỏi, xin cho tôi hỏi, xin cho em hỏi, xin phép hỏi,
  làm ơn cho hỏi, làm ơn cho tôi hỏi, làm ơn cho em hỏi, vui lòng cho hỏi, vui lòng cho tôi hỏi, anh chị cho em hỏi, anh chị cho tôi hỏi,
  anh chị cho hỏi, anh chị cho mình hỏi, ac cho e hỏi, ad cho hỏi, ad cho em hỏi, ad cho e hỏi, ad cho mình hỏi, ad cho tôi hỏi, bot cho hỏi, bạn cho hỏi,
  bạn cho tôi hỏi, bạn cho mình hỏi, bạn cho em hỏi, chị cho em hỏi, anh cho em hỏi, tôi muốn hỏi, em muốn hỏi, mình muốn hỏi, tui muốn hỏi, cháu muốn hỏi,
  con muốn hỏi, chúng tôi muốn hỏi, tôi xin hỏi, em xin hỏi, tôi cần hỏi, em cần hỏi, tôi hỏi, em hỏi, mình hỏi, muốn hỏi, em muốn biết, tôi muốn biết,
  tôi xin được hỏi, em xin được hỏi, xin được hỏi, nhờ anh chị cho hỏi, nhờ ad cho hỏi, nhờ ad, nhờ anh chị, cho em hỏi thăm, cho tôi hỏi thăm,
  xin cho biết, xin cho tôi biết, cho em biết, cho tôi biết, cho mình biết, cho biết, làm ơn cho biết, vui lòng cho biết,
  please tell me, could you tell me, can you tell me, i want to know, i would like to know, may i ask, i want to ask, please, excuse me, tell me
`);

/** The last words of openings that greet. */
export const greetings: readonly string[] = phrasesOf(
  `chào, gửi, thưa, hello, hi, hey, dear, morning, afternoon`,
);

/** Whom such an opening is addressed to: "chào anh chị". */
export const addressees: readonly string[] = phrasesOf(`
  anh chị, anh, chị, cưng, người đẹp, ad, admin, bot, bạn, các bạn, mọi người, cả nhà, quý cơ quan, quý anh chị, cô, chú, bác, em, cháu, ban tổ chức, ban quản trị,
  anh chị em, các anh chị, ban biên tập, bộ phận hỗ trợ, cơ quan, there, everyone, team, all, sir, madam
`);

/** Words that end such an opening: "cho em hỏi chút là …", "chào anh chị ạ". */
export const openingEnds: readonly string[] = phrasesOf(`
  chút, một chút, tí, một tí, xíu, chút xíu, là, rằng, với, tẹo, nhanh, thêm, ạ, nha, nhé, cái này, câu này, một câu, tý
`);

/** Words that thank; a sentence that opens with them, or with one who thanks, ends there. */
export const thanking: readonly string[] = phrasesOf(
  `cảm ơn, cám ơn, thanks, thank, tks, thks, thank you, đa tạ, biết ơn`,
);

/** Words that may stand before and after words of thanks in a sentence that is nothing more. */
export const thanksAround: ReadonlySet<string> = new Set(
  phrasesOf(`
    dạ, em, tôi, mình, con, cháu, tui, e, mk, chúng, bọn, xin, chân, thành, rất, trước, anh, chị, ad, admin, bot, bạn, nhiều, ạ, nha, nhé, lắm, quý,
    các, vì, đã, nhiều lắm, cơ, quan, ban, tổ, chức, cô, chú, bác, you, very, much, so, in, advance, a, lot, mọi, người, ac, vạn, lần, nghen
  `),
);
