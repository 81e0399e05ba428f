/** Months from the first to the last, both counted from the beginning of our era: two of them can be compared. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

/** Months 1 to 12 of a year. */
export function monthsIn(year: number, from = 1, to = 12): Months {
  return { first: year * 12 + from, last: year * 12 + to };
}

/** A quarter, 1 to 4, of a year. */
export function quarterOf(year: number, quarter: number): Months {
  return monthsIn(year, quarter * 3 - 2, quarter * 3);
}

/** How a time lies to another. */
export function lies(named: Months, due: Months): 'before' | 'within' | 'unfixed' | 'overlaps' | 'after' {
  if (named.last < due.first) return 'before';
  if (named.first > due.last) return 'after';
  // Of a whole year, a part is neither right nor wrong.
  const isYear = due.last - due.first === 11;
  if (isYear && named.last - named.first < 11) return 'unfixed';
  return named.first >= due.first && named.last <= due.last ? 'within' : 'overlaps';
}

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The first time that words name, of those that name a year. */
export function monthsSaid(words: string): Months | undefined {
  const month = /(?:tháng|month)\s*(\d{1,2})\/(\d{4})/iu.exec(words);
  if (month !== null) return monthsIn(Number(month[2]), Number(month[1]), Number(month[1]));
  const quarter = /(?:quý|q)\s*(iv|i{1,3}|[1-4])\s*(?:\/|năm)\s*(\d{4})/iu.exec(words);
  if (quarter !== null) {
    const number = quarter[1]?.toLowerCase() ?? '';
    return quarterOf(Number(quarter[2]), roman[number] ?? Number(number));
  }
  const year = /\b(20\d\d)\b/u.exec(words);
  return year === null ? undefined : monthsIn(Number(year[1]));
}
