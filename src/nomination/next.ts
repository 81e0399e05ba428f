import { asking } from './change.ts';
import { readDraft } from './draft.ts';
import type { Reading } from './draft.ts';
import type { Say } from './move.ts';
import type { Nomination } from './nomination.ts';
import type { Place, Stepped } from './step.ts';

/** Whether a file was handed in before: what comes now is added to it. */
export function isReturning({ submittedAt }: Nomination): boolean {
  return submittedAt !== undefined;
}

/** Asks what is to be asked next: the given question, else the first that is open; when none is left, shows it all. */
export function next(place: Place, before: readonly Say[], field?: string): Stepped {
  const { form, nomination, made } = place;
  const reading = readDraft(form, nomination, made.today);
  const asked =
    reading.applying.find(({ id }) => id === field) ??
    reading.open[0] ??
    // Passed over once, and nothing else is left: without it there is no file.
    reading.lacking[0];
  if (asked === undefined) {
    const done =
      nomination.state === 'submitted' ? ({ kind: 'complete-now' } as const) : ({ kind: 'review' } as const);
    return {
      nomination: asking(nomination, { kind: 'review' }),
      say: [...before, done],
      happened: [],
      leaves: false,
    };
  }
  const changing = reading.value(asked.id) !== undefined;
  return {
    nomination: asking(nomination, { kind: 'field', field: asked.id }),
    say: [...before, { kind: 'ask', field: asked.id, ...progressOf(asked.id, reading), changing }],
    happened: [],
    leaves: false,
  };
}

/** How far a file is: the place of a question among those asked of it, from 1. */
function progressOf(
  field: string,
  { asking: all, open }: Reading,
): { readonly at: number; readonly of: number } {
  const answered = all.filter(({ id }) => id !== field && open.every((each) => each.id !== id)).length;
  return { at: Math.min(answered + 1, all.length), of: Math.max(all.length, 1) };
}
