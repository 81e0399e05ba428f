import { afterEach, describe, expect, it } from 'vitest';
import { phrases } from '../../src/conversation/phrases.ts';
import type { Turn } from '../../src/core/turn.ts';
import { createHours, settled, until } from '../world/clock.ts';
import { answeringBut, createDesk, poison } from '../world/desk.ts';
import type { Desk, DeskOptions } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { createPlatform } from '../world/platform.ts';
import { hoa, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const poisoned = turnOf('poisoned', { from: hoa, text: `Tôi tên Bí Mật, ${poison}` });

const idle = ({ reception, sending }: Desk): Promise<void> =>
  until(() => reception.waiting() + sending.waiting() === 0);

describe('a turn of a channel that is no longer set up', () => {
  it('waits, and is answered when the channel is there again', async () => {
    const { dataDir, stores } = await files.openNew();
    await stores.journal.accept([turnOf('left', { from: hoa, text: 'xin chào' })]);
    const without = createDesk({ stores, pulled: new Set(['web']) });
    await without.resume();
    expect(without.reception.waiting()).toBe(0);
    const platform = createPlatform();
    const again = createDesk({ stores: await files.openStores(dataDir), platform, pulled: new Set(['web']) });
    await again.resume();
    await idle(again);
    expect(platform.heardIn(hoa.chat)).toHaveLength(1);
  });
});

describe('a turn that ends the process', () => {
  /** Starts a process over the folder that ends at the first turn it is asked; tells which it took. */
  async function crash(dataDir: string, options: DeskOptions = {}): Promise<readonly string[]> {
    const asked: string[] = [];
    const answering = answeringBut((text) => asked.push(text));
    const stores = await files.openStores(dataDir);
    // It never comes back from deciding: nothing is written after the question was asked.
    const never = () => new Promise<never>(() => undefined);
    const journal = { ...stores.journal, settle: never };
    const desk = createDesk({ ...options, stores: { ...stores, journal }, answering });
    await desk.resume();
    await until(() => asked.length > 0);
    await settled();
    return asked;
  }

  it('is set aside after as many starts as it has tries; the others are answered', async () => {
    const dataDir = files.newDataDir();
    const stores = await files.openStores(dataDir);
    await stores.journal.accept([poisonless('deadly', 'a'), poisonless('harmless', 'b')]);
    for (let start = 0; start < 3; start += 1) expect(await crash(dataDir)).toEqual(['deadly']);
    const platform = createPlatform();
    const asked: string[] = [];
    const answering = answeringBut((text) => asked.push(text));
    const last = createDesk({ stores: await files.openStores(dataDir), platform, answering });
    await last.resume();
    await idle(last);
    expect(asked).toEqual(['harmless']);
    expect(platform.heardIn('a')).toEqual([phrases.aside.vi]);
    expect(platform.heardIn('b')).toHaveLength(1);
    expect(await stores.unanswered.turns()).toMatchObject([{ id: 'deadly', why: 'Crash' }]);
  });

  it('is not confused with a turn that only waited behind it: what is left over is taken one at a time', async () => {
    const dataDir = files.newDataDir();
    const stores = await files.openStores(dataDir);
    await stores.journal.accept(['1', '2', '3', '4'].map((id) => poisonless(id, id)));
    await crash(dataDir, { limits: { atOnce: 64 } });
    expect((await stores.journal.waiting()).map(({ tries }) => tries)).toEqual([1, 0, 0, 0]);
  });

  it('keeps its tries over restarts when its deciding fails', async () => {
    const dataDir = files.newDataDir();
    const stores = await files.openStores(dataDir);
    await stores.journal.accept([poisoned]);
    for (const tries of [1, 2]) {
      const hours = createHours();
      const process = await files.openStores(dataDir);
      const desk = createDesk({ stores: process, answering: answeringBut(), after: hours.after });
      await desk.resume();
      await until(() => hours.set().length > 0);
      expect((await stores.journal.waiting()).map((waiting) => waiting.tries)).toEqual([tries]);
    }
    const last = createDesk({ stores: await files.openStores(dataDir), answering: answeringBut() });
    await last.resume();
    await idle(last);
    expect((await stores.unanswered.turns()).map(({ id }) => id)).toEqual(['poisoned']);
  });
});

const poisonless = (id: string, chat: string): Turn =>
  turnOf(id, { from: { channel: 'telegram', chat }, text: id });
