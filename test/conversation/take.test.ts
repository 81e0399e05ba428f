import { afterEach, describe, expect, it } from 'vitest';
import { phrases } from '../../src/conversation/phrases.ts';
import type { Turn } from '../../src/core/turn.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { createHours, settled, until } from '../world/clock.ts';
import { answeringBut, createDesk, poison } from '../world/desk.ts';
import type { Desk } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { createPlatform } from '../world/platform.ts';
import { hoa, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const question = 'Khi nào ấp sơ kết?';
const poisoned = turnOf('poisoned', { from: hoa, text: `Tôi tên Bí Mật, ${poison}` });

const idle = ({ reception, sending }: Desk): Promise<void> =>
  until(() => reception.waiting() + sending.waiting() === 0);

describe('a turn whose deciding fails', () => {
  it('is tried three times, then set aside: the person is told, staff are shown it, and the next one is answered', async () => {
    const [hours, platform] = [createHours(), createPlatform()];
    const stores = await files.openStores(files.newDataDir());
    let asked = 0;
    const answering = answeringBut((text) => (asked += Number(text.includes(poison))));
    const limits = { retryMs: 500 };
    const desk = createDesk({ stores, platform, answering, limits, clock: hours, after: hours.after });
    await desk.reception.receive([poisoned, turnOf('next', { from: hoa, text: question })]);
    // The typing shown to the person is on the clock as well.
    for (const [tries, wait] of [
      [1, 500],
      [2, 1_000],
    ] as const) {
      await until(() => hours.set().includes(wait));
      expect(asked).toBe(tries);
      hours.pass(wait);
    }
    await idle(desk);
    expect(asked).toBe(3);
    const [sorry, answer] = platform.heardIn(hoa.chat);
    expect(sorry).toBe(phrases.aside.vi);
    expect(answer).toContain('Quý IV năm 2027');
    const [aside] = await stores.unanswered.turns();
    expect(aside).toMatchObject({ id: 'poisoned', channel: 'telegram', chat: 'lan' });
    expect(aside?.why).toMatch(/^TypeError/u);
    expect(`${JSON.stringify(aside)} ${desk.log.join(' ')}`).not.toMatch(/Bí Mật|thuốc/u);
  });

  it('is told to whoever waits for the answer, and is told again to whoever asks again', async () => {
    const { reception } = createDesk({ answering: answeringBut() });
    const turn = turnOf('a', { text: poison });
    expect(await reception.answer(turn)).toEqual([{ text: phrases.aside.vi }]);
    expect(await reception.answer(turn)).toEqual([{ text: phrases.aside.vi }]);
  });

  it('is told in English to whoever writes English', async () => {
    const { reception } = createDesk({ answering: answeringBut() });
    await reception.answer(turnOf('a', { text: 'When is the provincial final review?' }));
    expect(await reception.answer(turnOf('b', { text: poison }))).toEqual([{ text: phrases.aside.en }]);
  });

  it('is taken at the next start when staff want it once more, and then answered', async () => {
    const dataDir = files.newDataDir();
    const stores = await files.openStores(dataDir);
    const before = createDesk({ stores, platform: createPlatform(), answering: answeringBut() });
    await before.reception.receive([poisoned]);
    await idle(before);
    expect(await stores.unanswered.again('poisoned')).toBe(true);
    expect(await stores.unanswered.turns()).toEqual([]);
    const platform = createPlatform();
    const mended = createDesk({ stores: await files.openStores(dataDir), platform });
    await mended.resume();
    await idle(mended);
    expect(platform.heardIn(hoa.chat)).toHaveLength(1);
    expect(platform.heardIn(hoa.chat)).not.toContain(phrases.aside.vi);
  });

  it('harms no other chat', async () => {
    const platform = createPlatform();
    const desk = createDesk({ platform, answering: answeringBut(), limits: { atOnce: 1 } });
    const chats = ['a', 'b', 'c', 'd'].map((chat) => ({ channel: 'telegram', chat }) as const);
    const turns = chats.flatMap((from, index): readonly Turn[] => [
      turnOf(`${from.chat}1`, { from, text: index % 2 === 0 ? poison : question }),
      turnOf(`${from.chat}2`, { from, text: question }),
    ]);
    await desk.reception.receive(turns);
    await idle(desk);
    for (const { chat } of chats) {
      const [first, second] = platform.heardIn(chat);
      expect(first === phrases.aside.vi).toBe(['a', 'c'].includes(chat));
      expect(second).toContain('Quý IV năm 2027');
    }
  });

  it('is set aside as well when what fails is the making of messages for the channel', async () => {
    const stores = await files.openStores(files.newDataDir());
    const platform = createPlatform();
    const broken: typeof platform = {
      ...platform,
      channel: {
        ...platform.channel,
        divide: () => {
          throw new RangeError('cannot divide');
        },
      },
    };
    const desk = createDesk({ stores, platform: broken });
    await desk.reception.receive([turnOf('a', { from: hoa, text: question })]);
    await idle(desk);
    expect((await stores.unanswered.turns()).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('whoever waits', () => {
  it('is shown that an answer is being made when it takes long, again and again, and no longer than that', async () => {
    const [hours, platform, stores] = [createHours(), createPlatform(), createMemoryStores()];
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const { conversations } = stores;
    const desk = createDesk({
      stores: {
        ...stores,
        conversations: { load: (address) => released.then(() => conversations.load(address)) },
      },
      platform,
      clock: hours,
      after: hours.after,
      limits: { typingAfterMs: 400, typingEveryMs: 4_000 },
    });
    await desk.reception.receive([turnOf('a', { from: hoa, text: question })]);
    await settled();
    hours.pass(399);
    expect(platform.typing).toHaveLength(0);
    hours.pass(1);
    expect(platform.typing).toHaveLength(1);
    hours.pass(8_000);
    expect(platform.typing).toHaveLength(3);
    release(undefined);
    await idle(desk);
    hours.pass(60_000);
    expect(platform.typing).toHaveLength(3);
  });

  it('is told why when the answer comes late', async () => {
    const late = new Date('2026-11-22T00:49:00Z');
    const { reception } = createDesk({ limits: { lateMs: 10 * 60_000 } });
    const [slow] = await reception.answer(turnOf('a', { text: question, at: late }));
    const [quick] = await reception.answer(turnOf('b', { text: question }));
    expect(slow?.text).toMatch(new RegExp(`^${phrases.late.vi}\n\n`, 'u'));
    expect(quick?.text).not.toContain(phrases.late.vi);
  });
});
