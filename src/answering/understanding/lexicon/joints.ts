/** Words that ask: a half of a question that has none asks nothing of its own. */
export const interrogatives: readonly string[] = [
  'ai',
  'gì',
  'nào',
  'đâu',
  'mấy',
  'nhiêu',
  'sao',
  'giờ',
  'who',
  'what',
  'when',
  'which',
  'where',
  'how',
];

/** Words that join two things that are both asked about. */
export const joints: readonly string[] = ['và', 'hay', 'với', 'còn', 'hoặc', 'lẫn', 'khác', 'and', 'or'];

/** Words by which the second of two is helped by the first, not asked about beside it. */
export const helping: readonly string[] = ['giúp', 'trợ', 'động', 'truyền', 'help', 'support'];

/** Words with which a span of time begins, and with which it goes on to its end. */
export const spanFrom: readonly string[] = ['từ', 'from'];
export const spanTo: readonly string[] = ['tới', 'đến', 'to', 'until', 'till'];

/** Words that point at something said before. */
export const pointing: readonly string[] = ['đó', 'ấy', 'nớ', 'kia'];
