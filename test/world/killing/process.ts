import { createApp } from '../../../src/app.ts';
import { readConfig, readEnvironment } from '../../../src/config.ts';
import { randomId, systemAfter, systemClock } from '../../../src/core/clock.ts';
import { silentLog } from '../../../src/core/log.ts';
import { limits } from '../../../src/limits.ts';
import { openStores } from '../../../src/stores/sql/open.ts';
import { beforeStatements } from './statements.ts';
import { withSteps } from './steps.ts';
import type { Step } from './steps.ts';

// The service as `main.ts` starts it, but that it kills itself, without a word to anybody, when it reaches a step
// for the n-th time: node process.ts "after settle" 2

const unhurried = { burst: 10_000, everyMs: 1 };
const [fatal = '', count = '1'] = process.argv.slice(2);
let left = Number(count);
const config = readConfig(readEnvironment('none'));
const reach = (step: Step): void => {
  if (step !== fatal) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
let begun = false;
beforeStatements(() => {
  if (begun) reach('before statement');
});
const stores = withSteps(await openStores(config.dataDir, systemClock), (step) => {
  if (step === 'before accept') begun = true;
  reach(step);
});
const app = await createApp({
  config,
  stores,
  limits: {
    ...limits,
    sending: { ...limits.sending, retryMs: 20 },
    // A service that begins again and again has much to say to few people.
    telegram: { ...limits.telegram, paces: { person: unhurried, group: unhurried } },
  },
  clock: systemClock,
  after: systemAfter,
  newId: randomId,
  log: silentLog,
});
await app.start();
process.on('SIGTERM', () => {
  void app.stop().then(() => process.exit(0));
});
