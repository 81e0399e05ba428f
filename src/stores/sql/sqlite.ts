import { closeSync, mkdirSync, openSync, chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const busyTimeoutMs = 5_000;
/** Statements kept ready to run again: the few that every turn needs, in the sizes they come in. */
const mostStatements = 500;
/** The journal file shrinks back to this after a rush. */
const mostJournalBytes = 16 * 1024 * 1024;

/** The dialect for one SQLite file, made with its folder when it is not there, readable by its owner alone. */
export function sqliteDialect(file: string): SqliteDialect {
  return new OneFile({ database: () => Promise.resolve(open(file)) });
}

/** Runs each migration in a transaction, which SQLite can and Kysely does not do by default: all of it, or nothing. */
class OneFile extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WithTransactionalTables();
  }
}

class WithTransactionalTables extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function open(file: string): SqliteDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // The mode is set before SQLite writes anything, and its -wal and -shm files take the mode of the file.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  // FULL: what was answered with "saved" is on the disk, also after a power cut.
  // secure_delete: what is deleted is overwritten, not left in the file until its place is needed.
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = ${mostJournalBytes};`,
  );
  const ready = new Map<string, SqliteStatement>();
  return {
    close: () => {
      ready.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = ready.get(sql);
      if (known !== undefined) return known;
      const prepared = prepare(database, sql);
      if (ready.size >= mostStatements) ready.clear();
      ready.set(sql, prepared);
      return prepared;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  // A transaction that begins by reading and then writes fails at once when another process wrote between;
  // one that begins as a writer waits its turn.
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(bindable)),
    run: (values) => statement.run(...values.map(bindable)),
    iterate: (values) => statement.iterate(...values.map(bindable)),
  };
}

/** node:sqlite stores a Date as NULL and a boolean as a number without a word: here that is a fault. */
function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored: only text, numbers, bytes and null can.`);
}
