import type { Database } from './database.ts';

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
}

const dayMs = 86_400_000;

/** Deletes what is older than it is kept; gives the number of rows. */
export async function prune(database: Database, retention: Retention, now: Date): Promise<number> {
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
  return Number(rows);
}
