/** What the commands say to an operator. */
export const scriptPhrases = {
  askUsage:
    'Cách dùng: npm run --silent ask -- "câu hỏi"   hoặc   npm run --silent ask -- --batch FILE.jsonl',
  evaluateUsage: 'Cách dùng: npm run evaluate -- FILE.jsonl [FILE.jsonl …]',
  badLine: (file: string, line: number): string =>
    `${file}:${String(line)}: dòng này không phải {"id", "q", "context"?}; bỏ qua.`,
  cannotRead: (file: string, why: string): string => `Không đọc được ${file}: ${why}`,
  all: 'tất cả',
  unanswered: {
    none: 'Không có tin nhắn nào bị để lại: mọi tin đã được trả lời và gửi đi.',
    turns: (count: number): string => `Tin nhắn đến chưa trả lời được (${String(count)}):`,
    messages: (count: number): string => `Tin trả lời chưa chắc đến nơi hoặc bị từ chối (${String(count)}):`,
    states: { unknown: 'không rõ đã đến chưa', refused: 'bị từ chối' } as Readonly<Record<string, string>>,
    usage:
      'Cách dùng: npm run unanswered   hoặc   npm run unanswered -- --again MÃ   (xử lý lại ở lần khởi động sau)',
    again: (id: string): string => `Đã đặt lại ${id}; dịch vụ sẽ xử lý ở lần khởi động sau.`,
    notFound: (id: string): string => `Không có mục nào mang mã ${id}.`,
  },
} as const;
