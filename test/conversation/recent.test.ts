import { describe, expect, it } from 'vitest';
import { withRecent } from '../../src/conversation/recent.ts';
import { Conflict } from '../../src/core/errors.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import type { Address } from '../../src/core/turn.ts';
import { settlementOf, turnOf } from '../world/turns.ts';

const chat = (name: string): Address => ({ channel: 'web', chat: name });

/** Stores with the conversations of two chats at hand, over stores that tell which chats were read. */
function open() {
  const stores = createMemoryStores();
  const read: string[] = [];
  const conversations = {
    load: (address: Address) => {
      read.push(address.chat);
      return stores.conversations.load(address);
    },
  };
  const recent = withRecent({ ...stores, conversations }, 2);
  /** A turn of that chat is answered; `language` is what is remembered of it. */
  const answer = async (id: string, from: Address, language: 'vi' | 'en' = 'vi', by = recent) => {
    const turn = turnOf(id, { from });
    await stores.journal.accept([turn]);
    const conversation = { ...(await by.conversations.load(from)), memory: { language } };
    await by.journal.settle(settlementOf(turn, [id], { conversation }));
  };
  return { stores, recent, read, answer };
}

describe('conversations at hand', () => {
  it('are read once, however often the chat goes on', async () => {
    const { answer, read } = open();
    for (const id of ['1', '2', '3']) await answer(id, chat('lan'));
    expect(read).toEqual(['lan']);
  });

  it('are as they were saved last', async () => {
    const { answer, recent, stores } = open();
    await answer('1', chat('lan'));
    await answer('2', chat('lan'), 'en');
    const there = await recent.conversations.load(chat('lan'));
    expect(there.memory).toEqual({ language: 'en' });
    expect(there).toEqual(await stores.conversations.load(chat('lan')));
  });

  it('are read again when somebody else saved one: nothing is decided twice on what is old', async () => {
    const { answer, stores, recent, read } = open();
    await answer('1', chat('lan'));
    await answer('2', chat('lan'), 'en', stores);
    await expect(answer('3', chat('lan'))).rejects.toThrow(Conflict);
    expect((await recent.conversations.load(chat('lan'))).memory).toEqual({ language: 'en' });
    expect(read).toEqual(['lan', 'lan']);
  });

  it('are no more than may be: the chat that was answered longest ago is read again', async () => {
    const { answer, read } = open();
    for (const [id, name] of ['lan', 'hoa', 'lan', 'minh'].entries()) await answer(String(id), chat(name));
    await answer('5', chat('lan'));
    expect(read).toEqual(['lan', 'hoa', 'minh']);
    await answer('6', chat('hoa'));
    expect(read).toEqual(['lan', 'hoa', 'minh', 'hoa']);
  });
});
