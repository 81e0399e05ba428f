import { fold } from '../../core/text.ts';
import type { Reader } from '../field.ts';
import { honorifics, nameEndings, nameOpenings, nameToo, surnameToo } from './lexicon/honorifics.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { lengths } from './lengths.ts';
import { withoutMarks } from './without-marks.ts';

const word = /^(?:\p{L}\p{M}{0,2})+(?:['-](?:\p{L}\p{M}{0,2})+)*'?$/u;
const apostrophes = /[\u2018\u2019\u02bc`\u00b4]/gu;
const ends = /^[\s.,;:!"\u201c\u201d-]+|[\s.,;:!"\u201c\u201d-]+$/gu;
const longestFirst = (phrases: readonly string[]): readonly string[] =>
  phrases.toSorted((a, b) => b.length - a.length);

const marked = longestFirst([...honorifics, ...nameOpenings]);
const unmarked = longestFirst(
  [...honorifics.filter((phrase) => !surnameToo.has(phrase)), ...nameOpenings].map(fold),
);

const words = (name: string): number => name.split(' ').length;

function stripped(line: string): string {
  let name = line;
  for (;;) {
    name = name.replace(ends, '');
    const lower = name.toLowerCase();
    const before = (withoutMarks(name) ? unmarked : marked).find(
      (phrase) =>
        lower.startsWith(phrase) &&
        /^[\s:.]/u.test(lower.slice(phrase.length)) &&
        !(phrase.length === nameToo.length && fold(phrase) === fold(nameToo) && words(lower) < 4),
    );
    const after = nameEndings.find((phrase) => lower.endsWith(` ${phrase}`));
    if (before === undefined && after === undefined) return name;
    name = before === undefined ? name.slice(0, -(after?.length ?? 0)) : name.slice(before.length);
  }
}

function titled(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<=^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A person's full name without titles, `Nguyễn Thị Lan`; surname and name at least. */
export const readPersonName: Reader = createLineReader('name-shape', (line) => {
  // A name with all its titles is never longer; what is longer is not worth taking apart.
  if (line.length > 4 * lengths.name.most) return refused('name-shape');
  if (/\p{N}/u.test(line)) return refused('name-digits');
  const name = titled(stripped(line.replace(apostrophes, "'")))
    .replace(apostrophes, "'")
    .normalize('NFC');
  if (name.length < lengths.name.least || name.length > lengths.name.most) return refused('name-shape');
  if (words(name) < lengths.nameWords.least || words(name) > lengths.nameWords.most)
    return refused('name-shape');
  if (!name.split(' ').every((each) => word.test(each))) return refused('name-shape');
  return taken(name, withoutMarks(name) ? 'name-without-marks' : undefined);
});
