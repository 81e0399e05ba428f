import type { Period } from '../../core/dates.ts';
import type { Act, Audience, Curated, Milestone, Point, Silence } from '../knowledge/campaign.ts';
import type { Passage } from '../passage.ts';
import type { Intent } from '../understanding/lexicon/intents.ts';
import type { Relation, Time } from '../understanding/times.ts';

/** How a time somebody names lies to a milestone. */
export interface Verdict {
  readonly time: Time;
  readonly relation: Relation;
}

/** Someone whose milestones are asked for: an audience or a body. */
export type Party = Pick<Audience, 'id' | 'name' | 'name_en' | 'part' | 'general'> &
  Partial<Pick<Audience, 'gone'>>;

/** A milestone with its act, whom it concerns, and what to say of the time that was asked about. */
export interface Due {
  readonly milestone: Milestone & { readonly period: Period };
  readonly act: Act;
  /** The audience or body named in the question, if one was; else the whole part is meant. */
  readonly party?: Party;
  readonly verdict?: Verdict;
}

/** What was decided to say; how it is worded is `phrases.ts`'s business. */
export type Finding =
  | { readonly kind: 'curated'; readonly curated: Curated }
  | { readonly kind: 'points'; readonly points: readonly Point[]; readonly also: readonly Point[] }
  /** Whole clauses, asked for by their numbers. */
  | { readonly kind: 'clauses'; readonly sections: readonly string[] }
  /** A whole part, asked for by its number: what each of its clauses comes to. */
  | { readonly kind: 'part'; readonly points: readonly Point[] }
  /** A part was named that the plan has not, or a level that it is not divided by (`other`); it has these parts. */
  | {
      readonly kind: 'no-part';
      readonly part: string;
      readonly parts: readonly string[];
      readonly other: boolean;
    }
  /** Words of a document about which no point was written. */
  | { readonly kind: 'passages'; readonly passages: readonly Passage[] }
  | { readonly kind: 'dues'; readonly dues: readonly Due[]; readonly compared: boolean }
  /** What is due at a time; `then` may be empty. */
  | {
      readonly kind: 'due-then';
      readonly time: Time;
      readonly then: readonly Due[];
      readonly all: readonly Due[];
    }
  /** Asked about something as if the plan had it at that time. */
  | { readonly kind: 'premise'; readonly time: Time; readonly act: Act; readonly dues: readonly Due[] }
  /** Somebody was named who has no such milestone; these have. */
  | { readonly kind: 'not-theirs'; readonly act: Act; readonly party: Party; readonly dues: readonly Due[] }
  | { readonly kind: 'silence'; readonly silence: Silence; readonly dues: readonly Due[] }
  /** "No": the plan has not that, it has this instead. */
  | { readonly kind: 'denied'; readonly silence: Silence; readonly instead: Point }
  /** A number was asked for that the plan does not give. */
  | { readonly kind: 'no-number'; readonly nearest: readonly Point[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Point[] }
  | { readonly kind: 'which-audience' }
  | { readonly kind: 'which-question'; readonly audience: Audience }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'intent'; readonly intent: Intent };
