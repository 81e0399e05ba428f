import { describe, expect, it } from 'vitest';
import type { Stores } from '../../src/conversation/journal.ts';
import { Conflict } from '../../src/core/errors.ts';
import type { Notice } from '../../src/nomination/nomination.ts';
import { eraseOf, nominationOf, saveOf } from '../world/nominations.ts';
import { hoa, lan, messageOf, morning, turnOf } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

const first = nominationOf({ id: 'first' });
const group = { channel: 'telegram', chat: '-100' } as const;
const say = (text: string, to = hoa): Notice => ({ to, reply: { text } });
const waitingIn = async ({ outbox }: Stores) =>
  (await outbox.unsent()).map(({ to, reply }) => [to.chat, reply.text]);

/** What stores promise of what is said because a nomination was changed by somebody who is in no conversation. */
export function noticesContract(name: string, open: OpenEmpty): void {
  describe(`notices with nominations kept in ${name}`, () => {
    it('wait to be sent, also in another process, once the change is written', async () => {
      const stores = await open();
      await stores.nominations.save([saveOf(first)], [say('một'), say('hai', group)]);
      expect(
        (await (await stores.again()).outbox.unsent()).map(({ to, reply, attempts }) => [
          to,
          reply,
          attempts,
        ]),
      ).toEqual([
        [hoa, { text: 'một' }, 0],
        [group, { text: 'hai' }, 0],
      ]);
    });

    it('are not said when the change is not written', async () => {
      const stores = await open();
      await stores.nominations.save([saveOf(first)]);
      const late = stores.nominations.save([saveOf(first)], [say('một')]);
      await expect(late).rejects.toBeInstanceOf(Conflict);
      expect(await waitingIn(stores)).toEqual([]);
    });

    it('of one writer are said where two processes write at once', async () => {
      const stores = await open();
      const other = await stores.again();
      await stores.nominations.save([saveOf(first)]);
      const came = await Promise.allSettled(
        Array.from({ length: 10 }, (_, form) =>
          (form % 2 === 0 ? stores : other).nominations.save(
            [saveOf({ ...first, revision: 1, form })],
            [say(String(form))],
          ),
        ),
      );
      const won = came.flatMap(({ status }, form) => (status === 'fulfilled' ? [['lan', String(form)]] : []));
      expect(won).toHaveLength(1);
      expect(await waitingIn(other)).toEqual(won);
    });

    it('of every change have a name of their own, and are gone when they are sent', async () => {
      const stores = await open();
      await stores.nominations.save([saveOf(first)], [say('một')]);
      await stores.nominations.save([saveOf({ ...first, revision: 1 })], [say('hai'), say('ba')]);
      await stores.nominations.save([eraseOf({ ...first, revision: 2 })], [say('bốn')]);
      await stores.nominations.save([saveOf(nominationOf({ id: 'second' }))], [say('năm')]);
      const ids = (await stores.outbox.unsent()).map(({ id }) => id);
      expect(new Set(ids).size).toBe(5);
      for (const id of ids.slice(0, 4)) {
        await stores.outbox.begin(id);
        await stores.outbox.end(id, { kind: 'sent' });
      }
      expect(await waitingIn(await stores.again())).toEqual([['lan', 'năm']]);
    });

    it('stand behind what was to be said before, and go along when a chat moves', async () => {
      const stores = await open();
      const turn = turnOf('a', { from: hoa, at: morning });
      await stores.journal.accept([turn]);
      await stores.journal.settle({
        turn,
        messages: [messageOf('a#0', hoa, { text: 'một' }), messageOf('a#1', hoa, { text: 'hai' })],
        push: true,
      });
      await stores.nominations.save([saveOf(first)], [say('ba'), say('bốn', lan)]);
      await stores.outbox.move(hoa, group);
      expect(await waitingIn(stores)).toEqual([
        ['-100', 'một'],
        ['-100', 'hai'],
        ['-100', 'ba'],
        ['lan', 'bốn'],
      ]);
      expect(await stores.outbox.repliesTo('a')).toEqual([{ text: 'một' }, { text: 'hai' }]);
    });

    it('of no change at all are a fault of ours', async () => {
      const stores = await open();
      await expect(stores.nominations.save([], [say('một')])).rejects.toBeInstanceOf(RangeError);
      expect(await waitingIn(stores)).toEqual([]);
    });
  });
}
