/** A calendar date in Việt Nam, `yyyy-mm-dd`. Never a Date: a deadline has no hour until we choose one. */
export type LocalDate = string;

/** A quarter of a year, or a whole year when the quarter is not said. */
export interface Period {
  readonly year: number;
  readonly quarter?: 1 | 2 | 3 | 4;
}

const vietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date on a calendar in Việt Nam at that moment. */
export function localDate(at: Date): LocalDate {
  return vietnam.format(at);
}

/** The first and the last month (1 to 12) of a period. */
export function monthsOf(period: Period): readonly [number, number] {
  return period.quarter === undefined ? [1, 12] : [period.quarter * 3 - 2, period.quarter * 3];
}
