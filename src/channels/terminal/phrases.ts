/** What the terminal says by itself. */
export const terminalPhrases = {
  prompt: 'Bạn: ',
  speaker: 'Trợ lý: ',
  howToLeave: '(Gõ câu hỏi rồi nhấn Enter. Thoát: /thoat hoặc Ctrl-D.)',
  section: (section: string): string => `Mục ${section}`,
  failed: 'Có lỗi nên chưa trả lời được. Bạn thử hỏi lại.',
} as const;
