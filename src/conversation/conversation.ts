import type { Offer } from '../answering/answer.ts';
import type { Memory } from '../answering/memory.ts';
import type { LocalDate } from '../core/dates.ts';
import type { Address } from '../core/turn.ts';
import type { Attendance } from '../nomination/desk.ts';

/** All we remember of one chat between two turns. Facts only, never a place in the code. */
export interface Conversation {
  readonly with: Address;
  /** What was last asked about, so that "còn phường thì sao?" is understood. */
  readonly memory?: Memory;
  /** What was offered last, in order, so that "2" means the second on every channel. */
  readonly offered: readonly Offer[];
  /** What was offered before that, the newest first: its buttons may still be on somebody's screen. */
  readonly offeredBefore?: readonly Offer[];
  /** The day on which the plan's uncertain status was last told in full. */
  readonly statusToldOn?: LocalDate;
  /** The album that was last answered: its other parts are not answered one by one. */
  readonly album?: string;
  /** What the chat has to do with nominations. */
  readonly nomination?: Attendance;
  /** Counts saves; 0 for a chat that was never saved. */
  readonly revision: number;
}

/** Where conversations are kept. They are written with the turn that changed them: see `Journal.settle`. */
export interface ConversationStore {
  /** A chat never seen before comes back empty, with revision 0. */
  load(address: Address): Promise<Conversation>;
}

/** A chat about which nothing is known yet. */
export function freshConversation(address: Address): Conversation {
  return { with: address, offered: [], revision: 0 };
}
