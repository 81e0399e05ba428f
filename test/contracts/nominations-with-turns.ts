import { describe, expect, it } from 'vitest';
import type { Settlement, Stores } from '../../src/conversation/journal.ts';
import { Conflict } from '../../src/core/errors.ts';
import type { Address } from '../../src/core/turn.ts';
import { draftOf, eraseOf, happeningOf, nominationOf, saveOf } from '../world/nominations.ts';
import { fullConversation, hoa, lan, messageOf, settlementOf, turnOf } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

const staff: Address = { channel: 'telegram', chat: '-100' };
const file = nominationOf({ id: 'file' });

/** A turn that changes a file, says something to its person and something to staff. */
const changing = (id: string, more: Partial<Omit<Settlement, 'turn' | 'messages'>> = {}): Settlement =>
  settlementOf(turnOf(id), [`trả lời ${id}`], {
    nominations: [saveOf(file, happeningOf(file, 'submitted'))],
    notices: [messageOf(`${id}!staff`, staff, { text: `báo ${id}` })],
    ...more,
  });

/** Everything that a settled turn leaves behind. */
async function leftIn({ journal, outbox, conversations, nominations }: Stores) {
  return {
    waiting: (await journal.waiting()).map(({ turn }) => turn.id),
    unsent: (await outbox.unsent()).map(({ to, reply }) => `${to.chat}: ${reply.text}`),
    conversation: (await conversations.load(lan)).revision,
    file: await nominations.find({ id: 'file' }),
    history: await nominations.history('file'),
  };
}

/** What a journal promises of files that are written with the turns that changed them. */
export function nominationsWithTurnsContract(name: string, open: OpenEmpty): void {
  describe(`turns that change nominations, kept in ${name}`, () => {
    it('are written all together: the turn, what was said, to whomever, and the file', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a')]);
      await stores.journal.settle(changing('a'));
      expect(await leftIn(await stores.again())).toEqual({
        waiting: [],
        unsent: ['lan: trả lời a', '-100: báo a'],
        conversation: 1,
        file: { ...file, revision: 1 },
        history: [happeningOf(file, 'submitted')],
      });
    });

    it.each([
      ['the file was saved meanwhile', { ...file, form: 9 }],
      ['its number is taken', nominationOf({ id: 'new', number: file.number ?? '' })],
      ['its code is taken', draftOf({ id: 'new', code: file.agreementCode })],
    ])('are not written at all if %s; the others are', async (_, wrong) => {
      const stores = await open();
      await stores.nominations.save([saveOf(file)]);
      await stores.journal.accept([turnOf('a'), turnOf('b', { from: hoa })]);
      const other = draftOf({ id: 'other', owners: [hoa] });
      const came = await Promise.allSettled([
        stores.journal.settle(changing('a', { nominations: [saveOf(wrong, happeningOf(wrong))] })),
        stores.journal.settle(
          settlementOf(turnOf('b', { from: hoa }), ['trả lời b'], { nominations: [saveOf(other)] }),
        ),
      ]);
      expect(came).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled' }]);
      expect(came[0]).toMatchObject({ reason: expect.any(Conflict) as unknown });
      const again = await stores.again();
      expect(await leftIn(again)).toEqual({
        waiting: ['a'],
        unsent: ['lan: trả lời b'],
        conversation: 0,
        file: { ...file, revision: 1 },
        history: [],
      });
      expect(await again.nominations.find({ id: 'new' })).toBeUndefined();
      expect(await again.nominations.find({ id: 'other' })).toEqual({ ...other, revision: 1 });
    });

    it.each([
      ['the turn is settled already', 'settled', 0],
      ['the conversation was saved meanwhile', 'waiting', 7],
    ])('leave the file as it is if %s', async (_, id, revision) => {
      const stores = await open();
      await stores.journal.accept([turnOf('settled'), turnOf('waiting'), turnOf('b', { from: hoa })]);
      await stores.journal.settle({ turn: turnOf('settled'), messages: [], push: true });
      const conversation = fullConversation(revision);
      const came = await Promise.allSettled([
        stores.journal.settle(changing(id, { conversation })),
        stores.journal.settle(settlementOf(turnOf('b', { from: hoa }), ['trả lời b'])),
      ]);
      expect(came).toMatchObject([
        { status: 'rejected', reason: expect.any(Conflict) as unknown },
        { status: 'fulfilled' },
      ]);
      expect(await leftIn(await stores.again())).toEqual({
        waiting: ['waiting'],
        unsent: ['lan: trả lời b'],
        conversation: 0,
        file: undefined,
        history: [],
      });
    });

    it('let one of ten chats win that change one file at the same moment, with all it said', async () => {
      const stores = await open();
      const chats = Array.from({ length: 10 }, (_, index) => ({ ...hoa, chat: String(index) }));
      const turns = chats.map((from) => turnOf(from.chat, { from }));
      await stores.nominations.save([saveOf(file)]);
      await stores.journal.accept(turns);
      const came = await Promise.allSettled(
        turns.map((turn, form) =>
          stores.journal.settle(
            settlementOf(turn, [turn.id], { nominations: [saveOf({ ...file, revision: 1, form })] }),
          ),
        ),
      );
      const won = came.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
      expect(won).toHaveLength(1);
      const { file: kept, unsent, waiting } = await leftIn(stores);
      expect(kept).toEqual({ ...file, revision: 2, form: won[0] });
      expect(unsent).toEqual(won.map((index) => `${String(index)}: ${String(index)}`));
      expect(waiting).toHaveLength(9);
    });

    it('may change several files, which are written together or not at all', async () => {
      const stores = await open();
      const other = draftOf({ id: 'other' });
      await stores.nominations.save([saveOf(other)]);
      await stores.journal.accept([turnOf('a'), turnOf('b')]);
      const stale = changing('a', { nominations: [saveOf(file), saveOf(other)] });
      await expect(stores.journal.settle(stale)).rejects.toBeInstanceOf(Conflict);
      expect(await stores.nominations.find({ id: 'file' })).toBeUndefined();
      const nominations = [saveOf(file), eraseOf({ ...other, revision: 1 })];
      await stores.journal.settle(changing('b', { nominations }));
      expect((await stores.nominations.find({ id: 'file' }))?.revision).toBe(1);
      expect(await stores.nominations.find({ id: 'other' })).toBeUndefined();
    });

    it('have what was said to others sent even where the person asks for the answer, and it is no part of that', async () => {
      const stores = await open();
      await stores.journal.accept([turnOf('a'), turnOf('b')]);
      await stores.journal.settle(changing('a', { push: false }));
      const silent = { ...changing('b', { push: false }), nominations: [], messages: [] };
      await stores.journal.settle({ ...silent, conversation: await stores.conversations.load(lan) });
      const { outbox } = await stores.again();
      expect((await outbox.unsent()).map(({ reply }) => reply.text)).toEqual(['báo a', 'báo b']);
      expect(await outbox.repliesTo('a')).toEqual([{ text: 'trả lời a' }]);
      expect(await outbox.repliesTo('b')).toEqual([]);
      // Nor is what is said in its place when nobody knows whether it was heard.
      const notice = messageOf('b!staff?', staff, { text: 'không rõ' });
      await outbox.end('b!staff', { kind: 'unknown', why: 'x', notice });
      expect(await outbox.repliesTo('b')).toEqual([]);
    });
  });
}
