import { describe, expect, it } from 'vitest';
import { freshConversation } from '../../src/conversation/conversation.ts';
import type { Stores } from '../../src/conversation/journal.ts';
import { Conflict } from '../../src/core/errors.ts';
import type { Turn } from '../../src/core/turn.ts';
import { hoa, lan, morning, settlementOf, turnOf } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

const waitingIn = async ({ journal }: Stores): Promise<readonly string[]> =>
  (await journal.waiting()).map(({ turn }) => turn.id);

/** Everything a turn can carry. */
const fullTurn: Turn = {
  id: 'telegram:1:2',
  from: hoa,
  at: morning,
  text: 'Đổi mới?\n"🎉" \\ \u0007',
  choice: 'abc',
  attachment: 'photo',
  album: 'album-1',
  edited: true,
  elsewhere: { because: 'public', link: 'https://t.me/bot' },
  under: '42',
};

/** What every journal promises. */
export function journalContract(name: string, open: OpenEmpty): void {
  describe(`the journal kept in ${name}`, () => {
    it('gives back a turn as it came, with everything it carries', async () => {
      const stores = await open();
      expect(await stores.journal.accept([fullTurn, turnOf('plain')])).toEqual(
        new Set(['telegram:1:2', 'plain']),
      );
      expect(await (await stores.again()).journal.waiting()).toEqual([
        { turn: fullTurn, tries: 0 },
        { turn: turnOf('plain'), tries: 0 },
      ]);
    });

    it('takes a turn delivered twice once: in one delivery, in two, and after it was answered', async () => {
      const { journal } = await open();
      expect(await journal.accept([turnOf('a'), turnOf('a'), turnOf('b')])).toEqual(new Set(['a', 'b']));
      expect(await journal.accept([turnOf('a'), turnOf('c')])).toEqual(new Set(['c']));
      await journal.settle(settlementOf(turnOf('a'), ['xong']));
      expect(await journal.accept([turnOf('a')])).toEqual(new Set());
      expect((await journal.waiting()).map(({ turn }) => turn.id)).toEqual(['b', 'c']);
    });

    it('tells only one of ten who bring the same turn at the same moment that it is new', async () => {
      const stores = await open();
      const fresh = await Promise.all(Array.from({ length: 10 }, () => stores.journal.accept([turnOf('a')])));
      expect(fresh.filter((ids) => ids.has('a'))).toHaveLength(1);
      expect(await waitingIn(stores)).toEqual(['a']);
    });

    it('keeps the order in which turns came, over many deliveries and two processes', async () => {
      const stores = await open();
      const ids = Array.from({ length: 60 }, (_, index) => `t${String(index).padStart(2, '0')}`);
      await Promise.all([0, 1, 2].map((part) => stores.journal.accept(partOf(ids, part))));
      await (await stores.again()).journal.accept([turnOf('last')]);
      expect(await waitingIn(stores)).toEqual([...ids, 'last']);
    });

    it('takes nothing from an empty delivery', async () => {
      const stores = await open();
      expect(await stores.journal.accept([])).toEqual(new Set());
      expect(await waitingIn(stores)).toEqual([]);
    });

    it('counts tries, for that turn alone', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a'), turnOf('b')]);
      await stores.journal.tried('a');
      await stores.journal.tried('a');
      await stores.journal.tried('nobody');
      const again = await stores.again();
      expect((await again.journal.waiting()).map(({ tries }) => tries)).toEqual([2, 0]);
    });

    it('settles a turn with what is remembered and what is said, all together', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a'), turnOf('b')]);
      await stores.journal.settle(settlementOf(turnOf('a'), ['một', 'hai']));
      const again = await stores.again();
      expect(await waitingIn(again)).toEqual(['b']);
      expect((await again.conversations.load(lan)).revision).toBe(1);
      expect((await again.outbox.unsent()).map(({ reply }) => reply.text)).toEqual(['một', 'hai']);
    });

    it('settles a turn once: the second who tries is told, and changes nothing', async () => {
      const stores = await open();
      const other = await stores.again();
      await stores.journal.accept([turnOf('a')]);
      await stores.journal.settle(settlementOf(turnOf('a'), ['một']));
      const late = {
        ...settlementOf(turnOf('a'), ['hai']),
        conversation: await other.conversations.load(lan),
      };
      await expect(other.journal.settle(late)).rejects.toBeInstanceOf(Conflict);
      await expect(other.journal.settle(settlementOf(turnOf('never'), ['ba']))).rejects.toBeInstanceOf(
        Conflict,
      );
      expect((await stores.conversations.load(lan)).revision).toBe(1);
      expect((await stores.outbox.unsent()).map(({ reply }) => reply.text)).toEqual(['một']);
    });

    it('lets one of ten who settle the same turn at the same moment win', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a')]);
      const came = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          stores.journal.settle(settlementOf(turnOf('a'), [String(index)])),
        ),
      );
      const won = came.flatMap(({ status }, index) => (status === 'fulfilled' ? [String(index)] : []));
      expect(won).toHaveLength(1);
      expect((await stores.outbox.unsent()).map(({ reply }) => reply.text)).toEqual(won);
      expect((await stores.conversations.load(lan)).revision).toBe(1);
    });

    it('leaves a turn waiting whose conversation was saved by somebody else, and settles the others', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a'), turnOf('b'), turnOf('c', { from: hoa })]);
      await stores.journal.settle(settlementOf(turnOf('a'), ['một']));
      const came = await Promise.allSettled([
        stores.journal.settle(settlementOf(turnOf('b'), ['hai'])),
        stores.journal.settle(settlementOf(turnOf('c', { from: hoa }), ['ba'])),
      ]);
      expect(came.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
      expect(await waitingIn(stores)).toEqual(['b']);
      expect((await stores.outbox.unsent()).map(({ reply }) => reply.text)).toEqual(['một', 'ba']);
    });

    it('sets a turn aside without touching what is remembered; it waits no longer', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a')]);
      await stores.journal.settle({
        turn: turnOf('a'),
        messages: settlementOf(turnOf('a'), ['xin lỗi']).messages,
        push: false,
        aside: 'TypeError',
      });
      expect(await waitingIn(stores)).toEqual([]);
      expect(await stores.conversations.load(lan)).toEqual(freshConversation(lan));
      expect(await stores.outbox.repliesTo('a')).toEqual([{ text: 'xin lỗi' }]);
      expect(await stores.journal.accept([turnOf('a')])).toEqual(new Set());
    });
  });
}

const partOf = (ids: readonly string[], part: number): readonly Turn[] =>
  ids.slice(part * 20, part * 20 + 20).map((id) => turnOf(id));
