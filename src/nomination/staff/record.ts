import type { Form } from '../form.ts';
import { needsAgreement } from '../needs-agreement.ts';
import type { Happening, Nomination } from '../nomination.ts';
import { labelOf, valueOf } from '../phrases/of-field.ts';
import { show } from '../reading/show.ts';
import type { View } from '../view.ts';
import { differencesOf } from './difference.ts';
import type { Duplicate } from './duplicates.ts';

/** A question of the form with what was answered. */
export interface FieldRecord {
  readonly id: string;
  readonly label: string;
  /** The clause that it is about, in the plan's own words. */
  readonly section?: string;
  readonly criterion?: string;
  /** As it is kept, and as people read it. */
  readonly value?: string;
  readonly shown?: string;
  /** Milliseconds. */
  readonly at?: number;
}

/** A field that was asked for, with what it held then and what it holds now, as people read it. */
export interface DifferenceRecord {
  readonly id: string;
  readonly label: string;
  readonly from?: string;
  readonly to?: string;
  readonly changed: boolean;
}

/**
 * A file as staff are shown it and as it is handed on: everything in it but its secrets (the codes, its id, the names of
 * chats). Times are milliseconds. Of one that was taken back there is only that it was there.
 */
export interface FileRecord {
  readonly number: string;
  readonly state: Nomination['state'];
  readonly form: number;
  readonly submittedAt?: number;
  readonly changedAt: number;
  /** Whether the nominee's own yes is there. */
  readonly agreement: 'not-needed' | 'waiting' | 'given';
  /** The questions that apply, in the form's order. */
  readonly fields: readonly FieldRecord[];
  /** Answers that do not count today: their question applies no more, or is not asked any more. */
  readonly apart: readonly FieldRecord[];
  readonly evidence: readonly {
    readonly name: string;
    readonly type: string;
    readonly size: number;
    readonly sha256: string;
    readonly field?: string;
    readonly at: number;
  }[];
  readonly consents: readonly {
    readonly by: 'nominator' | 'nominee';
    readonly purpose: string;
    readonly act: string;
    readonly version: string;
    readonly channel: string;
    readonly words: string;
    readonly at: number;
  }[];
  readonly supplement?: {
    readonly note: string;
    readonly until: string;
    readonly at: number;
    readonly fields: readonly DifferenceRecord[];
  };
  /** Why staff gave it back. */
  readonly reason?: string;
  readonly duplicates: readonly Duplicate[];
  readonly history: readonly Omit<Happening, 'nomination'>[];
}

/** What is known of a file besides itself. */
export interface Beside {
  readonly duplicates: readonly Duplicate[];
  readonly history: readonly Happening[];
}

/** Everything in a file. */
export function recordOf(view: View, { duplicates, history }: Beside): FileRecord {
  const { nomination } = view;
  const { number = '', state, form, submittedAt, changedAt, reason } = nomination;
  const head = {
    number,
    state,
    form,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    changedAt,
    agreement: agreementOf(view),
    history: history.map(({ nomination: _, ...rest }) => rest),
  };
  if (state === 'withdrawn')
    return { ...head, fields: [], apart: [], evidence: [], consents: [], duplicates: [] };
  return {
    ...head,
    ...fieldsOf(view),
    evidence: nomination.evidence.map(({ name, type, size, hash, field, at }) => ({
      name,
      type,
      size,
      sha256: hash,
      ...(field === undefined ? {} : { field }),
      at,
    })),
    consents: nomination.consents.map(({ by, purpose, act, version, from, words, at }) => ({
      by,
      purpose,
      act,
      version,
      channel: from.channel,
      words,
      at,
    })),
    ...supplementOf(view),
    ...(reason === undefined ? {} : { reason }),
    duplicates,
  };
}

function agreementOf({ nomination, reading }: View): FileRecord['agreement'] {
  if (needsAgreement({ nomination, reading })) return 'waiting';
  return nomination.consents.some(({ by }) => by === 'nominee') ? 'given' : 'not-needed';
}

function fieldsOf({ form, nomination, reading }: View): Pick<FileRecord, 'fields' | 'apart'> {
  const fields = reading.applying.map(({ id }): FieldRecord => {
    const criterion = form.criterion(id);
    const value = reading.value(id);
    return {
      id,
      label: labelOf(id, form),
      ...(criterion === undefined ? {} : { section: criterion.section, criterion: criterion.text }),
      ...(value === undefined ? {} : { value, shown: shownAs(id, value, form) }),
      ...(value === undefined ? {} : timeOf(nomination, id)),
    };
  });
  const counting = new Set(fields.flatMap(({ id, value }) => (value === undefined ? [] : [id])));
  const apart = Object.entries(nomination.answers)
    .filter(([id]) => !counting.has(id))
    .map(([id, { value, at }]) => ({
      id,
      label: labelOf(id, form),
      value,
      shown: shownAs(id, value, form),
      at,
    }));
  return { fields, apart };
}

function timeOf({ answers }: Nomination, id: string): { readonly at?: number } {
  const at = answers[id]?.at;
  return at === undefined ? {} : { at };
}

function supplementOf({ form, nomination }: View): Pick<FileRecord, 'supplement'> {
  const { supplement } = nomination;
  if (supplement === undefined) return {};
  const { note, until, at } = supplement;
  const fields = differencesOf(nomination).map(({ field, from, to, changed }) => ({
    id: field,
    label: labelOf(field, form),
    ...(from === undefined ? {} : { from: shownAs(field, from, form) }),
    ...(to === undefined ? {} : { to: shownAs(field, to, form) }),
    changed,
  }));
  return { supplement: { note, until, at, fields } };
}

/** A value as people read it, whether or not it is the one that the field holds now. */
function shownAs(id: string, value: string, form: Form): string {
  const field = form.field(id);
  return field?.choices === undefined ? show(field?.shown ?? 'plain', value) : valueOf(id, value, form);
}
