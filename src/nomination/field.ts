import type { LocalDate } from '../core/dates.ts';
import type { Shown } from './reading/show.ts';
import type { Doubt, Why } from './reading/verdict.ts';

/** What a text was read as. Refused only when it is surely wrong; a doubt is said and the value kept. */
export type Read =
  | { readonly kind: 'value'; readonly value: string; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'refused'; readonly why: Why };

/** Reads what a person typed as a value of one kind, in the one form in which it is kept. `today` bounds dates. */
export type Reader = (text: string, today: LocalDate) => Read;

/** How much a field matters to a file. */
export type Need =
  /** Without it there is no file: asked of everybody. */
  | 'needed'
  /** A complete file has it: offices are asked at once, everybody else may add it after submission. */
  | 'wanted'
  /** Asked of offices; nobody misses it. */
  | 'extra';

/** One thing the form asks. What it says is in `phrases/`, by its id. */
export interface Field {
  /** Kept in files for years: never renamed, never used again for something else. */
  readonly id: string;
  readonly need: Need;
  readonly read: Reader;
  /** Values of which one is chosen, in the order in which they are numbered; each has its words in `phrases/`. */
  readonly choices?: readonly string[];
  /** How its value is shown, where not as it is kept. */
  readonly shown?: Shown;
  /** It is asked only then. A value that is there stays, and counts again when it applies again. */
  readonly when?: (value: ValueOf) => boolean;
  /** "Không" is an answer: there may be none. */
  readonly none?: true;
  /** The address of the clause that it is about: its words are shown with it. */
  readonly section?: string;
  /** About one person: masked in logs and for models, deleted on demand. */
  readonly personal?: true;
}

/** What a field was answered with, as it reads today; `undefined` where it was not, or is not readable any more. */
export type ValueOf = (field: string) => string | undefined;
