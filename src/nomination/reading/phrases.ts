import { ages, lengths } from './lengths.ts';
import type { Doubt, Why } from './verdict.ts';

/** A date as papers write it. */
export const longDate = (day: string, month: string, year: string): string =>
  `ngày ${day} tháng ${month} năm ${year}`;

/** A number with the one inside the office. */
export const withExtension = (number: string, extension: string): string => `${number}, máy lẻ ${extension}`;

const { shortText, longText, unit, name, nameWords } = lengths;
const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, '.');

/** Why an answer cannot be taken, and what a right one looks like. */
const whys: Readonly<Record<Why, string>> = {
  empty: 'Tôi chưa thấy nội dung nào trong câu trả lời. Anh/chị vui lòng gõ bằng chữ hoặc số ạ.',
  'not-a-choice':
    'Tôi chưa rõ anh/chị chọn mục nào. Anh/chị gõ số thứ tự của một mục, ví dụ “2”, hoặc gõ đúng tên mục đó ạ.',
  'name-shape': `Họ và tên cần đủ họ và tên, từ ${nameWords.least} đến ${nameWords.most} chữ và không quá ${name.most} ký tự, không kèm chức vụ hay dấu ngoặc. Ví dụ: Nguyễn Thị Lan.`,
  'name-digits': 'Họ và tên không có chữ số. Anh/chị vui lòng chỉ ghi họ và tên, ví dụ: Nguyễn Thị Lan.',
  'phone-shape':
    'Số điện thoại này chưa đúng. Anh/chị ghi một số di động 10 chữ số bắt đầu bằng 0, ví dụ 0912 345 678, hoặc một số máy bàn có mã vùng bắt đầu bằng 02.',
  'email-shape': 'Địa chỉ e-mail này chưa đúng. Một địa chỉ đúng có dạng: nguyenthilan@example.com.',
  'tax-code-shape':
    'Mã số thuế có 10 chữ số (ví dụ 0100233488), thêm gạch ngang và 3 chữ số nếu là chi nhánh (ví dụ 0314409058-002), hoặc 12 chữ số nếu là mã của cá nhân. Anh/chị vui lòng xem lại ạ.',
  'id-number-shape':
    'Số định danh cá nhân (số căn cước) có đúng 12 chữ số. Anh/chị vui lòng gõ lại bằng số, xin không gửi ảnh căn cước ạ.',
  'date-shape': 'Tôi chưa đọc được ngày này. Anh/chị ghi theo thứ tự ngày/tháng/năm, ví dụ 05/06/1980.',
  'date-impossible':
    'Ngày này không có trong lịch. Anh/chị ghi ngày trước, tháng sau rồi đến năm, ví dụ 05/06/1980 là ngày 5 tháng 6 năm 1980.',
  'date-future': 'Thời gian này chưa đến. Anh/chị vui lòng xem lại năm đã ghi, ví dụ 05/06/1980.',
  age: `Theo ngày sinh này thì tuổi không nằm trong khoảng từ ${ages.least} đến ${ages.most}. Anh/chị vui lòng xem lại, ví dụ 05/06/1980.`,
  'year-shape': 'Anh/chị ghi năm bằng 4 chữ số, ví dụ 2015.',
  'decision-shape':
    'Anh/chị ghi số quyết định, ngày và cơ quan ban hành trong một dòng, ví dụ: 123/QĐ-UBND ngày 05/6/2020 của UBND tỉnh.',
  'too-short': `Câu trả lời này ngắn quá. Anh/chị ghi ít nhất ${shortText.least} ký tự, ví dụ: Trưởng trạm.`,
  'too-long': `Câu trả lời này dài quá, mục này nhận tối đa ${shortText.most} ký tự. Anh/chị ghi gọn lại, ví dụ: Trưởng trạm.`,
  'text-too-short': `Phần này cần ít nhất ${longText.least} ký tự. Anh/chị viết rõ đã làm gì, kết quả ra sao, ví dụ: “Lập 12 tổ công nghệ số cộng đồng, hướng dẫn 340 hộ nộp hồ sơ trực tuyến.”`,
  'text-too-long': `Phần này nhận tối đa ${count(longText.most)} ký tự. Anh/chị chọn những kết quả chính, ví dụ: “Hướng dẫn 340 hộ nộp hồ sơ trực tuyến”; chi tiết gửi thành tệp kèm theo ạ.`,
  'unit-shape': `Tên đơn vị ghi bằng chữ, đầy đủ như trong quyết định thành lập, từ ${unit.least} đến ${unit.most} ký tự, ví dụ: Trạm Y tế xã A.`,
  'district-unit':
    'Cấp huyện đã kết thúc hoạt động từ 01/7/2025 nên đơn vị này không còn là đối tượng đề nghị. Anh/chị có thể đề cử xã, phường, sở, ngành hoặc đơn vị kế thừa, hay cá nhân đã làm việc ở đó, ví dụ: Ủy ban nhân dân xã A.',
  'number-shape': 'Anh/chị ghi một số nguyên bằng chữ số, ví dụ 120 hoặc 1.234.',
};

/** What is odd about an answer that was taken, and what to do if it is wrong. */
const doubts: Readonly<Record<Doubt, string>> = {
  'name-without-marks':
    'Tên đang viết không dấu. Nếu tên có dấu, anh/chị gõ lại giúp để in đúng trên giấy tờ, ví dụ: Nguyễn Thị Lan.',
  'phone-unknown-prefix':
    'Tôi không nhận ra đầu số điện thoại này. Anh/chị xem lại giúp; số di động thường có dạng 0912 345 678.',
  'phone-old-prefix':
    'Đây là số 11 chữ số kiểu cũ, tôi đã đổi sang đầu số mới 10 chữ số. Anh/chị xem giúp số mới đã đúng chưa, dạng 0912 345 678.',
  'email-domain':
    'Phần sau dấu @ có vẻ gõ nhầm. Anh/chị xem lại giúp, ví dụ tên miền gmail.com chứ không phải gmai.com hay gmail.con.',
  'tax-code-check-digit':
    'Chữ số kiểm tra của mã số thuế này không khớp. Anh/chị đối chiếu lại với giấy chứng nhận giúp; một mã đúng có dạng 0100233488.',
  'id-number-old':
    'Đây là số chứng minh nhân dân cũ gồm 9 chữ số. Nếu đã có căn cước, anh/chị ghi số gồm 12 chữ số giúp tôi.',
  'id-number-mismatch':
    'Số này không theo cách đánh số định danh cá nhân: 12 chữ số, ba số đầu là mã tỉnh từ 001 đến 096. Anh/chị xem lại giúp ạ.',
  'year-only': 'Tôi mới ghi được năm. Nếu biết đủ ngày, tháng, anh/chị ghi thêm giúp, ví dụ 05/06/1980.',
  'decision-without-number':
    'Tôi chưa thấy số của quyết định. Nếu có, anh/chị bổ sung giúp, ví dụ: 123/QĐ-UBND ngày 05/6/2020 của UBND tỉnh.',
  'no-figures':
    'Phần này chưa có số liệu. Nếu được, anh/chị thêm vài con số so sánh trước và sau, ví dụ: “từ 40 lên 340 hộ”.',
  'link-shortener':
    'Có đường dẫn rút gọn nên không rõ dẫn tới đâu. Anh/chị thay bằng đường dẫn đầy đủ, ví dụ https://example.com/bai-viet.',
  'secret-document':
    'Nội dung có nhắc đến tài liệu mật. Anh/chị vui lòng không đưa thông tin mật vào đây; hãy sửa lại, chỉ nêu việc đã công khai, ví dụ: “Hướng dẫn 340 hộ nộp hồ sơ trực tuyến.”',
  'unit-abbreviated':
    'Tên đơn vị đang viết tắt. Trên giấy tờ cần ghi đầy đủ như quyết định thành lập, ví dụ “Công ty trách nhiệm hữu hạn A” thay cho “Cty TNHH A”.',
  'district-gone':
    'Tên này còn ghi cấp huyện hoặc thị trấn, đã kết thúc từ 01/7/2025. Anh/chị xem lại tên hiện nay của đơn vị giúp, ví dụ: Trạm Y tế xã A.',
};

/** One sentence for each reason to refuse an answer, and for each doubt about one that was taken. */
export const readingPhrases = { whys, doubts } as const;
