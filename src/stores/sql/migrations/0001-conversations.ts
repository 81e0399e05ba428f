import type { Migration } from 'kysely/migration';

/** What is remembered of each chat. */
export const conversations: Migration = {
  up: async (database) => {
    await database.schema
      .createTable('conversations')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('memory', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('conversations_pk', ['channel', 'chat'])
      .execute();
  },
};
