import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measured } from './drive.ts';
import type { Measured } from './drive.ts';
import { z } from 'zod';

const rounds = 3;
const mostMs = 600_000;

const contenders = [
  { name: 'ours, on the disk', program: 'ours.ts', kind: 'file' },
  { name: 'conversations, on the disk', program: 'library.ts', kind: 'file' },
  { name: 'conversations, in memory', program: 'library.ts', kind: 'memory' },
] as const;

const seen = measured.extend({ done: z.number() });
/** Everybody who took part, those of the warming up too. */
const nominators = 1_300;

/** A thousand people who nominate at once: our desk, which reads and checks every answer and keeps all, beside grammY's conversations, which only ask. */
export async function benchNomination(): Promise<void> {
  const all = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  // Round by round, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const { name, program, kind } of contenders) all.get(name)?.push(await once(program, kind));
  console.log(
    `\n1,000 people, each from the first words through ten questions, 64 messages at once, no network; median of ${String(rounds)} rounds\n`,
  );
  console.log(
    '                              turns/s   answer p50/p99 ms   and kept p50/p99 ms   CPU ms a turn   peak MB',
  );
  const medians = new Map([...all].map(([name, runs]) => [name, mediansOf(runs)]));
  for (const [name, { perSecond, sent50, sent99, kept50, kept99, cpu, peak }] of medians)
    console.log(
      [
        name.padEnd(28),
        perSecond.toFixed(0).padStart(8),
        `${sent50.toFixed(1)}/${sent99.toFixed(1)}`.padStart(19),
        `${kept50.toFixed(1)}/${kept99.toFixed(1)}`.padStart(21),
        cpu.toFixed(2).padStart(15),
        peak.toFixed(0).padStart(9),
      ].join(' '),
    );
  const [ours, disk, memory] = contenders.map(({ name }) => medians.get(name));
  if (ours === undefined || disk === undefined || memory === undefined) return;
  const times = (peer: Measured): string => (ours.perSecond / peer.perSecond).toFixed(2);
  console.log(
    `\nours: ${times(disk)} of the turns/s of theirs on the disk, ${times(memory)} of theirs in memory`,
  );
}

async function once(program: string, kind: string): Promise<Measured> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [path, kind], { timeout: mostMs });
  const { done, ...came } = seen.parse(JSON.parse(stdout));
  if (done !== nominators)
    throw new Error(
      `${program} ${kind}: ${String(done)} of ${String(nominators)} nominations came to their end.`,
    );
  return came;
}

function mediansOf(runs: readonly Measured[]): Measured {
  const median = (of: (run: Measured) => number): number =>
    runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    perSecond: median(({ perSecond }) => perSecond),
    sent50: median(({ sent50 }) => sent50),
    sent99: median(({ sent99 }) => sent99),
    kept50: median(({ kept50 }) => kept50),
    kept99: median(({ kept99 }) => kept99),
    cpu: median(({ cpu }) => cpu),
    peak: median(({ peak }) => peak),
  };
}
