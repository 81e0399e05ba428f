import { localDate } from '../../../core/dates.ts';
import { spaced } from '../../number.ts';
import { stateWords } from '../../phrases/review.ts';
import { cleanText } from '../../reading/clean.ts';
import type { Common } from '../duplicates.ts';
import type { DifferenceRecord, FieldRecord, FileRecord } from '../record.ts';

type History = FileRecord['history'][number];

/** `25/11/2026`. */
const dayOf = (date: string): string => date.split('-').reverse().join('/');
/** `25/11/2026 08:05`, as clocks in Việt Nam show it. */
export const timeSaid = (at: number): string => {
  const date = localDate(new Date(at));
  const clock = new Date(at).toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${dayOf(date)} ${clock}`;
};

/** Whether the nominee's own yes is there. */
export const agreementWords: Readonly<Record<FileRecord['agreement'], string>> = {
  'not-needed': 'không cần',
  waiting: 'CHƯA có; chưa được chuyển hồ sơ đi',
  given: 'đã có',
};

const persons: Readonly<Record<string, string>> = {
  nominator: 'người đề cử',
  nominee: 'người được đề cử',
  service: 'dịch vụ',
};
const acts: Readonly<Record<string, string>> = {
  given: 'đồng ý',
  refused: 'không đồng ý',
  withdrawn: 'rút lại đồng ý',
};
const purposes: Readonly<Record<string, string>> = { nomination: 'soạn và chuyển hồ sơ đề cử' };
const happenings: Readonly<Record<History['what'], string>> = {
  begun: 'bắt đầu',
  answered: 'điền mục',
  'evidence-kept': 'gửi tệp',
  'evidence-removed': 'bỏ tệp',
  consented: 'trả lời về việc đồng ý',
  submitted: 'gửi hồ sơ',
  ruled: 'chuyển tình trạng',
  'asked-for-more': 'đề nghị bổ sung',
  linked: 'mở hồ sơ ở nơi khác',
  exported: 'xuất hồ sơ',
  shown: 'xem hồ sơ',
  erased: 'xóa dữ liệu',
  purged: 'hết thời hạn lưu nên xóa',
};
const common: Readonly<Record<Common, string>> = {
  unit: 'cùng đơn vị',
  'birth-year': 'cùng năm sinh',
  evidence: 'có tệp minh chứng giống hệt',
};

const nothing = '(chưa có)';

/** A whole file as a text that an office can read, print and keep. */
export function sheetText(record: FileRecord): string {
  const { number, state, submittedAt, changedAt, agreement, form, reason } = record;
  const head = [
    `HỒ SƠ ĐỀ CỬ ${spaced(number)}`,
    `Tình trạng: ${stateWords[state]}`,
    ...(submittedAt === undefined ? [] : [`Gửi lúc: ${timeSaid(submittedAt)}`]),
    `Thay đổi lần cuối: ${timeSaid(changedAt)}`,
  ];
  if (state === 'withdrawn')
    return [
      ...head,
      'Người đề cử đã rút hồ sơ nên nội dung không được xem nữa.',
      ...section('LỊCH SỬ', record.history.map(happened)),
    ].join('\n');
  return [
    ...head,
    `Đồng ý của người được đề cử: ${agreementWords[agreement]}`,
    `Mẫu hồ sơ: bản ${String(form)}`,
    ...(reason === undefined ? [] : [`Lý do trả lại: ${reason}`]),
    'Thông tin do người đề cử tự khai qua trợ lý, chưa được xác minh; đây chưa phải hồ sơ đã tiếp nhận chính thức.',
    ...section('NỘI DUNG', record.fields.filter(({ criterion }) => criterion === undefined).map(answer)),
    ...section(
      'TIÊU CHUẨN',
      record.fields.filter(({ criterion }) => criterion !== undefined).map(criterionSaid),
    ),
    ...section('CÂU TRẢ LỜI KHÔNG CÒN ÁP DỤNG', record.apart.map(answer)),
    ...section('MINH CHỨNG', record.evidence.map(file), 'Chưa có tệp nào.'),
    ...section('ĐỒNG Ý', record.consents.map(consent)),
    ...supplement(record),
    ...section('CÓ THỂ TRÙNG (chỉ để cán bộ lưu ý)', record.duplicates.map(duplicate)),
    ...section('LỊCH SỬ', record.history.map(happened)),
  ].join('\n');
}

/** A part with its heading; none where there is nothing in it and nothing to be said of that. */
function section(heading: string, lines: readonly string[], none?: string): readonly string[] {
  if (lines.length === 0) return none === undefined ? [] : ['', heading, none];
  return ['', heading, ...lines];
}

function answer({ id, label, shown }: FieldRecord): string {
  return `- ${label} [${id}]: ${inside(shown ?? nothing)}`;
}

function criterionSaid({ id, section: clause = '', criterion = '', shown }: FieldRecord): string {
  return [`- Mục ${clause} [${id}]: “${inside(criterion)}”`, `    Trả lời: ${inside(shown ?? nothing)}`].join(
    '\n',
  );
}

function file({ name, type, size, sha256, at }: FileRecord['evidence'][number], index: number): string {
  return [
    `${String(index + 1)}. ${inside(name)} (${type}, ${size.toLocaleString('vi-VN')} byte, gửi lúc ${timeSaid(at)})`,
    `    SHA-256: ${sha256}`,
  ].join('\n');
}

function consent({ by, purpose, act, version, channel, words, at }: FileRecord['consents'][number]): string {
  return `- ${timeSaid(at)}: ${persons[by] ?? by} ${acts[act] ?? act} (${purposes[purpose] ?? purpose}; văn bản đồng ý bản ${version}; qua kênh ${channel}; lời: “${inside(words)}”)`;
}

function supplement({ supplement: asked }: FileRecord): readonly string[] {
  if (asked === undefined) return [];
  return section('BỔ SUNG', [
    `Cán bộ đề nghị lúc ${timeSaid(asked.at)}, chậm nhất ngày ${dayOf(asked.until)}: ${inside(asked.note)}`,
    ...asked.fields.map(difference),
  ]);
}

function difference({ id, label, from, to, changed }: DifferenceRecord): string {
  if (!changed) return `- ${label} [${id}]: chưa thay đổi, ${inside(to ?? nothing)}`;
  return [
    `- ${label} [${id}]: đã thay đổi`,
    `    Trước: ${inside(from ?? nothing)}`,
    `    Nay:   ${inside(to ?? nothing)}`,
  ].join('\n');
}

function duplicate({ number, reasons }: FileRecord['duplicates'][number]): string {
  return `- ${spaced(number)}: cùng tên, ${reasons.map((reason) => common[reason]).join(', ')}`;
}

function happened({ at, by, what, about }: History): string {
  const who = persons[by] ?? by.replace(/^staff:/u, 'cán bộ ');
  const state = what === 'ruled' ? Object.entries(stateWords).find(([id]) => id === about)?.[1] : undefined;
  return `- ${timeSaid(at)}: ${who}: ${happenings[what]}${about === undefined ? '' : ` (${state ?? about})`}`;
}

/** What a person wrote, set in so that no line of it looks like one of ours, and with nothing that moves a screen. */
function inside(text: string): string {
  return cleanText(text).replaceAll('\n', '\n      ');
}
