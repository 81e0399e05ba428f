import type { LocalDate } from '../../core/dates.ts';
import { fold } from '../../core/text.ts';
import type { Read, Reader } from '../field.ts';
import { dateWords, month as monthWord, monthWords, year as yearWord } from './lexicon/date-words.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { ages, earliestYear } from './lengths.ts';

const spokenMonth = new RegExp(
  `\\b${monthWord} (${monthWords.map(([word]) => word).join('|')})\\b(?! \\d+ ${monthWord})`,
  'u',
);
const shortYear = new RegExp(`\\b${yearWord} \\d{2}$`, 'u');
const two = (number: number): string => String(number).padStart(2, '0');

/** The numbers of a date as typed, day before month as is written here; `undefined` where it is no date. */
function numbersOf(line: string): readonly string[] | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(line);
  if (iso !== null) return iso.slice(1).reverse();
  const compact = /^(\d{2})(\d{2})(\d{4})$/u.exec(line);
  if (compact !== null) return compact.slice(1);
  const text = fold(line).replace(spokenMonth, (_, word: string) => {
    const [, number = 0] = monthWords.find(([each]) => each === word) ?? [];
    return `${monthWord} ${number}`;
  });
  if (/[^\da-z\s/.,:()\u2013-]/u.test(text)) return undefined;
  if (!(text.match(/[a-z]+/gu) ?? []).every((word) => dateWords.has(word))) return undefined;
  const numbers = text.match(/\d+/gu) ?? [];
  const bareYear = numbers.length === 1 && numbers[0].length === 2;
  return bareYear && !shortYear.test(text) ? undefined : numbers;
}

/** The latest year of that shape that is not after `latest`: '80' is 1980, '10' is 2010. */
function yearOf(typed: string, latest: LocalDate): number | undefined {
  if (typed.length === 4) return Number(typed);
  if (typed.length !== 2) return undefined;
  const thisCentury = Number(latest.slice(0, 2)) * 100 + Number(typed);
  return thisCentury <= Number(latest.slice(0, 4)) ? thisCentury : thisCentury - 100;
}

/** A date up to today, `yyyy-mm-dd`, or its year alone; two digits of a year are the last such year before `latest`. */
function readUpTo(line: string, latest: LocalDate, today: LocalDate): Read {
  const numbers = line.length > 100 ? undefined : numbersOf(line);
  const year = yearOf(numbers?.at(-1) ?? '', latest);
  if (numbers === undefined || year === undefined || numbers.length > 3) return refused('date-shape');
  if (numbers.slice(0, -1).some((number) => number.length > 2)) return refused('date-shape');
  if (year < earliestYear) return refused('date-impossible');
  const [first = 1, second = 1] = numbers.slice(0, -1).map(Number);
  const [day, month] = numbers.length === 3 ? [first, second] : [1, first];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return refused('date-impossible');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (date > today) return refused('date-future');
  return numbers.length === 3 ? taken(date) : taken(String(year), 'year-only');
}

/** The day so many years before. The 29th of February stays: only the order of texts counts. */
function yearsBefore(today: LocalDate, years: number): LocalDate {
  return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}

/** The only kind of date that is asked: a birth, of somebody between 14 and 100, `yyyy-mm-dd` or the year alone. */
export const readDate: Reader = createLineReader('date-shape', (line, today) => {
  const youngest = yearsBefore(today, ages.least);
  const tooOld = yearsBefore(today, ages.most + 1);
  const read = readUpTo(line, youngest, today);
  if (read.kind === 'refused') return read;
  // A year alone is judged by the day in it that speaks for it.
  const [earliest, last] =
    read.value.length === 4 ? [`${read.value}-01-01`, `${read.value}-12-31`] : [read.value, read.value];
  return earliest > youngest || last <= tooOld ? refused('age') : read;
});
