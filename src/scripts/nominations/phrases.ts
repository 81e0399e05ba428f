import { localDate } from '../../core/dates.ts';
import type { Nomination, State } from '../../nomination/nomination.ts';
import { spaced } from '../../nomination/number.ts';
import { stateWords } from '../../nomination/phrases/review.ts';
import { rulings } from '../../nomination/rulings.ts';
import type { Done, NotDone } from '../../nomination/staff/deed.ts';
import type { FileRecord } from '../../nomination/staff/record.ts';
import { agreementWords, timeSaid } from '../../nomination/staff/sheet/phrases.ts';
import { longestWords } from '../../nomination/staff/words.ts';
import type { Listed } from './list.ts';

const dayOf = (date: string): string => date.split('-').reverse().join('/');
const command = 'npm run --silent nominations --';

const usage = `Cách dùng (chạy được cả khi dịch vụ đang chạy):

  ${command} list [--state TÌNH-TRẠNG] [--json]
      liệt kê hồ sơ đã gửi; không có tên ai trong danh sách
  ${command} show SỐ [--json] [--by TÊN]
      xem một hồ sơ; lịch sử hồ sơ ghi lại ai đã xem
  ${command} export SỐ [--to THƯ-MỤC] [--by TÊN]
  ${command} export --all [--to THƯ-MỤC] [--by TÊN]
      xuất ra một thư mục mới: JSON, bản đọc được, tệp minh chứng, danh sách, mã SHA-256
  ${command} rule SỐ TÌNH-TRẠNG --by TÊN [--reason "LÝ DO"]
      chuyển tình trạng: complete (đủ mục), handed-over (đã chuyển cơ quan xét), returned (trả lại, phải có lý do)
  ${command} ask SỐ --by TÊN --fields MỤC,MỤC --until NĂM-THÁNG-NGÀY --note "LỜI NHẮN"
      đề nghị bổ sung; tên mục là chữ trong ngoặc vuông khi xem hồ sơ

SỐ có dạng TD482739151. TÊN là tên cán bộ, được ghi vào lịch sử hồ sơ.
Tình trạng: ${(Object.keys(stateWords) as State[]) /* the table's keys are its type's */
  .filter((state) => state !== 'draft')
  .map((state) => `${state} (${stateWords[state]})`)
  .join(', ')}.
Mỗi lần rule, ask: người đề cử được nhắn ngay trên kênh họ dùng lần cuối.`;

/** Why something was not done, and what to do. */
const refusals: Readonly<Record<NotDone, (fields: string, nomination: Nomination) => string>> = {
  'not-allowed': (_, { state }) => {
    const next = rulings[state].filter(({ by }) => by === 'staff').map(({ to }) => to);
    return `Hồ sơ đang ở tình trạng “${stateWords[state]}” nên không làm việc này được. ${
      next.length === 0
        ? 'Cán bộ không chuyển hồ sơ này đi đâu nữa.'
        : `Từ đây chỉ có thể chuyển sang: ${next.join(', ')}.`
    }`;
  },
  'not-agreed': () =>
    'Người được đề cử chưa đồng ý nên chưa chuyển hồ sơ đi được. Nhờ người đề cử gõ “mã đồng ý” với trợ lý để lấy lời nhắn chuyển cho họ.',
  'ask-instead': () =>
    `Đề nghị bổ sung cần có mục và hạn. Dùng: ${command} ask SỐ --by TÊN --fields … --until … --note …`,
  'no-name': () => 'Cần tên cán bộ (không quá 60 ký tự): thêm --by "Nguyễn Văn A".',
  'no-reason': () => 'Trả lại hồ sơ cần lý do, vì người đề cử sẽ đọc: thêm --reason "…".',
  'no-note': () => 'Cần lời nhắn để người đề cử biết phải bổ sung thế nào: thêm --note "…".',
  'too-long': () => `Lời nhắn dài quá ${String(longestWords)} ký tự; xin viết gọn lại.`,
  'no-fields': () =>
    'Cần ít nhất một mục: thêm --fields, ví dụ --fields birth,position. Tên mục ở trong ngoặc vuông khi xem hồ sơ bằng show.',
  'unknown-fields': (fields) =>
    `Mẫu hồ sơ không có mục: ${fields}. Tên mục ở trong ngoặc vuông khi xem hồ sơ bằng show.`,
  'fields-not-applying': (fields) =>
    `Hồ sơ này không có mục: ${fields}. Tên mục ở trong ngoặc vuông khi xem hồ sơ bằng show.`,
  'day-shape': () => 'Hạn phải là một ngày có thật, viết năm-tháng-ngày: thêm --until 2026-12-31.',
  'day-past': () => 'Hạn đã qua; xin chọn hôm nay hoặc một ngày sau.',
};

/** What `npm run nominations` says. */
export const nominationWords = {
  usage,
  wrong: (why: string): string => `${why}\nCách dùng: ${command} --help`,
  noCommand: (name: string): string => (name === '' ? 'Thiếu tên lệnh.' : `Không có lệnh “${name}”.`),
  strangeOption: (name: string, option: string): string => `Lệnh ${name} không có tùy chọn --${option}.`,
  badOption: (option: string): string => `Không có tùy chọn ${option}, hoặc sau nó thiếu giá trị.`,
  tooMuch: (text: string): string => `Thừa “${text}”.`,
  noNumber: 'Thiếu số hồ sơ.',
  noNumberOrState: 'Cần số hồ sơ và tình trạng mới.',
  noState: (state: string): string =>
    state === 'draft' ? 'Bản nháp chưa gửi thì cán bộ không xem.' : `Không có tình trạng “${state}”.`,
  oneOrAll: 'Cần số của một hồ sơ, hoặc --all để xuất tất cả.',
  noFolder: 'Thiếu tên thư mục sau --to.',
  none: (dataDir: string): string =>
    `Chưa có hồ sơ nào ở những tình trạng này (thư mục dữ liệu: ${dataDir}).`,
  notFound: {
    'no-number': (typed: string): string =>
      `“${typed}” không phải là số hồ sơ. Số có dạng TD482739151: chữ TD và 9 chữ số; xin xem lại từng chữ số.`,
    'a-code': (): string =>
      'Đây là mã riêng của người gửi hoặc người được đề cử; cán bộ không dùng mã này. Xin dùng số hồ sơ, có dạng TD482739151.',
    'not-found': (typed: string): string =>
      `Không có hồ sơ ${typed} (hoặc dữ liệu đã được xóa). Xem các hồ sơ bằng: ${command} list`,
  },
  takenBack: (typed: string): string => `Người đề cử đã rút hồ sơ ${typed} nên không xuất được nữa.`,
  changedMeanwhile: (typed: string): string =>
    `Hồ sơ ${typed} vừa có người khác sửa nên chưa ghi gì. Xin xem lại bằng show rồi làm lại.`,
  refused: (
    { why, fields = [] }: Extract<Done, { readonly kind: 'refused' }>,
    nomination: Nomination,
  ): string => refusals[why](fields.join(', '), nomination),
  decided: (number: string, state: State, say: string, channel: string | undefined): string =>
    [
      `Đã ghi: hồ sơ ${spaced(number)} nay là “${stateWords[state]}”.`,
      channel === undefined
        ? 'Không còn nơi nào để nhắn người đề cử; xin gọi số liên hệ trong hồ sơ.'
        : `Người đề cử được nhắn qua kênh ${channel}: ${say}`,
      ...(channel === 'web' || channel === 'terminal'
        ? ['Kênh này không tự báo được khi họ không mở; việc gấp xin gọi số liên hệ trong hồ sơ.']
        : []),
    ].join('\n'),
  list: (files: readonly Listed[]): string =>
    [`Hồ sơ (${String(files.length)}):`, ...files.map(listLine), `Xem từng hồ sơ: ${command} show SỐ`].join(
      '\n',
    ),
  defaultFolder: (now: number): string =>
    `ho-so-${timeSaid(now)
      .replaceAll(/\D/gu, '')
      .replace(/^(\d\d)(\d\d)(\d{4})/u, '$3$2$1-')}`,
  folderTaken: (folder: string): string =>
    `Đã có ${folder} và trong đó có tệp; không ghi đè. Xin chọn thư mục khác bằng --to.`,
  cannotWrite: (folder: string, why: string): string =>
    `Không ghi được vào ${folder} (${why}). Xin kiểm tra quyền ghi và chỗ trống, hoặc chọn thư mục khác bằng --to.`,
  exported: (count: number, folder: string): string =>
    `Đã xuất ${String(count)} hồ sơ vào ${folder}\nThư mục có dữ liệu cá nhân: xin giữ kín và xóa khi xong việc. Kiểm tra tệp: sha256sum -c SHA256SUMS.txt`,
  missing: (files: readonly string[]): string =>
    `Những tệp minh chứng này không còn nguyên vẹn trong kho nên không có trong bản xuất:\n${files.map((file) => `  ${file}`).join('\n')}`,
  busy: 'Cơ sở dữ liệu đang bận nên chưa làm được gì. Xin thử lại sau ít phút.',
  listFile: 'danh-sach.csv',
  tableHead: [
    'Số hồ sơ',
    'Tình trạng',
    'Gửi lúc',
    'Đối tượng',
    'Người hoặc tập thể được đề cử',
    'Nơi công tác, trụ sở',
    'Cấp đề nghị',
    'Đồng ý của người được đề cử',
    'Số tệp minh chứng',
    'Có thể trùng',
    'Thư mục',
  ],
  tableRow: (record: FileRecord, folder: string): readonly string[] => {
    const shown = (...ids: readonly string[]): string =>
      record.fields.find(({ id, shown: text }) => ids.includes(id) && text !== undefined)?.shown ?? '';
    return [
      record.number,
      stateWords[record.state],
      record.submittedAt === undefined ? '' : timeSaid(record.submittedAt),
      shown('audience'),
      shown('person-name', 'unit-name'),
      shown('person-unit', 'unit-address'),
      shown('level'),
      agreementWords[record.agreement],
      String(record.evidence.length),
      record.duplicates.map(({ number }) => number).join('; '),
      folder,
    ];
  },
} as const;

function listLine({ number, state, submittedAt, audience, files, waiting, until, late }: Listed): string {
  return [
    `  ${number}`,
    submittedAt === undefined ? '–' : dayOf(localDate(new Date(submittedAt))),
    stateWords[state],
    audience ?? '–',
    `${String(files)} tệp`,
    ...(until === undefined ? [] : [`hạn bổ sung ${dayOf(until)}${late ? ' (ĐÃ QUÁ HẠN)' : ''}`]),
    ...(waiting ? ['chờ người được đề cử đồng ý'] : []),
  ].join('  ');
}
