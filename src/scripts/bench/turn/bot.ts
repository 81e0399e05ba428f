import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Platform } from './platform.ts';

/** A bot that is measured: what to run, and how it hears. */
export interface Contender {
  readonly name: string;
  /** The words after `node`. */
  readonly program: readonly string[];
  readonly webhook: boolean;
  /** It is ours: it answers questions and keeps everything. */
  readonly ours: boolean;
  /** It waits for each call before it begins the next: with an API far away, a few hundred updates are enough to see it. */
  readonly oneAtATime: boolean;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const root = here('../../../../');
/** As `npm start` starts it: Node.js's own flags, the launcher, the program. */
const start = z
  .object({ scripts: z.object({ start: z.string().startsWith('node ') }) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  .scripts.start.split(' ')
  .slice(1)
  .map((word) => (word.startsWith('-') ? word : join(root, word)));
const secret = 'bench-secret-0123456789';

/** Ours and grammY's own. */
export const contenders: readonly Contender[] = [
  { name: 'ours, polling', program: start, webhook: false, ours: true, oneAtATime: false },
  { name: 'ours, webhook', program: start, webhook: true, ours: true, oneAtATime: false },
  {
    name: 'echo, polling',
    program: [here('./echo-polling.ts')],
    webhook: false,
    ours: false,
    oneAtATime: true,
  },
  {
    name: 'echo, runner',
    program: [here('./echo-runner.ts')],
    webhook: false,
    ours: false,
    oneAtATime: false,
  },
  {
    name: 'echo + libraries',
    program: [here('./echo-libraries.ts')],
    webhook: false,
    ours: false,
    oneAtATime: true,
  },
  {
    name: 'echo, webhook',
    program: [here('./echo-webhook.ts')],
    webhook: true,
    ours: false,
    oneAtATime: false,
  },
];

/** A bot that runs. */
export interface Running {
  /** Processor time since it began, in milliseconds. */
  readonly cpuMs: () => number;
  /** The most memory it ever had, in MB. */
  readonly peakMb: () => number;
  readonly stop: () => Promise<void>;
}

/** Where our own bots keep what they prepare once; the first start fills it. */
export interface Folder {
  readonly path: string;
  /** Resolves when a service has kept there what it prepared. */
  readonly prepared: () => Promise<void>;
  readonly remove: () => void;
}

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'thi-dua-bench-'));
  return {
    path,
    prepared: async () => {
      while (!existsSync(join(path, 'data', 'cache', 'prepared.bin'))) await setTimeout(50);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts a bot on the platform, by its token and with more of Node.js's flags; delivery is set up if it hears by webhook. */
export async function startBot(
  contender: Contender,
  platform: Platform,
  folder: Folder,
  flags: readonly string[] = [],
): Promise<Running> {
  const port = String(20_000 + (process.pid % 20_000));
  const output = openSync(join(folder.path, 'output'), 'a');
  const child = spawn(
    process.execPath,
    [...flags, ...contender.program, ...(contender.ours ? [] : [platform.token, platform.root, secret])],
    {
      stdio: ['ignore', contender.webhook && !contender.ours ? 'pipe' : output, 'inherit'],
      env: contender.ours ? settings(contender, platform, folder, port) : {},
    },
  );
  if (contender.webhook && !contender.ours) {
    const port = await portOf(child);
    await platform.tell({
      webhook: { url: `http://127.0.0.1:${port}/`, secret, maxConnections: 100 },
    });
  }
  return running(child);
}

/** The port that the webhook's peer says it listens on. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (chunk: Buffer) => {
      resolve(chunk.toString().trim());
    });
  });
}

function settings({ webhook }: Contender, { root, token }: Platform, { path }: Folder, port: string) {
  return {
    PORT: webhook ? port : '0',
    DATA_DIR: join(path, 'data'),
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: root,
    ...(webhook ? { PUBLIC_URL: `http://127.0.0.1:${port}`, TELEGRAM_WEBHOOK_SECRET: secret } : {}),
  };
}

const clockTicksPerSecond = 100;

function running(child: ChildProcess): Running {
  const proc = (file: string): string => readFileSync(`/proc/${String(child.pid)}/${file}`, 'utf8');
  return {
    cpuMs: () => {
      // Fields 14 and 15 of proc(5): user and system time; the name before them may hold spaces.
      const fields = proc('stat').split(') ')[1]?.split(' ') ?? [];
      return ((Number(fields[11]) + Number(fields[12])) * 1000) / clockTicksPerSecond;
    },
    peakMb: () => Number(/VmHWM:\s+(\d+)/u.exec(proc('status'))?.[1] ?? Number.NaN) / 1024,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
