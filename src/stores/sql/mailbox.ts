import { sql } from 'kysely';
import type { Mailbox } from '../../conversation/mailbox.ts';
import type { Database } from './database.ts';
import { messageJson } from './rows.ts';

// Not a parameter: the index of what is due is of use only where it is written out.
const due = sql.lit('due' as const);

/** The mailbox in SQL: the same rows from which the outbox sends. */
export function createMailbox(database: Database): Mailbox {
  return {
    waitingFor: async (chat) => {
      const rows = await database
        .selectFrom('messages')
        .select(['id', 'attempts', 'body'])
        .where('state', '=', due)
        .where('channel', '=', chat.channel)
        .where('chat', '=', chat.chat)
        .orderBy('position')
        .execute();
      // One that cannot be read costs itself; the outbox sets it aside.
      return rows.flatMap(({ id, attempts, body }) => {
        const said = messageJson.read(body);
        return said === undefined ? [] : [{ id, to: chat, attempts, ...said }];
      });
    },
    heard: async (chat, messages) => {
      if (messages.length === 0) return;
      await database
        .deleteFrom('messages')
        .where('state', '=', due)
        .where('channel', '=', chat.channel)
        .where('chat', '=', chat.chat)
        .where('id', 'in', messages)
        .execute();
    },
  };
}
