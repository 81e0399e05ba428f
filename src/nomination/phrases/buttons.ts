import type { Word } from '../choices.ts';
import type { Form } from '../form.ts';
import { valueOf } from './of-field.ts';

const words: Readonly<Record<Exclude<Word['kind'], 'value'>, string>> = {
  skip: 'Bỏ qua, bổ sung sau',
  back: 'Quay lại câu trước',
  submit: 'Nộp hồ sơ',
  pick: 'Sửa một mục',
  thorough: 'Điền đầy đủ các mục',
  pause: 'Tạm dừng',
  yes: 'Có, tôi chắc chắn',
  no: 'Không',
  answer: 'Là câu trả lời',
  question: 'Là câu hỏi về Kế hoạch',
  repeat: 'Làm tiếp',
  review: 'Xem lại',
  agree: 'Tôi đồng ý',
  disagree: 'Không',
  'nominee-code': 'Mã cho người được đề cử',
};

/** What a button says. */
export function buttonWords(word: Word, form: Form): string {
  return word.kind === 'value' ? valueOf(word.field, word.value, form) : words[word.kind];
}
