import type { Message, Stores } from '../../src/conversation/journal.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { until } from './clock.ts';
import { createDesk } from './desk.ts';
import type { Desk, DeskOptions } from './desk.ts';
import { createPlatform } from './platform.ts';
import type { Heard, Platform, PlatformOptions } from './platform.ts';
import { messageOf, turnOf } from './turns.ts';

let turns = 0;

/** A desk on a platform, and a way to have things said on it. */
export interface SendingDesk extends Desk {
  readonly stores: Stores;
  readonly platform: Platform;
  /** Stores what is to be said in a chat, as the answer to one turn, and hands it over. */
  readonly say: (chat: string, ...texts: string[]) => Promise<void>;
  /** Resolves when nothing is left to be sent. */
  readonly sent: () => Promise<void>;
}

/** A desk on a platform of that nature, over those stores or over empty ones. */
export function openDesk(platformOptions: PlatformOptions = {}, options: DeskOptions = {}): SendingDesk {
  const stores = options.stores ?? createMemoryStores();
  const platform = createPlatform(platformOptions);
  const desk = createDesk({ ...options, stores, platform });
  const say = async (chat: string, ...texts: string[]): Promise<void> => {
    turns += 1;
    const turn = turnOf(`say-${String(turns)}`, { from: { channel: 'telegram', chat } });
    const messages: readonly Message[] = texts.map((text, index) =>
      messageOf(`${turn.id}#${String(index)}`, turn.from, { text }),
    );
    await stores.journal.accept([turn]);
    await stores.journal.settle({ turn, messages, push: true });
    desk.sending.add(messages);
  };
  return { ...desk, stores, platform, say, sent: () => until(() => desk.sending.waiting() === 0) };
}

/** Fails the first so many times. */
export function failing(times: number, failure: () => Error): (heard: Heard) => void {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw failure();
  };
}
