import { describe, expect, it } from 'vitest';
import { createAddressesIn } from '../../../src/answering/search/addresses.ts';
import { passages, read } from './plan.ts';

const addressesIn = createAddressesIn(passages.map(({ section }) => section));
const named = (question: string): readonly string[] => addressesIn(read(question)).sections;

describe('legal addresses', () => {
  it.each([
    ['mục IV khoản 2 điểm đ nói gì', ['IV.2.đ']],
    ['điểm đ khoản 2 mục IV', ['IV.2.đ']],
    ['muc iv khoan 2 diem a', ['IV.2.a']],
    ['IV.2.đ là gì', ['IV.2.đ']],
    ['xem V.1 và V.2', ['V.1', 'V.2']],
    ['điểm đ', ['IV.2.đ']],
    ['phần III mục 2', ['III.2']],
    ['phần 3 mục 2', ['III.2']],
    ['mục V', ['V.1', 'V.2']],
    ['so sánh mục I khoản 1 với mục I khoản 2', ['I.1', 'I.2']],
    ['phần mở đầu viết gì', ['mở đầu']],
  ])('%s', (question, sections) => {
    expect(named(question)).toEqual(sections);
  });

  it.each([
    'quý II năm 2027',
    'nộp ở nơi nhận hồ sơ nào',
    'khoản 2 nói gì',
    'mục IX',
    'điểm z',
    'giai đoạn 2025-2030',
    'mục đích là gì',
    'mục tiêu 2 con số',
  ])('%s names none', (question) => {
    expect(named(question)).toEqual([]);
  });

  it('tells an address the plan has not from those beside where it would be', () => {
    expect(addressesIn(read('mục IV.2.g dành cho ai')).missing).toEqual({
      address: 'IV.2.g',
      beside: ['IV.2.a', 'IV.2.b', 'IV.2.c', 'IV.2.d', 'IV.2.đ', 'IV.2.e'],
    });
    expect(addressesIn(read('mục VI.9 giao việc gì')).missing?.address).toBe('VI.9');
    expect(addressesIn(read('mục IV.2.c')).missing).toBeUndefined();
  });

  it('knows articles', () => {
    const inLaw = createAddressesIn(['Điều 4', 'Điều 4.2', 'Điều 4.2.a', 'Điều 5']);
    expect(inLaw(read('điểm a khoản 2 Điều 4')).sections).toEqual(['Điều 4.2.a']);
    expect(inLaw(read('điều 5 nói gì')).sections).toEqual(['Điều 5']);
  });
});
