import { describe, expect, it } from 'vitest';
import { createChoiceReader } from '../../../src/nomination/reading/choice.ts';
import { readEmail } from '../../../src/nomination/reading/email.ts';
import { bornIn, readIdNumber } from '../../../src/nomination/reading/id-number.ts';
import { readPhone } from '../../../src/nomination/reading/phone.ts';
import { readTaxCode } from '../../../src/nomination/reading/tax-code.ts';
import { readWholeNumber } from '../../../src/nomination/reading/whole-number.ts';
import { told } from './read.ts';

describe('a phone number', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['0912 345 678', '+84912345678'],
    ['0912.345.678', '+84912345678'],
    ['0912-345-678 ạ', '+84912345678'],
    ['+84 912 345 678', '+84912345678'],
    ['+84 (0) 912 345 678', '+84912345678'],
    ['(+84) 912345678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['912345678', '+84912345678'],
    ['sđt của tôi là 0912 345 678 (Zalo)', '+84912345678'],
    ['0501234567', '+84501234567 ? phone-unknown-prefix'],
    ['01682345678', '+84382345678 ? phone-old-prefix'],
    ['+841202345678', '+84702345678 ? phone-old-prefix'],
    ['0199 234 5678', '+84592345678 ? phone-old-prefix'],
    ['0227 3000 000', '+842273000000'],
    ['(0227) 3000 000', '+842273000000'],
    ['0227 3000 000 máy lẻ 12', '+842273000000;ext=12'],
    ['02273000000 ext. 12', '+842273000000;ext=12'],
    ['+82 10 1234 5678', '+821012345678'],
    ['091234567', '! phone-shape'],
    ['09123456789', '! phone-shape'],
    ['0912345678 hoặc 0987654321', '! phone-shape'],
    ['19001234', '! phone-shape'],
    ['18001234', '! phone-shape'],
    ['không có', '! phone-shape'],
    ['', '! empty'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readPhone, text)).toBe(expected);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['lan@example.com', 'lan@example.com'],
    ['Lan.Nguyen@Example.COM', 'Lan.Nguyen@example.com'],
    ['<lan@example.com>', 'lan@example.com'],
    ['lan@hungyen.gov.vn.', 'lan@hungyen.gov.vn'],
    ['lan@gmail.com', 'lan@gmail.com'],
    ['lan@ymail.com', 'lan@ymail.com'],
    ['lan@gmai.com', 'lan@gmai.com ? email-domain'],
    ['lan@gmial.com', 'lan@gmial.com ? email-domain'],
    ['lan@gmaill.com', 'lan@gmaill.com ? email-domain'],
    ['lan@gmail.con', 'lan@gmail.con ? email-domain'],
    ['lan@yaho.com', 'lan@yaho.com ? email-domain'],
    ['lan@congty.con', 'lan@congty.con ? email-domain'],
    ['lan@hungyen.gov.v', '! email-shape'],
    ['lan@example', '! email-shape'],
    ['lan.example.com', '! email-shape'],
    ['lan@@example.com', '! email-shape'],
    ['lan @example.com', '! email-shape'],
    ['lần@example.com', '! email-shape'],
    [`${'a'.repeat(250)}@example.com`, '! email-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readEmail, text)).toBe(expected);
  });
});

describe('a tax code', () => {
  it.each([
    ['0100233488', '0100233488'],
    ['0100 233 488', '0100233488'],
    ['MST: 0100233488', '0100233488'],
    ['0314409058-002', '0314409058-002'],
    ['0314409058002', '0314409058-002'],
    ['0100233489', '0100233489 ? tax-code-check-digit'],
    ['034080000089', '034080000089'],
    ['934080000089', '934080000089 ? id-number-mismatch'],
    ['0314409058-000', '! tax-code-shape'],
    ['0100000000', '! tax-code-shape'],
    ['010023348', '! tax-code-shape'],
    ['0100233488 và 0314409058', '! tax-code-shape'],
    ['chưa có', '! tax-code-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readTaxCode, text)).toBe(expected);
  });
});

describe('a personal number', () => {
  it.each([
    ['034080000089', '034080000089'],
    ['034 080 000 089', '034080000089'],
    ['số 034080000089 ạ', '034080000089'],
    ['234080000089', '234080000089 ? id-number-mismatch'],
    ['034380000089', '034380000089 ? id-number-mismatch'],
    ['151234567', '151234567 ? id-number-old'],
    ['0340800000', '! id-number-shape'],
    ['abc', '! id-number-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readIdNumber, text)).toBe(expected);
  });

  it('tells the year of birth', () => {
    expect([bornIn('034080000089'), bornIn('034199000089'), bornIn('034305000089')]).toEqual([
      1980, 1999, 2005,
    ]);
  });
});

describe('a count', () => {
  it.each([
    ['120', '120'],
    ['120 người', '120'],
    ['khoảng 120 cán bộ', '120'],
    ['1.234', '1234'],
    ['1,234 lao động', '1234'],
    ['1 234', '1234'],
    ['007', '7'],
    ['0', '0'],
    ['1,5', '! number-shape'],
    ['1.234,5', '! number-shape'],
    ['-5', '! number-shape'],
    ['50%', '! number-shape'],
    ['12 tỷ', '! number-shape'],
    ['5k', '! number-shape'],
    ['2 nghìn', '! number-shape'],
    ['120 (50 nữ)', '! number-shape'],
    ['1234567890', '! number-shape'],
    ['nhiều', '! number-shape'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(readWholeNumber, text)).toBe(expected);
  });
});

describe('a choice', () => {
  const audience = createChoiceReader([
    { value: 'co-quan', words: ['Cơ quan, đơn vị', 'sở ngành'] },
    { value: 'doanh-nghiep', words: ['Doanh nghiệp', 'công ty'] },
    { value: 'doanh-nhan', words: ['Chủ doanh nghiệp', 'doanh nhân'] },
    { value: 'ca-nhan', words: ['Cá nhân', 'người dân'] },
  ]);
  it.each([
    ['2', 'doanh-nghiep'],
    ['2.', 'doanh-nghiep'],
    ['số hai', 'doanh-nghiep'],
    ['so hai', 'doanh-nghiep'],
    ['cái thứ 4 ạ', 'ca-nhan'],
    ['thứ tư', 'ca-nhan'],
    ['cuối cùng', 'ca-nhan'],
    ['chọn phương án 3', 'doanh-nhan'],
    ['doanh nghiệp', 'doanh-nghiep'],
    ['DOANH NGHIEP', 'doanh-nghiep'],
    ['cá nhân ạ', 'ca-nhan'],
    ['ca nhan', 'ca-nhan'],
    ['chủ doanh nghiệp nhé', 'doanh-nhan'],
    ['2. Doanh nghiệp', 'doanh-nghiep'],
    ['tôi đề cử một công ty', 'doanh-nghiep'],
    ['đơn vị', 'co-quan'],
    ['co-quan', 'co-quan'],
    ['Cơ quan, đơn vị', 'co-quan'],
    ['doanh', '! not-a-choice'],
    ['5', '! not-a-choice'],
    ['0', '! not-a-choice'],
    ['2 hoặc 3', '! not-a-choice'],
    ['4. Doanh nghiệp', '! not-a-choice'],
    ['cá nhân hay công ty', '! not-a-choice'],
    ['không phải cá nhân', '! not-a-choice'],
    ['gì cũng được', '! not-a-choice'],
    ['?', '! not-a-choice'],
    ['', '! empty'],
  ])('%j is read as %s', (text, expected) => {
    expect(told(audience, text)).toBe(expected);
  });

  it('knows yes from no', () => {
    const aware = createChoiceReader([
      { value: 'yes', words: ['Đã đồng ý', 'có', 'rồi'] },
      { value: 'not-yet', words: ['Chưa hỏi', 'chưa', 'không'] },
    ]);
    const answers = [
      'có',
      'co',
      'rồi ạ',
      'chưa',
      'chưa ạ',
      'không',
      'dạ chưa',
      'đã đồng ý',
      'đồng ý',
      'không đồng ý',
    ];
    expect(answers.map((text) => told(aware, text))).toEqual([
      ...['yes', 'yes', 'yes', 'not-yet', 'not-yet', 'not-yet', 'not-yet', 'yes', 'yes'],
      'not-yet',
    ]);
    expect(['không biết', 'không rõ lắm', 'hỏi ai'].map((text) => told(aware, text))).toEqual(
      Array.from({ length: 3 }, () => '! not-a-choice'),
    );
  });
});
