import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Dialect } from 'kysely';
import { migrate } from './migrate.ts';
import { sqliteDialect } from './sqlite.ts';

/** The tables as the newest migration leaves them. Ids and states are text, times are milliseconds since 1970. */
export interface Tables {
  readonly conversations: {
    readonly channel: string;
    readonly chat: string;
    readonly revision: number;
    /** What is remembered, as JSON; see `conversation-store.ts`. */
    readonly memory: string;
    readonly updated_at: number;
  };
}

/** A database with today's tables. Close it with `destroy()`. */
export type Database = Kysely<Tables>;

/** The database of a data folder: one SQLite file, brought up to today's tables. */
export function openDataDir(dataDir: string): Promise<Database> {
  return openDatabase(sqliteDialect(join(dataDir, 'thi-dua.sqlite')));
}

/** Opens a database and brings it up to today's tables. */
async function openDatabase(dialect: Dialect): Promise<Database> {
  const database = new Kysely<Tables>({ dialect });
  try {
    await migrate(database);
  } catch (failure) {
    await database.destroy();
    throw failure;
  }
  return database;
}
