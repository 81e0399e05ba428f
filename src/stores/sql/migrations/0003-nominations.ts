import type { Migration } from 'kysely/migration';

/** Nominations, whose they are, what happened to them, and that people agreed; and messages that are no answers. */
export const nominations: Migration = {
  up: async (database) => {
    await database.schema
      .createTable('nominations')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('code', 'text', (column) => column.unique())
      .addColumn('agreement_code', 'text', (column) => column.unique())
      .addColumn('number', 'text', (column) => column.unique())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('form', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('begun_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('submitted_at', 'bigint')
      .addColumn('gone_at', 'bigint')
      // Last: whoever looks at the other columns only need not pass over it.
      .addColumn('body', 'text')
      .execute();
    await database.schema
      .createIndex('nominations_in_state')
      .on('nominations')
      .columns(['state', 'changed_at'])
      .execute();
    await database.schema
      .createTable('nomination_owners')
      .addColumn('nomination', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('nomination_owners_pk', ['nomination', 'channel', 'chat'])
      .execute();
    await database.schema
      .createIndex('nominations_of_chat')
      .on('nomination_owners')
      .columns(['channel', 'chat'])
      .execute();
    await database.schema
      .createTable('nomination_evidence')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('nomination', 'text', (column) => column.notNull())
      .addColumn('gone_at', 'bigint')
      .execute();
    await database.schema
      .createIndex('evidence_of_nomination')
      .on('nomination_evidence')
      .column('nomination')
      .execute();
    await database.schema
      .createTable('happenings')
      .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('nomination', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('about', 'text')
      .execute();
    await database.schema
      .createIndex('happenings_of_nomination')
      .on('happenings')
      .column('nomination')
      .execute();
    await database.schema
      .createTable('consents')
      .addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('nomination', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('chat_hash', 'text', (column) => column.notNull())
      .addColumn('turn_hash', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('consents_once', ['nomination', 'turn_hash', 'purpose', 'by', 'act'])
      .execute();
    await database.schema
      .alterTable('messages')
      .addColumn('notice', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
