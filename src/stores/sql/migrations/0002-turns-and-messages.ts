import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The turns that came in, the messages that go out, and the chats that cannot be reached. */
export const turnsAndMessages: Migration = {
  up: async (database) => {
    await database.schema
      .createTable('turns')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('why', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    // Almost every turn is done: the few others are found without looking at those.
    await database.schema
      .createIndex('turns_not_done')
      .on('turns')
      .column('position')
      .where(sql<boolean>`state <> 'done'`)
      .execute();
    await database.schema
      .createTable('messages')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('why', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('messages_of_turn').on('messages').column('turn').execute();
    await database.schema
      .createTable('gone_chats')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('gone_chats_pk', ['channel', 'chat'])
      .execute();
  },
};
