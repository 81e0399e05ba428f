import { plain } from '../core/text.ts';
import type { Reading } from './draft.ts';
import type { Form } from './form.ts';
import { fieldNames } from './lexicon/field-names.ts';
import { corrections, editJoints, editLeads, editVerbs, valueJoints } from './lexicon/edit-words.ts';
import type { Move } from './move.ts';
import { numbered } from './numbered.ts';

const verbs = editVerbs.map((verb) => plain(verb).split(' '));
const mistakes = corrections.map((words) => plain(words).split(' '));
/** Every name of a field in words, the longest first: "so dien thoai lien he" before "so dien thoai". */
const names = Object.entries(fieldNames)
  .flatMap(([field, called]) => called.map((name) => ({ field, words: plain(name).split(' ') })))
  .sort((one, other) => other.words.length - one.words.length);

/**
 * Reads "sửa mục 3", "sua ten", "đổi số điện thoại thành 0912 345 678"; with `bare` also "3" and "tên" alone. Undefined
 * where the text is nothing of the kind.
 */
export function readEdit(form: Form, reading: Reading, text: string, bare = false): Move | undefined {
  // Word by word, so that the new value is taken from the text as it was typed.
  const typed = text.split(/\s+/u).filter((word) => word !== '');
  const words = typed.map(plain);
  let lead = 0;
  while (editLeads.has(words[lead] ?? '-')) lead += 1;
  if (bare && /^\d{1,2}$/u.test(text)) return ofNumber(reading, Number(text));
  const verb =
    verbs.find((each) => each.every((word, at) => words[lead + at] === word)) ??
    mistakes.find((each) => each.every((word, at) => words[lead + at] === word));
  if (verb === undefined && !bare) return undefined;
  let at = verb === undefined ? 0 : lead + verb.length;
  const named = nameAt(words, at, reading) ?? skippingJoints();
  function skippingJoints() {
    while (editJoints.has(words[at] ?? '') && at < words.length) {
      at += 1;
      const found = nameAt(words, at, reading);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (named === undefined) {
    const number = /^(\d{1,2})[.,:]?$/u.exec(words[at] ?? '')?.[1];
    if (number === undefined)
      return verb !== undefined && words.length > verb.length && words.length <= 6
        ? { kind: 'edit-unknown' }
        : undefined;
    const move = ofNumber(reading, Number(number));
    return move.kind === 'edit' ? withValue(move.field, at + 1) : move;
  }
  return withValue(named.field, named.end);

  function withValue(field: string, from: number): Move {
    let start = from;
    while (words[start] === '') start += 1;
    if (valueJoints.has(words[start] ?? '')) start += 1;
    const value = typed
      .slice(start)
      .join(' ')
      .replace(/^[:=\s-]+/u, '');
    const said = form.field(field) !== undefined && start > from && value !== '';
    // Without "thành" or ":" what follows may be anything, unless it can be nothing else: then the question is asked again.
    const spec = form.field(field);
    const fits = spec?.shown !== undefined && spec.read(value, reading.today).kind === 'value';
    return said || fits || (value !== '' && /:$/u.test(typed[from - 1] ?? ''))
      ? { kind: 'set', field, text: value }
      : { kind: 'edit', field };
  }
}

function ofNumber(reading: Reading, number: number): Move {
  const field = numbered(reading)[number - 1];
  return field === undefined ? { kind: 'edit-unknown' } : { kind: 'edit', field: field.id };
}

/** The field whose name stands there, among those that apply; where two are called so, the first of the form. */
function nameAt(words: readonly string[], at: number, { applying }: Reading) {
  const fitting = names.filter(
    ({ field, words: name }) =>
      name.every((word, index) => words[at + index] === word) && applying.some(({ id }) => id === field),
  );
  const longest = fitting[0]?.words.length ?? 0;
  const order = new Map(applying.map(({ id }, index) => [id, index]));
  const [first] = fitting
    .filter(({ words: name }) => name.length === longest)
    .sort((one, other) => (order.get(one.field) ?? 0) - (order.get(other.field) ?? 0));
  return first === undefined ? undefined : { field: first.field, end: at + longest };
}
