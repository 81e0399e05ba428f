import { fold } from '../../core/text.ts';
import type { Read, Reader } from '../field.ts';
import { isDistrictUnit, namesGoneLevel } from './district-unit.ts';
import { abbreviations } from './lexicon/districts.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { lengths } from './lengths.ts';

const short: ReadonlySet<string> = new Set(abbreviations);

function read(line: string): Read {
  if (line.length < lengths.unit.least || line.length > lengths.unit.most) return refused('unit-shape');
  if (!/\p{L}[^]*\p{L}/u.test(line)) return refused('unit-shape');
  const first = fold(line.split(' ')[0] ?? '').replace(/[.,:]+$/u, '');
  return taken(
    line,
    short.has(first) ? 'unit-abbreviated' : undefined,
    namesGoneLevel(line) ? 'district-gone' : undefined,
  );
}

/** An organisation or a collective by its full name: where somebody works. Kept as it was typed. */
export const readWorkplace: Reader = createLineReader('unit-shape', read);

/** The same as one that is nominated or nominates: bodies of a district, which ended, are refused. */
export const readUnitName: Reader = createLineReader('unit-shape', (line) =>
  isDistrictUnit(line) ? refused('district-unit') : read(line),
);
