/** A calendar date in Việt Nam, `yyyy-mm-dd`. Never a Date: a deadline has no hour until we choose one. */
export type LocalDate = string;

/** A quarter of a year, or a whole year when the quarter is not said. */
export interface Period {
  readonly year: number;
  readonly quarter?: 1 | 2 | 3 | 4;
}

/** Việt Nam has been seven hours ahead of UTC, summer and winter, since 1975 (IANA time zone database, Asia/Ho_Chi_Minh). */
const aheadMs = 7 * 3_600_000;

/** The date on a calendar in Việt Nam at that moment. */
export function localDate(at: Date): LocalDate {
  return new Date(at.getTime() + aheadMs).toISOString().slice(0, 10);
}

/** The first and the last month (1 to 12) of a period. */
export function monthsOf(period: Period): readonly [number, number] {
  return period.quarter === undefined ? [1, 12] : [period.quarter * 3 - 2, period.quarter * 3];
}
