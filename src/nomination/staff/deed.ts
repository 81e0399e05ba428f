import type { LocalDate } from '../../core/dates.ts';
import type { Change } from '../nomination.ts';

/** An officer at work on a file. */
export interface Officer {
  /** Their name, as it stands in the file's history from then on. */
  readonly by: string;
  /** Milliseconds, and the day that it is then. */
  readonly at: number;
  readonly today: LocalDate;
}

/** What an officer's deed comes to. */
export type Done =
  | {
      readonly kind: 'done';
      readonly change: Change;
      /** What the nominator is told of it. */
      readonly say: string;
    }
  | {
      readonly kind: 'refused';
      readonly why: NotDone;
      /** The fields it is about, where it is about some. */
      readonly fields?: readonly string[];
    };

/** Why an officer's deed is not done. Each has its sentence where officers are spoken to. */
export type NotDone =
  /** The table of rulings does not have it. */
  | 'not-allowed'
  /** The nominee has not said yes. */
  | 'not-agreed'
  /** More is asked for with fields and a day, not by a ruling alone. */
  | 'ask-instead'
  | 'no-name'
  | 'no-reason'
  | 'no-note'
  | 'too-long'
  | 'no-fields'
  | 'unknown-fields'
  | 'fields-not-applying'
  | 'day-shape'
  | 'day-past';
