import type { Stores } from '../../conversation/journal.ts';
import type { Clock } from '../../core/clock.ts';
import { createConversationStore } from './conversation-store.ts';
import { openDataDir } from './database.ts';
import { createGoneChats } from './gone-chats.ts';
import { createGroupCommit } from './group-commit.ts';
import { createJournal } from './journal.ts';
import { createOutbox } from './outbox.ts';
import { prune } from './retention.ts';
import type { Retention } from './retention.ts';

/** The stores of one database. */
export interface OpenStores extends Stores {
  /** Deletes what is older than it is kept; gives the number of rows. */
  prune(retention: Retention): Promise<number>;
  close(): Promise<void>;
}

/** Opens the database of a data folder, brought up to today's tables. */
export async function openStores(dataDir: string, clock: Clock): Promise<OpenStores> {
  const database = await openDataDir(dataDir);
  const groupCommit = createGroupCommit(database);
  return {
    journal: await createJournal(database, groupCommit, clock),
    outbox: createOutbox(database, groupCommit),
    conversations: createConversationStore(database),
    goneChats: createGoneChats(database, clock),
    prune: (retention) => prune(database, retention, clock.now()),
    close: () => database.destroy(),
  };
}
