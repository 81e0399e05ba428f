import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Environment } from '../../src/config.ts';
import { randomId, systemAfter, systemClock } from '../../src/core/clock.ts';
import type { After, Clock } from '../../src/core/clock.ts';
import type { Facts, Log } from '../../src/core/log.ts';
import { limits } from '../../src/limits.ts';
import type { Limits } from '../../src/limits.ts';
import { openStores } from '../../src/stores/sql/open.ts';
import type { OpenStores } from '../../src/stores/sql/open.ts';

/** A small campaign that is loaded in a moment: a tree-planting campaign of a province. */
export const smallCampaign = fileURLToPath(new URL('../campaigns/an-giang-xanh', import.meta.url));

/** The limits of the service, with waits that a test does not mind. */
export const quickLimits: Limits = {
  ...limits,
  reception: { ...limits.reception, retryMs: 5, typingAfterMs: 50, typingEveryMs: 50 },
  sending: { ...limits.sending, retryMs: 5, longestRetryMs: 50 },
  telegram: { ...limits.telegram, pollMs: 1_000, graceMs: 500, callMs: 500, retryMs: 5, longestRetryMs: 50 },
  stopMs: 5_000,
};

export interface ServiceOptions {
  /** Settings as an operator gives them, over a free port and a folder of its own. */
  readonly settings?: Environment;
  readonly limits?: Limits;
  readonly clock?: Clock;
  readonly after?: After;
  /** Stands between the service and its stores. */
  readonly around?: (stores: OpenStores) => OpenStores;
}

/** One line of the log. */
export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly facts: Facts;
}

/** The whole service in this process. */
export interface Service {
  readonly app: App;
  readonly address: string;
  readonly dataDir: string;
  readonly log: readonly LogLine[];
  readonly stop: () => Promise<void>;
}

/** A folder for a service's data, deleted by `sweep`. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
const running: Service[] = [];

/** Stops what is running and deletes the folders: for `afterEach`. */
export async function sweep(): Promise<void> {
  for (const service of running.splice(0)) await service.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Starts the service as `main.ts` does, on the small campaign. */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const {
    clock = systemClock,
    after = systemAfter,
    around = (stores: OpenStores): OpenStores => stores,
  } = options;
  const dataDir = options.settings?.['DATA_DIR'] ?? newDataDir();
  const config = readConfig({
    PORT: '0',
    KNOWLEDGE_DIR: smallCampaign,
    ...options.settings,
    DATA_DIR: dataDir,
  });
  const log: LogLine[] = [];
  const line =
    (level: keyof Log) =>
    (facts: Facts, message: string): void =>
      void log.push({ level, facts, message });
  const app = await createApp({
    config,
    stores: around(await openStores(config.dataDir, clock)),
    limits: options.limits ?? quickLimits,
    clock,
    after,
    newId: randomId,
    log: { info: line('info'), warn: line('warn'), error: line('error') },
  });
  const address = await app.start();
  let stopped: Promise<void> | undefined;
  const service: Service = { app, address, dataDir, log, stop: () => (stopped ??= app.stop()) };
  running.push(service);
  return service;
}
