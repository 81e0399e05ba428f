import type { Choice, Citation } from '../core/reply.ts';
import type { Language } from './understanding/language.ts';
import type { Memory } from './memory.ts';

/** How a question ended. */
export type Outcome =
  | 'answer'
  | 'clarify'
  | 'refuse'
  | 'smalltalk'
  | 'start_nomination'
  | 'reminders'
  | 'status'
  | 'handoff'
  | 'erase';

/** A choice that stands for a question: to press it is to ask it. */
export interface Offer extends Choice {
  readonly asks: string;
}

/** What is said to a question, and what to remember of it. */
export interface Answer {
  readonly outcome: Outcome;
  readonly text: string;
  /** Where it stands and in which words; at least one on an `answer`, none on anything else. */
  readonly citations: readonly Citation[];
  readonly offers: readonly Offer[];
  readonly language: Language;
  /** The plan's uncertain status should be said with it: it names a date, a criterion or an award. */
  readonly dated: boolean;
  readonly memory: Memory;
}
