import { expect, it } from 'vitest';
import { createPolling } from '../../../src/channels/telegram/polling.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createClient } from '../../../src/channels/telegram/client.ts';
import { createHours } from '../../world/clock.ts';

it('stops at once also while there is no room for what it would fetch', async () => {
  const hours = createHours();
  const polling = createPolling({
    connect: () =>
      createClient({ token: '1:x', apiRoot: 'http://127.0.0.1:9', proxy: undefined, timeoutMs: 1 }),
    room: () => new Promise<void>(() => undefined),
    take: () => Promise.resolve(),
    pollMs: 1,
    graceMs: 1,
    retryMs: 1,
    longestRetryMs: 1,
    clock: hours,
    after: hours.after,
    log: silentLog,
  });
  const running = polling.run();
  polling.stop();
  expect(await running).toBe('stopped');
});
