import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeFrom,
  isChecked,
  numberFrom,
  spaced,
  typedIn,
  withCheckDigit,
} from '../../src/nomination/number.ts';

const digitsOf = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** A row of digits with another one at a place. */
const withDigit = (row: string, at: number, digit: string): string =>
  `${row.slice(0, at)}${digit}${row.slice(at + 1)}`;

/** Made here, so that the last digit of what the tables below hold is the right one. */
const number = numberFrom('48273915');
const digits = number.slice(2);
const code = codeFrom('48217390516');

/** The same digits in groups, with something between. */
const grouped = (text: string, size: number, between: string): string =>
  (text.match(new RegExp(`.{1,${String(size)}}`, 'gu')) ?? []).join(between);

describe('a number or code that is copied wrongly', () => {
  it('is found out when any one digit is another', () => {
    fc.assert(
      fc.property(digitsOf(11), fc.nat(11), fc.integer({ min: 1, max: 9 }), (random, at, by) => {
        const right = withCheckDigit(random);
        const wrong = withDigit(right, at, String((Number(right[at]) + by) % 10));
        expect(isChecked(right)).toBe(true);
        expect(isChecked(wrong)).toBe(false);
      }),
    );
  });

  it('is found out when any two neighbours are swapped', () => {
    fc.assert(
      fc.property(digitsOf(11), fc.nat(10), (random, at) => {
        const right = withCheckDigit(random);
        fc.pre(right[at] !== right[at + 1]);
        const swapped = `${right.slice(0, at)}${right[at + 1] ?? ''}${right[at] ?? ''}${right.slice(at + 2)}`;
        expect(isChecked(swapped)).toBe(false);
      }),
    );
  });

  it('is found out for every place and digit of one number, one by one', () => {
    const wrong = Array.from(digits, (digit, at) =>
      Array.from('0123456789')
        .filter((each) => each !== digit)
        .map((each) => withDigit(digits, at, each)),
    ).flat();
    expect(wrong).toHaveLength(81);
    expect(wrong.filter(isChecked)).toEqual([]);
  });

  it('is not taken for a number when it is none at all', () => {
    expect(['', 'TD', '12a4', ' 12', '-0'].map(isChecked)).toEqual([false, false, false, false, false]);
  });
});

describe('a number and a code', () => {
  it('are kept without spaces and read aloud in groups', () => {
    expect(number).toMatch(/^TD\d{9}$/u);
    expect(code).toMatch(/^\d{12}$/u);
    expect(spaced(number)).toMatch(/^TD \d{3} \d{3} \d{3}$/u);
    expect(spaced(code)).toMatch(/^\d{4} \d{4} \d{4}$/u);
  });

  it('are read again from what was shown', () => {
    fc.assert(
      fc.property(digitsOf(11), (random) => {
        expect(typedIn(spaced(numberFrom(random)))?.typed).toBe(numberFrom(random));
        expect(typedIn(spaced(codeFrom(random)))?.typed).toBe(codeFrom(random));
      }),
    );
  });

  it.each<[string, string]>([
    ['as it is kept', number],
    ['as it is shown', spaced(number)],
    ['in small letters', number.toLowerCase()],
    ['with small letters and spaces', `td ${grouped(digits, 3, ' ')}`],
    ['with dots', `TD.${grouped(digits, 3, '.')}`],
    ['with dashes', `TD-${grouped(digits, 3, '-')}`],
    ['with long dashes', `TD–${grouped(digits, 3, '–')}`],
    ['with a dash and spaces', `TD - ${grouped(digits, 3, ' - ')}`],
    ['digit by digit', `TD ${grouped(digits, 1, ' ')}`],
    ['with spaces that do not break', `TD\u00a0${grouped(digits, 3, '\u00a0')}`],
    ['without its letters', digits],
    ['without its letters, with spaces', ` ${grouped(digits, 3, ' ')} `],
    ['in a question', `Hồ sơ ${spaced(number)} đến đâu rồi ạ?`],
    ['in an unaccented sentence', `cho hoi ho so td${digits} toi dau roi`],
    ['at the end of a sentence', `Số hồ sơ của tôi là ${number}.`],
    ['in brackets', `hồ sơ (${number})`],
    ['after a colon', `Mã hồ sơ:${number}`],
    ['behind a telephone number', `Tôi là Lan, sđt 0912345678, hồ sơ ${spaced(number)} đến đâu rồi`],
    ['before a telephone number', `Hồ sơ ${spaced(number)}, gọi tôi số 0912 345 678`],
    ['behind a date', `Ngày 05/06/2026 tôi nộp hồ sơ ${spaced(number)}`],
    ['with the letter Đ, as the movement is shortened', `TĐ ${grouped(digits, 3, ' ')}`],
  ])('a number is found %s', (_, text) => {
    expect(typedIn(text)?.typed).toBe(number);
  });

  it.each<[string, string]>([
    ['as it is kept', code],
    ['as it is shown', spaced(code)],
    ['with dots', grouped(code, 4, '.')],
    ['with dashes', grouped(code, 4, '-')],
    ['with long dashes', grouped(code, 4, '–')],
    ['in threes', grouped(code, 3, ' ')],
    ['in a sentence', `mã của tôi là ${spaced(code)} nhé`],
    ['at the end of a sentence', `Tôi muốn làm tiếp hồ sơ mã ${code}.`],
    ['with words that take back', `${spaced(code)} rút đồng ý`],
    ['behind a telephone number', `sđt 0912345678 mã ${spaced(code)}`],
    ['over two lines', `Mã:\n${spaced(code)}`],
  ])('a code is found %s', (_, text) => {
    expect(typedIn(text)?.typed).toBe(code);
  });

  it('tells the words around it', () => {
    expect(typedIn(`${spaced(code)} rút đồng ý`)?.rest).toBe('rút đồng ý');
    expect(typedIn(` ${code} `)?.rest).toBe('');
  });
});

describe('digits that are something else', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '+84 912 345 678',
    '84912345678',
    '0227 3831 234',
    'sđt của tôi là 0912345678 nhé',
    'sđt 912345678',
    '05/06/1980',
    '05-06-1980',
    '5.6.1980',
    'ngày 22 tháng 11 năm 2026',
    'từ 01/01/2025 đến 31/12/2026',
    '123/QĐ-UBND ngày 12/02/2025',
    '0100233488',
    'MST 0100233488',
    'Mã số thuế: 0314409058-002',
    'td',
    'TD 12',
    'TĐ-KT',
    '1.200 hồ sơ, 3.400.000 đồng',
    '',
  ])('%j is taken for no number or code', (text) => {
    expect(typedIn(text)).toBeUndefined();
  });

  it('a personal number or nine digits of a telephone in a sentence are taken for one only if their last digit happens to fit', () => {
    fc.assert(
      fc.property(digitsOf(8), digitsOf(9), (eight, nine) => {
        expect(typedIn(`sđt của tôi là 9${eight}`)).toBeUndefined();
        const personal = `034${nine}`;
        const taken = typedIn(`CCCD của tôi là ${personal}`)?.typed;
        expect(taken).toBe(isChecked(personal) ? personal : undefined);
      }),
    );
  });

  it('no part of a longer row of digits is taken', () => {
    fc.assert(
      fc.property(digitsOf(11), fc.integer({ min: 1, max: 9 }), (random, more) => {
        expect(typedIn(`${String(more)}${codeFrom(random)}`)).toBeUndefined();
        expect(typedIn(`${codeFrom(random)}${String(more)}`)).toBeUndefined();
        expect(typedIn(`TD${numberFrom(random).slice(2)}${String(more)}`)?.typed).toBeUndefined();
      }),
    );
  });

  it('any text at all is looked through without harm, and at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = typedIn(text);
        expect(found === undefined || /^(?:TD\d{9}|\d{12})$/u.test(found.typed)).toBe(true);
      }),
    );
    for (const piece of ['1', '1 ', '1.', 'td', 'td ', 'TD 1 2 3 4 5 6 7 8 ', ' ', '0912 ']) {
      const begun = process.cpuUsage().user;
      typedIn(piece.repeat(Math.floor(1_000_000 / piece.length)));
      expect((process.cpuUsage().user - begun) / 1_000, piece).toBeLessThan(500);
    }
  });
});
