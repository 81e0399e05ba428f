import { spaced } from '../number.ts';
import type { Consent } from '../nomination.ts';
import type { View } from '../view.ts';

const called = (number: string | undefined): string =>
  number === undefined ? 'hồ sơ đang soạn' : `hồ sơ ${spaced(number)}`;

const isWhole = (address: string): boolean => /^https?:/u.test(address);

/** What the desk says around a file. */
export const deskPhrases = {
  newFile: (number: string): string =>
    `Có hồ sơ đề cử mới hoặc vừa bổ sung: ${spaced(number)}. Xem bằng lệnh: npm run nominations -- show ${number}`,
  withdrawnFile: (number: string): string => `Người đề cử đã rút hồ sơ ${spaced(number)}.`,
  erasedFile: (number: string): string =>
    `Người đề cử đã rút lại đồng ý; dữ liệu của hồ sơ ${spaced(number)} đã được xóa. Bản đã xuất (nếu có) cũng phải xóa.`,
  noSuchCode:
    'Tôi không tìm thấy hồ sơ nào có số hoặc mã này. Anh/chị xem lại giúp từng chữ số; số hồ sơ có dạng TD và 9 chữ số, mã làm tiếp có 12 chữ số.',
  tooManyCodes:
    'Hôm nay anh/chị đã nhập sai mã nhiều lần nên tôi tạm không nhận mã nữa. Anh/chị vui lòng thử lại vào ngày mai.',
  numberOfOthers:
    'Hồ sơ này do nơi khác gửi nên tôi không cho xem ở đây được. Nếu là hồ sơ của anh/chị, vui lòng nhắn mã làm tiếp gồm 12 chữ số (có trong tin nhắn “Đã lưu”).',
  codeOfNominee:
    'Đây là mã dành cho người được đề cử. Anh/chị chuyển mã này cho họ; họ nhắn mã từ máy của mình rồi trả lời đồng ý hay không.',
  oldButton:
    'Nút vừa bấm thuộc một hồ sơ khác nên tôi chưa đổi gì. Muốn mở hồ sơ kia, anh/chị gõ số hoặc mã của hồ sơ đó.',
  goesOn: 'Ta tiếp tục hồ sơ nhé.',
  tooLong: (most: number): string =>
    `Tin nhắn dài quá ${String(most)} ký tự nên tôi chưa đọc và chưa ghi gì. Anh/chị vui lòng gửi gọn lại, phần chi tiết gửi thành tệp.`,
  agreeAgain:
    'Về việc được đề cử: khi đã quyết định, anh/chị gõ “Tôi đồng ý” hoặc “Tôi không đồng ý” giúp tôi.',
  newForm:
    'Mẫu hồ sơ đã được cập nhật từ lần trước; những gì anh/chị đã điền vẫn giữ nguyên, mục nào mới tôi sẽ hỏi thêm.',
  opened: ({ nomination, reading }: View): string => {
    const name = reading.value('person-name') ?? reading.value('unit-name');
    return `Đã mở ${called(nomination.number)}${name === undefined ? '' : ` (${name})`}.`;
  },
  fileIsOver: 'Hồ sơ này đã được rút nên anh/chị không cần làm gì nữa.',
  agree: 'Tôi đồng ý',
  /** What stood on the button that was pressed. */
  pressed: { given: 'Tôi đồng ý', refused: 'Không', withdrawn: 'Có, tôi chắc chắn' },
  disagree: 'Không',
  nominee: 'Người được đề cử',
  nomineeSaid: (act: Consent['act'], number: string | undefined, name: string): string =>
    act === 'given'
      ? `${name} đã đồng ý với ${called(number)}.`
      : act === 'refused'
        ? `${name} không đồng ý với ${called(number)}, nên hồ sơ sẽ không được chuyển đi. Anh/chị có thể trao đổi lại với họ, hoặc gõ “rút hồ sơ”.`
        : `${name} đã rút lại sự đồng ý với ${called(number)}, nên hồ sơ sẽ không được chuyển đi.`,
  thanksNominee: (act: Consent['act']): string =>
    act === 'given'
      ? 'Cảm ơn anh/chị. Tôi đã ghi nhận sự đồng ý. Muốn rút lại, anh/chị gõ “rút đồng ý” tại đây, hoặc ở nơi khác thì gửi mã này cùng chữ “rút đồng ý”.'
      : 'Tôi đã ghi nhận. Hồ sơ sẽ không được chuyển đi và người đề cử được báo. Anh/chị đổi ý thì nhắn lại mã này.',
  editedUnknown:
    'Tôi thấy anh/chị vừa sửa một tin nhắn cũ, nhưng không rõ thuộc mục nào nên chưa đổi gì. Để sửa, anh/chị gõ “xem lại” rồi gõ ví dụ “sửa 3”.',
  lockedFiles:
    'Hồ sơ này cán bộ đã nhận xử lý nên tôi chưa lưu tệp vừa gửi. Anh/chị vui lòng gửi cho cán bộ phụ trách.',
  sendFiles: 'Gửi tệp minh chứng',
  sendFilesBy: (address: string | undefined): string =>
    [
      'Anh/chị gửi ảnh, PDF, Word hoặc Excel ngay trong cuộc trò chuyện này nếu ứng dụng cho phép',
      ...(address === undefined
        ? []
        : [
            isWhole(address)
              ? `, hoặc tại trang: ${address}`
              : ', hoặc bằng nút “Gửi tệp minh chứng” bên dưới',
          ]),
      '. Mỗi tệp không quá 20 MB; xin đừng gửi ảnh căn cước.',
    ].join(''),
  code: (code: string): string =>
    `Mã làm tiếp hồ sơ: ${code}. Anh/chị gõ mã này ở bất cứ kênh nào để mở hồ sơ; xin giữ kín.`,
  unfinished:
    'Anh/chị còn một hồ sơ chưa xong. Anh/chị làm tiếp hồ sơ đó (gõ “tiếp tục”) hay đề cử người khác (gõ “đề cử mới”)?',
  goOn: 'Làm tiếp hồ sơ',
  another: 'Đề cử mới',
  /** The words for a move, as people say them. */
  ways: {
    repeat: 'tiếp tục',
    review: 'xem lại',
    thorough: 'bổ sung',
    withdraw: 'rút hồ sơ',
    erase: 'xóa dữ liệu',
    'nominee-code': 'mã đồng ý',
  } as Readonly<Record<string, string>>,
} as const;
