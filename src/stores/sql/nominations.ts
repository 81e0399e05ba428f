import type { Selectable } from 'kysely';
import type { Clock } from '../../core/clock.ts';
import { Conflict } from '../../core/errors.ts';
import { noticesWith } from '../../conversation/notices.ts';
import type { Message } from '../../conversation/journal.ts';
import type { Change, Nomination, NominationStore } from '../../nomination/nomination.ts';
import { typedKey } from '../../nomination/typed.ts';
import type { Database, Tables } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { writable, writeChanges } from './nomination-changes.ts';
import { ownersOf } from './nomination-owners.ts';
import { readHappening, readNomination } from './nomination-rows.ts';
import { queueNotices } from './notices.ts';

/** Changes that are written together, with the messages that tell of them. */
interface Saving {
  readonly changes: readonly Change[];
  readonly messages: readonly Message[];
}

/** Nominations in SQL: one row a nomination. One that cannot be read any more is not found, and stays as it is. */
export function createNominationStore(
  database: Database,
  groupCommit: GroupCommit,
  clock: Clock,
): NominationStore {
  const save = groupCommit(async (transaction, all: readonly Saving[]) => {
    const fits = await writable(
      transaction,
      all.map(({ changes }) => changes),
    );
    const fitting = all.filter((_, index) => fits[index]);
    const now = clock.now().getTime();
    await writeChanges(
      transaction,
      fitting.flatMap(({ changes }) => changes),
      now,
    );
    await queueNotices(
      transaction,
      fitting.flatMap(({ messages }) => messages),
      now,
    );
    return fits;
  });

  const kept = () => database.selectFrom('nominations').selectAll('nominations').where('gone_at', 'is', null);
  const read = async (rows: readonly Selectable<Tables['nominations']>[]): Promise<readonly Nomination[]> => {
    const owners = await ownersOf(
      database,
      rows.map(({ id }) => id),
    );
    return rows.flatMap((row) => readNomination(row, owners.get(row.id) ?? []) ?? []);
  };

  return {
    find: async (by) => {
      const rows = await kept()
        .where((row) => {
          if ('id' in by) return row('id', '=', by.id);
          const key = typedKey(by.typed);
          return row.or([row('code', '=', key), row('agreement_code', '=', key), row('number', '=', key)]);
        })
        .execute();
      return (await read(rows))[0];
    },
    of: async ({ channel, chat }) =>
      read(
        await kept()
          .innerJoin('nomination_owners', 'nomination_owners.nomination', 'nominations.id')
          .where('nomination_owners.channel', '=', channel)
          .where('nomination_owners.chat', '=', chat)
          .orderBy('changed_at', 'desc')
          .orderBy('begun_at', 'desc')
          .orderBy('id')
          .execute(),
      ),
    list: async (states) =>
      read(
        await kept()
          .where('state', 'in', states)
          .orderBy((row) => row.fn.coalesce('submitted_at', 'begun_at'))
          .orderBy('id')
          .execute(),
      ),
    history: async (id) => {
      const rows = await database
        .selectFrom('happenings')
        .select(['nomination', 'at', 'by', 'what', 'about'])
        .where('nomination', '=', id)
        .orderBy('position')
        .execute();
      return rows.flatMap((row) => readHappening(row) ?? []);
    },
    save: async (changes, notices = []) => {
      const messages = noticesWith(changes, notices);
      if (changes.length > 0 && !(await save({ changes, messages })))
        throw new Conflict(
          'A nomination was saved by somebody else since it was loaded, or its number is taken.',
        );
    },
  };
}
