import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { memorySchema } from '../../answering/memory.ts';
import { freshConversation } from '../../conversation/conversation.ts';
import type { Conversation, ConversationStore } from '../../conversation/conversation.ts';
import type { Database, Tables } from './database.ts';

const offer = z.object({ id: z.string(), label: z.string(), asks: z.string() }).readonly();

/** What a row remembers. Rows live for years: a new field is optional, and none changes its meaning. */
const remembered = z
  .object({
    memory: memorySchema.exactOptional(),
    offered: z.array(offer).readonly(),
    offeredBefore: z.array(offer).readonly().exactOptional(),
    statusToldOn: z.string().exactOptional(),
    album: z.string().exactOptional(),
  })
  .readonly();

/** Conversations in SQL: one row a chat. */
export function createConversationStore(database: Database): ConversationStore {
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
  };
}

/** Writes conversations under the revision after the one they were loaded with; gives those that somebody else saved since. */
export async function upsertConversations(
  transaction: Transaction<Tables>,
  conversations: readonly Conversation[],
  now: number,
): Promise<ReadonlySet<Conversation>> {
  if (conversations.length === 0) return new Set();
  const rows = conversations.map(({ with: { channel, chat }, revision, ...facts }) => ({
    channel,
    chat,
    revision: revision + 1,
    memory: JSON.stringify(facts satisfies z.input<typeof remembered>),
    updated_at: now,
  }));
  const saved = await transaction
    .insertInto('conversations')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['channel', 'chat'])
        .doUpdateSet((set) => ({
          revision: set.ref('excluded.revision'),
          memory: set.ref('excluded.memory'),
          updated_at: set.ref('excluded.updated_at'),
        }))
        .where(sql<boolean>`conversations.revision = excluded.revision - 1`),
    )
    .returning(['channel', 'chat'])
    .execute();
  const written = new Set(saved.map(({ channel, chat }) => `${channel} ${chat}`));
  return new Set(conversations.filter(({ with: { channel, chat } }) => !written.has(`${channel} ${chat}`)));
}

function recall(memory: string): Omit<Conversation, 'with' | 'revision'> | undefined {
  try {
    return remembered.safeParse(JSON.parse(memory)).data;
  } catch {
    return undefined;
  }
}
