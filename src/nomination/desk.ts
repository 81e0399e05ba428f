import type { LocalDate } from '../core/dates.ts';
import type { Reply } from '../core/reply.ts';
import type { Address, Turn } from '../core/turn.ts';
import type { Kept } from './evidence/evidence.ts';
import type { Form } from './form.ts';
import type { Change, Nomination } from './nomination.ts';
import type { House } from './view.ts';

/** What a conversation remembers of its files. Its being there says that the chat has, or had, a file. */
export interface Attendance {
  /** The file that is being filled in. */
  readonly open?: string;
  /** The file in which this chat's person is the nominee: they typed its code. */
  readonly agreeing?: string;
  /** They were asked for their own yes or no just now. */
  readonly deciding?: true;
  /** "Go on with that file, or begin another?" was asked last. */
  readonly offered?: true;
  /** The album of which something was kept last: its other parts are only counted. */
  readonly album?: string;
  /** Codes typed in vain on a day: nobody guesses for long. */
  readonly wrong?: { readonly on: LocalDate; readonly times: number };
}

/** The desk at which nominations are taken. */
export interface Desk {
  /** The longest message that is read, in characters. */
  readonly longest: number;
  readonly form: Form;
  readonly house: House;
  /** Where staff are told of new files; `undefined` where nobody is. */
  readonly staff: Address | undefined;
  /** Where files are uploaded, by a link that is good for one nomination and for a short time. */
  readonly uploadLink: ((nomination: string) => string) | undefined;
}

/** What is looked up for a turn before it is decided. */
export interface Found {
  /** The files of this chat, the one changed last first. */
  readonly mine: readonly Nomination[];
  /** The file whose number or code stands in the turn's text. */
  readonly typed?: Nomination;
  /** The file of `Attendance.agreeing`. */
  readonly agreeing?: Nomination;
  /** What became of the files that came with the turn. */
  readonly kept: readonly Kept[];
  /** Never used before, and nobody can guess them. */
  readonly fresh: Fresh;
}

/** Random names for a new file. */
export interface Fresh {
  readonly id: string;
  readonly code: string;
  readonly agreementCode: string;
  readonly number: string;
}

/** A turn at the desk. */
export interface Visit {
  readonly desk: Desk;
  readonly attendance: Attendance;
  readonly turn: Turn;
  readonly found: Found;
  readonly today: LocalDate;
}

/** A turn that is no matter of the desk's; what it remembers may be less all the same. */
export interface Passed {
  readonly passed: true;
  /** Said behind the answer, whatever that is. */
  readonly adds?: string;
  readonly attendance: Attendance;
}

/** What the desk makes of a turn. */
export interface Attended {
  readonly attendance: Attendance;
  readonly changes: readonly Change[];
  /** To somebody else than the one who wrote. */
  readonly notices: readonly { readonly to: Address; readonly reply: Reply }[];
  readonly reply: Reply;
  /** What is to be answered first: the reply then goes on with the file. */
  readonly question?: string;
}
