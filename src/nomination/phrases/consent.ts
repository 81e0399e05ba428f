import type { House } from '../view.ts';

/** Goes up with every change of the text below: a proof names the text that was shown. */
export const consentVersion = '1';

/** The text that is agreed to: what is kept, what for, who sees it, how long, which rights. One screen. */
export function consentText({ staffContact }: House): string {
  return [
    `Trước khi bắt đầu, xin anh/chị đọc và cho biết có đồng ý xử lý dữ liệu cá nhân không (bản ${consentVersion}):`,
    `• Bên kiểm soát: cơ quan vận hành trợ lý này${staffContact === undefined ? '' : `; đầu mối: ${staffContact}`}.`,
    '• Dữ liệu: họ tên, nơi công tác, số điện thoại, thành tích và những gì anh/chị tự điền trong hồ sơ. Không thu ảnh căn cước, không thu dữ liệu nhạy cảm; xin đừng gửi tài liệu mật.',
    '• Mục đích: soạn hồ sơ đề nghị khen thưởng và chuyển cho cán bộ được phân công của Sở Nội vụ, Sở Khoa học và Công nghệ.',
    '• Thời hạn: bản nháp 30 ngày; hồ sơ đã gửi được giữ đến khi xong việc và thêm 12 tháng.',
    '• Quyền: xem, sửa, lấy bản sao, rút đồng ý, xóa: gõ “xem lại”, “bản sao dữ liệu”, “rút đồng ý”, “xóa dữ liệu”. Cán bộ trả lời trong 2 ngày làm việc. Rút lại không ảnh hưởng việc đã xử lý trước đó.',
    '• Không bắt buộc: không đồng ý, anh/chị vẫn hỏi đáp về Kế hoạch bình thường.',
    'Anh/chị chọn 1 hoặc gõ “Tôi đồng ý”; chọn 2 hoặc gõ “Không” nếu không đồng ý.',
  ].join('\n');
}

/** The question once more, below the text that was shown. */
export const consentAgain =
  'Để bắt đầu hồ sơ: anh/chị có đồng ý xử lý dữ liệu cá nhân như đã nêu ở trên không? Chọn 1 hoặc gõ “Tôi đồng ý”; chọn 2 hoặc gõ “Không”; gõ “nhắc lại” để đọc lại toàn văn.';

/** The same for the one who is nominated: what was said of them, and what their yes is for. */
export function agreementAsked({ staffContact }: House, about: readonly string[]): string {
  return [
    'Có người đề cử anh/chị trong Phong trào. Hồ sơ chỉ được chuyển đi nếu chính anh/chị đồng ý.',
    'Hồ sơ đang ghi về anh/chị:',
    ...about.map((line) => `• ${line}`),
    `Bên kiểm soát dữ liệu: cơ quan vận hành trợ lý này${staffContact === undefined ? '' : `; đầu mối: ${staffContact}`}. Mục đích duy nhất: đề nghị khen thưởng, chuyển cho cán bộ được phân công của Sở Nội vụ, Sở Khoa học và Công nghệ. Anh/chị có thể rút lại bất cứ lúc nào bằng cách nhắn lại mã này cùng chữ “rút đồng ý” (bản ${consentVersion}).`,
    'Anh/chị chọn 1 hoặc gõ “Tôi đồng ý”; chọn 2 hoặc gõ “Không” nếu không đồng ý.',
  ].join('\n');
}
