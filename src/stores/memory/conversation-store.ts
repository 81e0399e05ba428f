import { freshConversation } from '../../conversation/conversation.ts';
import type { Conversation, ConversationStore } from '../../conversation/conversation.ts';
import { Conflict } from '../../core/errors.ts';
import type { Address } from '../../core/turn.ts';

/** Conversations as long as the process lives: for tests and the terminal. */
export function createConversationStore(): ConversationStore {
  const kept = new Map<string, Conversation>();
  const keyOf = (address: Address): string => JSON.stringify([address.channel, address.chat]);
  const find = (address: Address): Conversation => kept.get(keyOf(address)) ?? freshConversation(address);
  return {
    load: (address) => Promise.resolve(find(address)),
    save: (conversation) => {
      if (find(conversation.with).revision !== conversation.revision) {
        return Promise.reject(
          new Conflict('The conversation was saved by somebody else since it was loaded.'),
        );
      }
      kept.set(keyOf(conversation.with), { ...conversation, revision: conversation.revision + 1 });
      return Promise.resolve();
    },
  };
}
