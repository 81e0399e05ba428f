import { createApp } from '../app.ts';
import { createTerminalChannel } from '../channels/terminal/channel.ts';
import { readConfig, readEnvironment } from '../config.ts';
import { randomId as newId, systemAfter as after, systemClock as clock } from '../core/clock.ts';
import { silentLog as log } from '../core/log.ts';
import { limits } from '../limits.ts';
import { openStores } from '../stores/sql/open.ts';

// The whole bot in the terminal, on the same knowledge and the same database as the service: npm run talk
const config = readConfig(readEnvironment());
const stores = await openStores(config.dataDir, clock);
const app = await createApp({ config, stores, limits, clock, after, newId, log });
const terminal = createTerminalChannel({
  input: process.stdin,
  output: process.stdout,
  onTurn: app.onTurn,
  clock,
  newId,
});
await terminal.run();
await app.stop();
