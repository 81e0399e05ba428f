import type { Transaction } from 'kysely';
import type { Ending, Message, Outbox } from '../../conversation/journal.ts';
import type { Address } from '../../core/turn.ts';
import type { Database, Tables } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { moveOwner } from './nomination-owners.ts';
import { addressOf, messageJson } from './rows.ts';

/** The outbox in SQL: one row a message, gone as soon as it is sent. */
export function createOutbox(database: Database, groupCommit: GroupCommit): Outbox {
  const begin = groupCommit(async (transaction, messages: readonly string[]) => {
    await transaction
      .updateTable('messages')
      .set((set) => ({ attempts: set('attempts', '+', 1) }))
      .where('id', 'in', messages)
      .execute();
    return messages.map(() => undefined);
  });

  const end = groupCommit(async (transaction, ends: readonly { message: string; ending: Ending }[]) => {
    const sent = ends.filter(({ ending }) => ending.kind === 'sent').map(({ message }) => message);
    if (sent.length > 0) await transaction.deleteFrom('messages').where('id', 'in', sent).execute();
    for (const { message, ending } of ends) {
      const change = transaction.updateTable('messages').where('id', '=', message);
      if (ending.kind === 'unsent')
        await change.set((set) => ({ attempts: set('attempts', '-', 1) })).execute();
      else if (ending.kind !== 'sent') await change.set({ state: ending.kind, why: ending.why }).execute();
      if (ending.kind === 'unknown' && ending.notice !== undefined)
        await takePlace(transaction, message, ending.notice);
    }
    return ends.map(() => undefined);
  });

  return {
    unsent: async () => {
      const rows = await database
        .selectFrom('messages')
        .select(['id', 'channel', 'chat', 'attempts', 'body'])
        .where('state', '=', 'due')
        .orderBy('position')
        .execute();
      const messages: Message[] = [];
      for (const row of rows) {
        const [to, said] = [addressOf(row), messageJson.read(row.body)];
        // One row that cannot be read costs itself, not the start of the service.
        if (to === undefined || said === undefined)
          await end({ message: row.id, ending: { kind: 'refused', why: 'Unreadable' } });
        else messages.push({ id: row.id, to, attempts: row.attempts, ...said });
      }
      return messages;
    },
    begin,
    end: (message, ending) => end({ message, ending }),
    repliesTo: async (turn) => {
      const rows = await database
        .selectFrom('messages')
        .select('body')
        .where('turn', '=', turn)
        .where('notice', '=', 0)
        .orderBy('position')
        .execute();
      if (rows.length > 0) return rows.flatMap(({ body }) => messageJson.read(body)?.reply ?? []);
      const row = await database
        .selectFrom('turns')
        .select('state')
        .where('id', '=', turn)
        .executeTakeFirst();
      return row === undefined || row.state === 'waiting' ? undefined : [];
    },
    move: (from, to) => move(database, from, to),
  };
}

/** Stores a notice where the message stands that it takes the place of. */
async function takePlace(
  transaction: Transaction<Tables>,
  message: string,
  { id, reply, under }: Message,
): Promise<void> {
  const row = await transaction
    .selectFrom('messages')
    .select(['turn', 'channel', 'chat', 'position', 'at', 'notice'])
    .where('id', '=', message)
    .executeTakeFirst();
  if (row === undefined) return;
  const body = messageJson.write(reply, under);
  await transaction
    .insertInto('messages')
    .values({ ...row, id, state: 'due', attempts: 0, body })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A conversation that the new address already has stays as it is. */
async function move(database: Database, from: Address, to: Address): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const there = await transaction
      .selectFrom('conversations')
      .select('chat')
      .where('channel', '=', to.channel)
      .where('chat', '=', to.chat)
      .executeTakeFirst();
    if (there === undefined)
      await transaction
        .updateTable('conversations')
        .set({ channel: to.channel, chat: to.chat })
        .where('channel', '=', from.channel)
        .where('chat', '=', from.chat)
        .execute();
    await transaction
      .updateTable('messages')
      .set({ channel: to.channel, chat: to.chat })
      .where('channel', '=', from.channel)
      .where('chat', '=', from.chat)
      .execute();
    await moveOwner(transaction, from, to);
  });
}
