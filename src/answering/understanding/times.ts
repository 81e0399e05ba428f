import type { Period } from '../../core/dates.ts';
import { monthsOf } from '../../core/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { englishMonths, halves, numerals, seasons, spans, units } from './lexicon/periods.ts';

/** A time a question names: months (1 to 12) of a year, or of a year it does not say. */
export interface Time {
  readonly year?: number;
  readonly from: number;
  readonly to: number;
  /** The day, 1 to 31, as it was said: of a month that may not have it. */
  readonly day?: number;
  /** How finely it was said. */
  readonly grain: 'day' | 'month' | 'quarter' | 'season' | 'year';
}

/** How a time lies to a period. */
export type Relation = 'before' | 'within' | 'unfixed' | 'overlaps' | 'after' | 'impossible';

/** A time without its year, and how many syllables it takes from where it begins. */
interface Found {
  readonly time: Omit<Time, 'year'>;
  readonly length: number;
}

/** Looks for one kind of time that begins at a syllable. */
type Look = (syllables: readonly string[], at: number) => Found | undefined;

/** How far after a quarter or month its year may stand: "quý II của năm 2027". */
const yearReach = 3;

const isYear = (word: string | undefined): boolean => word !== undefined && /^20[1-4]\d$/u.test(word);
const among = (list: readonly string[], word: string | undefined): boolean =>
  word !== undefined && list.includes(word);

/** The syllables of a reading in which times are looked for: months and numerals as typed, the rest as read. */
export function timeSyllables({ tokens }: Reading): readonly string[] {
  return tokens.flatMap(({ typed, read }) => (asTyped.has(typed) ? [typed] : read.split(' ')));
}

const asTyped: ReadonlySet<string> = new Set([
  ...englishMonths.flat(),
  ...units.quarter,
  'i',
  'ii',
  'iii',
  'iv',
]);

/** Every time that the syllables of a question name, in order; each once. */
export function timesIn(syllables: readonly string[]): readonly Time[] {
  const used = new Set(spannedYears(syllables));
  const times = syllables.flatMap((_, at): readonly Time[] => {
    const found = lookAt(syllables, at);
    if (found === undefined) return [];
    const year = yearAfter(syllables, at + found.length, used);
    return [year === undefined ? found.time : { ...found.time, year }];
  });
  const years = syllables.flatMap((word, at): readonly Time[] =>
    isYear(word) && !used.has(at) ? [{ year: Number(word), from: 1, to: 12, grain: 'year' }] : [],
  );
  const all = [...times, ...years];
  return all.filter((time, index) => all.findIndex((other) => same(other, time)) === index);
}

const quarter: Look = (syllables, at) => {
  const number = numberOf(syllables[at + 1]);
  if (!among(units.quarter, syllables[at]) || number === undefined || number < 1 || number > 4)
    return undefined;
  return { time: { from: number * 3 - 2, to: number * 3, grain: 'quarter' }, length: 2 };
};

const englishQuarter: Look = (syllables, at) => {
  const number = numberOf(syllables[at]);
  if (syllables[at + 1] !== 'quarter' || number === undefined || number > 4) return undefined;
  return { time: { from: number * 3 - 2, to: number * 3, grain: 'quarter' }, length: 2 };
};

const month: Look = (syllables, at) => {
  const number = numberOf(syllables[at + 1]);
  // "6 tháng đầu năm" is a season, not the sixth month.
  const counted = among(halves, syllables[at + 2]);
  if (!among(units.month, syllables[at]) || number === undefined || number < 1 || number > 12 || counted)
    return undefined;
  return { time: within(number, syllables[at - 1]), length: 2 };
};

const englishMonth: Look = (syllables, at) => {
  const number = englishMonths.findIndex((names) => names.includes(syllables[at] ?? '')) + 1;
  // "may" is mostly no month.
  if (number === 0 || (number === 5 && !isYear(syllables[at + 1]))) return undefined;
  return { time: within(number, syllables[at - 1]), length: 1 };
};

/** `8/2027` */
const slashed: Look = (syllables, at) => {
  const number = /^\d{1,2}$/u.test(syllables[at] ?? '') ? Number(syllables[at]) : 0;
  const before = syllables[at - 1];
  const alone = !among(units.quarter, before) && !among(units.month, before);
  if (number < 1 || number > 12 || !isYear(syllables[at + 1]) || !alone) return undefined;
  return { time: within(number, before), length: 1 };
};

const seasonsInParts = Object.entries(seasons).map(([name, [from, to]]) => ({
  parts: name.split(' '),
  from,
  to,
}));

const season: Look = (syllables, at) => {
  for (const { parts, from, to } of seasonsInParts) {
    if (parts.every((part, offset) => syllables[at + offset] === part)) {
      return { time: { from, to, grain: 'season' }, length: parts.length };
    }
  }
  return undefined;
};

const looks: readonly Look[] = [quarter, englishQuarter, month, englishMonth, slashed, season];

function lookAt(syllables: readonly string[], at: number): Found | undefined {
  for (const look of looks) {
    const found = look(syllables, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A month, or the day of it that stands before. */
function within(month: number, before: string | undefined): Omit<Time, 'year'> {
  return isDay(before)
    ? { from: month, to: month, day: Number(before), grain: 'day' }
    : { from: month, to: month, grain: 'month' };
}

function isDay(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,2}$/u.test(word) && Number(word) >= 1 && Number(word) <= 31;
}

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,2}$/u.test(word) ? Number(word) : numerals.get(word);
}

function yearAfter(syllables: readonly string[], from: number, used: Set<number>): number | undefined {
  for (let at = from; at < Math.min(from + yearReach, syllables.length); at += 1) {
    if (!isYear(syllables[at])) continue;
    used.add(at);
    return Number(syllables[at]);
  }
  return undefined;
}

/** Places of the years in "2025-2030": the campaign's span, not a time that is asked about. */
function spannedYears(syllables: readonly string[]): readonly number[] {
  return syllables.flatMap((word, at) => {
    const other = among(spans, syllables[at + 1]) ? at + 2 : at + 1;
    return isYear(word) && isYear(syllables[other]) ? [at, other] : [];
  });
}

function same(a: Time, b: Time): boolean {
  return a.year === b.year && a.from === b.from && a.to === b.to;
}

/** How a time lies to a period: wholly before or after it, inside it, only partly in it; or it is on no calendar. */
export function compare(time: Time, period: Period): Relation {
  const [from, to] = monthsOf(period);
  const year = time.year ?? period.year;
  // The zeroth day of the next month is the last one of this.
  if ((time.day ?? 1) > new Date(Date.UTC(year, time.to, 0)).getUTCDate()) return 'impossible';
  if (year !== period.year) return year < period.year ? 'before' : 'after';
  // A quarter of a year that the milestone leaves open is neither right nor wrong.
  if (period.quarter === undefined && time.grain !== 'year') return 'unfixed';
  if (time.to < from) return 'before';
  if (time.from > to) return 'after';
  return time.from >= from && time.to <= to ? 'within' : 'overlaps';
}
