import type { LocalDate } from '../../core/dates.ts';
import type { Read, Reader } from '../field.ts';
import { cleanLine } from './clean.ts';
import { enormous } from './lengths.ts';
import type { Doubt, Why } from './verdict.ts';

/** A value that is taken, with what is odd about it. */
export function taken(value: string, ...doubts: readonly (Doubt | undefined)[]): Read {
  return { kind: 'value', value, doubts: doubts.filter((doubt) => doubt !== undefined) };
}

/** A text that cannot be the value. */
export function refused(why: Why): Read {
  return { kind: 'refused', why };
}

/** A reader of one clean line that is not empty; a text too long to be looked at is `tooLong`. */
export function createLineReader(tooLong: Why, read: (line: string, today: LocalDate) => Read): Reader {
  return (text, today) => {
    if (text.length > enormous) return refused(tooLong);
    const line = cleanLine(text);
    return line === '' ? refused('empty') : read(line, today);
  };
}
