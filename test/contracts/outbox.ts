import { describe, expect, it } from 'vitest';
import type { Stores } from '../../src/conversation/journal.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Address } from '../../src/core/turn.ts';
import { fullConversation, hoa, lan, messageOf, settlementOf, turnOf } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

const group: Address = { channel: 'telegram', chat: '-100' };

/** Everything a reply can carry. */
const fullReply: Reply = {
  text: 'Tiêu chuẩn: "có sản phẩm mới".\n\n🎉',
  choices: [{ id: 'a', label: 'Mục IV' }],
  citations: [{ section: 'IV.2.đ', quote: 'có sản phẩm mới' }],
};

/** Has those sentences said to a turn of that chat, which nobody said anything to before. */
async function say({ journal }: Stores, id: string, from: Address, ...texts: string[]): Promise<void> {
  const turn = turnOf(id, { from });
  await journal.accept([turn]);
  await journal.settle({ turn, messages: settlementOf(turn, texts).messages, push: true });
}

const unsentIn = async ({ outbox }: Stores): Promise<readonly string[]> =>
  (await outbox.unsent()).map(({ reply }) => reply.text);

/** What every outbox promises. */
export function outboxContract(name: string, open: OpenEmpty): void {
  describe(`the outbox kept in ${name}`, () => {
    it('gives back a message as it was, with everything it carries', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a', { from: hoa })]);
      const message = { ...messageOf('a#0', hoa, fullReply), under: '42' };
      await stores.journal.settle({ turn: turnOf('a', { from: hoa }), messages: [message], push: true });
      expect(await (await stores.again()).outbox.unsent()).toEqual([message]);
    });

    it('keeps the order in which things were said', async () => {
      const stores = await open();
      await say(stores, 'a', hoa, '1', '2');
      await say(stores, 'b', group, '3');
      await say(stores, 'c', hoa, '4');
      expect(await unsentIn(await stores.again())).toEqual(['1', '2', '3', '4']);
    });

    it('counts an attempt when it begins, and takes it back when the message surely did not arrive', async () => {
      const stores = await open();
      await say(stores, 'a', hoa, 'xin chào');
      const attempts = async () => (await (await stores.again()).outbox.unsent())[0]?.attempts;
      await stores.outbox.begin('a#0');
      expect(await attempts()).toBe(1);
      await stores.outbox.end('a#0', { kind: 'unsent' });
      expect(await attempts()).toBe(0);
      await stores.outbox.begin('a#0');
      await stores.outbox.begin('a#0');
      expect(await attempts()).toBe(2);
    });

    it('offers nothing again that was sent, refused, or may have been heard', async () => {
      const stores = await open();
      await say(stores, 'a', hoa, 'sent', 'refused', 'unknown', 'waits');
      await Promise.all([
        stores.outbox.end('a#0', { kind: 'sent' }),
        stores.outbox.end('a#1', { kind: 'refused', why: 'Forbidden' }),
        stores.outbox.end('a#2', { kind: 'unknown', why: 'It may have been heard before.' }),
        stores.outbox.end('nobody#0', { kind: 'refused', why: 'x' }),
      ]);
      expect(await unsentIn(await stores.again())).toEqual(['waits']);
    });

    it('stores a notice in the place of a message of which nobody knows, before what was said next', async () => {
      const stores = await open();
      await say(stores, 'a', hoa, '1', '2');
      await say(stores, 'b', group, '3');
      const notice = messageOf('a#0?', hoa, { text: 'không rõ' });
      const ending = { kind: 'unknown', why: 'It may have been heard before.', notice } as const;
      await stores.outbox.end('a#0', ending);
      await stores.outbox.end('a#0', ending);
      const unsent = await (await stores.again()).outbox.unsent();
      expect(unsent.map(({ id, reply }) => [id, reply.text])).toEqual([
        ['a#0?', 'không rõ'],
        ['a#1', '2'],
        ['b#0', '3'],
      ]);
      expect(unsent[0]).toEqual(notice);
    });

    it('keeps for whoever asks what is not to be sent, and tells an unanswered turn from a silent one', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a'), turnOf('b'), turnOf('c')]);
      await stores.journal.settle({
        turn: turnOf('a'),
        messages: [messageOf('a#0', lan, fullReply), messageOf('a#1', lan, { text: 'và' })],
        push: false,
      });
      await stores.journal.settle({ turn: turnOf('b'), messages: [], push: false });
      const { outbox } = await stores.again();
      expect(await outbox.unsent()).toEqual([]);
      expect(await outbox.repliesTo('a')).toEqual([fullReply, { text: 'và' }]);
      expect(await outbox.repliesTo('b')).toEqual([]);
      expect(await outbox.repliesTo('c')).toBeUndefined();
      expect(await outbox.repliesTo('never seen')).toBeUndefined();
    });

    it('moves a chat to its new address: what waits and what is remembered goes along', async () => {
      const stores = await open();
      await say(stores, 'a', hoa, 'một');
      await say(stores, 'b', lan, 'không liên quan');
      await stores.journal.accept([turnOf('c', { from: hoa })]);
      await stores.journal.settle(
        settlementOf(turnOf('c', { from: hoa }), ['hai'], { conversation: fullConversation(0, hoa) }),
      );
      await stores.outbox.move(hoa, group);
      const again = await stores.again();
      expect((await again.outbox.unsent()).map(({ to, reply }) => [to.chat, reply.text])).toEqual([
        ['-100', 'một'],
        ['lan', 'không liên quan'],
        ['-100', 'hai'],
      ]);
      expect(await again.conversations.load(group)).toEqual(fullConversation(1, group));
      expect((await again.conversations.load(hoa)).revision).toBe(0);
    });

    it('leaves what the new address already remembers as it is', async () => {
      const stores = await open();
      for (const [id, from] of [
        ['a', hoa],
        ['b', group],
      ] as const) {
        const turn = turnOf(id, { from });
        await stores.journal.accept([turn]);
        const conversation = { ...fullConversation(0, from), album: id };
        await stores.journal.settle(settlementOf(turn, [], { conversation }));
      }
      await stores.outbox.move(hoa, group);
      expect((await stores.conversations.load(group)).album).toBe('b');
    });
  });
}
