import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Dialect, Generated } from 'kysely';
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
    /** 1 for what was said to somebody else than the person whose turn it was. */
    readonly notice: Generated<number>;
  };
  readonly gone_chats: {
    readonly channel: string;
    readonly chat: string;
    readonly since: number;
  };
  readonly nominations: {
    readonly id: string;
    /** The two codes and the number as `typedKey` gives them; no two of all these are the same. */
    readonly code: string | null;
    readonly agreement_code: string | null;
    /** Stays when the rest is deleted, so that it is never given again. */
    readonly number: string | null;
    readonly state: string;
    readonly form: number;
    readonly revision: number;
    readonly begun_at: number;
    readonly changed_at: number;
    readonly submitted_at: number | null;
    /** When what was said was deleted; nobody finds it from then on. */
    readonly gone_at: number | null;
    /** The rest as JSON; see `nomination-rows.ts`. */
    readonly body: string | null;
  };
  readonly nomination_owners: {
    readonly nomination: string;
    readonly channel: string;
    readonly chat: string;
    /** 0 for the chat that was used last. */
    readonly position: number;
  };
  readonly nomination_evidence: {
    readonly id: string;
    readonly nomination: string;
    /** Since when no nomination refers to it; its bytes are to be deleted, and then this row. */
    readonly gone_at: number | null;
  };
  /** Only added to, until they are old. */
  readonly happenings: {
    readonly position: Generated<number>;
    readonly nomination: string;
    readonly at: number;
    readonly by: string;
    readonly what: string;
    readonly about: string | null;
  };
  /** Proof that somebody agreed. Only added to, until they are old; no words of theirs and no name. */
  readonly consents: {
    readonly position: Generated<number>;
    readonly nomination: string;
    readonly purpose: string;
    readonly by: string;
    readonly version: string;
    readonly act: string;
    readonly channel: string;
    /** SHA-256: whoever names the chat and the turn can be shown that it was theirs; nobody else is told whose it was. */
    readonly chat_hash: string;
    readonly turn_hash: string;
    readonly at: number;
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
