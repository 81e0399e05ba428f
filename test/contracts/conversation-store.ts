import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { freshConversation } from '../../src/conversation/conversation.ts';
import type { Stores } from '../../src/conversation/journal.ts';
import { Conflict } from '../../src/core/errors.ts';
import { fullConversation, hoa, lan, settlementOf, turnOf } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

let turns = 0;

/** Saves a conversation with a turn of its own, as every save comes with one. */
async function save({ journal }: Stores, conversation: Conversation): Promise<void> {
  turns += 1;
  const turn = turnOf(`save-${String(turns)}`, { from: conversation.with });
  await journal.accept([turn]);
  await journal.settle(settlementOf(turn, [], { conversation }));
}

/** What every store of conversations promises. */
export function conversationStoreContract(name: string, open: OpenEmpty): void {
  describe(`conversations kept in ${name}`, () => {
    it('knows nothing of a chat never seen', async () => {
      const { conversations } = await open();
      expect(await conversations.load(lan)).toEqual({ with: lan, offered: [], revision: 0 });
    });

    it('remembers everything, letter for letter, one revision on', async () => {
      const stores = await open();
      await save(stores, fullConversation(0));
      expect(await stores.conversations.load(lan)).toEqual(fullConversation(1));
      await save(stores, { ...freshConversation(lan), revision: 1 });
      expect(await stores.conversations.load(lan)).toEqual({ with: lan, offered: [], revision: 2 });
    });

    it('keeps two chats apart though they have the same name on two channels', async () => {
      const stores = await open();
      await save(stores, fullConversation(0));
      await save(stores, { ...fullConversation(0, hoa), album: 'hers' });
      expect(await stores.conversations.load(lan)).toEqual(fullConversation(1));
      expect(await stores.conversations.load(hoa)).toEqual({ ...fullConversation(1, hoa), album: 'hers' });
    });

    it('lets the first of two writers win and tells the second, who changes nothing', async () => {
      const stores = await open();
      const other = await stores.again();
      await save(stores, { ...fullConversation(0), album: 'first' });
      await expect(save(other, { ...fullConversation(0), album: 'second' })).rejects.toBeInstanceOf(Conflict);
      const [mine, theirs] = [await stores.conversations.load(lan), await other.conversations.load(lan)];
      await save(other, { ...theirs, album: 'third' });
      await expect(save(stores, { ...mine, album: 'fourth' })).rejects.toBeInstanceOf(Conflict);
      expect(await stores.conversations.load(lan)).toMatchObject({ album: 'third', revision: 2 });
    });

    it('lets one of ten who write at the same moment win', async () => {
      const stores = await open();
      const came = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) => save(stores, { ...fullConversation(0), album: `${index}` })),
      );
      expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await stores.conversations.load(lan)).toMatchObject({
        album: String(came.findIndex(({ status }) => status === 'fulfilled')),
        revision: 1,
      });
    });

    it('refuses to go on from a conversation that is not there any more', async () => {
      const stores = await open();
      await expect(save(stores, fullConversation(3))).rejects.toBeInstanceOf(Conflict);
      expect(await stores.conversations.load(lan)).toEqual(freshConversation(lan));
    });
  });
}
