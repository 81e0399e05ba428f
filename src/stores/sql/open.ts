import type { Stores } from '../../conversation/journal.ts';
import type { Clock } from '../../core/clock.ts';
import { createConversationStore } from './conversation-store.ts';
import { openDataDir } from './database.ts';
import { createGoneChats } from './gone-chats.ts';
import { createGroupCommit } from './group-commit.ts';
import { createJournal } from './journal.ts';
import { createMailbox } from './mailbox.ts';
import { bytesDeleted, unusedEvidence } from './nomination-evidence.ts';
import { createNominationStore } from './nominations.ts';
import { createOutbox } from './outbox.ts';
import { prune } from './retention.ts';
import type { Pruned, Retention } from './retention.ts';

/** The stores of one database. */
export interface OpenStores extends Stores {
  /** Deletes what is older than it is kept. */
  prune(retention: Retention): Promise<Pruned>;
  /** The bytes of that evidence are deleted: `prune` names it no more. */
  bytesDeleted(evidence: readonly string[]): Promise<void>;
  /** Those of that evidence to which no nomination refers: a crash may have left bytes that no turn came to. */
  unusedEvidence(evidence: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens the database of a data folder, brought up to today's tables. */
export async function openStores(dataDir: string, clock: Clock): Promise<OpenStores> {
  const database = await openDataDir(dataDir);
  const groupCommit = createGroupCommit(database);
  return {
    journal: await createJournal(database, groupCommit, clock),
    outbox: createOutbox(database, groupCommit),
    mailbox: createMailbox(database),
    conversations: createConversationStore(database),
    goneChats: createGoneChats(database, clock),
    nominations: createNominationStore(database, groupCommit, clock),
    prune: (retention) => prune(database, retention, clock.now()),
    bytesDeleted: (evidence) => bytesDeleted(database, evidence),
    unusedEvidence: (evidence) => unusedEvidence(database, evidence),
    close: () => database.destroy(),
  };
}
