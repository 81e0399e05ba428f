import { sql } from 'kysely';
import type { Database } from './database.ts';
import { evidenceGone } from './nomination-evidence.ts';
import { pruneNominations } from './nomination-retention.ts';

/** How long what is kept, in days. */
export interface Retention {
  /** The ids of answered turns: platforms deliver again for a day. */
  readonly turns: number;
  /** Answers that are asked for and not sent. */
  readonly replies: number;
  /** What could not be answered or sent, for staff to look at; after that nobody waits for it either. */
  readonly faults: number;
  /** What is remembered of a chat in which nothing was said. */
  readonly conversations: number;
  /** Nominations that were never handed in, since they were last changed. */
  readonly drafts: number;
  /** Nominations that are handed on, given back or taken back, since they were. */
  readonly files: number;
  /** What happened to a nomination, since it was deleted. */
  readonly happenings: number;
  /** Proof that somebody agreed, since what they agreed to was deleted. */
  readonly consents: number;
}

/** What was deleted, and what is to be deleted elsewhere. */
export interface Pruned {
  readonly rows: number;
  /** The ids of evidence whose bytes nobody refers to any more; named every time until `bytesDeleted` is told of them. */
  readonly evidence: readonly string[];
}

const dayMs = 86_400_000;

/** Deletes what is older than it is kept. */
export async function prune(database: Database, retention: Retention, now: Date): Promise<Pruned> {
  const before = (days: number): number => now.getTime() - days * dayMs;
  const deleted = [
    database.deleteFrom('messages').where('state', '=', 'kept').where('at', '<', before(retention.replies)),
    database
      .deleteFrom('messages')
      .where('state', 'in', ['due', 'refused', 'unknown'])
      .where('at', '<', before(retention.faults)),
    // As long as something said to it is kept: said again, that would bear the same name.
    database
      .deleteFrom('turns')
      .where('state', '=', 'done')
      .where('at', '<', before(retention.turns))
      .where((turn) =>
        turn.not(
          turn.exists(
            turn.selectFrom('messages').select('messages.id').whereRef('messages.turn', '=', 'turns.id'),
          ),
        ),
      ),
    database
      .deleteFrom('turns')
      .where('state', 'in', ['aside', 'waiting'])
      .where('at', '<', before(retention.faults)),
    database.deleteFrom('conversations').where('updated_at', '<', before(retention.conversations)),
    database.deleteFrom('gone_chats').where('since', '<', before(retention.conversations)),
  ];
  let rows = 0n;
  for (const one of deleted) rows += (await one.executeTakeFirst()).numDeletedRows;
  const gone = await pruneNominations(database, retention, now);
  await emptyJournal(database);
  return { rows: Number(rows) + gone, evidence: await evidenceGone(database) };
}

/**
 * Moves what SQLite's journal file holds into the database and empties it: what was deleted would stand in it until it
 * is written over. If somebody reads just now it is left for the next time; nobody is made to wait.
 */
async function emptyJournal(database: Database): Promise<void> {
  await database.connection().execute(async (connection) => {
    const [usual] = (await sql<{ timeout: number }>`PRAGMA busy_timeout`.execute(connection)).rows;
    await sql`PRAGMA busy_timeout = 0`.execute(connection);
    try {
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection);
    } finally {
      await sql`PRAGMA busy_timeout = ${sql.lit(usual?.timeout ?? 0)}`.execute(connection);
    }
  });
}
