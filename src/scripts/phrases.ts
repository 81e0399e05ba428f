/** What the commands say to an operator. */
export const scriptPhrases = {
  askUsage:
    'Cách dùng: npm run --silent ask -- "câu hỏi"   hoặc   npm run --silent ask -- --batch FILE.jsonl',
  evaluateUsage: 'Cách dùng: npm run evaluate -- FILE.jsonl [FILE.jsonl …]',
  badLine: (file: string, line: number): string =>
    `${file}:${String(line)}: dòng này không phải {"id", "q", "context"?}; bỏ qua.`,
  cannotRead: (file: string, why: string): string => `Không đọc được ${file}: ${why}`,
  all: 'tất cả',
} as const;
