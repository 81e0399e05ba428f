import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { longDate, withExtension } from './phrases.ts';

/** How a kept value is shown: as it is, or in the way people write such a thing. */
export type Shown = 'plain' | 'phone' | 'date' | 'short-date' | 'id-number' | 'number';

function phone(value: string): string {
  const [number = '', extension] = value.split(';ext=');
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return value;
  const national =
    parsed.countryCallingCode === '84' ? parsed.formatNational() : parsed.formatInternational();
  return extension === undefined ? national : withExtension(national, extension);
}

function parts(value: string): readonly [string, string, string] | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : [day, month, year];
}

/** As official papers write it: a nought before days under ten and before the months 1 and 2 (NĐ 30/2020/NĐ-CP). */
function date(value: string): string {
  const found = parts(value);
  if (found === undefined) return value;
  const [day, month, year] = found;
  return longDate(day, Number(month) < 3 ? month : String(Number(month)), year);
}

const ways: Readonly<Record<Shown, (value: string) => string>> = {
  plain: (value) => value,
  phone,
  date,
  'short-date': (value) => parts(value)?.join('/') ?? value,
  'id-number': (value) => value.replace(/(?<=^.{3}).*(?=.{2}$)/su, (hidden) => '•'.repeat(hidden.length)),
  number: (value) => value.replace(/\B(?=(?:\d{3})+$)/gu, '.'),
};

/** A kept value as people read it: `0912 345 678`, `ngày 05 tháng 6 năm 1980`, `034•••••••89`, `1.234`. */
export function show(how: Shown, value: string): string {
  return ways[how](value);
}
