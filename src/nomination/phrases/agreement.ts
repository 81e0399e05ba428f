import { needsAgreement } from '../needs-agreement.ts';
import { spaced } from '../number.ts';
import type { View } from '../view.ts';

/** What the nominator passes on to the nominee, so that they can say yes or no. */
export function agreementText({ nomination, reading, house }: View): string {
  if (!needsAgreement({ nomination, reading })) return 'Hồ sơ này không cần thêm người đồng ý.';
  const name = reading.value('person-name') ?? 'người được đề cử';
  const code = spaced(nomination.agreementCode);
  const where =
    house.page === undefined
      ? 'mở Trợ lý Thi đua ở nơi tôi đã dùng'
      : `mở ${house.page} hoặc nhắn cho Trợ lý Thi đua`;
  return [
    `Hồ sơ chỉ được chuyển đi khi ${name} đồng ý. Nhờ anh/chị chuyển cho ${name} lời nhắn sau (mã này chỉ dành cho người được đề cử):`,
    `“Tôi đã đề cử anh/chị trong phong trào thi đua. Anh/chị xem hồ sơ và cho biết có đồng ý không: ${where}, gửi mã ${code}.”`,
  ].join('\n');
}
