import { afterEach } from 'vitest';
import { createMemoryStores } from '../src/stores/memory/stores.ts';
import { openStores } from '../src/stores/sql/open.ts';
import type { OpenStores } from '../src/stores/sql/open.ts';
import { conversationStoreContract } from './contracts/conversation-store.ts';
import { goneChatsContract } from './contracts/gone-chats.ts';
import { journalContract } from './contracts/journal.ts';
import { mailboxContract } from './contracts/mailbox.ts';
import { nominationStoreContract } from './contracts/nominations.ts';
import { nominationsWithTurnsContract } from './contracts/nominations-with-turns.ts';
import { noticesContract } from './contracts/notices.ts';
import { outboxContract } from './contracts/outbox.ts';
import type { OpenEmpty } from './contracts/stores.ts';
import { createHours } from './world/clock.ts';
import { newDataDir, sweep } from './world/service.ts';

const openNow: OpenStores[] = [];

afterEach(async () => {
  for (const stores of openNow.splice(0)) await stores.close();
  await sweep();
});

const inMemory: OpenEmpty = () => {
  const stores = createMemoryStores();
  return Promise.resolve({ ...stores, again: () => Promise.resolve(stores) });
};

const inSqlite: OpenEmpty = async () => {
  const dataDir = newDataDir();
  const open = async (): Promise<OpenStores> => {
    const stores = await openStores(dataDir, createHours());
    openNow.push(stores);
    return stores;
  };
  return { ...(await open()), again: open };
};

for (const [name, open] of [
  ['memory', inMemory],
  ['SQLite', inSqlite],
] as const) {
  conversationStoreContract(name, open);
  journalContract(name, open);
  outboxContract(name, open);
  mailboxContract(name, open);
  goneChatsContract(name, open);
  nominationStoreContract(name, open);
  nominationsWithTurnsContract(name, open);
  noticesContract(name, open);
}
