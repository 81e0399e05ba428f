import { describe, expect, it } from 'vitest';
import { findSeveral } from '../../../src/nomination/reading/several.ts';
import { today } from './read.ts';

/** `what whose: value` of everything found. */
const found = (text: string): readonly string[] =>
  findSeveral(text, today).map(({ what, whose, value }) => `${what} ${whose}: ${value}`);

describe('one message with several things', () => {
  it.each([
    [
      'toi muon de cu chi Nguyen Thi Lan, tram y te xa Vu Hoi, sdt 0912345678',
      ['name theirs: Nguyen Thi Lan', 'unit theirs: tram y te xa Vu Hoi', 'phone unsaid: +84912345678'],
    ],
    ['Tôi muốn đề cử chị Nguyễn Thị Lan', ['name theirs: Nguyễn Thị Lan']],
    [
      'tôi muốn đề cử chị nguyễn thị lan ở trạm y tế xã vũ hội',
      ['name theirs: Nguyễn Thị Lan', 'unit theirs: trạm y tế xã vũ hội'],
    ],
    ['de cu anh tran van hung lam o so noi vu tu nam 2010', ['unit theirs: so noi vu']],
    [
      'Giới thiệu cô giáo Phạm Thị Mai, Trường Mầm non Hoa Sen.',
      ['name theirs: Phạm Thị Mai', 'unit theirs: Trường Mầm non Hoa Sen'],
    ],
    [
      'Xin giới thiệu TS. Lê Minh Đức, sinh năm 1975, công tác tại Sở Khoa học và Công nghệ',
      ['name theirs: Lê Minh Đức', 'birth theirs: 1975', 'unit theirs: Sở Khoa học và Công nghệ'],
    ],
    ['đề nghị khen thưởng cho ông Bùi Quang Huy vì đã hiến 200 m2 đất', ['name theirs: Bùi Quang Huy']],
    [
      'Họ và tên: Vũ Thị Thu Hà\nNgày sinh: 05/06/1980\nĐơn vị công tác: UBND xã Vũ Hội\nSĐT: 0912 345 678\nEmail: ha@example.com',
      [
        'name unsaid: Vũ Thị Thu Hà',
        'birth unsaid: 1980-06-05',
        'unit unsaid: UBND xã Vũ Hội',
        'phone unsaid: +84912345678',
        'email unsaid: ha@example.com',
      ],
    ],
    ['ho ten: nguyen van an\nsinh nam 1980', ['name unsaid: Nguyen Van An', 'birth unsaid: 1980']],
    ['Chị ấy tên là Nguyễn Thị Hoa', ['name theirs: Nguyễn Thị Hoa']],
    ['Tôi là Trần Văn Hùng, công tác tại Sở Nội vụ', ['name own: Trần Văn Hùng', 'unit own: Sở Nội vụ']],
    ['Dạ em tên là Đỗ Thị Ngọc ạ', ['name own: Đỗ Thị Ngọc']],
    [
      'Tôi là Trần Văn Hùng, muốn đề cử bà Phạm Thị Mai',
      ['name own: Trần Văn Hùng', 'name theirs: Phạm Thị Mai'],
    ],
    [
      'đề cử anh Nguyễn Văn An sinh ngày 5/6/1980',
      ['name theirs: Nguyễn Văn An', 'birth theirs: 1980-06-05'],
    ],
    ['anh Hùng sinh ngày 5 tháng 6 năm 1980', ['birth theirs: 1980-06-05']],
    ['tôi sinh năm 1980', ['birth own: 1980']],
    ['chi Lan sinh nam 1980', ['birth theirs: 1980']],
    ['sđt của tôi là 0912 345 678', ['phone own: +84912345678']],
    ['so dien thoai cua toi: 0912.345.678', ['phone own: +84912345678']],
    ['liên hệ chị Lan 0912345678', ['phone theirs: +84912345678']],
    ['+84 912 345 678', ['phone unsaid: +84912345678']],
    ['gọi máy bàn 0227 3000 000 giờ hành chính', ['phone unsaid: +842273000000']],
    ['mail tôi lan@example.com, đt 0912345678', ['email own: lan@example.com', 'phone unsaid: +84912345678']],
    ['gửi về lan@gmai.com nhé', ['email unsaid: lan@gmai.com']],
    [
      'Đề cử Công ty TNHH Minh Anh, MST 0100233488',
      ['collective theirs: Công ty TNHH Minh Anh', 'tax-code unsaid: 0100233488'],
    ],
    ['mã số thuế là 0314409058-002', ['tax-code unsaid: 0314409058-002']],
    ['ma so thue: 0100233488, sdt 0912345678', ['tax-code unsaid: 0100233488', 'phone unsaid: +84912345678']],
    ['MST 0912345678', ['tax-code unsaid: 0912345678']],
    ['tôi muốn đề cử Trạm Y tế xã Vũ Hội', ['collective theirs: Trạm Y tế xã Vũ Hội']],
    ['em đang làm việc tại Bệnh viện Đa khoa tỉnh', []],
    ['chị Hoa làm việc ở Trường THCS Vũ Hội rất nhiệt tình', ['unit theirs: Trường THCS Vũ Hội']],
    ['ông ấy thuộc Hợp tác xã Dịch vụ nông nghiệp A', ['unit theirs: Hợp tác xã Dịch vụ nông nghiệp A']],
    [
      'Đề cử đ/c Hoàng Minh - Sở VH-TT, đt 0912345678',
      ['name theirs: Hoàng Minh', 'unit theirs: Sở VH-TT', 'phone unsaid: +84912345678'],
    ],
    [
      'DE CU CHI NGUYEN THI LAN, SDT 0912345678',
      ['name theirs: Nguyen Thi Lan', 'phone unsaid: +84912345678'],
    ],
    ['Đề cử chị Nguyễn Thị Lan'.normalize('NFD'), ['name theirs: Nguyễn Thị Lan']],
    ["đề cử chị H'Hen Niê", ["name theirs: H'Hen Niê"]],
    ['giới thiệu nguyen van tai.', ['name theirs: Nguyen Van Tai']],
    ['sđt 0912345678, nhắc lại là 0912 345 678', ['phone unsaid: +84912345678']],
    ['Không cần gọi. Số tôi là 0912345678', ['phone own: +84912345678']],
    [
      'Có được đề cử người ngoài tỉnh không? Tôi muốn đề cử anh Nguyễn Văn An.',
      ['name theirs: Nguyễn Văn An'],
    ],
    [
      'Cho tôi đề cử bác Hoàng Văn Tám hàng xóm nhà tôi, bác ấy sinh năm 1950',
      ['name theirs: Hoàng Văn Tám', 'birth theirs: 1950'],
    ],
    [
      'đề cử thầy Nguyễn Văn Trường, Trường THPT A, sinh năm 1970',
      ['name theirs: Nguyễn Văn Trường', 'unit theirs: Trường THPT A', 'birth theirs: 1970'],
    ],
    ['đề cử chị Trần Thái Bình', ['name theirs: Trần Thái Bình']],
    ['de cu chi Nguyen Van Duoc', ['name theirs: Nguyen Van Duoc']],
    [
      'de cu nguyen van tai, tram y te xa Vu Hoi',
      ['name theirs: Nguyen Van Tai', 'unit theirs: tram y te xa Vu Hoi'],
    ],
  ] as const)('%j', (text, expected) => {
    expect(found(text)).toEqual([...expected]);
  });

  it.each([
    'tôi muốn đề cử chị Lan',
    'tôi muốn đề cử',
    'đề cử ai bây giờ',
    'Tiêu chuẩn khen thưởng là gì?',
    'Có phải đề cử chị Nguyễn Thị Lan được không?',
    'Số 0912345678 là của ai',
    'sđt 0912345678 có đúng không?',
    'không phải số 0912345678',
    'tôi không đề cử anh Nguyễn Văn An',
    'năm ngoái đề cử anh Nguyễn Văn An',
    'bạn tôi tên là Nguyễn Văn An',
    'gọi 0912345678 hoặc 0987654321',
    'đề cử anh Nguyễn Văn An và đề cử chị Lê Thị Bình',
    'giới thiệu nguyen van tai xa vu hoi',
    'de cu nguyen van lam giao vien',
    'đề cử bà con xã Vũ Hội',
    'Đề cử Sở nào cũng được',
    'đề cử UBND huyện Vũ Thư',
    'giới thiệu giúp tôi về Kế hoạch',
    'đề xuất Nghị quyết 57 vào phần căn cứ',
    'Số tài khoản 0912345678',
    'CCCD 034080000089',
    'số định danh 034080000089',
    '0100233488',
    'hóa đơn số 0912345678',
    'Quyết định 123/QĐ-UBND ngày 05/06/2020',
    'thành lập ngày 05/06/1980',
    'từ năm 1980 đến nay',
    'hướng dẫn 340 hộ, tiết kiệm 1.234.567.890 đồng',
    'học sinh năm 2015 đạt 30 giải',
    'con tôi sinh năm 2015',
    'sinh ngày 31/02/1980',
    'tên là gì',
    'họ tên người được đề cử ghi ở đâu?',
    'tôi là cán bộ xã',
    'Tôi là Trưởng trạm',
    'thuộc đối tượng nào',
    'công tác tại địa phương',
    'làm việc ở sở nào',
    'thuộc trường hợp đặc biệt',
    'ví dụ đề cử anh Nguyễn Văn An',
    'nếu đề cử anh Nguyễn Văn An',
    'Đề cử anh Nguyễn Văn An?',
    'toi cong tac tai so noi vu va luon nhiet tinh',
    'Tôi là chủ doanh nghiệp',
    'toi la chu doanh nghiep',
    'Toi la Chu Tich Xa',
    'de cu anh chi em doan vien',
    'gioi thieu doan thanh nien',
    'de cu chi le thi hien dang lam giao vien',
    'de cu anh nguyen hoang lam o xa',
    'giới thiệu Hà Nội',
    'giới thiệu Vũ Hội Vũ Thư',
    'đề nghị khen Lê Lợi Hưng Yên',
    'Đề cử Hội Phụ nữ xã A và ông Tám',
    'de cu anh nguyen van cong tac xa',
    'Đề cử anh chị Hoàng Lan',
    'Lan và Hùng',
    'lan@example',
    'Nguyễn Thị Lan',
    '',
  ])('nothing is certain in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('says which words a thing was read from, and what is odd about it', () => {
    const [phone] = findSeveral('sđt cũ của tôi 0168 234 5678 nhé', today);
    expect(phone).toMatchObject({
      value: '+84382345678',
      words: '0168 234 5678',
      doubts: ['phone-old-prefix'],
    });
  });
});
