import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Pages ask again and again what waits for them. Almost nothing is due, and it is found without looking at the rest. */
export const dueMessages: Migration = {
  up: async (database) => {
    await database.schema
      .createIndex('messages_due')
      .on('messages')
      .columns(['channel', 'chat', 'position'])
      .where(sql<boolean>`state = 'due'`)
      .execute();
  },
};
