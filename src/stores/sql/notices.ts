import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Message } from '../../conversation/journal.ts';
import type { Tables } from './database.ts';
import { messageJson } from './rows.ts';

/** Queues messages that answer no turn, behind all that wait. */
export async function queueNotices(
  transaction: Transaction<Tables>,
  messages: readonly Message[],
  now: number,
): Promise<void> {
  if (messages.length === 0) return;
  const { last } = await transaction
    .selectFrom('messages')
    .select((select) => select.fn.coalesce(select.fn.max('position'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  // Microseconds, as in the journal, which may have run ahead of the clock.
  const first = Math.max(now * 1000, last + 1);
  await transaction
    .insertInto('messages')
    .values(
      messages.map(({ id, to, reply, under, attempts }, index) => ({
        id,
        // No turn bears such a name.
        turn: id,
        channel: to.channel,
        chat: to.chat,
        position: first + index,
        state: 'due' as const,
        attempts,
        body: messageJson.write(reply, under),
        at: now,
        notice: 1,
      })),
    )
    .execute();
}
