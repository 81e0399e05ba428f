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
  readonly turns: {
    /** The id the channel gave it: what makes a turn delivered twice the same one. */
    readonly id: string;
    readonly channel: string;
    readonly chat: string;
    /** The order in which turns came in. */
    readonly position: number;
    /** `aside`: it could not be answered, and waits for a person to look at it. */
    readonly state: 'waiting' | 'done' | 'aside';
    /** How often it was tried in vain. */
    readonly tries: number;
    /** The turn as JSON; gone as soon as it is done. */
    readonly body: string | null;
    readonly why: string | null;
    readonly at: number;
  };
  readonly messages: {
    readonly id: string;
    readonly turn: string;
    readonly channel: string;
    readonly chat: string;
    readonly position: number;
    /** `kept`: it is asked for, not sent. What was sent leaves no row. */
    readonly state: 'due' | 'kept' | 'refused' | 'unknown';
    readonly attempts: number;
    /** The reply, and what it answers under, as JSON. */
    readonly body: string;
    readonly why: string | null;
    readonly at: number;
  };
  readonly gone_chats: {
    readonly channel: string;
    readonly chat: string;
    readonly since: number;
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
