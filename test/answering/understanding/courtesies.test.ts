import { describe, expect, it } from 'vitest';
import { withoutCourtesies } from '../../../src/answering/understanding/courtesies.ts';

describe('courtesies around a question', () => {
  it.each([
    ['Dạ em chào anh chị, anh chị cho em hỏi ai ký kế hoạch này', 'ai ký kế hoạch này'],
    ['ad ơi cho mình hỏi chút, xã tổng kết quý mấy', 'xã tổng kết quý mấy'],
    ['Chào bot ạ. Cho em hỏi là công ty em cần gì? Em cảm ơn nhiều ạ.', 'công ty em cần gì?'],
    ['cho toi hoi so noi vu lam gi', 'so noi vu lam gi'],
    ['Cảm ơn bot nhé. Còn phường thì sao?', 'Còn phường thì sao?'],
    ['Hello, could you tell me who signed the plan? Thank you very much', 'who signed the plan?'],
    ['chào bạn, bạn là ai', 'bạn là ai'],
  ])('are taken off "%s"', (typed, left) => {
    expect(withoutCourtesies(typed)).toBe(left);
  });

  it.each([
    'chào bạn',
    'cảm ơn nhiều ạ',
    'cho em hỏi',
    'ok cảm ơn ad',
    'có được gửi thư cảm ơn không',
    'đã tổng kết chưa',
    'chi cục tôi cần gì',
    '',
  ])('leave "%s" as it is', (typed) => {
    expect(withoutCourtesies(typed)).toBe(typed);
  });
});
