import type { LocalDate } from '../core/dates.ts';
import type { Field, ValueOf } from './field.ts';
import { isOffice } from './form.ts';
import type { Form } from './form.ts';
import type { Nomination } from './nomination.ts';

/** A file as it reads today: everything here is worked out anew from the answers, nothing is kept. */
export interface Reading {
  /** The day on which it is read. */
  readonly today: LocalDate;
  /** What a field holds, if today's rules still read it. Counts whether or not the field applies. */
  readonly value: ValueOf;
  /** The fields that apply to this nominee, in the form's order. */
  readonly applying: readonly Field[];
  /** Everything is asked, not only what a file needs. */
  readonly thorough: boolean;
  /** Of those, the ones this file asks: what a file needs, and everything where everything is wanted. */
  readonly asking: readonly Field[];
  /** Of those, the ones still without an answer and not passed over, in order. */
  readonly open: readonly Field[];
  /** Needed, applying, and without an answer: no submission. */
  readonly lacking: readonly Field[];
  /** Wanted, applying, and without an answer: what may be added later. */
  readonly later: readonly Field[];
}

/** Reads a file by a form, on a day. */
export function readDraft(form: Form, nomination: Nomination, today: LocalDate): Reading {
  const value = valueOf(form, nomination, today);
  const applying = form.fields.filter(({ when }) => when === undefined || when(value));
  const skipped = new Set(nomination.skipped);
  const empty = applying.filter(({ id }) => value(id) === undefined);
  // When staff ask for something, that alone is asked.
  const thorough = nomination.state !== 'supplement' && (nomination.thorough === true || isOffice(value));
  const asking = applying.filter((field) => thorough || isAsked(field, nomination));
  return {
    today,
    value,
    applying,
    thorough,
    asking,
    open: asking.filter(
      ({ id }) => (value(id) === undefined || isAskedAnew(id, nomination)) && !skipped.has(id),
    ),
    lacking: empty.filter(({ need }) => need === 'needed'),
    later: empty.filter(({ need }) => need === 'wanted'),
  };
}

/** What the answers hold: each read again with today's reader, so that a tightened rule asks again and nothing else does. */
function valueOf(form: Form, { answers }: Nomination, today: LocalDate): ValueOf {
  const known = new Map<string, string | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const given = answers[id];
    const read = given === undefined ? undefined : form.field(id)?.read(given.value, today);
    const value = read?.kind === 'value' ? read.value : undefined;
    known.set(id, value);
    return value;
  };
}

function isAsked({ id, need }: Field, { supplement, state }: Nomination): boolean {
  return need === 'needed' || (state === 'supplement' && supplement?.fields.includes(id) === true);
}

/** Staff asked for it, and it was not answered since. */
function isAskedAnew(id: string, { supplement, state, answers }: Nomination): boolean {
  if (state !== 'supplement' || supplement === undefined || !supplement.fields.includes(id)) return false;
  return (answers[id]?.at ?? 0) <= supplement.at;
}
