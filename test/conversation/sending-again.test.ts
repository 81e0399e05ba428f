import { afterEach, describe, expect, it } from 'vitest';
import { phrases } from '../../src/conversation/phrases.ts';
import { Unreachable } from '../../src/core/errors.ts';
import { until } from '../world/clock.ts';
import { createFiles } from '../world/files.ts';
import { failing, openDesk } from '../world/sending-desk.ts';

const files = createFiles();

afterEach(files.close);

describe('a message of which nobody knows whether it was heard', () => {
  it('says what may have been heard once more, never a third time, and then only that it may be missing', async () => {
    const { dataDir, stores } = await files.openNew();
    const after = failing(2, () => new Unreachable('no answer', { mayHaveArrived: true }));
    const { say, sent, platform } = openDesk({ after }, { stores });
    await say('a', '1', '2');
    await sent();
    expect(platform.heardIn('a')).toEqual(['1', '1', phrases.uncertain, '2']);
    const { unanswered, outbox } = await files.openStores(dataDir);
    expect(await unanswered.messages()).toMatchObject([{ state: 'unknown', chat: 'a' }]);
    expect(await outbox.unsent()).toEqual([]);
  });

  it('says that something may be missing no more often either, and nothing about that', async () => {
    const after = failing(99, () => new Unreachable('no answer', { mayHaveArrived: true }));
    const { say, sent, platform } = openDesk({ after });
    await say('a', '1');
    await sent();
    expect(platform.heardIn('a')).toEqual(['1', '1', phrases.uncertain, phrases.uncertain]);
  });

  it('says what may have been heard no more often over restarts', async () => {
    const { dataDir, stores } = await files.openNew();
    // Processes that end while a message is under way.
    const never = () => new Promise<void>(() => undefined);
    const first = openDesk({ after: never }, { stores });
    await first.say('a', '1', '2');
    await until(() => first.platform.heard.length === 1);
    for (const heard of ['1', phrases.uncertain, phrases.uncertain, '2', '2']) {
      const next = openDesk({ after: never }, { stores: await files.openStores(dataDir) });
      await next.resume();
      await until(() => next.platform.heard.length > 0);
      expect(next.platform.heardIn('a')).toEqual([heard]);
    }
  });
});
