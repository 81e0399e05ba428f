import { afterEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../src/conversation/journal.ts';
import { phrases } from '../../src/conversation/phrases.ts';
import { Conflict } from '../../src/core/errors.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { createHours, until } from '../world/clock.ts';
import { answeringBut, createDesk } from '../world/desk.ts';
import type { Desk } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { createPlatform } from '../world/platform.ts';
import { fullConversation, lan, settlementOf, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const question = 'Khi nào ấp sơ kết?';

const idle = ({ reception, sending }: Desk): Promise<void> =>
  until(() => reception.waiting() + sending.waiting() === 0);

/** Stores of which every call of the journal and every load fails while `broken()`. */
function failingWhile(stores: Stores, broken: () => boolean): Stores {
  const unless = async <T>(deed: () => Promise<T>): Promise<T> => {
    if (broken()) throw new Error('disk I/O error');
    return deed();
  };
  const { journal, conversations } = stores;
  return {
    ...stores,
    conversations: { load: (address) => unless(() => conversations.load(address)) },
    journal: {
      ...journal,
      tried: (turn) => unless(() => journal.tried(turn)),
      settle: (settlement) => unless(() => journal.settle(settlement)),
    },
  };
}

describe('a store that fails for a while', () => {
  it.each(['fresh', 'resumed'])('loses no turn, repeats none and sets none aside: %s', async (kind) => {
    const stores = createMemoryStores();
    const platform = createPlatform();
    let calls = 0;
    // Four of five calls fail, long enough that any count of tries would run out.
    const shaky = failingWhile(stores, () => (calls += 1) < 200 && calls % 5 !== 0);
    const turns = ['1', '2', '3', '4', '5', '6'].map((id) =>
      turnOf(id, { from: { channel: 'telegram', chat: id < '4' ? 'a' : 'b' }, text: `${question} ${id}` }),
    );
    if (kind === 'resumed') await stores.journal.accept(turns);
    const asked = new Set<string>();
    const desk = createDesk({ stores: shaky, platform, answering: answeringBut((text) => asked.add(text)) });
    await desk.resume();
    await desk.reception.receive(turns);
    await idle(desk);
    expect(calls).toBeGreaterThan(50);
    expect([...asked]).toHaveLength(6);
    expect([platform.heardIn('a').length, platform.heardIn('b').length]).toEqual([3, 3]);
    expect(platform.heard.map(({ text }) => text)).not.toContain(phrases.aside.vi);
    expect(await stores.journal.waiting()).toEqual([]);
  });

  it('is asked less and less often, but at least twice a minute', async () => {
    const hours = createHours();
    const stores = failingWhile(createMemoryStores(), () => true);
    const desk = createDesk({ stores, clock: hours, after: hours.after, limits: { retryMs: 500 } });
    await desk.reception.receive([turnOf('a')]);
    const waits: number[] = [];
    for (let times = 0; times < 9; times += 1) {
      await until(() => hours.set().length > 0);
      const [wait = 0] = hours.set();
      waits.push(wait);
      hours.pass(wait);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    expect(desk.log.join(' ')).not.toContain('câu a');
  });
});

describe('two processes over one database', () => {
  it('decide again, on what is remembered now, when the other was faster with the conversation', async () => {
    const stores = createMemoryStores();
    const asked: string[] = [];
    let meddled = false;
    const { journal } = stores;
    const settle: typeof journal.settle = async (settlement) => {
      if (!meddled) {
        meddled = true;
        await journal.accept([turnOf('theirs')]);
        const conversation = { ...fullConversation(0), statusToldOn: '2026-11-21' };
        await journal.settle(settlementOf(turnOf('theirs'), [], { conversation }));
      }
      return journal.settle(settlement);
    };
    const { reception, log } = createDesk({
      stores: { ...stores, journal: { ...journal, settle } },
      answering: answeringBut((text) => asked.push(text)),
    });
    // The other process has offered something: now "1" means that.
    await reception.answer(turnOf('mine', { text: '1' }));
    expect(asked).toEqual(['1', 'Tiêu chuẩn của doanh nghiệp? 🎉']);
    expect((await stores.conversations.load(lan)).revision).toBe(2);
    expect(log.join()).not.toContain('could not be stored');
  });

  it('give one and the same answer to a turn that both have in hand', async () => {
    const dataDir = files.newDataDir();
    const desks = [];
    for (let process = 0; process < 2; process += 1)
      desks.push(createDesk({ stores: await files.openStores(dataDir) }));
    await desks[0]?.stores.journal.accept([turnOf('a', { text: question })]);
    await Promise.all(desks.map(({ resume }) => resume()));
    const answers = await Promise.all(
      desks.map(({ reception }) => reception.answer(turnOf('a', { text: question }))),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toHaveLength(1);
    expect((await desks[0]?.stores.conversations.load(lan))?.revision).toBe(1);
  });

  it('rest for a moment when there is nothing but conflicts, and answer after all', async () => {
    const stores = createMemoryStores();
    let conflicts = 40;
    const settle: typeof stores.journal.settle = (settlement) => {
      conflicts -= 1;
      return conflicts > 0 ? Promise.reject(new Conflict('again')) : stores.journal.settle(settlement);
    };
    const desk = createDesk({ stores: { ...stores, journal: { ...stores.journal, settle } } });
    expect(await desk.reception.answer(turnOf('a', { text: question }))).toHaveLength(1);
    expect(desk.log.filter((line) => line.includes('could not be stored')).length).toBeGreaterThan(2);
  });
});
