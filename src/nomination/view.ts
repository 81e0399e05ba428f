import type { LocalDate } from '../core/dates.ts';
import { readDraft } from './draft.ts';
import type { Reading } from './draft.ts';
import type { Form } from './form.ts';
import type { Nomination } from './nomination.ts';

/** What the operator says of the service, where it did. */
export interface House {
  /** Whom people may turn to. */
  readonly staffContact: string | undefined;
  /** The web page's address as the world sees it. */
  readonly page: string | undefined;
}

/** A file as it is talked about. */
export interface View {
  readonly form: Form;
  readonly nomination: Nomination;
  readonly reading: Reading;
  readonly house: House;
}

/** A file under today's form. */
export function viewOf(form: Form, nomination: Nomination, today: LocalDate, house: House): View {
  return { form, nomination, reading: readDraft(form, nomination, today), house };
}
