import { z } from 'zod';
import { memorySchema } from '../../answering/memory.ts';
import { freshConversation } from '../../conversation/conversation.ts';
import type { Conversation, ConversationStore } from '../../conversation/conversation.ts';
import type { Clock } from '../../core/clock.ts';
import { Conflict } from '../../core/errors.ts';
import type { Database } from './database.ts';

const choice = z.object({ id: z.string(), label: z.string() }).readonly();
const offer = z.object({ id: z.string(), label: z.string(), asks: z.string() }).readonly();
const citation = z.object({ section: z.string(), quote: z.string() }).readonly();
const reply = z
  .object({
    text: z.string(),
    choices: z.array(choice).readonly().exactOptional(),
    citations: z.array(citation).readonly().exactOptional(),
  })
  .readonly();

/** What a row remembers. Rows live for years: a new field is optional, and none changes its meaning. */
const remembered = z
  .object({
    memory: memorySchema.exactOptional(),
    offered: z.array(offer).readonly(),
    statusToldOn: z.string().exactOptional(),
    lastTurn: z.string().exactOptional(),
    lastReplies: z.array(reply).readonly(),
  })
  .readonly();

/** Conversations in SQL: one row a chat. */
export function createConversationStore(database: Database, clock: Clock): ConversationStore {
  return {
    load: async (address) => {
      const row = await database
        .selectFrom('conversations')
        .select(['revision', 'memory'])
        .where('channel', '=', address.channel)
        .where('chat', '=', address.chat)
        .executeTakeFirst();
      if (row === undefined) return freshConversation(address);
      // A row that cannot be read any more (restored from elsewhere, edited by hand) costs its memory, not the chat.
      return { ...(recall(row.memory) ?? freshConversation(address)), with: address, revision: row.revision };
    },

    save: async (conversation) => {
      const { with: address, revision, ...facts } = conversation;
      const content = {
        revision: revision + 1,
        memory: JSON.stringify(facts satisfies z.input<typeof remembered>),
        updated_at: clock.now().getTime(),
      };
      const changed =
        revision === 0
          ? await database
              .insertInto('conversations')
              .values({ channel: address.channel, chat: address.chat, ...content })
              .onConflict((conflict) => conflict.columns(['channel', 'chat']).doNothing())
              .executeTakeFirst()
              .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
          : await database
              .updateTable('conversations')
              .set(content)
              .where('channel', '=', address.channel)
              .where('chat', '=', address.chat)
              .where('revision', '=', revision)
              .executeTakeFirst()
              .then(({ numUpdatedRows }) => numUpdatedRows);
      if (changed !== 1n)
        throw new Conflict('The conversation was saved by somebody else since it was loaded.');
    },
  };
}

function recall(memory: string): Omit<Conversation, 'with' | 'revision'> | undefined {
  try {
    return remembered.safeParse(JSON.parse(memory)).data;
  } catch {
    return undefined;
  }
}
