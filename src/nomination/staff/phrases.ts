import type { Form } from '../form.ts';
import type { State, Supplement } from '../nomination.ts';
import { spaced } from '../number.ts';
import { labelOf } from '../phrases/of-field.ts';

const day = (date: string): string => date.split('-').reverse().join('/');
const file = (number: string | undefined): string => `Hồ sơ ${spaced(number ?? '')}`;

/** What an officer's ruling is called to the nominator, and what they can do next. */
const rulings: Readonly<Partial<Record<State, readonly [what: string, next: string]>>> = {
  complete: [
    'cán bộ đã xem và hồ sơ đủ mục.',
    'Anh/chị chưa cần làm gì thêm; khi hồ sơ được chuyển đi, tôi sẽ báo.',
  ],
  'handed-over': [
    'cán bộ đã chuyển hồ sơ tới cơ quan xét, chọn và thẩm định.',
    'Đây chưa phải là kết quả khen thưởng. Anh/chị gõ số hồ sơ bất cứ lúc nào để xem hồ sơ đến đâu.',
  ],
  returned: [
    'cán bộ trả lại hồ sơ.',
    'Anh/chị cần hỏi thêm, vui lòng liên hệ cán bộ phụ trách; muốn làm hồ sơ khác thì gõ “đề cử mới”.',
  ],
};

/** What nominators are told of what staff did. */
export const staffPhrases = {
  ruled: (number: string | undefined, to: State, reason: string, waiting: boolean): string => {
    const [what = '', next = ''] = rulings[to] ?? [];
    const why =
      reason === '' ? [] : [to === 'returned' ? `Lý do: ${ended(reason)}` : `Cán bộ ghi: ${ended(reason)}`];
    const agreement =
      to === 'complete' && waiting
        ? [
            'Hồ sơ chỉ được chuyển đi khi người được đề cử đồng ý; gõ “mã đồng ý” để lấy lời nhắn chuyển cho họ.',
          ]
        : [];
    return [`${file(number)}: ${what}`, ...why, ...(agreement.length > 0 ? agreement : [next])].join(' ');
  },
  askedForMore: (number: string | undefined, form: Form, { fields, note, until }: Supplement): string =>
    `${file(number)}: cán bộ đề nghị bổ sung: ${namesOf(fields, form)}, chậm nhất ngày ${day(until)}. Cán bộ ghi: ${ended(note)} Anh/chị gõ “bổ sung” để điền; điền xong gõ “nộp hồ sơ”.`,
} as const;

/** The names of fields; those of criteria of one clause are the same name, which is said once with how many they are. */
function namesOf(fields: readonly string[], form: Form): string {
  const counted = new Map<string, number>();
  for (const id of fields) {
    const label = labelOf(id, form);
    counted.set(label, (counted.get(label) ?? 0) + 1);
  }
  return [...counted]
    .map(([label, times]) => (times === 1 ? label : `${label} (${String(times)} mục)`))
    .join('; ');
}

/** A sentence ends with its point. */
function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
