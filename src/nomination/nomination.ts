import type { LocalDate } from '../core/dates.ts';
import type { Reply } from '../core/reply.ts';
import type { Address } from '../core/turn.ts';
import type { Evidence } from './evidence/evidence.ts';

/** Where a file stands. What may follow what, and by whose act, is the `rulings` table. */
export const states = [
  /** Being filled in. */
  'draft',
  /** Handed in with a number; nobody of staff has looked at it yet. */
  'submitted',
  /** Staff asked for something more. */
  'supplement',
  /** Staff looked at it and found everything there. */
  'complete',
  /** Staff handed it on to those who select and appraise (VI.4, VI.5 of the plan). */
  'handed-over',
  /** Staff gave it back for good, with a reason. */
  'returned',
  /** The nominator took it back, or gave a draft up. */
  'withdrawn',
] as const;

/** See `states`. */
export type State = (typeof states)[number];

/** A field's answer as the person gave it; read again with today's rules whenever it is used. */
export interface Given {
  /** As it was read then: the form in which it is kept. */
  readonly value: string;
  /** The turn that gave it, and when (milliseconds). */
  readonly turn: string;
  readonly at: number;
  /** The message that gave it, as its channel calls it: an edit of that message changes this answer. */
  readonly message?: string;
}

/** What was last asked in a file, so that the next message is filed under the question the person saw. */
export type Asked =
  | { readonly kind: 'field'; readonly field: string }
  /** "Is this your answer, or a question?", about these very words. */
  | { readonly kind: 'which'; readonly field: string; readonly text: string }
  | { readonly kind: 'consent' }
  | { readonly kind: 'review' }
  /** "Which one shall be changed?" */
  | { readonly kind: 'pick' }
  /** "Really?", before something that cannot be taken back. */
  | { readonly kind: 'sure'; readonly deed: 'cancel' | 'withdraw' | 'erase' };

/** What people may agree to, each by itself. */
export type Purpose = 'nomination';

/** That somebody agreed, or took it back: kept as proof. */
export interface Consent {
  readonly purpose: Purpose;
  readonly by: 'nominator' | 'nominee';
  /** Of the text that was shown. */
  readonly version: string;
  readonly act: 'given' | 'refused' | 'withdrawn';
  /** The words they used. */
  readonly words: string;
  readonly from: Address;
  readonly turn: string;
  readonly at: number;
}

/** Something staff ask for, field by field, until a day. */
export interface Supplement {
  readonly fields: readonly string[];
  readonly note: string;
  readonly until: LocalDate;
  readonly at: number;
  /** What the fields held when it was asked: what changed since is shown. */
  readonly before: Readonly<Record<string, string>>;
}

/** A nomination from its first word to the end: the draft and the file are one thing. Facts only. */
export interface Nomination {
  /** Random; never told to anybody. */
  readonly id: string;
  /** Twelve digits by which the nominator goes on anywhere: a secret. */
  readonly code: string;
  /** Twelve digits by which the nominee says yes or no: a secret of theirs. */
  readonly agreementCode: string;
  /** Told at submission and good to show; see `number.ts`. */
  readonly number?: string;
  readonly state: State;
  /** The form it was begun with. */
  readonly form: number;
  readonly answers: Readonly<Record<string, Given>>;
  /** Fields in the order in which they were last answered or passed over: what "back" goes through. */
  readonly order: readonly string[];
  /** Fields that were passed over: not asked again by themselves. */
  readonly skipped: readonly string[];
  /** The person wants to fill everything in at once, though the form would leave much for later. */
  readonly thorough?: true;
  readonly asked?: Asked;
  readonly evidence: readonly Evidence[];
  readonly consents: readonly Consent[];
  readonly supplement?: Supplement;
  /** Why staff gave it back, in their words. */
  readonly reason?: string;
  /** The chats that may see and change it, the last used first. */
  readonly owners: readonly Address[];
  readonly begunAt: number;
  readonly changedAt: number;
  readonly submittedAt?: number;
  /** Counts saves; 0 for one that was never saved. */
  readonly revision: number;
}

/** Something that happened to a file. Never anybody's words: which field, not what it holds. */
export interface Happening {
  readonly nomination: string;
  readonly at: number;
  /** Who did it: a person on their side, an officer by name, or the service itself. */
  readonly by: 'nominator' | 'nominee' | 'service' | `staff:${string}`;
  readonly what:
    | 'begun'
    | 'answered'
    | 'evidence-kept'
    | 'evidence-removed'
    | 'consented'
    | 'submitted'
    | 'ruled'
    | 'asked-for-more'
    | 'linked'
    | 'exported'
    | 'shown'
    | 'erased'
    | 'purged';
  /** The field, the state, the purpose or the evidence it was about. */
  readonly about?: string;
}

/** A change of one file: written whole, or not at all. */
export type Change =
  | {
      readonly kind: 'save';
      /** Under the revision it was loaded with. */
      readonly nomination: Nomination;
      readonly happened: readonly Happening[];
    }
  /** Deletes what was said and kept; what happened, and proofs of consent without names, stay. */
  | { readonly kind: 'erase'; readonly nomination: Nomination; readonly happened: readonly Happening[] };

/** Something said to somebody who did not write just now. */
export interface Notice {
  readonly to: Address;
  readonly reply: Reply;
}

/** Where files are kept. They are written with the turn that changed them (`Journal.settle`), or by `save`. */
export interface NominationStore {
  /** By its id, its number, or one of its two codes. */
  find(by: { readonly id: string } | { readonly typed: string }): Promise<Nomination | undefined>;
  /** Those of a chat, the one changed last first. */
  of(chat: Address): Promise<readonly Nomination[]>;
  /** Those in these states, oldest first. */
  list(states: readonly State[]): Promise<readonly Nomination[]>;
  /** What happened to a file, oldest first. */
  history(id: string): Promise<readonly Happening[]>;
  /**
   * Throws `Conflict`, and writes nothing, if one was saved since it was loaded or its number is taken. `notices` wait
   * in the outbox as soon as the changes are written, and not before.
   */
  save(changes: readonly Change[], notices?: readonly Notice[]): Promise<void>;
}
