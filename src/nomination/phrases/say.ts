import { readingPhrases } from '../reading/phrases.ts';
import { evidencePhrases } from '../evidence/phrases.ts';
import type { Say } from '../move.ts';
import type { View } from '../view.ts';
import { spaced } from '../number.ts';
import { consentAgain, consentText } from './consent.ts';
import { agreementText } from './agreement.ts';
import { askedWords, isNeeded, labelOf, shownValue, whyOf } from './of-field.ts';
import { receiptText, reviewText } from './review.ts';
import { statusText } from './status.ts';

const sureWords = {
  cancel: (file: string): string =>
    `Anh/chị muốn bỏ hẳn ${file}? Những gì đã điền sẽ bị xóa sau ít ngày và không lấy lại được.`,
  withdraw: (file: string): string =>
    `Anh/chị muốn rút ${file}? Cán bộ sẽ được báo và hồ sơ không được xét nữa.`,
  erase: (file: string): string =>
    `Anh/chị muốn rút lại đồng ý và xóa dữ liệu của ${file}? Hồ sơ sẽ không được xét nữa và không lấy lại được.`,
} as const;

const neededWords = 'Mục này cần có thì mới gửi được đề cử.';
const optionalWords = 'Mục này không bắt buộc; chưa có thì anh/chị gõ “bỏ qua”.';

const notUnderstood = {
  review:
    'Tôi chưa rõ ý anh/chị nên chưa đổi gì trong hồ sơ. Anh/chị gõ “xem lại” để thấy từng mục, “sửa 3” để sửa mục số 3, “nộp hồ sơ” để gửi, hoặc “tạm dừng” để làm sau.',
  pick: 'Tôi chưa rõ anh/chị muốn sửa mục nào. Anh/chị gõ số của mục, ví dụ “3”, hoặc tên mục, ví dụ “số điện thoại”; gõ “xem lại” để thấy các mục.',
} as const;

/** A file in the middle of a sentence: by its number, and whom it is for. */
function calledIn({ nomination: { number }, reading }: View): string {
  const name = reading.value('person-name') ?? reading.value('unit-name');
  const file = number === undefined ? 'hồ sơ đang soạn' : `hồ sơ ${spaced(number)}`;
  return name === undefined ? file : `${file} (${name})`;
}

function dayOf(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** A label in the middle of a sentence. */
function small(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

/** A sentence that ends with what somebody said, with one full stop. */
function ended(value: string): string {
  return /[.!?…]$/u.test(value) ? value : `${value}.`;
}

/** What each thing is in words; several are said one below the other. */
export function say(said: Say, view: View): string {
  const { nomination, form } = view;
  switch (said.kind) {
    case 'ask':
      return said.changing
        ? `${askedWords(said.field, view)}\nHiện đang ghi: ${ended(shownValue(said.field, view))} Anh/chị gõ nội dung mới, hoặc “bỏ qua” để giữ nguyên.`
        : `(${String(said.at)}/${String(said.of)}) ${askedWords(said.field, view)}`;
    case 'taken':
      return [
        `${said.found ? 'Tôi ghi luôn' : 'Đã ghi'} ${small(labelOf(said.field, form))}: ${ended(shownValue(said.field, view))}`,
        ...said.doubts.map((doubt) => readingPhrases.doubts[doubt]),
      ].join(' ');
    case 'kept-as-was':
      return `Giữ nguyên ${small(labelOf(said.field, form))}: ${ended(shownValue(said.field, view))}`;
    case 'refused':
      return readingPhrases.whys[said.why];
    case 'skipped':
      return `Đã bỏ qua mục ${small(labelOf(said.field, form))}; anh/chị có thể bổ sung sau.`;
    case 'needed':
      return `Mục “${labelOf(said.field, form)}” cần có thì mới gửi được đề cử.`;
    case 'lacking':
      return `Chưa gửi được vì còn thiếu: ${said.fields.map((id) => small(labelOf(id, form))).join('; ')}.`;
    case 'gone':
      return form.audience(said.audience)?.gone ?? '';
    case 'which':
      return `“${said.text}” là câu trả lời cho mục “${labelOf(said.field, form)}” hay là câu hỏi về Kế hoạch ạ?`;
    case 'why':
      return `${whyOf(said.field)} ${isNeeded(said.field, form) ? neededWords : optionalWords}`;
    case 'sure':
      return sureWords[said.deed](calledIn(view));
    case 'evidence':
      return [
        ...said.kept.map(evidencePhrases.kept),
        `Hồ sơ có ${String(nomination.evidence.length)} tệp.`,
      ].join('\n');
    case 'consent':
      return consentText(view.house);
    case 'consent-again':
      return consentAgain;
    case 'no-consent':
      return 'Vâng, tôi không lưu gì cả. Anh/chị vẫn hỏi đáp về Kế hoạch bình thường; khi nào muốn đề cử, cứ nhắn “đề cử”.';
    case 'not-understood':
      return notUnderstood[said.at];
    case 'review':
      return reviewText(view);
    case 'pick':
      return `${reviewText(view)}\n\nAnh/chị muốn sửa mục số mấy?`;
    case 'submitted':
    case 'resubmitted':
      return receiptText(view, said.kind === 'resubmitted');
    case 'already-submitted':
      return `${calledIn(view).replace(/^h/u, 'H')} đã gửi rồi; những gì anh/chị vừa sửa hoặc bổ sung đã được ghi vào, không cần gửi lại.`;
    case 'paused':
      return `Đã lưu. Anh/chị gõ “tiếp tục” để làm tiếp bất cứ lúc nào trong 30 ngày, cũng có thể làm tiếp ở kênh khác bằng mã: ${spaced(nomination.code)}. Xin giữ kín mã này.`;
    case 'cancelled':
      return 'Đã bỏ hồ sơ. Khi nào muốn đề cử lại, anh/chị cứ nhắn “đề cử”.';
    case 'withdrawn':
      return 'Đã rút hồ sơ. Dữ liệu sẽ được xóa theo thời hạn lưu; muốn xóa ngay anh/chị gõ “xóa dữ liệu”.';
    case 'erased':
      return `Đã rút lại đồng ý và xóa dữ liệu của ${calledIn(view)} ngày ${dayOf(view.reading.today)}; chỉ giữ lại bằng chứng về việc đồng ý và rút đồng ý, không kèm nội dung. Tệp đã gửi được xóa khỏi máy chủ trong vòng một giờ; bản cán bộ đã lấy ra (nếu có) được báo để xóa, chúng tôi phản hồi trong 2 ngày làm việc. Việc xử lý trước đó không bị ảnh hưởng.`;
    case 'goes-on':
      return 'Vâng, hồ sơ vẫn giữ nguyên.';
    case 'locked':
      return `${statusText(view)}\nHồ sơ không sửa ở đây được nữa; cần thay đổi gì, anh/chị vui lòng báo cán bộ phụ trách.`;
    case 'first':
      return 'Đây là câu đầu tiên rồi ạ.';
    case 'nothing-asked':
      return 'Câu đó không còn trong hồ sơ nên tôi chưa ghi gì.';
    case 'edit-unknown':
      return 'Tôi chưa rõ anh/chị muốn sửa mục nào. Anh/chị gõ “xem lại” để thấy số của từng mục, rồi gõ ví dụ “sửa 3”.';
    case 'thorough':
      return 'Vâng, ta điền tiếp những mục còn lại; mục nào chưa có anh/chị gõ “bỏ qua”.';
    case 'no-file-before-consent':
      return 'Tôi chưa lưu tệp nào vì anh/chị chưa đồng ý.';
    case 'nominee-code':
      return agreementText(view);
    case 'complete-now':
      return 'Hồ sơ hiện không còn mục nào phải hỏi.';
  }
}
