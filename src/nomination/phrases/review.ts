import { needsAgreement } from '../needs-agreement.ts';
import { numbered } from '../numbered.ts';
import { spaced } from '../number.ts';
import type { State } from '../nomination.ts';
import type { View } from '../view.ts';
import { agreementText } from './agreement.ts';
import { labelOf, shownValue } from './of-field.ts';

/** What each state is called. */
export const stateWords: Readonly<Record<State, string>> = {
  draft: 'đang soạn, chưa gửi',
  submitted: 'đã gửi, chờ cán bộ xem',
  supplement: 'cán bộ đề nghị bổ sung',
  complete: 'cán bộ đã xem, hồ sơ đủ mục',
  'handed-over': 'đã chuyển cơ quan xét, thẩm định',
  returned: 'được trả lại',
  withdrawn: 'đã rút',
};

/** A message shows so much of a long answer; the file itself has all of it. */
const longestShown = 160;

/** Everything in a file, numbered as "sửa 3" counts. */
export function reviewText(view: View): string {
  const { nomination, reading, form } = view;
  const lines = numbered(reading).map(({ id }, at) => {
    const value = shownValue(id, view);
    const short = value.length > longestShown ? `${value.slice(0, longestShown).trimEnd()}…` : value;
    return `${String(at + 1)}. ${labelOf(id, form)}: ${short}`;
  });
  const files = nomination.evidence.map(({ name }) => name);
  const { lacking, later } = reading;
  return [
    nomination.number === undefined
      ? 'Hồ sơ đề cử (nháp):'
      : `Hồ sơ ${spaced(nomination.number)} (${stateWords[nomination.state]}):`,
    ...lines,
    ...(files.length === 0
      ? ['Minh chứng: chưa có tệp nào (gõ “gửi tệp” để gửi).']
      : [`Minh chứng: ${files.join('; ')}.`]),
    ...(lacking.length === 0 ? [] : [`Còn thiếu: ${lacking.map(({ id }) => labelOf(id, form)).join('; ')}.`]),
    ...(later.length === 0 || reading.thorough || nomination.state !== 'draft'
      ? []
      : [`Có thể bổ sung trước hoặc sau khi gửi: ${String(later.length)} mục (gõ “điền đầy đủ”).`]),
    ...(nomination.state === 'draft' && lacking.length === 0
      ? [
          'Anh/chị xem kỹ: khai không đúng sự thật thì khen thưởng bị hủy. Đúng rồi thì gõ “nộp hồ sơ”; cần sửa thì gõ ví dụ “sửa 3”.',
        ]
      : []),
  ].join('\n');
}

/** What is said when a file is handed in. */
export function receiptText(view: View, again: boolean): string {
  const { nomination, reading, form } = view;
  const number = spaced(nomination.number ?? '');
  const { later } = reading;
  return [
    again
      ? `Đã gửi phần bổ sung của hồ sơ ${number}.`
      : `Đề cử của anh/chị đã được gửi tới cán bộ. Số để theo dõi: ${number}; anh/chị vui lòng ghi lại.`,
    'Cán bộ sẽ xem và báo lại cho anh/chị ngay tại đây. Số này chưa phải là tiếp nhận hồ sơ chính thức; việc tiếp nhận, xét, chọn và thẩm định do cơ quan có thẩm quyền thực hiện.',
    ...(later.length === 0
      ? []
      : [
          `Hồ sơ đã hợp lệ; còn ${String(later.length)} mục nên có (${later
            .slice(0, 4)
            .map(({ id }) => labelOf(id, form).toLowerCase())
            .join('; ')}${later.length > 4 ? '…' : ''}). Gõ “bổ sung” để điền bất cứ lúc nào.`,
        ]),
    ...(needsAgreement(view) ? ['', agreementText(view)] : []),
  ].join('\n');
}
