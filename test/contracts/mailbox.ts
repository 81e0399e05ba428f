import { describe, expect, it } from 'vitest';
import type { Stores } from '../../src/conversation/journal.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Address } from '../../src/core/turn.ts';
import { nominationOf, saveOf } from '../world/nominations.ts';
import { hoa, lan, messageOf, turnOf } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

const minh: Address = { channel: 'web', chat: 'minh' };

/** Everything that news can carry. */
const fullReply: Reply = {
  text: 'Cán bộ đề nghị bổ sung: “số liệu”.\n\n🎉',
  choices: [{ id: 'a', label: 'Bổ sung' }],
  citations: [{ section: 'IV.2.đ', quote: 'có sản phẩm mới' }],
  link: { label: 'Gửi tệp', address: '/tai-len/abc' },
};

/** A turn in `from` because of which those are told. */
async function tell(
  { journal }: Stores,
  id: string,
  from: Address,
  ...told: readonly (readonly [Address, Reply])[]
): Promise<void> {
  const turn = turnOf(id, { from });
  await journal.accept([turn]);
  await journal.settle({
    turn,
    messages: [messageOf(`${id}#0`, from, { text: 'Cảm ơn anh/chị.' })],
    push: false,
    notices: told.map(([to, reply], index) => messageOf(`${id}#${String(index + 1)}.0`, to, reply)),
  });
}

const textsFor = async ({ mailbox }: Stores, chat: Address): Promise<readonly string[]> =>
  (await mailbox.waitingFor(chat)).map(({ reply }) => reply.text);

/** What every mailbox promises. */
export function mailboxContract(name: string, open: OpenEmpty): void {
  describe(`the mailbox kept in ${name}`, () => {
    it('has nothing for a chat that nobody told anything', async () => {
      const stores = await open();
      await tell(stores, 'a', minh);
      expect(await stores.mailbox.waitingFor(minh)).toEqual([]);
    });

    it('holds what was told because of another chat, as it was, also after a restart', async () => {
      const stores = await open();
      await tell(stores, 'a', minh, [lan, fullReply]);
      const { mailbox } = await stores.again();
      expect(await mailbox.waitingFor(lan)).toEqual([messageOf('a#1.0', lan, fullReply)]);
      // Asked once more, since the first answer may not have arrived.
      expect(await mailbox.waitingFor(lan)).toHaveLength(1);
    });

    it('holds what staff had told, behind what was told before', async () => {
      const stores = await open();
      await tell(stores, 'a', minh, [lan, { text: 'một' }], [lan, { text: 'hai' }]);
      await (
        await stores.again()
      ).nominations.save([saveOf(nominationOf({ id: 'first' }))], [{ to: lan, reply: { text: 'ba' } }]);
      expect(await textsFor(stores, lan)).toEqual(['một', 'hai', 'ba']);
    });

    it('has for nobody what is told to another chat, be it of the same name on another channel', async () => {
      const stores = await open();
      await tell(stores, 'a', minh, [lan, { text: 'cho Lan' }], [hoa, { text: 'cho Hoa' }]);
      expect(hoa.chat).toBe(lan.chat);
      expect(await textsFor(stores, lan)).toEqual(['cho Lan']);
      expect(await textsFor(stores, minh)).toEqual([]);
    });

    it('gives what was heard never again, and keeps the rest', async () => {
      const stores = await open();
      await tell(stores, 'a', minh, [lan, { text: 'một' }], [lan, { text: 'hai' }], [lan, { text: 'ba' }]);
      await stores.mailbox.heard(lan, ['a#1.0', 'a#3.0']);
      await stores.mailbox.heard(lan, ['a#1.0', 'never told']);
      await stores.mailbox.heard(lan, []);
      const again = await stores.again();
      expect(await textsFor(again, lan)).toEqual(['hai']);
      expect((await again.outbox.unsent()).map(({ id }) => id)).toEqual(['a#2.0']);
    });

    it('lets nobody hear away what another chat was told, nor the answers to turns', async () => {
      const stores = await open();
      await tell(stores, 'a', minh, [lan, { text: 'cho Lan' }], [hoa, { text: 'cho Hoa' }]);
      await stores.mailbox.heard(minh, ['a#0', 'a#1.0', 'a#2.0']);
      await stores.mailbox.heard(lan, ['a#0', 'a#2.0']);
      expect(await textsFor(stores, lan)).toEqual(['cho Lan']);
      expect((await stores.outbox.unsent()).map(({ to }) => to)).toEqual([lan, hoa]);
      expect(await stores.outbox.repliesTo('a')).toEqual([{ text: 'Cảm ơn anh/chị.' }]);
    });

    it('holds nothing that was set aside', async () => {
      const stores = await open();
      await tell(stores, 'a', minh, [lan, { text: 'một' }], [lan, { text: 'hai' }]);
      await stores.outbox.end('a#1.0', { kind: 'refused', why: 'Unreadable' });
      expect(await textsFor(await stores.again(), lan)).toEqual(['hai']);
    });
  });
}
