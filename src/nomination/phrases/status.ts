import { needsAgreement } from '../needs-agreement.ts';
import { spaced } from '../number.ts';
import type { View } from '../view.ts';
import { labelOf, shownValue } from './of-field.ts';
import { reviewText, stateWords } from './review.ts';

/** Where one file stands. */
export function statusText(view: View): string {
  const { nomination, reading, form } = view;
  const { supplement } = nomination;
  const name = reading.value('person-name') ?? reading.value('unit-name') ?? '';
  const number = nomination.number === undefined ? 'Hồ sơ đang soạn' : `Hồ sơ ${spaced(nomination.number)}`;
  return [
    nomination.state === 'draft'
      ? `${number}${name === '' ? '' : ` (${name})`}, chưa gửi.`
      : `${number}${name === '' ? '' : ` (${name})`}: ${stateWords[nomination.state]}.`,
    ...(supplement === undefined || nomination.state !== 'supplement'
      ? []
      : [
          `Cần bổ sung: ${supplement.fields.map((id) => labelOf(id, form)).join('; ')}, chậm nhất ngày ${supplement.until.split('-').reverse().join('/')}. ${supplement.note} Gõ “bổ sung” để điền.`,
        ]),
    ...(nomination.reason === undefined ? [] : [`Lý do: ${nomination.reason}`]),
    ...(nomination.state !== 'withdrawn' && nomination.state !== 'draft' && needsAgreement(view)
      ? [agreementWaits(view)]
      : []),
    ...(nomination.state === 'draft' ? ['Gõ “tiếp tục” để điền tiếp.'] : []),
  ].join('\n');
}

/** Where several files stand, a line each. */
export function listText(views: readonly View[]): string {
  return [
    'Hồ sơ của anh/chị:',
    ...views.map((view) => `- ${statusText(view).split('\n')[0] ?? ''}`),
    'Gõ số hồ sơ để xem từng hồ sơ.',
  ].join('\n');
}

/** All that is kept of a file, for whoever asks for a copy of their data: nothing is shortened. */
export function copyText(view: View): string {
  const { nomination, reading, form } = view;
  const values = reading.applying
    .filter(({ id }) => reading.value(id) !== undefined)
    .map(({ id }) => `${labelOf(id, form)}: ${shownValue(id, view)}`);
  const files = nomination.evidence.map(
    ({ name, size, hash }) => `Tệp: ${name}, ${String(size)} byte, SHA-256 ${hash}`,
  );
  return [reviewText(view).split('\n')[0] ?? '', ...values, ...files].join('\n');
}

/** Why the nominee's yes is not there. */
function agreementWaits({ nomination }: View): string {
  const act = nomination.consents.findLast(({ by }) => by === 'nominee')?.act;
  if (act === 'refused') return 'Người được đề cử đã trả lời không đồng ý, nên hồ sơ không được chuyển đi.';
  if (act === 'withdrawn') return 'Người được đề cử đã rút lại sự đồng ý, nên hồ sơ không được chuyển đi.';
  return 'Đang chờ người được đề cử đồng ý; gõ “mã đồng ý” để lấy lại mã.';
}
