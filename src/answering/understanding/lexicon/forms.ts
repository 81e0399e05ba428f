import { phrasesOf } from './phrases-of.ts';

/** How a follow-up opens. */
export const leaningOpeners: readonly (readonly string[])[] = phrasesOf(`
  vay la, vay thi, the thi, the con, the la, roi con,
  còn, thế còn, vậy còn, thế, vậy, thế thì, vậy thì, rồi, và, nếu, nhưng, thì, cụ thể, cụ thể là, tức là,
  nghĩa là, trường hợp, and, what about, how about, then, so, but, nhưng mà, thế nếu, vậy nếu, thể, con, r,
  z, ok còn, dạ còn, à còn, z còn, ủa, ủa còn, vâng còn, ừ còn, à thế, dạ thế, dạ vậy, also, ok thế,
  ok vậy
`).map((phrase) => phrase.split(' '));

/** Words that point back at what was said before. */
export const pointers: readonly string[] = phrasesOf(`
  việc đó, việc ấy, việc này, cái đó, cái này, cái ấy, điều đó, họ, nó, đó, ấy, như thế, như vậy,
  trường hợp của tôi, trường hợp này, bên đó, thời gian đó, kỳ đó, năm đó, cùng năm, lúc đó, khi ấy,
  năm ấy, chỗ đó, mục đó, phần đó, mốc đó, mốc này, mức đó, hình thức đó, bằng đó, giải đó, báo cáo đó,
  báo cáo ấy, kế hoạch đó, kế hoạch ấy, tiêu chuẩn đó, they, them, it, that, those, thì sao, thì thế nào,
  thì như thế nào
`);

/** Words that announce the question in a long message. */
export const announcing: readonly string[] = phrasesOf(`
  cho hỏi, muốn hỏi, xin hỏi, hỏi là, muốn biết, cần biết, cho biết, nhờ, cho em hỏi, cho tôi hỏi,
  hỏi giúp, xin được hỏi, chỉ hỏi, chỉ cần, không biết, thắc mắc, giải thích, chỉ giúp, trả lời giúp,
  phân vân, mong được biết, mong biết, được biết chính xác, xin được biết, mong anh chị, mong ban, chỉ giùm, hướng dẫn em, hướng dẫn tôi, mách giùm, bày cho, want to know, wondering, my question, please tell, could you
`);

/** Of those, the words that ask for help with what was said, and those after which the question itself comes. */
export const requesting: readonly string[] = phrasesOf(
  `nhờ, mong anh chị, mong ban, chỉ giúp, trả lời giúp, chỉ giùm, tra giúp, giải thích`,
);
export const asking: readonly string[] = phrasesOf(
  `hỏi, biết, không, chưa, phân vân, thắc mắc, wondering, know`,
);

/** How English opens a question that wants a yes or a no. */
export const yesNoOpeners: readonly string[] = phrasesOf(`
  do, does, did, is, are, can, could, will, would, may, must, should, has, have, was, were, am
`);

/** Words of somebody who wants to do a thing, not only to know about it. */
export const wishing: readonly string[] = phrasesOf(`
  muốn, định, làm sao để, làm thế nào để, bắt đầu, cần làm, lm sao, làm sao, cho tôi, cho em,
  giúp tôi, giúp em, want, would like, how do i, how can i, like to, let me, help me
`);

/** Words of somebody who checks a date against the plan, rather than asks for it to be moved. */
export const checking: readonly string[] = phrasesOf(
  `có phải, đúng, sai, trái, khớp, comply, correct, right, conform`,
);

/** Words after "which side" that set one beside the other: "bên nào sơ kết trước". */
export const comparing: readonly string[] = phrasesOf(
  `trước, sau, sớm, muộn, trễ, hơn, first, later, earlier`,
);
/** Words after those that make them mean something else: "trước khi", "sau đó". */
export const notComparing: readonly string[] = phrasesOf(`khi, đó, này, tiên, hết, mỗi`);

/** Vietnamese frames of a question that wants a yes or a no: the first word, then later the second. */
export const yesNoFrames: readonly (readonly [string, string])[] = [
  ['có', 'không'],
  ['được', 'không'],
  ['phải', 'không'],
  ['đúng', 'không'],
  ['đã', 'chưa'],
  ['có', 'chưa'],
  ['cần', 'không'],
  ['thuộc', 'không'],
  ['nằm', 'không'],
  ['có', 'ko'],
];
