import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/nomination/reading/date.ts';
import { readDecision } from '../../../src/nomination/reading/decision.ts';
import { readLongText } from '../../../src/nomination/reading/long-text.ts';
import { readShortText } from '../../../src/nomination/reading/short-text.ts';
import { readYear } from '../../../src/nomination/reading/year.ts';
import { told } from './read.ts';

describe('a date of birth', () => {
  it.each([
    ['05/06/1980', '1980-06-05'],
    ['5/6/80', '1980-06-05'],
    ['5-6-1980', '1980-06-05'],
    ['5.6.1980', '1980-06-05'],
    ['5 6 1980', '1980-06-05'],
    ['05061980', '1980-06-05'],
    ['ngày 5 tháng 6 năm 1980', '1980-06-05'],
    ['ngay 5 thang 6 nam 1980', '1980-06-05'],
    ['mùng 5 tháng Giêng năm 1980', '1980-01-05'],
    ['5 tháng sáu năm 1980', '1980-06-05'],
    ['sinh ngày 5/6/1980 ạ', '1980-06-05'],
    ['1980-06-05', '1980-06-05'],
    ['29/02/2000', '2000-02-29'],
    ['5/6/10', '2010-06-05'],
    ['1980', '1980 ? year-only'],
    ['sinh năm 1980', '1980 ? year-only'],
    ['năm 80', '1980 ? year-only'],
    ['6/1980', '1980 ? year-only'],
    ['23/11/2012', '2012-11-23'],
    ['24/11/2012', '! age'],
    ['1/1/2020', '! age'],
    ['24/11/1925', '1925-11-24'],
    ['23/11/1925', '! age'],
    ['1880', '! age'],
    ['31/02/1980', '! date-impossible'],
    ['29/02/1900', '! date-impossible'],
    ['06/25/1980', '! date-impossible'],
    ['0/0/1980', '! date-impossible'],
    ['5/6/2027', '! date-future'],
    ['5/6', '! date-shape'],
    ['80', '! date-shape'],
    ['5/6/198', '! date-shape'],
    ['1/2/3/1980', '! date-shape'],
    ['hôm qua', '! date-shape'],
    ['5/6/1980 tại Vũ Thư', '! date-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readDate, text)).toBe(expected);
  });
});

describe('a year', () => {
  it.each([
    ['2015', '2015'],
    ['thành lập năm 2015', '2015'],
    ['2026', '2026'],
    ['2027', '! date-future'],
    ['15', '! year-shape'],
    ['1700', '! year-shape'],
    ['2015-2016', '! year-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readYear, text)).toBe(expected);
  });
});

describe('a decision', () => {
  it.each([
    ['123/QĐ-UBND ngày 05/6/2020 của UBND tỉnh', '123/QĐ-UBND ngày 05/6/2020 của UBND tỉnh'],
    ['123/qd-ubnd', '123/QĐ-UBND'],
    ['1234/2019/QD-BKHCN', '1234/2019/QĐ-BKHCN'],
    ['12/qđ-ttg', '12/QĐ-TTg'],
    ['12/QĐ-TTg', '12/QĐ-TTg'],
    ['12/QĐ-HĐ', '12/QĐ-HĐ'],
    ['45 / QĐ-SKH&CN', '45/QĐ-SKH&CN'],
    ['Nghị quyết 12/NQ-HĐND', 'Nghị quyết 12/NQ-HĐND'],
    ['ĐKKD số 0100233488', 'ĐKKD số 0100233488'],
    ['quyết định của UBND tỉnh năm 2015', 'quyết định của UBND tỉnh năm 2015 ? decision-without-number'],
    ['ngày 05/06/2020', 'ngày 05/06/2020 ? decision-without-number'],
    ['??', '! decision-shape'],
    ['x'.repeat(301), '! decision-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readDecision, text)).toBe(expected);
  });
});

describe('a few words', () => {
  it.each([
    ['Trưởng trạm', 'Trưởng trạm'],
    ['Trưởng\n trạm\u200b', 'Trưởng trạm'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['=1+1', '=1+1'],
    ['x', '! too-short'],
    ['...', '! too-short'],
    ['x'.repeat(301), '! too-long'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readShortText, text)).toBe(expected);
  });
});

describe('an account of deeds', () => {
  const deed = 'Hướng dẫn 340 hộ nộp hồ sơ trực tuyến';
  it.each([
    [deed, deed],
    [`1. ${deed}\r\n\r\n\r\n\r\n2. Lập 12 tổ  công nghệ `, `1. ${deed}\n\n2. Lập 12 tổ công nghệ`],
    [`\u202e${deed}\u2066\u0000`, deed],
    [deed.normalize('NFD'), deed],
    [`${deed}. Xem https://bit.ly/abc`, `${deed}. Xem https://bit.ly/abc ? link-shortener`],
    [`${deed}. Xem https://example.com/abc`, `${deed}. Xem https://example.com/abc`],
    ['Hướng dẫn bà con nộp hồ sơ trực tuyến', 'Hướng dẫn bà con nộp hồ sơ trực tuyến ? no-figures'],
    [`${deed} theo tài liệu mật`, `${deed} theo tài liệu mật ? secret-document`],
    [`${deed} (MẬT)`, `${deed} (MẬT) ? secret-document`],
    [`${deed}, độ tối mật`, `${deed}, độ tối mật ? secret-document`],
    ['Giu gin 3 van ban mat cua co quan', 'Giu gin 3 van ban mat cua co quan ? secret-document'],
    [`${deed}, nuôi ong lấy mật, bảo mật thông tin`, `${deed}, nuôi ong lấy mật, bảo mật thông tin`],
    [`${deed}, tìm lại tài liệu mất`, `${deed}, tìm lại tài liệu mất`],
    ['Chăm chỉ', '! text-too-short'],
    ['1'.repeat(30), '! text-too-short'],
    ['a1'.repeat(1501), '! text-too-long'],
    ['\n \u200b', '! empty'],
  ])('%j is read as %j', (text, expected) => {
    expect(told(readLongText, text)).toBe(expected);
  });
});
