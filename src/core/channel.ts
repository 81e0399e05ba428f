import type { Reply } from './reply.ts';
import type { Address, ChannelName } from './turn.ts';

/** How much a platform takes for one of its chats: `burst` messages at once, then one every `everyMs`. */
export interface Pace {
  /** Whom the platform counts as one; several addresses may share it. */
  readonly chat: string;
  readonly burst: number;
  readonly everyMs: number;
}

/** A channel on which we say things when we have them, whether or not the person waits. */
export interface Channel {
  readonly name: ChannelName;
  /** A reply as the messages the platform takes, in order; nothing is left out. */
  divide(reply: Reply): readonly Reply[];
  pace(to: Address): Pace;
  /**
   * Sends one message; `under` is what the turn it answers came with. Throws `Refused` (the person or platform said
   * no) or `Unreachable` (could not be asked).
   */
  send(to: Address, message: Reply, under?: string): Promise<void>;
  /** Shows that an answer is being made. Never throws: nobody misses it. */
  showTyping(to: Address): void;
}
