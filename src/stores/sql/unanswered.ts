import type { Database } from './database.ts';

/** A turn that was set aside. Who sent it is named by channel and chat; the words are the person's own. */
export interface TurnAside {
  readonly id: string;
  readonly channel: string;
  readonly chat: string;
  readonly at: Date;
  readonly why: string;
}

/** A message that was not delivered, or of which nobody knows. */
export interface MessageUndelivered extends TurnAside {
  readonly state: string;
}

/** What staff should look at: what could not be answered, and what may not have been heard. */
export interface Unanswered {
  turns(): Promise<readonly TurnAside[]>;
  messages(): Promise<readonly MessageUndelivered[]>;
  /** Has a turn taken, or a message sent, once more at the next start. False if there is none of that id. */
  again(id: string): Promise<boolean>;
}

/** See `Unanswered`; over one database. */
export function createUnanswered(database: Database): Unanswered {
  return {
    turns: async () => {
      const rows = await database
        .selectFrom('turns')
        .select(['id', 'channel', 'chat', 'at', 'why'])
        .where('state', '=', 'aside')
        .orderBy('position')
        .execute();
      return rows.map(({ at, why, ...row }) => ({ ...row, at: new Date(at), why: why ?? '' }));
    },
    messages: async () => {
      const rows = await database
        .selectFrom('messages')
        .select(['id', 'channel', 'chat', 'at', 'why', 'state'])
        .where('state', 'in', ['refused', 'unknown'])
        .orderBy('position')
        .execute();
      return rows.map(({ at, why, ...row }) => ({ ...row, at: new Date(at), why: why ?? '' }));
    },
    again: async (id) => {
      const turn = await database
        .updateTable('turns')
        .set({ state: 'waiting', tries: 0, why: null })
        .where('id', '=', id)
        .where('state', '=', 'aside')
        .executeTakeFirst();
      // What was said when it was set aside would bear the name of what will be said now.
      if (turn.numUpdatedRows > 0n) await database.deleteFrom('messages').where('turn', '=', id).execute();
      const message = await database
        .updateTable('messages')
        .set({ state: 'due', attempts: 0, why: null })
        .where('id', '=', id)
        .where('state', 'in', ['refused', 'unknown'])
        .executeTakeFirst();
      return turn.numUpdatedRows + message.numUpdatedRows > 0n;
    },
  };
}
