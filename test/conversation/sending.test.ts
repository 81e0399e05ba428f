import { afterEach, describe, expect, it } from 'vitest';
import type { Ending } from '../../src/conversation/journal.ts';
import { Refused, Unreachable } from '../../src/core/errors.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { createHours, settled } from '../world/clock.ts';
import { createFiles } from '../world/files.ts';
import type { Heard } from '../world/platform.ts';
import { failing, openDesk } from '../world/sending-desk.ts';
import { hoa, settlementOf, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

describe('sending', () => {
  it('says everything once, in order within a chat, and keeps nothing of what was heard', async () => {
    const { say, sent, platform, stores } = openDesk();
    await Promise.all([say('a', '1', '2', '3'), say('b', '4'), say('a', '5')]);
    await sent();
    expect(platform.heardIn('a')).toEqual(['1', '2', '3', '5']);
    expect(platform.heardIn('b')).toEqual(['4']);
    expect(await stores.outbox.unsent()).toEqual([]);
  });

  it('keeps to the pace of the platform, chat by chat', async () => {
    const hours = createHours();
    const pace = ({ chat }: { readonly chat: string }) => ({ chat, burst: 2, everyMs: 1_000 });
    const { say, platform } = openDesk({ pace }, { clock: hours, after: hours.after });
    await say('a', '1', '2', '3', '4');
    await say('b', '5');
    await settled();
    expect(platform.heard.map(({ text }) => text)).toEqual(['1', '5', '2']);
    hours.pass(1_000);
    await settled();
    expect(platform.heardIn('a')).toEqual(['1', '2', '3']);
    hours.pass(1_000);
    await settled();
    expect(platform.heardIn('a')).toEqual(['1', '2', '3', '4']);
  });

  it('tries what surely did not arrive until it does, in order, longer apart each time, with others unharmed', async () => {
    const hours = createHours();
    const fault = failing(5, () => new Unreachable('no route'));
    const before = ({ to }: Heard): void => {
      if (to === 'a') fault({ to, text: '' });
    };
    const limits = { retryMs: 100, longestRetryMs: 500 };
    const options = { clock: hours, after: hours.after, sendingLimits: limits };
    const { say, platform, stores, sent } = openDesk({ before }, options);
    await say('a', '1', '2');
    await say('b', '3');
    await settled();
    const waits: number[] = [];
    while (platform.heardIn('a').length === 0) {
      const [wait = 0] = hours.set();
      waits.push(wait);
      hours.pass(wait);
      await settled();
    }
    await sent();
    expect(waits).toEqual([100, 200, 400, 500, 500]);
    expect(platform.heard.map(({ text }) => text)).toEqual(['3', '1', '2']);
    expect(await stores.outbox.unsent()).toEqual([]);
  });

  it('waits as long as the platform asks for, and comes at its pace afterwards', async () => {
    const hours = createHours();
    const before = failing(1, () => new Unreachable('Too Many Requests', { retryAfterMs: 7_000 }));
    const pace = ({ chat }: { readonly chat: string }) => ({ chat, burst: 3, everyMs: 1_000 });
    const { say, platform } = openDesk({ before, pace }, { clock: hours, after: hours.after });
    await say('a', '1', '2', '3', '4');
    await settled();
    hours.pass(6_999);
    await settled();
    expect(platform.heard).toEqual([]);
    hours.pass(1);
    await settled();
    expect(platform.heardIn('a')).toEqual(['1', '2', '3']);
    hours.pass(1_000);
    await settled();
    expect(platform.heardIn('a')).toEqual(['1', '2', '3', '4']);
  });

  it('goes on with the next message when the platform refuses one, which staff are shown', async () => {
    const { dataDir, stores } = await files.openNew();
    const before = failing(1, () => new Refused('Bad Request: message is empty'));
    const { say, sent, platform } = openDesk({ before }, { stores });
    await say('a', '1', '2');
    await sent();
    expect(platform.heardIn('a')).toEqual(['2']);
    const { unanswered } = await files.openStores(dataDir);
    expect(await unanswered.messages()).toMatchObject([
      { state: 'refused', why: 'Bad Request: message is empty' },
    ]);
  });

  it('goes on when a message cannot even be made', async () => {
    const before = failing(1, () => new TypeError('broken'));
    const { say, sent, platform } = openDesk({ before });
    await say('a', '1', '2');
    await sent();
    expect(platform.heardIn('a')).toEqual(['2']);
  });

  it('leaves somebody alone who blocked us, over a restart too, until they write again', async () => {
    const stores = createMemoryStores();
    const blocked = openDesk(
      { before: failing(1, () => new Refused('blocked', { gone: true })) },
      { stores },
    );
    await blocked.say('lan', '1', '2');
    await blocked.say('b', '3');
    await blocked.sent();
    expect(blocked.platform.heard.map(({ text }) => text)).toEqual(['3']);

    const later = openDesk({}, { stores });
    await later.resume();
    await later.say('lan', '4');
    await later.sent();
    expect(later.platform.heard).toEqual([]);
    later.sending.heardFrom(hoa);
    await later.say('lan', '5');
    await later.sent();
    expect(later.platform.heardIn('lan')).toEqual(['5']);
    expect(await stores.goneChats.all()).toEqual([]);
  });

  it('follows a group to its new address, with all that waits', async () => {
    const to = { channel: 'telegram', chat: 'new' } as const;
    const before = ({ to: chat }: Heard): void => {
      if (chat === 'old') throw new Refused('migrated', { movedTo: to });
    };
    const { say, sent, platform, stores } = openDesk({ before });
    const turn = turnOf('said in the old group', { from: { channel: 'telegram', chat: 'old' } });
    await stores.journal.accept([turn]);
    await stores.journal.settle(settlementOf(turn, [], { push: true }));
    await say('old', '1', '2', '3');
    await sent();
    expect(platform.heardIn('new')).toEqual(['1', '2', '3']);
    expect((await stores.conversations.load(to)).revision).toBe(1);
    expect(await stores.outbox.unsent()).toEqual([]);
  });

  it('begins no further message when it stops; the next start sends the rest', async () => {
    const stores = createMemoryStores();
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const first = openDesk({ before: () => released }, { stores });
    await first.say('a', '1', '2');
    await settled();
    const stopped = first.sending.stop();
    release(undefined);
    await stopped;
    expect(first.platform.heardIn('a')).toEqual(['1']);
    const next = openDesk({}, { stores });
    await next.resume();
    await next.sent();
    expect(next.platform.heardIn('a')).toEqual(['2']);
  });

  it('loses nothing and repeats nothing while the store fails for a while', async () => {
    const stores = createMemoryStores();
    const { outbox } = stores;
    let calls = 0;
    // Every second thing that is to be written fails.
    const shaky = <Args extends readonly unknown[]>(write: (...args: Args) => Promise<void>) => {
      return (...args: Args): Promise<void> => {
        calls += 1;
        return calls % 2 === 1 && calls < 40 ? Promise.reject(new Error('disk I/O error')) : write(...args);
      };
    };
    const { say, sent, platform } = openDesk(
      { before: failing(3, () => new Unreachable('no route')) },
      {
        stores: {
          ...stores,
          outbox: {
            ...outbox,
            begin: shaky((id: string) => outbox.begin(id)),
            end: shaky((id: string, ending: Ending) => outbox.end(id, ending)),
          },
        },
      },
    );
    await say('a', '1', '2', '3', '4', '5');
    await sent();
    expect(calls).toBeGreaterThan(10);
    expect(platform.heardIn('a')).toEqual(['1', '2', '3', '4', '5']);
    expect(await outbox.unsent()).toEqual([]);
  });
});
