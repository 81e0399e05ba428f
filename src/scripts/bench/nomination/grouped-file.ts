import { DatabaseSync } from 'node:sqlite';

/** Values by their keys in one SQLite file, as durable as ours: what is written in one moment is one transaction, and on the disk when it resolves. */
export interface GroupedFile<Value> {
  readonly read: (key: string) => Value | undefined;
  readonly write: (key: string, value: Value) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  readonly close: () => void;
}

interface Pending {
  readonly key: string;
  /** `undefined`: it is deleted. */
  readonly body: string | undefined;
  readonly written: () => void;
}

/** Makes the file; the peer's storage adapter with the settings of `stores/sql/sqlite.ts`. */
export function createGroupedFile<Value>(path: string): GroupedFile<Value> {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  database.exec('CREATE TABLE kept (key TEXT PRIMARY KEY, body TEXT NOT NULL)');
  const select = database.prepare('SELECT body FROM kept WHERE key = ?');
  const upsert = database.prepare(
    'INSERT INTO kept (key, body) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body',
  );
  const remove = database.prepare('DELETE FROM kept WHERE key = ?');
  let pending: Pending[] = [];
  const flush = (): void => {
    const now = pending;
    pending = [];
    database.exec('BEGIN IMMEDIATE');
    for (const { key, body } of now)
      if (body === undefined) remove.run(key);
      else upsert.run(key, body);
    database.exec('COMMIT');
    for (const { written } of now) written();
  };
  const add = (key: string, body: string | undefined): Promise<void> =>
    new Promise((written) => {
      if (pending.length === 0) setImmediate(flush);
      pending.push({ key, body, written });
    });
  return {
    read: (key) => {
      const body = select.get(key)?.['body'];
      // It was written by `write`.
      return typeof body === 'string' ? (JSON.parse(body) as Value) : undefined;
    },
    write: (key, value) => add(key, JSON.stringify(value)),
    delete: (key) => add(key, undefined),
    close: () => {
      database.close();
    },
  };
}
