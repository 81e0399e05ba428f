import { flushCompileCache } from 'node:module';
import { createApp } from './app.ts';
import { readConfig, readEnvironment, unknownSettings } from './config.ts';
import { randomId, systemAfter, systemClock } from './core/clock.ts';
import { Refused } from './core/errors.ts';
import { createLog } from './http/log.ts';
import { limits } from './limits.ts';
import { startPhrases } from './phrases.ts';
import { openStores } from './stores/sql/open.ts';

const environment = readEnvironment();
for (const sentence of unknownSettings(environment)) console.warn(startPhrases.setting(sentence));

try {
  const config = readConfig(environment);
  const stores = await openStores(config.dataDir, systemClock);
  const app = await createApp({
    config,
    stores,
    limits,
    clock: systemClock,
    after: systemAfter,
    newId: randomId,
    log: createLog(),
  }).catch(async (failure: unknown) => {
    await stores.close();
    throw failure;
  });
  const address = await app.start().catch(async (failure: unknown) => {
    await app.stop();
    throw failure;
  });
  console.log(startPhrases.open(address));
  // What was compiled is put down now: whoever is killed leaves nothing for the next start.
  setImmediate(flushCompileCache);

  let stopping = false;
  const stop = (): void => {
    // Whoever asks twice is not asked to wait.
    if (stopping) process.exit(1);
    stopping = true;
    console.log(startPhrases.stopping);
    app.stop().then(
      () => process.exit(0),
      (failure: unknown) => {
        console.error(failure);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (failure) {
  if (!(failure instanceof Refused)) throw failure;
  console.error(startPhrases.cannotStart(failure.message));
  process.exitCode = 1;
}
