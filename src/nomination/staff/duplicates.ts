import type { LocalDate } from '../../core/dates.ts';
import { plain } from '../../core/text.ts';
import { readDraft } from '../draft.ts';
import type { Form } from '../form.ts';
import type { Nomination } from '../nomination.ts';

/** Another file that may be about the same nominee. A hint for an officer, and a reason to refuse nothing. */
export interface Duplicate {
  readonly number: string;
  /** What the two have in common besides the name. */
  readonly reasons: readonly Common[];
}

/** See `Duplicate.reasons`. */
export type Common = 'unit' | 'birth-year' | 'evidence';

/** What a file is compared by. */
interface Marks {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly birthYear: string | undefined;
  readonly hashes: ReadonlySet<string>;
}

/** Makes ready to find, for a file, those among `all` that have its nominee's name, and the unit, birth year or evidence too. */
export function createDuplicates(
  form: Form,
  all: readonly Nomination[],
  today: LocalDate,
): (nomination: Nomination) => readonly Duplicate[] {
  const byName = Map.groupBy(
    all.flatMap((each) => marksOf(form, each, today) ?? []),
    ({ name }) => name,
  );
  return (nomination) => {
    const marks = marksOf(form, nomination, today);
    if (marks === undefined) return [];
    return (byName.get(marks.name) ?? [])
      .filter(({ id }) => id !== marks.id)
      .map((other) => ({ number: other.number, reasons: commonTo(marks, other) }))
      .filter(({ reasons }) => reasons.length > 0);
  };
}

/** `undefined` for what was not handed in, was taken back, or names nobody. */
function marksOf(form: Form, nomination: Nomination, today: LocalDate): Marks | undefined {
  const { id, number, state, evidence } = nomination;
  if (number === undefined || state === 'withdrawn') return undefined;
  const { applying, value } = readDraft(form, nomination, today);
  const held = (field: string): string | undefined => {
    const said = applying.some((each) => each.id === field) ? plain(value(field) ?? '') : '';
    return said === '' ? undefined : said;
  };
  const [person, body] = [held('person-name'), held('unit-name')];
  const name = person === undefined ? body : person;
  if (name === undefined) return undefined;
  return {
    id,
    number,
    // A person and a body of one name are two.
    name: `${person === undefined ? 'body' : 'person'} ${name}`,
    // The name of a body is its unit.
    unit: person === undefined ? body : held('person-unit'),
    birthYear: held('birth')?.slice(0, 4),
    hashes: new Set(evidence.map(({ hash }) => hash)),
  };
}

function commonTo(one: Marks, other: Marks): readonly Common[] {
  const same = (mine: string | undefined, theirs: string | undefined): boolean =>
    mine !== undefined && mine === theirs;
  const common: readonly (readonly [Common, boolean])[] = [
    ['unit', same(one.unit, other.unit)],
    ['birth-year', same(one.birthYear, other.birthYear)],
    ['evidence', !one.hashes.isDisjointFrom(other.hashes)],
  ];
  return common.filter(([, is]) => is).map(([reason]) => reason);
}
