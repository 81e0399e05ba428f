/** What a line begins with, when it begins a clause. */
export interface Marker {
  readonly kind: 'division' | 'article' | 'part' | 'item' | 'point' | 'dash' | 'anchor' | 'heading' | 'row';
  /** Its number as it stands (`4`, `IV`, `2.1`, `đ`); empty where it has none. */
  readonly number: string;
}

/**
 * Stricter than what the knowledge folder accepts as a marker: these lines come from a page, where a sentence that
 * speaks of `Điều 5 Nghị định này` may break just before it. There an article has its full stop.
 */
const markers: readonly (readonly [Marker['kind'], RegExp])[] = [
  ['anchor', /^<!--\s*mục:\s*(.+?)\s*-->$/u],
  ['heading', /^#{1,6}\s()/u],
  ['row', /^\|()/u],
  ['article', /^Điều\s+(\d+[a-zđ]?)\s*(?:[.:]|$)/u],
  ['part', /^([IVXLC]{1,6})\.(?:\s|$)/u],
  ['item', /^(\d{1,2}(?:\.\d{1,2}){0,2})\.(?:\s|$)/u],
  ['point', /^([a-zđ]{1,2})\)(?:\s|$)/u],
  ['dash', /^[-–—•+*]\s*(?=[^\s\d-])()/u],
  [
    'division',
    /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|PHỤ LỤC|Phụ lục)\s+(?:thứ\s+)?([IVXLC]+|\d+|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)\s*(?=[.:]|$|\s\p{Lu}{2})/u,
  ],
];

/** The marker a line begins with. */
export function markerOf(line: string): Marker | undefined {
  for (const [kind, pattern] of markers) {
    const found = pattern.exec(line);
    if (found !== null) return { kind, number: found[1] ?? '' };
  }
  return undefined;
}

/** Numbers that look like clauses to people but which the knowledge folder does not take for markers. */
export const unusualMarker = /^(?:[a-zđ][./]|\d{1,2}[)/]|\d{1,2}(?:\.\d{1,2}){1,2}(?!\.))\s+\p{L}/u;

const letters = 'abcdđeghiklmnopqrstuvxy';
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A marker's place in its series, from 1: `IV` → 4, `đ` → 5, `2.3` → 3. */
export function ordinal({ kind, number }: Marker): number {
  if (kind === 'part') {
    const values = Array.from(number, (letter) => romanValues[letter] ?? 0);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  }
  if (kind === 'point') return letters.indexOf(number) + 1;
  return Number(/\d+$/u.exec(number.replace(/\D+$/u, ''))?.[0] ?? 0);
}
