import { sql } from 'kysely';
import type { Insertable, Transaction } from 'kysely';
import type { Journal, Message, Settlement, Waiting } from '../../conversation/journal.ts';
import type { Clock } from '../../core/clock.ts';
import { Conflict } from '../../core/errors.ts';
import type { Turn } from '../../core/turn.ts';
import { upsertConversations } from './conversation-store.ts';
import type { Database, Tables } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { writable, writeChanges } from './nomination-changes.ts';
import { messageJson, turnJson } from './rows.ts';

/** The journal in SQL: one row a turn, whose words are wiped as soon as it is settled. */
export async function createJournal(
  database: Database,
  groupCommit: GroupCommit,
  clock: Clock,
): Promise<Journal> {
  const lastIn = async (table: 'turns' | 'messages'): Promise<number> => {
    const { last } = await database
      .selectFrom(table)
      .select((select) => select.fn.coalesce(select.fn.max('position'), sql<number>`0`).as('last'))
      .executeTakeFirstOrThrow();
    return last;
  };
  /** Microseconds, so that turns of one millisecond have an order too; it never goes back, whatever the clock does. */
  let position = Math.max(await lastIn('turns'), await lastIn('messages'));
  const next = (): number => {
    position = Math.max(clock.now().getTime() * 1000, position + 1);
    return position;
  };

  const accept = groupCommit(async (transaction, batches: readonly (readonly Turn[])[]) => {
    const rows = batches.flat().map((turn) => ({
      id: turn.id,
      channel: turn.from.channel,
      chat: turn.from.chat,
      position: next(),
      state: 'waiting' as const,
      tries: 0,
      body: turnJson.write(turn),
      at: clock.now().getTime(),
    }));
    const stored = await transaction
      .insertInto('turns')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    const fresh = new Set(stored.map(({ id }) => id));
    // One that came twice in this very moment is fresh for the first who brought it.
    return batches.map((turns) => new Set(turns.map(({ id }) => id).filter((id) => fresh.delete(id))));
  });

  const settle = groupCommit((transaction, settlements: readonly Settlement[]) =>
    settleAll(transaction, settlements, { next, now: clock.now().getTime() }),
  );

  return {
    accept: (turns) => (turns.length === 0 ? Promise.resolve(new Set()) : accept(turns)),
    waiting: async () => {
      const rows = await database
        .selectFrom('turns')
        .select(['id', 'body', 'tries'])
        .where('state', '=', 'waiting')
        .orderBy('position')
        .execute();
      const waiting: Waiting[] = [];
      for (const { id, body, tries } of rows) {
        const turn = turnJson.read(body ?? '');
        if (turn !== undefined) waiting.push({ turn, tries });
        // One row that cannot be read costs itself, not the start of the service.
        else
          await database
            .updateTable('turns')
            .set({ state: 'aside', why: 'Unreadable' })
            .where('id', '=', id)
            .execute();
      }
      return waiting;
    },
    tried: async (turn) => {
      await database
        .updateTable('turns')
        .set((set) => ({ tries: set('tries', '+', 1) }))
        .where('id', '=', turn)
        .execute();
    },
    settle: async (settlement) => {
      if (!(await settle(settlement)))
        throw new Conflict(
          'The turn is settled, or its conversation or nomination was saved by somebody else meanwhile.',
        );
    },
  };
}

/** Writes those that still can be; gives for each whether it was. */
async function settleAll(
  transaction: Transaction<Tables>,
  settlements: readonly Settlement[],
  { next, now }: { readonly next: () => number; readonly now: number },
): Promise<readonly boolean[]> {
  const rows = await transaction
    .selectFrom('turns')
    .select('id')
    .where(
      'id',
      'in',
      settlements.map(({ turn }) => turn.id),
    )
    .where('state', '=', 'waiting')
    .execute();
  const waiting = new Set(rows.map(({ id }) => id));
  // Of two that settle one turn in this very moment the first has won.
  const open = settlements.filter(({ turn }) => waiting.delete(turn.id));
  const fits = await writable(
    transaction,
    open.map(({ nominations = [] }) => nominations),
  );
  const fitting = open.filter((_, index) => fits[index]);
  const conflicting = await upsertConversations(
    transaction,
    fitting.flatMap(({ conversation }) => conversation ?? []),
    now,
  );
  const settled = fitting.filter(
    ({ conversation }) => conversation === undefined || !conflicting.has(conversation),
  );
  if (settled.length === 0) return settlements.map(() => false);
  await writeChanges(
    transaction,
    settled.flatMap(({ nominations = [] }) => nominations),
    now,
  );

  await transaction
    .updateTable('turns')
    .set({ state: 'done', body: null })
    .where(
      'id',
      'in',
      settled.map(({ turn }) => turn.id),
    )
    .execute();
  for (const { turn, aside } of settled) {
    if (aside === undefined) continue;
    const row = { state: 'aside', body: turnJson.write(turn), why: aside } as const;
    await transaction.updateTable('turns').set(row).where('id', '=', turn.id).execute();
  }
  const messages = settled.flatMap((settlement) => messageRows(settlement, next, now));
  if (messages.length > 0) await transaction.insertInto('messages').values(messages).execute();
  const done = new Set(settled);
  return settlements.map((settlement) => done.has(settlement));
}

function messageRows(
  { turn, messages, push, notices = [] }: Settlement,
  next: () => number,
  now: number,
): readonly Insertable<Tables['messages']>[] {
  const row = ({ id, to, reply, under, attempts }: Message, notice: 0 | 1) => ({
    id,
    turn: turn.id,
    channel: to.channel,
    chat: to.chat,
    position: next(),
    state: push || notice === 1 ? ('due' as const) : ('kept' as const),
    attempts,
    body: messageJson.write(reply, under),
    at: now,
    notice,
  });
  return [...messages.map((message) => row(message, 0)), ...notices.map((message) => row(message, 1))];
}
