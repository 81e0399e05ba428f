import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program in a process of its own. */
export interface Program {
  /** All it has said so far. */
  readonly said: () => string;
  /** Says something to it, and nothing more after that. */
  readonly tell: (input: string) => void;
  /** Resolves when it has said something like this; gives what. */
  readonly says: (what: RegExp) => Promise<string>;
  /** Resolves when it has ended; gives its exit code, or the signal that ended it. */
  readonly ended: () => Promise<number | string>;
  /** Ends it without a warning, as a power cut does. */
  readonly kill: () => Promise<void>;
}

const running: Program[] = [];

/** Starts a program from the root of the project, with these settings and no others. */
export function startProgram(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, { cwd: root, env: { PATH, HOME, PORT: '0', ...settings } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const closed = once(child, 'close');
  const ended = async (): Promise<number | string> => {
    await closed;
    return child.exitCode ?? child.signalCode ?? 'not started';
  };
  const program: Program = {
    said: () => said,
    tell: (input) => {
      child.stdin.end(input);
    },
    says: async (what) => {
      await expect.poll(() => said, { timeout: 30_000 }).toMatch(what);
      return what.exec(said)?.[0] ?? '';
    },
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended();
    },
  };
  running.push(program);
  return program;
}

/** Ends whatever still runs: for `afterEach`. */
export async function endPrograms(): Promise<void> {
  await Promise.all(running.splice(0).map(({ kill }) => kill()));
}
