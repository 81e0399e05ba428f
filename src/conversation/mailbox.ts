import type { Address } from '../core/turn.ts';
import type { Message } from './journal.ts';

/** What is to be said to chats that nobody can write to first: it waits until the person's page asks for it. */
export interface Mailbox {
  /** What the chat was not told yet, oldest first. Asking takes nothing away: an answer may be lost on its way. */
  waitingFor(chat: Address): Promise<readonly Message[]>;
  /** The person has been shown these messages. Those of other chats stay, whatever ids are named. */
  heard(chat: Address, messages: readonly string[]): Promise<void>;
}
