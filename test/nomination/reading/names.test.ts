import { describe, expect, it } from 'vitest';
import { isDistrictUnit } from '../../../src/nomination/reading/district-unit.ts';
import { readPersonName } from '../../../src/nomination/reading/person-name.ts';
import { readUnitName, readWorkplace } from '../../../src/nomination/reading/unit-name.ts';
import { told } from './read.ts';

describe("a person's name", () => {
  it.each([
    ['Nguyễn Thị Lan', 'Nguyễn Thị Lan'],
    ['chị Nguyễn Thị Lan', 'Nguyễn Thị Lan'],
    ['đ/c Trần Văn Hùng ạ', 'Trần Văn Hùng'],
    ['Đồng chí: Trần Văn Hùng.', 'Trần Văn Hùng'],
    ['PGS.TS. Lê Minh Đức', 'Lê Minh Đức'],
    ['Ths.BS. Vũ Thị Thu Hà', 'Vũ Thị Thu Hà'],
    ['GS.TS Bùi Quang Huy', 'Bùi Quang Huy'],
    ['Cô giáo Phạm Thị Mai', 'Phạm Thị Mai'],
    ['tên tôi là Nguyễn Văn An', 'Nguyễn Văn An'],
    ['nguyễn thị lan', 'Nguyễn Thị Lan'],
    ['NGUYỄN THỊ LAN', 'Nguyễn Thị Lan'],
    ['  Nguyễn   Thị\tLan ', 'Nguyễn Thị Lan'],
    ['Nguyễn Thị Lan'.normalize('NFD'), 'Nguyễn Thị Lan'],
    ['Nguye\u200b\u0302\u0303n Thị Lan', 'Nguyễn Thị Lan'],
    ['Ðặng Văn Ðức', 'Đặng Văn Đức'],
    ['Chu Văn An', 'Chu Văn An'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['H’Hen Niê', "H'Hen Niê"],
    ['Y-Moan Êban', 'Y-Moan Êban'],
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
    ['Bá Ngọc Sơn', 'Bá Ngọc Sơn'],
    ['Nguyen Thi Lan', 'Nguyen Thi Lan ? name-without-marks'],
    ['chi Nguyen Thi Lan', 'Nguyen Thi Lan ? name-without-marks'],
    ['Chu Van Tien', 'Chu Van Tien ? name-without-marks'],
    ['dong chi nguyen van an', 'Nguyen Van An ? name-without-marks'],
    ['Đồng Chí Hiếu', 'Đồng Chí Hiếu'],
    ['đồng chí Trần Hùng', 'Trần Hùng'],
    ['Nguyen Van A', 'Nguyen Van A ? name-without-marks'],
    ['Lan', '! name-shape'],
    ['chị Lan', '! name-shape'],
    ['Nguyễn Thị Lan 2', '! name-digits'],
    ['Lan 0912345678', '! name-digits'],
    ['Nguyễn Thị Lan (trưởng trạm)', '! name-shape'],
    ['một hai ba bốn năm sáu bảy tám', '! name-shape'],
    ['Nguyễn 😀 Lan', '! name-shape'],
    ['<b>Lan</b> Anh', '! name-shape'],
    ["Robert'); DROP TABLE x;--", '! name-shape'],
    ['=CMD Lan', '! name-shape'],
    [' \u200b\u202e ', '! empty'],
    ['', '! empty'],
    ['\u202eNguyễn Thị Lan', 'Nguyễn Thị Lan'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readPersonName, text)).toBe(expected);
  });
});

describe('the name of an organisation', () => {
  it.each([
    ['Trạm Y tế xã Vũ Hội', 'Trạm Y tế xã Vũ Hội'],
    ['Sở Khoa học và Công nghệ tỉnh Hưng Yên', 'Sở Khoa học và Công nghệ tỉnh Hưng Yên'],
    ['Ủy ban nhân dân tỉnh Hưng Yên', 'Ủy ban nhân dân tỉnh Hưng Yên'],
    ['Phòng Văn hóa - Xã hội xã Vũ Thư', 'Phòng Văn hóa - Xã hội xã Vũ Thư'],
    ['cty TNHH A', 'cty TNHH A ? unit-abbreviated'],
    ['UBND xã Vũ Hội', 'UBND xã Vũ Hội ? unit-abbreviated'],
    ['TTYT Kiến Xương', 'TTYT Kiến Xương ? unit-abbreviated'],
    ['UBND xã Vũ Hội, huyện Vũ Thư', 'UBND xã Vũ Hội, huyện Vũ Thư ? unit-abbreviated, district-gone'],
    ['Bệnh viện Đa khoa huyện Kiến Xương', 'Bệnh viện Đa khoa huyện Kiến Xương ? district-gone'],
    ['Phòng khám đa khoa huyện A', 'Phòng khám đa khoa huyện A ? district-gone'],
    ['Trường THPT A, thành phố Thái Bình', 'Trường THPT A, thành phố Thái Bình ? district-gone'],
    ['UBND huyện Vũ Thư', '! district-unit'],
    ['Ủy ban nhân dân huyện Tiền Hải', '! district-unit'],
    ['phong noi vu huyen vu thu', '! district-unit'],
    ['Phòng Giáo dục và Đào tạo thành phố Thái Bình', '! district-unit'],
    ['thành phố Thái Bình', '! district-unit'],
    ['TP. Thái Bình', '! district-unit'],
    ['huyện Kiến Xương', '! district-unit'],
    ['Huyện ủy Đông Hưng', '! district-unit'],
    ['UBND thành phố Hà Nội', 'UBND thành phố Hà Nội ? unit-abbreviated'],
    ['AB', '! unit-shape'],
    ['12345', '! unit-shape'],
    ['x'.repeat(201), '! unit-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readUnitName, text)).toBe(expected);
  });

  it('may be of a district where somebody worked, with a doubt', () => {
    expect(told(readWorkplace, 'UBND huyện Vũ Thư')).toBe(
      'UBND huyện Vũ Thư ? unit-abbreviated, district-gone',
    );
    expect(isDistrictUnit('UBND huyện Vũ Thư')).toBe(true);
    expect(isDistrictUnit('UBND xã Vũ Thư')).toBe(false);
  });
});
