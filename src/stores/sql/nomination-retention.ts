import { setImmediate as round } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { State } from '../../nomination/nomination.ts';
import type { Database, Tables } from './database.ts';
import { wipe } from './nomination-changes.ts';
import { happeningRow } from './nomination-rows.ts';
import type { Retention } from './retention.ts';

const dayMs = 86_400_000;
/** Nothing more is done about these. */
const final: readonly State[] = ['handed-over', 'returned', 'withdrawn'];
/** Rows in one transaction, so that nobody who writes waits long. */
const perStep = 100;

/**
 * Deletes nominations that are older than they are kept, and what is known of those deleted long ago; gives the number
 * of rows. It looks at columns only: a row whose body nobody can read any more is not kept for ever because of that.
 */
export async function pruneNominations(database: Database, retention: Retention, now: Date): Promise<number> {
  const before = (days: number): number => now.getTime() - days * dayMs;
  const steps = [
    (transaction: Transaction<Tables>) => purge(transaction, before, retention, now.getTime()),
    (transaction: Transaction<Tables>) => forget(transaction, 'happenings', before(retention.happenings)),
    (transaction: Transaction<Tables>) => forget(transaction, 'consents', before(retention.consents)),
    (transaction: Transaction<Tables>) =>
      forgetRows(transaction, before(Math.max(retention.happenings, retention.consents))),
  ];
  let rows = 0;
  for (const step of steps) {
    let done: number;
    do {
      done = await database.transaction().execute(step);
      rows += done;
      await round();
    } while (done === perStep);
  }
  return rows;
}

/** What was said in some that are too old; that it was deleted is written down. */
async function purge(
  transaction: Transaction<Tables>,
  before: (days: number) => number,
  retention: Retention,
  now: number,
): Promise<number> {
  const old = await transaction
    .selectFrom('nominations')
    .select(['id', 'state'])
    .where('gone_at', 'is', null)
    .where((row) =>
      row.or([
        row.and([
          row('state', 'in', ['draft', 'withdrawn']),
          row('submitted_at', 'is', null),
          row('changed_at', '<', before(retention.drafts)),
        ]),
        row.and([row('state', 'in', final), row('changed_at', '<', before(retention.files))]),
      ]),
    )
    .limit(perStep)
    .execute();
  if (old.length === 0) return 0;
  await wipe(
    transaction,
    old.map(({ id }) => id),
    now,
  );
  await transaction
    .insertInto('happenings')
    .values(
      old.map(({ id, state }) =>
        happeningRow({ nomination: id, at: now, by: 'service', what: 'purged', about: state }),
      ),
    )
    .execute();
  return old.length;
}

/** Some of what is known of nominations that were deleted before. */
async function forget(
  transaction: Transaction<Tables>,
  table: 'happenings' | 'consents',
  before: number,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom(table)
    .where('position', 'in', (select) =>
      select
        .selectFrom(table)
        .select('position')
        .where('at', '<', before)
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('nominations')
                .select('nominations.id')
                .whereRef('nominations.id', '=', `${table}.nomination`)
                .where((each) => each.or([each('gone_at', 'is', null), each('gone_at', '>=', before)])),
            ),
          ),
        )
        .limit(perStep),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** What stayed of some of those deleted before that never had a number; the others' rows keep it for ever. */
async function forgetRows(transaction: Transaction<Tables>, before: number): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('nominations')
    .where('id', 'in', (select) =>
      select
        .selectFrom('nominations')
        .select('id')
        .where('gone_at', '<', before)
        .where('number', 'is', null)
        .limit(perStep),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
