import type { LocalDate } from '../core/dates.ts';
import { answered, asking, skipped } from './change.ts';
import { readDraft } from './draft.ts';
import type { Form } from './form.ts';
import { isReturning, next } from './next.ts';
import type { Move, Say } from './move.ts';
import type { Happening, Nomination } from './nomination.ts';
import { isOpen, mayRule } from './rulings.ts';

/** The turn that makes a move, and the day on which it is made. */
export interface Made {
  readonly turn: string;
  readonly at: number;
  /** The message, as its channel calls it. */
  readonly message?: string;
  readonly today: LocalDate;
}

/** A file under the form of today, in the turn that is made. */
export interface Place {
  readonly form: Form;
  readonly nomination: Nomination;
  readonly made: Made;
}

/** What a move came to. */
export interface Stepped {
  readonly nomination: Nomination;
  readonly say: readonly Say[];
  readonly happened: readonly Pick<Happening, 'what' | 'about'>[];
  /** The person leaves the file, for now or for good: what they say next is not about it. */
  readonly leaves: boolean;
}

/** Makes one move in a file: the whole dialogue. Pure, and never throws; whatever comes, the file stays a sound one. */
export function step(form: Form, nomination: Nomination, move: Move, made: Made): Stepped {
  const place = { form, nomination, made };
  const { asked, state } = nomination;
  if (asked?.kind === 'sure') return move.kind === 'yes' ? surely(place, asked.deed) : unsure(place, move);
  if (!isOpen(state) && !afterwards.has(move.kind))
    return { ...say(place, { kind: 'locked' }), leaves: true };
  return make(place, move);
}

/** What can still be done with a file that staff have: nothing is asked in it any more. */
const afterwards: ReadonlySet<Move['kind']> = new Set(['ask-sure', 'review', 'nominee-code', 'pause']);

type Deeds = {
  readonly [Kind in Move['kind']]: (place: Place, move: Extract<Move, { kind: Kind }>) => Stepped;
};

const deeds: Deeds = {
  answer: (place, { text }) => {
    const { asked } = place.nomination;
    if (asked?.kind === 'field') return take(place, asked.field, text);
    if (asked?.kind === 'which') return take(place, asked.field, text);
    if (asked === undefined) return next(place, [{ kind: 'nothing-asked' }]);
    return say(place, { kind: 'not-understood', at: asked.kind === 'pick' ? 'pick' : 'review' });
  },
  set: (place, { field, text }) => take(place, field, text),
  edit: (place, { field }) => ask(place, field),
  'edit-unknown': (place) => say(place, { kind: 'edit-unknown' }),
  skip: (place) => {
    const { asked } = place.nomination;
    if (asked?.kind !== 'field') return next(place, []);
    const field = place.form.field(asked.field);
    if (field === undefined) return next(place, []);
    // What is there already stays: to pass over a question asked once more is to leave the answer as it is.
    if (readDraft(place.form, place.nomination, place.made.today).value(field.id) !== undefined)
      return next(keptAsWas(place, field.id), [{ kind: 'kept-as-was', field: field.id }]);
    if (field.need === 'needed') return ask(place, field.id, [{ kind: 'needed', field: field.id }]);
    return next({ ...place, nomination: skipped(place.nomination, field.id) }, [
      { kind: 'skipped', field: field.id },
    ]);
  },
  back: (place) => {
    const { asked, order } = place.nomination;
    const here = asked?.kind === 'field' || asked?.kind === 'which' ? order.indexOf(asked.field) : -1;
    const before = (here < 0 ? order : order.slice(0, here)).filter((id) => applies(place, id)).at(-1);
    if (before !== undefined) return ask(place, before);
    return next(place, [{ kind: 'first' }], here < 0 ? undefined : order[here]);
  },
  repeat: (place) => again(place),
  why: (place) => {
    const { asked } = place.nomination;
    return asked?.kind === 'field'
      ? ask(place, asked.field, [{ kind: 'why', field: asked.field }])
      : again(place);
  },
  review: (place) =>
    say({ ...place, nomination: asking(place.nomination, { kind: 'review' }) }, { kind: 'review' }),
  submit: (place) => submit(place),
  pause: (place) => ({ ...say(place, { kind: 'paused' }), leaves: true }),
  thorough: (place) => {
    if (place.nomination.state === 'supplement')
      return next({ ...place, nomination: { ...place.nomination, skipped: [] } }, [{ kind: 'thorough' }]);
    const nomination = { ...place.nomination, thorough: true as const, skipped: [] };
    return next({ ...place, nomination }, [{ kind: 'thorough' }]);
  },
  'ask-sure': (place, { deed }) =>
    say({ ...place, nomination: asking(place.nomination, { kind: 'sure', deed }) }, { kind: 'sure', deed }),
  pick: (place) =>
    say({ ...place, nomination: asking(place.nomination, { kind: 'pick' }) }, { kind: 'pick' }),
  // To a question that can be answered so the answer came as text; here nothing was asked.
  yes: (place) => again(place),
  no: (place) => again(place),
  which: (place, { text }) => {
    const { asked } = place.nomination;
    if (asked?.kind !== 'field' && asked?.kind !== 'which') return again(place);
    const { field } = asked;
    const nomination = asking(place.nomination, { kind: 'which', field, text });
    return say({ ...place, nomination }, { kind: 'which', field, text });
  },
  'nominee-code': (place) => say(place, { kind: 'nominee-code' }),
  evidence: (place, { kept }) => {
    const known = new Set(place.nomination.evidence.map(({ id }) => id));
    const fresh = kept.flatMap((one) =>
      one.kind === 'kept' && !known.has(one.evidence.id) ? [one.evidence] : [],
    );
    const nomination = { ...place.nomination, evidence: [...place.nomination.evidence, ...fresh] };
    const stepped = again({ ...place, nomination }, [{ kind: 'evidence', kept }]);
    return { ...stepped, happened: fresh.map(({ id }) => ({ what: 'evidence-kept', about: id })) };
  },
};

function make(place: Place, move: Move): Stepped {
  // Each deed is given the moves of its own kind.
  const deed = deeds[move.kind] as (place: Place, move: Move) => Stepped;
  return deed(place, move);
}

/** Reads an answer to a field: filed, or the field asked again with what a right answer looks like. */
function take(place: Place, id: string, text: string): Stepped {
  const field = place.form.field(id);
  // The question is not on the form any more: nothing is filed under another one.
  if (field === undefined || !applies(place, id)) return next(place, [{ kind: 'nothing-asked' }]);
  const read = field.read(text, place.made.today);
  if (read.kind === 'refused') return ask(place, id, [{ kind: 'refused', field: id, why: read.why }]);
  const gone = id === 'audience' ? place.form.audience(read.value)?.gone : undefined;
  if (gone !== undefined) return ask(place, id, [{ kind: 'gone', audience: read.value }]);
  const nomination = answered(place.nomination, id, read.value, place.made);
  const stepped = next({ ...place, nomination }, [
    { kind: 'taken', field: id, doubts: read.doubts, found: false },
  ]);
  return { ...stepped, happened: [{ what: 'answered', about: id }, ...stepped.happened] };
}

function applies({ form, nomination, made }: Place, id: string): boolean {
  return readDraft(form, nomination, made.today).applying.some((field) => field.id === id);
}

/** Staff asked for it once more and it stays: then it is dealt with. */
function keptAsWas(place: Place, field: string): Place {
  const { nomination } = place;
  return nomination.state === 'supplement' ? { ...place, nomination: skipped(nomination, field) } : place;
}

function submit(place: Place): Stepped {
  const { form, nomination, made } = place;
  const { lacking } = readDraft(form, nomination, made.today);
  const [first] = lacking;
  if (first !== undefined)
    return ask(place, first.id, [{ kind: 'lacking', fields: lacking.map(({ id }) => id) }]);
  if (nomination.state === 'submitted') return { ...say(place, { kind: 'already-submitted' }), leaves: true };
  if (!mayRule(nomination.state, 'submitted', 'nominator')) return say(place, { kind: 'locked' });
  const again = isReturning(nomination);
  const submitted: Nomination = {
    ...asking(nomination, undefined),
    state: 'submitted',
    form: form.version,
    submittedAt: nomination.submittedAt ?? made.at,
  };
  return {
    ...say({ ...place, nomination: submitted }, { kind: again ? 'resubmitted' : 'submitted' }),
    happened: [{ what: 'submitted' }],
    leaves: true,
  };
}

function surely(place: Place, deed: 'cancel' | 'withdraw' | 'erase'): Stepped {
  const { state } = place.nomination;
  // To have one's data deleted is a right in every state; to take a file back is not.
  if (deed !== 'erase' && !mayRule(state, 'withdrawn', 'nominator'))
    return say({ ...place, nomination: asking(place.nomination, undefined) }, { kind: 'locked' });
  const nomination: Nomination = { ...asking(place.nomination, undefined), state: 'withdrawn' };
  const said = { cancel: 'cancelled', withdraw: 'withdrawn', erase: 'erased' } as const;
  return {
    ...say({ ...place, nomination }, { kind: said[deed] }),
    happened: [{ what: deed === 'erase' ? 'erased' : 'ruled', about: 'withdrawn' }],
    leaves: true,
  };
}

/** Whatever is said to "really?" that is not yes: the file stays, and goes on with what was said. */
function unsure(place: Place, move: Move): Stepped {
  // What is no clear answer is none: it is asked again, and nothing is done.
  const isUnclear = move.kind === 'repeat' || move.kind === 'answer';
  if (isUnclear && place.nomination.asked?.kind === 'sure')
    return say(place, { kind: 'sure', deed: place.nomination.asked.deed });
  const staying = { ...place, nomination: asking(place.nomination, undefined) };
  if (!isOpen(staying.nomination.state)) return say(staying, { kind: 'goes-on' });
  if (move.kind === 'no') return next(staying, [{ kind: 'goes-on' }]);
  return step(staying.form, staying.nomination, move, staying.made);
}

function ask(place: Place, field: string, before: readonly Say[] = []): Stepped {
  return next(place, before, field);
}

/** The same question once more. */
function again(place: Place, before: readonly Say[] = []): Stepped {
  const { asked } = place.nomination;
  if (asked?.kind === 'field') return next(place, before, asked.field);
  if (asked?.kind === 'which') return say(place, ...before, { ...asked });
  return next(place, before);
}

function say({ nomination }: Place, ...said: readonly Say[]): Stepped {
  return { nomination, say: said, happened: [], leaves: false };
}
