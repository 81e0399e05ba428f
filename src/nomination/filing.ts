import type { LocalDate } from '../core/dates.ts';
import { small } from '../core/text.ts';
import { answered } from './change.ts';
import { readDraft } from './draft.ts';
import type { Say } from './move.ts';
import type { Nomination } from './nomination.ts';
import type { Found } from './reading/finding/found.ts';
import { announcing } from './lexicon/announcing.ts';
import { cleanText } from './reading/clean.ts';
import { findSeveral } from './reading/several.ts';
import type { Place } from './step.ts';

/** The field to which something belongs, by what it is and whose; none where it is nobody's question. */
const places: Readonly<Record<Found['what'], Readonly<Partial<Record<Found['whose'], string>>>>> = {
  name: { theirs: 'person-name', unsaid: 'person-name', own: 'contact-name' },
  collective: { theirs: 'unit-name', unsaid: 'unit-name' },
  unit: { theirs: 'person-unit', unsaid: 'person-unit' },
  birth: { theirs: 'birth', unsaid: 'birth' },
  phone: { own: 'contact-phone' },
  email: { own: 'contact-email' },
  'tax-code': { own: 'tax-code', theirs: 'tax-code', unsaid: 'tax-code' },
};
/** Where nobody is named and the person is asked how to be reached, they mean themselves. */
const whileContact: Readonly<Partial<Record<Found['what'], string>>> = {
  phone: 'contact-phone',
  email: 'contact-email',
};
const contact = /^contact-/u;

/** Said by the very first words, before it is known whether the nominee is a person or a body. */
const early: ReadonlySet<string> = new Set(['person-name', 'unit-name', 'contact-name', 'contact-phone']);

/** Files what a message certainly says besides the answer it gives; never over an answer that is there. */
export function filing(
  { form, nomination, made }: Place,
  text: string,
  asked?: string,
): { readonly nomination: Nomination; readonly say: readonly Say[] } {
  let filed = nomination;
  const say: Say[] = [];
  for (const { what, whose, value } of findSeveral(text, made.today)) {
    const mine = whose === 'unsaid' && contact.test(asked ?? '') ? whileContact[what] : undefined;
    const id = mine ?? places[what][whose];
    if (id === undefined || id === asked) continue;
    const reading = readDraft(form, filed, made.today);
    const known = reading.value('audience') !== undefined;
    const field = form.field(id);
    const belongs = known ? reading.applying.some((each) => each.id === id) : early.has(id);
    const read = field?.read(value, made.today);
    if (!belongs || reading.value(id) !== undefined || read?.kind !== 'value') continue;
    filed = answered(filed, id, read.value, made);
    say.push({ kind: 'taken', field: id, doubts: read.doubts, found: true });
  }
  return { nomination: filed, say };
}

/** What stands before the first thing that is certain in a message, without the words that announce it. */
export function beforeFirst(text: string, today: LocalDate): string | undefined {
  const [first] = findSeveral(text, today).toSorted((one, other) => one.start - other.start);
  if (first === undefined) return undefined;
  const words = cleanText(text).slice(0, first.start).split(/\s+/u);
  while (words.length > 0 && announcing.has(small(words.at(-1) ?? ''))) words.pop();
  const before = words
    .join(' ')
    // Not half of a bracket: "Trường A (trực thuộc …".
    .replace(/\s*\([^)]*$/u, '')
    .replace(/[\s,;:.-]+$/u, '');
  return before === '' ? undefined : before;
}
