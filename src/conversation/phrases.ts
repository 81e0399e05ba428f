/** What the conversation itself says; answers come from the answering room. */
export const phrases = {
  /** What opening the page amounts to saying. */
  hello: { vi: 'xin chào', en: 'hello' },
  stale: {
    vi: 'Lựa chọn này đã cũ. Anh/chị vui lòng hỏi lại, hoặc gõ “trợ giúp” để xem tôi giúp được gì.',
    en: 'That choice is no longer open. Please ask again, or type “help”.',
  },
  /** A number that no choice bears. */
  outOfRange: {
    vi: (last: number): string =>
      `Chỉ có các lựa chọn từ 1 đến ${String(last)}. Anh/chị vui lòng gõ một số trong đó, hoặc gõ câu hỏi.`,
    en: (last: number): string =>
      `The choices are 1 to ${String(last)}. Please type one of these numbers, or your question.`,
  },
} as const;
