/** Words for times of the year, and the months (first to last) they cover. */
export const seasons: Readonly<Record<string, readonly [number, number]>> = {
  'đầu năm': [1, 3],
  'giữa năm': [5, 8],
  'cuối năm': [10, 12],
  'nửa đầu năm': [1, 6],
  '6 tháng đầu năm': [1, 6],
  'nửa cuối năm': [7, 12],
  '6 tháng cuối năm': [7, 12],
};

/** Numbers written as words or roman numerals. */
export const numerals: ReadonlyMap<string, number> = new Map(
  Object.entries({
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
    một: 1,
    nhất: 1,
    hai: 2,
    nhì: 2,
    ba: 3,
    tư: 4,
    bốn: 4,
    năm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
    mười: 10,
    giêng: 1,
    chạp: 12,
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
  }),
);

/** English months, whole and short. */
export const englishMonths: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Words the parser looks for: month, quarter, year. */
export const units = {
  month: ['tháng', 'thang'],
  quarter: ['quý', 'quí', 'quy', 'qúy'],
  year: ['năm', 'nam'],
} as const;

/** Words between the first and the last year of a span: `2025 đến 2030`. */
export const spans: readonly string[] = ['đến', 'tới', 'to', 'until'];

/** Words after a number of months that make it a part of the year: `6 tháng đầu năm`. */
export const halves: readonly string[] = ['đầu', 'cuối'];
