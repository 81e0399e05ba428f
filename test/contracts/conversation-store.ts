import { describe, expect, it } from 'vitest';
import type { Conversation, ConversationStore } from '../../src/conversation/conversation.ts';
import { Conflict } from '../../src/core/errors.ts';
import type { Address } from '../../src/core/turn.ts';

const lan: Address = { channel: 'web', chat: '6f2b1c1e-0d0f-4c53-9d5c-2f1f6a3d1a11' };
const hoa: Address = { channel: 'terminal', chat: lan.chat };

/** A chat in the middle of things: everything that can be remembered is there. */
function full(revision: number, address = lan): Conversation {
  return {
    with: address,
    memory: { language: 'vi', topic: 'criteria', audience: 'doanh-nghiep' },
    offered: [{ id: 'audience:doanh-nghiep', label: 'Doanh nghiệp', asks: 'Tiêu chuẩn của doanh nghiệp?' }],
    statusToldOn: '2026-11-22',
    lastTurn: 'web:6f2b:1',
    lastReplies: [
      {
        text: 'Tiêu chuẩn: "có sản phẩm mới".\n\n🎉',
        choices: [{ id: 'a', label: 'Mục IV' }],
        citations: [{ section: 'IV.2.đ', quote: 'có sản phẩm mới' }],
      },
    ],
    revision,
  };
}

/** What every store of conversations promises. `reopen` gives another store over what the first one kept. */
export function conversationStoreContract(
  name: string,
  open: () => Promise<{
    readonly store: ConversationStore;
    readonly reopen: () => Promise<ConversationStore>;
  }>,
): void {
  describe(`conversations kept in ${name}`, () => {
    it('knows nothing of a chat never seen', async () => {
      const { store } = await open();
      expect(await store.load(lan)).toEqual({ with: lan, offered: [], lastReplies: [], revision: 0 });
    });

    it('remembers everything, letter for letter, one revision on', async () => {
      const { store } = await open();
      await store.save(full(0));
      expect(await store.load(lan)).toEqual(full(1));
      await store.save({ with: lan, offered: [], lastReplies: [], revision: 1 });
      expect(await store.load(lan)).toEqual({ with: lan, offered: [], lastReplies: [], revision: 2 });
    });

    it('keeps two chats apart though they have the same id on two channels', async () => {
      const { store } = await open();
      await store.save(full(0));
      await store.save({ ...full(0, hoa), lastTurn: 'hers' });
      expect((await store.load(lan)).lastTurn).toBe('web:6f2b:1');
      expect((await store.load(hoa)).lastTurn).toBe('hers');
    });

    it('lets the first of two writers win and tells the second, who changes nothing', async () => {
      const { store, reopen } = await open();
      const other = await reopen();
      await store.save({ ...full(0), lastTurn: 'first' });
      await expect(other.save({ ...full(0), lastTurn: 'second' })).rejects.toBeInstanceOf(Conflict);
      const [mine, theirs] = [await store.load(lan), await other.load(lan)];
      await other.save({ ...theirs, lastTurn: 'third' });
      await expect(store.save({ ...mine, lastTurn: 'fourth' })).rejects.toBeInstanceOf(Conflict);
      expect(await store.load(lan)).toMatchObject({ lastTurn: 'third', revision: 2 });
    });

    it('lets one of ten simultaneous writers win', async () => {
      const { store } = await open();
      const saves = Array.from({ length: 10 }, (_, index) =>
        store.save({ ...full(0), lastTurn: String(index) }),
      );
      const settled = await Promise.allSettled(saves);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.load(lan)).revision).toBe(1);
    });

    it('refuses to update a chat that is not there', async () => {
      const { store } = await open();
      await expect(store.save(full(3))).rejects.toBeInstanceOf(Conflict);
      expect((await store.load(lan)).revision).toBe(0);
    });
  });
}
