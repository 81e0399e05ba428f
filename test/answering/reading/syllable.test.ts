import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossible, isPossibleFolded, tokenise } from '../../../src/answering/reading/syllable.ts';

describe('the words of a text', () => {
  it('are the same whether the keyboard composes letters or not', () => {
    const text = 'Đẩy mạnh ĐỔI MỚI sáng tạo, quý II năm 2027';
    expect(tokenise(text.normalize('NFD'))).toEqual(tokenise(text));
    expect(tokenise(text)).toEqual('đẩy mạnh đổi mới sáng tạo quý ii năm 2027'.split(' '));
  });

  it('have their tone mark in one place, old or new habit or a slip', () => {
    expect(tokenise('hoà hòa uỷ ủy thừơng quỳên hòan quý già khuỷu giừơng')).toEqual(
      'hòa hòa ủy ủy thường quyền hoàn quý già khuỷu giường'.split(' '),
    );
  });

  it('keep numbers and the parts of a document number', () => {
    expect(tokenise('57-NQ/TW ngày 22/12/2024')).toEqual(['57', 'nq', 'tw', 'ngày', '22', '12', '2024']);
  });

  it('lose emoji, invisible characters and other scripts, and fancy letters become plain', () => {
    expect(tokenise('😀 xin\u200b chào привет 你好 𝐓𝐡𝐢 đ\u00adua')).toEqual(['xin', 'chào', 'thi', 'đua']);
  });

  it('never depend on the normal form of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tokenise(text.normalize('NFD'))).toEqual(tokenise(text.normalize('NFC')));
      }),
    );
  });
});

describe('a possible syllable', () => {
  it.each(['quốc', 'nghiệp', 'chuyển', 'khuỷu', 'gì', 'giếng', 'ạ', 'yêu', 'đươc'])('%s is one', (word) => {
    expect(isPossible(word)).toBe(true);
  });

  it.each(['tchuẩn', 'ptrào', 'cảt', 'ngh', 'kông', 'ghan', 'deadline'])('%s is none', (word) => {
    expect(isPossible(word)).toBe(false);
  });

  it('may have lost its marks', () => {
    expect(isPossibleFolded('nghiep')).toBe(true);
    expect(isPossibleFolded('duoc')).toBe(true);
    expect(isPossibleFolded('tieuchuan')).toBe(false);
  });
});
