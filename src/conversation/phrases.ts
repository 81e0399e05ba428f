/** What the conversation itself says; answers come from the answering room. */
export const phrases = {
  /** What opening the page amounts to saying. */
  hello: { vi: 'xin chào', en: 'hello' },
  stale: {
    vi: 'Lựa chọn này đã cũ. Anh/chị vui lòng hỏi lại, hoặc gõ “trợ giúp” để xem tôi giúp được gì.',
    en: 'That choice is no longer open. Please ask again, or type “help”.',
  },
} as const;
