/** What the channel says by itself. */
export const telegramPhrases = {
  /** A clause that the text does not name, with its words. */
  place: (section: string): string => `→ Mục ${section}`,
  placeWith: (section: string, quote: string): string => `→ Mục ${section}: “${quote}”`,
  /** How a text names a clause, so that the name can become a link. */
  section: 'mục ',
  /** What stands in a chat before the first message: at most 512 letters. */
  description: {
    vi: 'Hỏi về phong trào thi đua: tiêu chuẩn của từng đối tượng, mốc sơ kết, tổng kết, hình thức khen thưởng. Mỗi câu trả lời kèm mục và nguyên văn của Kế hoạch. Gõ không dấu, viết tắt đều được. Xin đừng gửi ảnh giấy tờ tùy thân.',
    en: 'Ask about the emulation campaign: criteria for each kind of participant, when reviews are due, awards. Every answer comes with its place in the plan and its words. Please never send pictures of identity papers.',
  },
  /** What stands on the bot's own page: at most 120 letters. */
  shortDescription: {
    vi: 'Trả lời câu hỏi về phong trào thi đua theo đúng lời Kế hoạch.',
    en: "Answers questions on the emulation campaign in the plan's own words.",
  },
} as const;
