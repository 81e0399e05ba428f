import { maxLetters } from './read.ts';
import type { Unreadable } from './read.ts';

/** What a person is told when what they sent cannot be taken as a question. */
export const unreadable: Readonly<Record<Unreadable, string>> = {
  type: 'Câu hỏi cần được gửi dưới dạng JSON (Content-Type: application/json).',
  json: 'Nội dung gửi đến không đọc được (không phải JSON hợp lệ). Bạn vui lòng nhập lại câu hỏi.',
  shape: 'Nội dung gửi đến sai dạng. Câu hỏi cần là một đoạn chữ, ví dụ: {"text": "Khi nào sơ kết?"}.',
  empty: 'Bạn chưa nhập câu hỏi. Bạn có thể hỏi, ví dụ: "Khi nào sơ kết phong trào thi đua?"',
  long: `Câu hỏi dài quá nên chưa đọc được. Bạn vui lòng rút gọn còn dưới ${maxLetters.toLocaleString('vi-VN')} ký tự.`,
  method: 'Địa chỉ này chỉ nhận câu hỏi gửi bằng phương thức POST.',
};
