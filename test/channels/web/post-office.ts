import type { News } from '../../../src/channels/web/news.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { createMemoryStores } from '../../../src/stores/memory/stores.ts';
import { nominationOf, saveOf } from '../../world/nominations.ts';

/** News as it waits for chats on the page, with what a test may do to it. */
export interface PostOffice extends News {
  /** Has something said to a chat without being asked. */
  readonly tell: (conversation: string, reply: Reply) => Promise<void>;
  /** How often pages have asked, and given back what they have shown. */
  readonly asked: () => number;
  readonly given: () => number;
  /** From now on every page that asks, or gives something back, hears that the store is broken. */
  readonly breaks: (what: 'asking' | 'giving' | 'nothing') => void;
}

/** Nothing waits yet. */
export function createPostOffice(): PostOffice {
  const { mailbox, nominations } = createMemoryStores();
  let told = 0;
  const counted = { asked: 0, given: 0 };
  let broken = 'nothing';
  return {
    tell: async (chat, reply) => {
      told += 1;
      const change = saveOf(nominationOf({ id: `nomination-${String(told)}` }));
      await nominations.save([change], [{ to: { channel: 'web', chat }, reply }]);
    },
    asked: () => counted.asked,
    given: () => counted.given,
    breaks: (what) => {
      broken = what;
    },
    waitingFor: (chat) => {
      counted.asked += 1;
      return broken === 'asking' ? Promise.reject(new Error('broken')) : mailbox.waitingFor(chat);
    },
    heard: (chat, ids) => {
      counted.given += 1;
      return broken === 'giving' ? Promise.reject(new Error('broken')) : mailbox.heard(chat, ids);
    },
  };
}
