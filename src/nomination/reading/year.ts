import { fold } from '../../core/text.ts';
import type { Reader } from '../field.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { earliestYear } from './lengths.ts';

/** A year that has begun, `2015`; words may stand around it. */
export const readYear: Reader = createLineReader('year-shape', (line, today) => {
  const [, year] = /^[^\d]{0,60}(\d{4})[^\d]{0,60}$/u.exec(fold(line)) ?? [];
  if (year === undefined || Number(year) < earliestYear) return refused('year-shape');
  return year > today.slice(0, 4) ? refused('date-future') : taken(year);
});
