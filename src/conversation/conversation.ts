import type { Offer } from '../answering/answer.ts';
import type { Reply } from '../core/reply.ts';
import type { LocalDate } from '../core/dates.ts';
import type { Address } from '../core/turn.ts';
import type { Memory } from '../answering/memory.ts';

/** All we remember of one chat between two turns. Facts only, never a place in the code. */
export interface Conversation {
  readonly with: Address;
  /** What was last asked about, so that "còn phường thì sao?" is understood. */
  readonly memory?: Memory;
  /** What was offered last, in order, so that "2" means the second on every channel. */
  readonly offered: readonly Offer[];
  /** The day on which the plan's uncertain status was last told in full. */
  readonly statusToldOn?: LocalDate;
  /** A turn delivered twice changes nothing and is answered as it was. */
  readonly lastTurn?: string;
  readonly lastReplies: readonly Reply[];
  /** Counts saves; 0 for a chat that was never saved. */
  readonly revision: number;
}

/** Where conversations are kept. */
export interface ConversationStore {
  /** A chat never seen before comes back empty, with revision 0. */
  load(address: Address): Promise<Conversation>;
  /** Stores it under revision + 1. Throws `Conflict` if the stored revision is no longer the one that was loaded. */
  save(conversation: Conversation): Promise<void>;
}

/** A chat about which nothing is known yet. */
export function freshConversation(address: Address): Conversation {
  return { with: address, offered: [], lastReplies: [], revision: 0 };
}
