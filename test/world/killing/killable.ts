import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../../src/config.ts';
import { smallCampaign } from '../service.ts';
import type { FakeTelegram } from '../telegram/telegram.ts';
import type { Fatal } from './steps.ts';

const program = fileURLToPath(new URL('./process.ts', import.meta.url));

/** A service in a process of its own, which can be ended at any moment. */
export interface Killable {
  /** Resolves when it has ended; the signal that ended it. */
  readonly ended: Promise<string | undefined>;
  readonly kill: () => Promise<void>;
  /** Ends it as an operator does. */
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends whatever a test left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts it on that folder, for that platform, perhaps with more settings; it ends itself at the n-th time it reaches a step, if one is named. */
export function startKillable(
  fake: FakeTelegram,
  dataDir: string,
  fatal?: Fatal,
  settings: Environment = {},
): Killable {
  const child = spawn(process.execPath, [program, fatal?.step ?? '', String(fatal?.time ?? 1)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PORT: '0',
      DATA_DIR: dataDir,
      KNOWLEDGE_DIR: smallCampaign,
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.root,
      ...settings,
    },
  });
  running.add(child);
  const ended = endOf(child);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function endOf(child: ChildProcess): Promise<string | undefined> {
  await once(child, 'exit');
  running.delete(child);
  return child.signalCode ?? undefined;
}
