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
    nomination: z
      .object({
        open: z.string().exactOptional(),
        agreeing: z.string().exactOptional(),
        deciding: z.literal(true).exactOptional(),
        album: z.string().exactOptional(),
        offered: z.literal(true).exactOptional(),
        wrong: z.object({ on: z.string(), times: z.number() }).readonly().exactOptional(),
      })
      .readonly()
      .exactOptional(),
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
  const known = await transaction
    .selectFrom('conversations')
    .select(['channel', 'chat', 'revision'])
    .where('channel', 'in', [...new Set(conversations.map(({ with: { channel } }) => channel))])
    .where('chat', 'in', [...new Set(conversations.map(({ with: { chat } }) => chat))])
    .execute();
  const revisions = new Map(known.map((row) => [keyOf(row), row.revision]));
  const written = new Map<string, Conversation>();
  for (const conversation of conversations) {
    const key = keyOf(conversation.with);
    // Of two in one transaction the first has won.
    if (!written.has(key) && (revisions.get(key) ?? 0) === conversation.revision)
      written.set(key, conversation);
  }
  const winners = new Set(written.values());
  if (winners.size > 0)
    await transaction
      .insertInto('conversations')
      .values([...winners].map((conversation) => rowOf(conversation, now)))
      .onConflict((conflict) =>
        conflict.columns(['channel', 'chat']).doUpdateSet((set) => ({
          revision: set.ref('excluded.revision'),
          memory: set.ref('excluded.memory'),
          updated_at: set.ref('excluded.updated_at'),
        })),
      )
      .execute();
  return new Set(conversations.filter((conversation) => !winners.has(conversation)));
}

const keyOf = ({ channel, chat }: { readonly channel: string; readonly chat: string }): string =>
  `${channel} ${chat}`;

function rowOf({ with: { channel, chat }, revision, ...facts }: Conversation, now: number) {
  return {
    channel,
    chat,
    revision: revision + 1,
    memory: JSON.stringify(facts satisfies z.input<typeof remembered>),
    updated_at: now,
  };
}

function recall(memory: string): Omit<Conversation, 'with' | 'revision'> | undefined {
  try {
    return remembered.safeParse(JSON.parse(memory)).data;
  } catch {
    return undefined;
  }
}
