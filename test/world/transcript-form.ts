import type { Form } from '../../src/nomination/form.ts';
import type { Field } from '../../src/nomination/field.ts';
import { labelOf } from '../../src/nomination/phrases/of-field.ts';
import type { FormChange } from './transcript.ts';

/** The form of today as another version of it was, or will be. Throws for a question that it does not have. */
export function formWith(today: Form, { version, without, longer }: FormChange): Form {
  const idOf = (label: string): string => {
    const field = today.fields.find(({ id }) => labelOf(id, today) === label);
    if (field === undefined) throw new Error(`The form has no question “${label}”.`);
    return field.id;
  };
  const gone = new Set(without.map(idOf));
  const least = new Map(longer.map((each) => [idOf(each.label), each.least]));
  const fields = today.fields
    .filter(({ id }) => !gone.has(id))
    .map((field): Field => {
      const letters = least.get(field.id) ?? 0;
      return {
        ...field,
        read: (text, day) =>
          text.length < letters ? { kind: 'refused', why: 'text-too-short' } : field.read(text, day),
      };
    });
  const byId = new Map(fields.map((field) => [field.id, field]));
  return { ...today, version, fields, field: (id) => byId.get(id) };
}
