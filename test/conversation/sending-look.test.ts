import { afterEach, describe, expect, it } from 'vitest';
import type { Outbox, Stores } from '../../src/conversation/journal.ts';
import { phrases } from '../../src/conversation/phrases.ts';
import { Unreachable } from '../../src/core/errors.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { createHours, settled } from '../world/clock.ts';
import { createFiles } from '../world/files.ts';
import { nominationOf, saveOf } from '../world/nominations.ts';
import { failing, openDesk } from '../world/sending-desk.ts';

const files = createFiles();

afterEach(files.close);

/** Has an officer's command say something in a chat, from a process of its own. */
const announce = ({ nominations }: Stores, chat: string, text: string, id = text) =>
  nominations.save([saveOf(nominationOf({ id }))], [{ to: { channel: 'telegram', chat }, reply: { text } }]);

describe('what another process has stored to be said', () => {
  it('is said at the next look, once however often is looked', async () => {
    const { dataDir, stores } = await files.openNew();
    const { sending, platform, sent } = openDesk({}, { stores });
    await announce(await files.openStores(dataDir), 'a', 'hồ sơ đủ mục');
    await Promise.all([sending.look(), sending.look()]);
    await sending.look();
    await sent();
    await sending.look();
    await sent();
    expect(platform.heardIn('a')).toEqual(['hồ sơ đủ mục']);
    expect(await stores.outbox.unsent()).toEqual([]);
  });

  it('is said behind what is being said in that chat, which is not said twice', async () => {
    const hours = createHours();
    const pace = ({ chat }: { readonly chat: string }) => ({ chat, burst: 1, everyMs: 1_000 });
    const { sending, platform, say, stores } = openDesk({ pace }, { clock: hours, after: hours.after });
    await say('a', '1', '2');
    await announce(stores, 'a', '3');
    await sending.look();
    for (const heard of [['1'], ['1', '2'], ['1', '2', '3'], ['1', '2', '3']]) {
      await settled();
      await sending.look();
      expect(platform.heardIn('a')).toEqual(heard);
      hours.pass(1_000);
    }
  });

  it('is not said again when it was heard while somebody looked', async () => {
    const stores = createMemoryStores();
    let letGo = (): void => undefined;
    // A look that saw everything waiting, and comes back late.
    const outbox: Outbox = {
      ...stores.outbox,
      unsent: async () => {
        const seen = await stores.outbox.unsent();
        await new Promise<void>((resolve) => (letGo = resolve));
        return seen;
      },
    };
    const { sending, platform, say, sent } = openDesk({}, { stores: { ...stores, outbox } });
    await say('a', '1');
    const looking = sending.look();
    await sent();
    expect(platform.heardIn('a')).toEqual(['1']);
    letGo();
    await looking;
    await settled();
    await sent();
    expect(platform.heardIn('a')).toEqual(['1']);
  });

  it('is not taken up again while it waits to be tried again, nor is the notice in its place', async () => {
    const hours = createHours();
    const after = failing(9, () => new Unreachable('no answer', { mayHaveArrived: true }));
    const { sending, platform, say } = openDesk({ after }, { clock: hours, after: hours.after });
    await say('a', '1');
    while (sending.waiting() > 0) {
      await settled();
      await sending.look();
      hours.pass(hours.set()[0] ?? 0);
    }
    // As without anybody looking: twice what was to be said, and twice that something may be missing.
    expect(platform.heardIn('a')).toEqual(['1', '1', phrases.uncertain, phrases.uncertain]);
  });

  it('can be looked for again after a look that failed', async () => {
    const stores = createMemoryStores();
    let broken = true;
    const outbox: Outbox = {
      ...stores.outbox,
      unsent: () => (broken ? Promise.reject(new Error('disk')) : stores.outbox.unsent()),
    };
    const { sending, platform, sent } = openDesk({}, { stores: { ...stores, outbox } });
    await announce(stores, 'a', '1');
    await expect(sending.look()).rejects.toThrow('disk');
    broken = false;
    await sending.look();
    await sent();
    expect(platform.heardIn('a')).toEqual(['1']);
  });
});
