import { describe, expect, it } from 'vitest';
import { hoa, lan } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

/** What every store of the chats that cannot be reached promises. */
export function goneChatsContract(name: string, open: OpenEmpty): void {
  describe(`chats that cannot be reached, kept in ${name}`, () => {
    it('are none at first', async () => {
      expect(await (await open()).goneChats.all()).toEqual([]);
    });

    it('are known over a restart until the person writes again, each once, each channel by itself', async () => {
      const stores = await open();
      for (const chat of [hoa, hoa, lan]) await stores.goneChats.gone(chat);
      const again = await stores.again();
      expect(await again.goneChats.all()).toHaveLength(2);
      expect(await again.goneChats.all()).toEqual(expect.arrayContaining([hoa, lan]));
      await again.goneChats.back(lan);
      await again.goneChats.back({ channel: 'terminal', chat: 'nobody' });
      expect(await stores.goneChats.all()).toEqual([hoa]);
    });
  });
}
