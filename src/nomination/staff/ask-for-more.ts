import type { LocalDate } from '../../core/dates.ts';
import { readDraft } from '../draft.ts';
import type { Form } from '../form.ts';
import type { Nomination, Supplement } from '../nomination.ts';
import { mayRule } from '../rulings.ts';
import type { Done, Officer } from './deed.ts';
import { staffPhrases } from './phrases.ts';
import { longestWords, officerNamed, wordsOf } from './words.ts';

/** What an officer wants to be added or put right. */
export interface Wanted {
  /** By their ids. */
  readonly fields: readonly string[];
  readonly note: string;
  readonly until: LocalDate;
}

/**
 * An officer asks for more, field by field, until a day. Asked once more before it came, the new request takes the
 * place of the old one. Pure.
 */
export function askForMore(
  nomination: Nomination,
  form: Form,
  { by, at, today, ...wanted }: Wanted & Officer,
): Done {
  const officer = officerNamed(by);
  if (officer === undefined) return { kind: 'refused', why: 'no-name' };
  const again = nomination.state === 'supplement';
  if (!again && !mayRule(nomination.state, 'supplement', 'staff'))
    return { kind: 'refused', why: 'not-allowed' };
  const fields = [...new Set(wanted.fields)];
  const wrong = wrongFields(nomination, form, fields, today);
  if (wrong !== undefined) return wrong;
  const note = wordsOf(wanted.note);
  if (note === '') return { kind: 'refused', why: 'no-note' };
  if (note.length > longestWords) return { kind: 'refused', why: 'too-long' };
  if (!isDay(wanted.until)) return { kind: 'refused', why: 'day-shape' };
  if (wanted.until < today) return { kind: 'refused', why: 'day-past' };
  const supplement = { fields, note, until: wanted.until, at, before: beforeOf(nomination, fields) };
  return {
    kind: 'done',
    change: {
      kind: 'save',
      nomination: {
        ...nomination,
        state: 'supplement',
        supplement,
        // Passed over before: now somebody waits for it.
        skipped: nomination.skipped.filter((id) => !fields.includes(id)),
        changedAt: at,
      },
      happened: [
        { nomination: nomination.id, at, by: officer, what: 'asked-for-more', about: fields.join(',') },
      ],
    },
    say: staffPhrases.askedForMore(nomination.number, form, supplement),
  };
}

function wrongFields(
  nomination: Nomination,
  form: Form,
  fields: readonly string[],
  today: LocalDate,
): Extract<Done, { readonly kind: 'refused' }> | undefined {
  if (fields.length === 0) return { kind: 'refused', why: 'no-fields' };
  const unknown = fields.filter((id) => form.field(id) === undefined);
  if (unknown.length > 0) return { kind: 'refused', why: 'unknown-fields', fields: unknown };
  const applying = new Set(readDraft(form, nomination, today).applying.map(({ id }) => id));
  const others = fields.filter((id) => !applying.has(id));
  return others.length === 0 ? undefined : { kind: 'refused', why: 'fields-not-applying', fields: others };
}

/** What those fields hold; what they held when they were asked for the first time, where that was not seen to yet. */
function beforeOf(
  { state, answers, supplement }: Nomination,
  fields: readonly string[],
): Supplement['before'] {
  const asked = state === 'supplement' ? supplement : undefined;
  return Object.fromEntries(
    fields.flatMap((id) => {
      const held = asked?.fields.includes(id) === true ? asked.before[id] : answers[id]?.value;
      return held === undefined ? [] : [[id, held] as const];
    }),
  );
}

/** Whether that is a day of the calendar, `yyyy-mm-dd`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
