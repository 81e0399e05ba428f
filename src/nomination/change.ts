import type { Made } from './step.ts';
import type { Asked, Given, Nomination } from './nomination.ts';

// Small changes of a file, each a new file.

/** Asks something, or nothing any more. */
export function asking(nomination: Nomination, asked: Asked | undefined): Nomination {
  const { asked: _, ...rest } = nomination;
  return asked === undefined ? rest : { ...rest, asked };
}

/** Files an answer under a field. */
export function answered(nomination: Nomination, field: string, value: string, made: Made): Nomination {
  return {
    ...touched(nomination, field),
    answers: { ...nomination.answers, [field]: given(value, made) },
    skipped: nomination.skipped.filter((each) => each !== field),
  };
}

function given(value: string, { turn, at, message }: Made): Given {
  return { value, turn, at, ...(message === undefined ? {} : { message }) };
}

/** Passes a field over. An answer that it has stays. */
export function skipped(nomination: Nomination, field: string): Nomination {
  return {
    ...touched(nomination, field),
    skipped: [...nomination.skipped.filter((each) => each !== field), field],
  };
}

/** The field is the last one that was dealt with. */
function touched(nomination: Nomination, field: string): Nomination {
  return { ...nomination, order: [...nomination.order.filter((each) => each !== field), field] };
}
