import type { Period } from '../../core/dates.ts';
import { monthsOf } from '../../core/dates.ts';
import { englishMonths, numerals, seasons, spans, units } from './lexicon/periods.ts';

/** A time a question names: months (1 to 12) of a year, or of a year it does not say. */
export interface Time {
  readonly year?: number;
  readonly from: number;
  readonly to: number;
  /** How finely it was said. */
  readonly grain: 'month' | 'quarter' | 'season' | 'year';
}

const isYear = (word: string | undefined): boolean => word !== undefined && /^20[1-4]\d$/u.test(word);

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  return numerals[word];
}

/** Every time that the syllables of a question name, in order. */
export function timesIn(syllables: readonly string[]): readonly Time[] {
  const times: Time[] = [];
  const used = new Set<number>();
  const yearNear = (from: number, reach = 3): number | undefined => {
    for (let index = from; index < Math.min(from + reach, syllables.length); index += 1) {
      if (isYear(syllables[index])) {
        used.add(index);
        return Number(syllables[index]);
      }
    }
    return undefined;
  };
  const push = (time: Omit<Time, 'year'>, year: number | undefined): void => {
    times.push(year === undefined ? time : { ...time, year });
  };
  const is = (list: readonly string[], word: string | undefined): boolean =>
    word !== undefined && list.includes(word);

  syllables.forEach((word, index) => {
    const next = numberOf(syllables[index + 1]);
    const before = numberOf(syllables[index - 1]);
    if (is(units.quarter, word) && next !== undefined && next >= 1 && next <= 4) {
      push({ from: next * 3 - 2, to: next * 3, grain: 'quarter' }, yearNear(index + 2));
    } else if (word === 'quarter' && before !== undefined && before <= 4) {
      push({ from: before * 3 - 2, to: before * 3, grain: 'quarter' }, yearNear(index + 1));
    } else if (
      is(units.month, word) &&
      next !== undefined &&
      next >= 1 &&
      next <= 12 &&
      syllables[index + 2] !== 'đầu'
    ) {
      push({ from: next, to: next, grain: 'month' }, yearNear(index + 2));
    } else {
      const month = englishMonths.findIndex((names) => names.includes(word)) + 1;
      if (month > 0 && (month !== 5 || isYear(syllables[index + 1]))) {
        push({ from: month, to: month, grain: 'month' }, yearNear(index + 1, 2));
      }
      for (const [season, [from, to]] of Object.entries(seasons)) {
        const parts = season.split(' ');
        if (parts.every((part, offset) => syllables[index + offset] === part)) {
          push({ from, to, grain: 'season' }, yearNear(index + parts.length, 2));
        }
      }
      const slash =
        index > 0 && isYear(word) && !used.has(index) ? numberOf(syllables[index - 1]) : undefined;
      if (
        slash !== undefined &&
        /^\d/u.test(syllables[index - 1] ?? '') &&
        slash >= 1 &&
        slash <= 12 &&
        !is(units.quarter, syllables[index - 2])
      ) {
        used.add(index);
        times.push({ year: Number(word), from: slash, to: slash, grain: 'month' });
      }
    }
  });
  syllables.forEach((word, index) => {
    if (isYear(word) && !used.has(index)) times.push({ year: Number(word), from: 1, to: 12, grain: 'year' });
  });
  return times.filter((time, index) => times.findIndex((other) => same(other, time)) === index);
}

function same(a: Time, b: Time): boolean {
  return a.year === b.year && a.from === b.from && a.to === b.to;
}

/** How a time lies to a period: wholly before or after it, inside it, or only partly in it. */
export function compare(time: Time, period: Period): 'before' | 'within' | 'overlaps' | 'after' {
  const [from, to] = monthsOf(period);
  const year = time.year ?? period.year;
  if (year !== period.year) return year < period.year ? 'before' : 'after';
  if (time.to < from) return 'before';
  if (time.from > to) return 'after';
  return time.from >= from && time.to <= to ? 'within' : 'overlaps';
}
