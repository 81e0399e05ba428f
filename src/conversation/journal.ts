import type { Reply } from '../core/reply.ts';
import type { Address, Turn } from '../core/turn.ts';
import type { Change, NominationStore } from '../nomination/nomination.ts';
import type { Conversation, ConversationStore } from './conversation.ts';
import type { Mailbox } from './mailbox.ts';

/** Something we have to say, as it waits to be sent. */
export interface Message {
  /** Unique for ever: the turn's id and which of its messages this is. */
  readonly id: string;
  readonly to: Address;
  readonly reply: Reply;
  /** See `Turn.under`. */
  readonly under?: string;
  /** How often sending was begun without our learning that it failed: the person may have heard it as often. */
  readonly attempts: number;
}

/** A turn that waits, and how often it was tried in vain. */
export interface Waiting {
  readonly turn: Turn;
  readonly tries: number;
}

/** What a turn came to: written all together, or not at all. */
export interface Settlement {
  readonly turn: Turn;
  /** What is remembered from now on, under the revision it was loaded with. Absent for a turn set aside. */
  readonly conversation?: Conversation;
  readonly messages: readonly Message[];
  /** The messages are to be sent; otherwise they are kept until they are asked for. */
  readonly push: boolean;
  /** Files that it changed, each under the revision it was loaded with. */
  readonly nominations?: readonly Change[];
  /** What is said to other people or to staff: always to be sent, and no answer to the turn. Ids as those of `messages`. */
  readonly notices?: readonly Message[];
  /** Why the turn could not be answered and is set aside for a person to look at: a kind of fault, never a text. */
  readonly aside?: string;
}

/** Where turns wait until they are answered. What it says is stored is on the disk. */
export interface Journal {
  /** Stores turns behind all those stored before, in this order; gives the ids of those it had not seen before. */
  accept(turns: readonly Turn[]): Promise<ReadonlySet<string>>;
  /** The turns not settled yet, oldest first. */
  waiting(): Promise<readonly Waiting[]>;
  /** Counts one more try in vain, or about to be. */
  tried(turn: string): Promise<void>;
  /**
   * Throws `Conflict`, and writes nothing, if the turn is settled already, if the conversation or a nomination was
   * saved since it was loaded, or if a nomination's number or code is taken.
   */
  settle(settlement: Settlement): Promise<void>;
}

/** How sending a message ended. `unsent`: it surely did not arrive, and will be tried again. */
export type Ending =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unsent' }
  /** The platform said no; nobody will hear it. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It may have been heard, and is not risked once more; `notice` is stored with it and sent in its place. */
  | { readonly kind: 'unknown'; readonly why: string; readonly notice?: Message };

/** Where messages wait until they are sent. */
export interface Outbox {
  /** Everything still to be sent, oldest first. */
  unsent(): Promise<readonly Message[]>;
  /** Writes down that sending begins now. */
  begin(message: string): Promise<void>;
  end(message: string, ending: Ending): Promise<void>;
  /** What was said to the person of a turn, in order; `undefined` for one that is not settled, or so long ago that it is forgotten. */
  repliesTo(turn: string): Promise<readonly Reply[] | undefined>;
  /** The chat lives under another address now: what was remembered, what waits and what it owns goes with it. */
  move(from: Address, to: Address): Promise<void>;
}

/** Which chats cannot be reached until the person writes again. */
export interface GoneChats {
  all(): Promise<readonly Address[]>;
  gone(chat: Address): Promise<void>;
  back(chat: Address): Promise<void>;
}

/** All that conversations need kept, over one and the same store. */
export interface Stores {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly mailbox: Mailbox;
  readonly conversations: ConversationStore;
  readonly goneChats: GoneChats;
  readonly nominations: NominationStore;
}
