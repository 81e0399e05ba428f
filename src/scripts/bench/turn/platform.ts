import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const program = fileURLToPath(new URL('../../../../test/world/telegram/process.ts', import.meta.url));

const report = z.object({
  answers: z.number(),
  answersPerSecond: z.number().optional(),
  firstAnswerMs: z.number().optional(),
  p50Ms: z.number().optional(),
  p99Ms: z.number().optional(),
  missing: z.number(),
  duplicates: z.number(),
});
const reply = z.looseObject({
  error: z.string().optional(),
  report: z.object({ runs: z.array(report) }).optional(),
});

/** What the platform saw of one run. */
export type RunReport = z.infer<typeof report>;

/** The fake Bot API as a process of its own, beside the bots that are measured. */
export interface Platform {
  readonly root: string;
  readonly token: string;
  /** Gives it one command; see `test/world/telegram/process.ts`. */
  readonly tell: (command: Readonly<Record<string, unknown>>) => Promise<z.infer<typeof reply>>;
  /** Waits until every update has its answer; gives what was seen of the last run. */
  readonly settled: (withinMs: number) => Promise<RunReport>;
  readonly stop: () => void;
}

/** Starts it. */
export async function startPlatform(): Promise<Platform> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line: unknown = JSON.parse(String((await lines.next()).value));
    return line;
  };
  const { root, token } = z.object({ root: z.string(), token: z.string() }).parse(await next());
  const tell = async (command: Readonly<Record<string, unknown>>) => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
    const said = reply.parse(await next());
    if (said.error !== undefined) throw new Error(`The platform cannot do this: ${said.error}`);
    return said;
  };
  return {
    root,
    token,
    tell,
    settled: async (withinMs) => {
      const said = await tell({ report: { settled: true, withinMs } });
      const last = said.report?.runs.at(-1);
      if (last === undefined) throw new Error('The platform saw no run.');
      return last;
    },
    stop: () => child.kill(),
  };
}
