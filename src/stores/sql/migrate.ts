import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import type { Kysely } from 'kysely';
import { Refused } from '../../core/errors.ts';
import { conversations } from './migrations/0001-conversations.ts';
import { turnsAndMessages } from './migrations/0002-turns-and-messages.ts';
import { nominations } from './migrations/0003-nominations.ts';
import { dueMessages } from './migrations/0004-due-messages.ts';

/** Every migration there ever was, in order. They only go forward; one that has run anywhere is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-conversations': conversations,
  '0002-turns-and-messages': turnsAndMessages,
  '0003-nominations': nominations,
  '0004-due-messages': dueMessages,
};

/** Brings a database up to today's tables. Throws `Refused` for one that a newer version of the service has written. */
export async function migrate<Tables>(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new Refused(
      'The database was written by another, probably newer version of this service. ' +
        'Start that version, or restore a backup made before it ran, or set DATA_DIR to another folder.',
    );
  }
  throw error instanceof Error ? error : new Error('A migration of the database failed.', { cause: error });
}
