import type { GoneChats } from '../../conversation/journal.ts';
import type { Clock } from '../../core/clock.ts';
import type { Database } from './database.ts';
import { addressOf } from './rows.ts';

/** The chats that cannot be reached, in SQL. */
export function createGoneChats(database: Database, clock: Clock): GoneChats {
  return {
    all: async () =>
      (await database.selectFrom('gone_chats').select(['channel', 'chat']).execute()).flatMap(
        (row) => addressOf(row) ?? [],
      ),
    gone: async ({ channel, chat }) => {
      await database
        .insertInto('gone_chats')
        .values({ channel, chat, since: clock.now().getTime() })
        .onConflict((conflict) => conflict.columns(['channel', 'chat']).doNothing())
        .execute();
    },
    back: async ({ channel, chat }) => {
      await database
        .deleteFrom('gone_chats')
        .where('channel', '=', channel)
        .where('chat', '=', chat)
        .execute();
    },
  };
}
