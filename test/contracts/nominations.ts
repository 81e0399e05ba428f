import { describe, expect, it } from 'vitest';
import type { Stores } from '../../src/conversation/journal.ts';
import { Conflict } from '../../src/core/errors.ts';
import type { Asked, Happening, Nomination } from '../../src/nomination/nomination.ts';
import { spaced } from '../../src/nomination/number.ts';
import { draftOf, eraseOf, happeningOf, nominationOf, saveOf } from '../world/nominations.ts';
import { hoa, lan } from '../world/turns.ts';
import type { OpenEmpty } from './stores.ts';

const idsOf = (nominations: readonly Nomination[]): readonly string[] => nominations.map(({ id }) => id);
const [first, second] = [nominationOf({ id: 'first' }), nominationOf({ id: 'second' })];

const between = (letters: string, sign: string): string => letters.replaceAll(/(?<=.)(?=.)/gu, sign);

/** What can be seen of those nominations from outside. */
async function seenIn({ nominations }: Stores, ...ids: readonly string[]) {
  return Promise.all(
    ids.map(async (id) => ({
      found: await nominations.find({ id }),
      history: await nominations.history(id),
    })),
  );
}

/** What every store of nominations promises. */
export function nominationStoreContract(name: string, open: OpenEmpty): void {
  describe(`nominations kept in ${name}`, () => {
    it('give back everything they hold, letter for letter, one revision on', async () => {
      const stores = await open();
      await stores.nominations.save([saveOf(first), saveOf(draftOf())]);
      const { nominations } = await stores.again();
      expect(await nominations.find({ id: first.id })).toEqual({ ...first, revision: 1 });
      expect(await nominations.find({ id: draftOf().id })).toEqual({ ...draftOf(), revision: 1 });
    });

    it.each<Asked>([
      { kind: 'field', field: 'name' },
      { kind: 'which', field: 'name', text: 'Bí Mật' },
      { kind: 'consent' },
      { kind: 'review' },
      { kind: 'pick' },
      { kind: 'sure', deed: 'cancel' },
      { kind: 'sure', deed: 'withdraw' },
      { kind: 'sure', deed: 'erase' },
    ])('know what was last asked: %o', async (asked) => {
      const stores = await open();
      await stores.nominations.save([saveOf({ ...first, asked })]);
      expect((await (await stores.again()).nominations.find({ id: 'first' }))?.asked).toEqual(asked);
    });

    it('lose what is not in them any more when they are saved again', async () => {
      const { nominations } = await open();
      await nominations.save([saveOf(first)]);
      const emptied = draftOf({ id: first.id, revision: 1, owners: [] });
      await nominations.save([saveOf(emptied)]);
      expect(await nominations.find({ id: first.id })).toEqual({ ...emptied, revision: 2 });
      expect(await nominations.of(hoa)).toEqual([]);
    });

    it('are found by their number and both codes, however these are typed', async () => {
      const { nominations } = await open();
      await nominations.save([saveOf(first), saveOf(second)]);
      for (const kept of [first.code, first.agreementCode, first.number ?? '']) {
        const typings = [
          kept,
          kept.toLowerCase(),
          spaced(kept),
          ` ${between(kept, ' . ')}\n`,
          between(kept, '-'),
          between(kept, '\u2011'),
          between(kept, '\u200B\u00A0'),
          kept.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
        ];
        for (const typed of typings) expect((await nominations.find({ typed }))?.id, typed).toBe('first');
      }
    });

    it.each(['', ' . - ', 'TD', '%', 'first', "' OR 1=1 --", 'nomination-1'])(
      'are not found by what is none of these: "%s"',
      async (typed) => {
        const { nominations } = await open();
        await nominations.save([saveOf(first)]);
        expect(await nominations.find({ typed })).toBeUndefined();
        expect(await nominations.find({ id: typed === 'first' ? 'second' : typed })).toBeUndefined();
      },
    );

    it('of a chat come with the one changed last first, and nobody else’s among them', async () => {
      const { nominations } = await open();
      const group = { channel: 'telegram', chat: '-100' } as const;
      const of = (id: string, changedAt: number, owners = [hoa]) => draftOf({ id, changedAt, owners });
      await nominations.save([
        saveOf(of('old', 1)),
        saveOf(of('shared', 3, [lan, hoa])),
        saveOf(of('new', 2)),
        saveOf(of('other', 4, [lan])),
      ]);
      expect(idsOf(await nominations.of(hoa))).toEqual(['shared', 'new', 'old']);
      expect(idsOf(await nominations.of(lan))).toEqual(['other', 'shared']);
      expect(await nominations.of(group)).toEqual([]);
      expect((await nominations.of(hoa))[0]?.owners).toEqual([lan, hoa]);
      await nominations.save([saveOf({ ...of('old', 9), revision: 1 })]);
      expect(idsOf(await nominations.of(hoa))).toEqual(['old', 'shared', 'new']);
    });

    it('are listed by state, the one handed in longest ago first', async () => {
      const { nominations } = await open();
      await nominations.save([
        saveOf(nominationOf({ id: 'late', state: 'submitted', submittedAt: 30, begunAt: 1 })),
        saveOf(nominationOf({ id: 'early', state: 'complete', submittedAt: 10, begunAt: 3 })),
        saveOf(nominationOf({ id: 'middle', state: 'submitted', submittedAt: 20, begunAt: 2 })),
        saveOf(draftOf({ id: 'draft', begunAt: 15 })),
      ]);
      expect(idsOf(await nominations.list(['submitted', 'complete']))).toEqual(['early', 'middle', 'late']);
      expect(idsOf(await nominations.list(['draft', 'complete']))).toEqual(['early', 'draft']);
      expect(await nominations.list(['returned'])).toEqual([]);
      expect(await nominations.list([])).toEqual([]);
    });

    it('are listed by the hundred, each with its own chats', async () => {
      const { nominations } = await open();
      const all = Array.from({ length: 1_100 }, (_, index) =>
        draftOf({ id: `n${String(index).padStart(4, '0')}`, owners: [{ ...hoa, chat: String(index) }, lan] }),
      );
      await nominations.save(all.map((each) => saveOf(each)));
      expect(await nominations.list(['draft'])).toEqual(all.map((each) => ({ ...each, revision: 1 })));
    });

    it('remember what happened in the order in which it did, for each by itself', async () => {
      const stores = await open();
      const other = await stores.again();
      const happened: readonly Happening[] = [
        happeningOf(first, 'begun'),
        happeningOf(first, 'answered', { about: 'name' }),
        happeningOf(first, 'shown', { by: 'staff:Trần Văn A', at: 1 }),
      ];
      await stores.nominations.save([
        saveOf(first, ...happened),
        saveOf(second, happeningOf(second, 'begun')),
      ]);
      const ruled = happeningOf(first, 'ruled', { by: 'staff:Trần Văn A', about: 'complete' });
      await other.nominations.save([saveOf({ ...first, revision: 1 }, ruled)]);
      expect(await stores.nominations.history('first')).toEqual([...happened, ruled]);
      expect(await stores.nominations.history('second')).toEqual([happeningOf(second, 'begun')]);
      expect(await stores.nominations.history('never seen')).toEqual([]);
    });

    it.each([
      ['saved meanwhile', { ...first, revision: 0, form: 9 }],
      ['never saved that often', { ...first, revision: 2, form: 9 }],
      ['not there any more', nominationOf({ id: 'third', revision: 1 })],
      ['with the number of another', nominationOf({ id: 'third', number: second.number ?? '' })],
      ['with the code of another', nominationOf({ id: 'third', code: second.code })],
      [
        'with the code of another as its nominee’s',
        nominationOf({ id: 'third', agreementCode: second.code }),
      ],
      [
        'with a number written in another way',
        nominationOf({ id: 'third', number: spaced(second.number ?? '') }),
      ],
      [
        'with one code twice',
        nominationOf({ id: 'third', agreementCode: nominationOf({ id: 'third' }).code }),
      ],
      ['changed into the number of another', { ...first, revision: 1, number: second.number ?? '' }],
    ])('are left as they are, all of them, when one is to be saved that was %s', async (_, wrong) => {
      const stores = await open();
      const { nominations } = stores;
      await nominations.save([saveOf(first, happeningOf(first, 'begun')), saveOf(second)]);
      const before = await seenIn(stores, 'first', 'second', 'third', 'fourth');
      const right = { ...second, revision: 1, form: 9 };
      const fourth = nominationOf({ id: 'fourth' });
      for (const change of [saveOf(wrong, happeningOf(wrong, 'submitted')), eraseOf(wrong)]) {
        const changes = [saveOf(right, happeningOf(right, 'answered')), change, saveOf(fourth)];
        await expect(nominations.save(changes)).rejects.toBeInstanceOf(Conflict);
        expect(await seenIn(await stores.again(), 'first', 'second', 'third', 'fourth')).toEqual(before);
      }
      await nominations.save([saveOf(right), saveOf(fourth)]);
    });

    it('are not saved twice in one go', async () => {
      const stores = await open();
      const { code, agreementCode } = second;
      const changes = [
        saveOf(draftOf({ id: 'first' })),
        saveOf(draftOf({ id: 'first', code, agreementCode })),
      ];
      await expect(stores.nominations.save(changes)).rejects.toBeInstanceOf(Conflict);
      expect(await seenIn(stores, 'first')).toEqual([{ found: undefined, history: [] }]);
    });

    it('let one of ten writers in two processes win, and tell the others', async () => {
      const stores = await open();
      const other = await stores.again();
      await stores.nominations.save([saveOf(first)]);
      const came = await Promise.allSettled(
        Array.from({ length: 10 }, (_, form) => {
          const changed = { ...first, revision: 1, form };
          return (form % 2 === 0 ? stores : other).nominations.save([saveOf(changed, happeningOf(changed))]);
        }),
      );
      const won = came.flatMap(({ status }, form) => (status === 'fulfilled' ? [form] : []));
      expect(won).toHaveLength(1);
      expect(came.every((each) => each.status === 'fulfilled' || each.reason instanceof Conflict)).toBe(true);
      const [seen] = await seenIn(other, 'first');
      expect(seen?.found).toEqual({ ...first, revision: 2, form: won[0] });
      expect(seen?.history).toHaveLength(1);
    });

    it('let one of ten have a number that all of them were given', async () => {
      const stores = await open();
      const other = await stores.again();
      const came = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 === 0 ? stores : other).nominations.save([
            saveOf(nominationOf({ id: String(index), number: first.number ?? '' })),
          ]),
        ),
      );
      const won = came.flatMap(({ status }, index) => (status === 'fulfilled' ? [String(index)] : []));
      expect(won).toHaveLength(1);
      expect(idsOf(await stores.nominations.list(['supplement']))).toEqual(won);
      expect((await other.nominations.find({ typed: first.number ?? '' }))?.id).toBe(won[0]);
    });

    it('that are erased are found by nobody; only what happened stays', async () => {
      const stores = await open();
      const { nominations } = stores;
      await nominations.save([saveOf(first, happeningOf(first, 'begun')), saveOf(second)]);
      await nominations.save([eraseOf({ ...first, revision: 1 })]);
      const again = await stores.again();
      expect(await seenIn(again, 'first')).toEqual([
        { found: undefined, history: [happeningOf(first, 'begun'), happeningOf(first, 'erased')] },
      ]);
      for (const typed of [first.code, first.agreementCode, first.number ?? ''])
        expect(await again.nominations.find({ typed })).toBeUndefined();
      expect(idsOf(await again.nominations.of(hoa))).toEqual(['second']);
      expect(idsOf(await again.nominations.list(['supplement', 'withdrawn']))).toEqual(['second']);
    });

    it('that are erased are not brought back by whoever still has them, and their number is not given again', async () => {
      const { nominations } = await open();
      await nominations.save([saveOf(first)]);
      await nominations.save([eraseOf({ ...first, revision: 1 })]);
      for (const revision of [0, 1, 2, 3]) {
        await expect(nominations.save([saveOf({ ...first, revision })])).rejects.toBeInstanceOf(Conflict);
        await expect(nominations.save([eraseOf({ ...first, revision })])).rejects.toBeInstanceOf(Conflict);
      }
      const taking = nominationOf({ id: 'third', number: first.number ?? '' });
      await expect(nominations.save([saveOf(taking)])).rejects.toBeInstanceOf(Conflict);
      await nominations.save([saveOf(nominationOf({ id: 'third', code: first.code }))]);
    });

    it('go along when a chat moves, and whoever loaded them before has to load them again', async () => {
      const stores = await open();
      const group = { channel: 'telegram', chat: '-100' } as const;
      const both = draftOf({ id: 'both', owners: [lan, hoa, group] });
      await stores.nominations.save([saveOf(first), saveOf(both), saveOf(draftOf({ id: 'mine' }))]);
      await stores.outbox.move(hoa, group);
      const { nominations } = await stores.again();
      expect(await nominations.of(hoa)).toEqual([]);
      expect(await nominations.find({ id: 'first' })).toEqual({
        ...first,
        owners: [group, lan],
        revision: 2,
      });
      expect((await nominations.find({ id: 'both' }))?.owners).toEqual([lan, group]);
      expect((await nominations.find({ id: 'mine' }))?.revision).toBe(1);
      await expect(nominations.save([saveOf({ ...first, revision: 1 })])).rejects.toBeInstanceOf(Conflict);
    });

    it('are as they were when there is nothing to save', async () => {
      const { nominations } = await open();
      await nominations.save([]);
      expect(await nominations.list(['draft'])).toEqual([]);
    });
  });
}
