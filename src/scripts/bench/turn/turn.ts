import { join } from 'node:path';
import { planQuestions } from '../plan.ts';
import { seeded } from '../seeded.ts';
import { mistyped } from '../spoil.ts';
import { contenders, newFolder, startBot } from './bot.ts';
import type { Contender, Folder } from './bot.ts';
import { startPlatform } from './platform.ts';
import type { Platform } from './platform.ts';
import { sharesOf } from './profile.ts';

/** Prime to the number of chats, so that a chat is not asked the same again and again. */
const questions = 97;
const rounds = 3;

interface Measured {
  readonly startMs: number;
  readonly burst: number;
  readonly cpuMs: number;
  readonly slowApi: number;
  readonly p50: number;
  readonly p99: number;
  readonly peakMb: number;
  readonly wrong: number;
}

/** Whole turns over a platform on this machine: ours, which answers questions and keeps everything, beside bots that echo and keep nothing. */
export async function benchTurn(): Promise<void> {
  const texts = planQuestions()
    .map(({ q }) => q)
    .slice(0, questions);
  console.log(
    `\nWhole turns, median of ${String(rounds)} rounds; ${String(questions)} questions on the plan, again and again\n`,
  );
  const all = new Map<string, Measured>();
  const platform = await startPlatform();
  for (const contender of contenders) {
    const measured: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await measure(contender, platform, texts));
    all.set(contender.name, medians(measured));
    console.error(`${contender.name}: measured`);
  }
  table(all);
  await distinct(platform, texts);
  await profile(platform, texts);
  platform.stop();
}

async function measure(
  contender: Contender,
  platform: Platform,
  texts: readonly string[],
): Promise<Measured> {
  const folder = newFolder();
  try {
    // What a service prepares at its very first start is there at all later ones.
    if (contender.ours) await prepare(contender, platform, folder, texts);
    const { bot, startMs } = await once(contender, platform, folder, texts);
    const before = bot.cpuMs();
    const burst = await run(platform, { burst: { chats: 1000, updates: 10_000, texts } });
    const cpuMs = (bot.cpuMs() - before) / 10_000;
    await platform.tell({ latencyMs: 50 });
    const slow = await run(platform, {
      burst: { chats: 1000, updates: contender.oneAtATime ? 200 : 5_000, texts },
    });
    await platform.tell({ latencyMs: 0 });
    const steady = await run(platform, { steady: { chats: 1000, perSecond: 200, seconds: 8, texts } });
    const peakMb = bot.peakMb();
    await bot.stop();
    return {
      startMs,
      burst: burst.answersPerSecond ?? 0,
      cpuMs,
      slowApi: slow.answersPerSecond ?? 0,
      p50: steady.p50Ms ?? Number.NaN,
      p99: steady.p99Ms ?? Number.NaN,
      peakMb,
      wrong: [burst, slow, steady].reduce((sum, { missing, duplicates }) => sum + missing + duplicates, 0),
    };
  } finally {
    folder.remove();
  }
}

/** The very first start of a service, until what it prepares is kept. */
async function prepare(contender: Contender, platform: Platform, folder: Folder, texts: readonly string[]) {
  const { bot } = await once(contender, platform, folder, texts);
  await folder.prepared();
  await bot.stop();
}

/** Starts a bot for which a message waits; from spawning it to the answer. */
async function once(
  contender: Contender,
  platform: Platform,
  folder: Folder,
  texts: readonly string[],
  flags: readonly string[] = [],
) {
  await platform.tell({ webhook: { url: '' } });
  await platform.tell({ reset: true });
  await platform.tell({ burst: { chats: 1, updates: 1, texts } });
  const began = performance.now();
  const bot = await startBot(contender, platform, folder, flags);
  await platform.settled(30_000);
  return { bot, startMs: performance.now() - began };
}

async function run(platform: Platform, load: Readonly<Record<string, unknown>>) {
  await platform.tell(load);
  return platform.settled(180_000);
}

/** The same burst in which no text comes twice: every answer is found anew. */
async function distinct(platform: Platform, texts: readonly string[]): Promise<void> {
  const random = seeded(7);
  const drafts = Array.from({ length: 5_000 }, (_, index) =>
    mistyped(texts[index % texts.length] ?? '', 0.06, random),
  );
  const [ours] = contenders;
  if (ours === undefined) return;
  const folder = newFolder();
  await prepare(ours, platform, folder, texts);
  const { bot } = await once(ours, platform, folder, texts);
  const before = bot.cpuMs();
  const { answersPerSecond = 0 } = await run(platform, {
    burst: { chats: 1000, updates: 5_000, texts: drafts },
  });
  const cpu = (bot.cpuMs() - before) / 5_000;
  await bot.stop();
  folder.remove();
  console.log(
    `\nno text twice, each mistyped (${ours.name}): ${String(answersPerSecond)} answers/s, ${cpu.toFixed(2)} ms of CPU an update`,
  );
}

/** Where the time of a burst goes, by rooms and libraries; a start is in it. */
async function profile(platform: Platform, texts: readonly string[]): Promise<void> {
  const [ours] = contenders;
  if (ours === undefined) return;
  const folder = newFolder();
  await prepare(ours, platform, folder, texts);
  const flags = ['--cpu-prof', `--cpu-prof-dir=${join(folder.path, 'profile')}`];
  const { bot } = await once(ours, platform, folder, texts, flags);
  await run(platform, { burst: { chats: 1000, updates: 20_000, texts } });
  await bot.stop();
  console.log(`\nwhere the time of 20,000 updates goes (${ours.name})`);
  for (const { where, share } of sharesOf(join(folder.path, 'profile')))
    if (share >= 0.01) console.log(`${(share * 100).toFixed(0).padStart(4)} %  ${where}`);
  folder.remove();
}

function medians(all: readonly Measured[]): Measured {
  const median = (of: (one: Measured) => number): number =>
    all.map(of).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  return {
    startMs: median(({ startMs }) => startMs),
    burst: median(({ burst }) => burst),
    cpuMs: median(({ cpuMs }) => cpuMs),
    slowApi: median(({ slowApi }) => slowApi),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    peakMb: median(({ peakMb }) => peakMb),
    wrong: Math.max(...all.map(({ wrong }) => wrong)),
  };
}

function table(all: ReadonlyMap<string, Measured>): void {
  console.log(
    'bot               start ms   burst/s   CPU ms   50 ms API/s   p50/p99 ms     peak MB   lost or twice',
  );
  for (const [name, { startMs, burst, cpuMs, slowApi, p50, p99, peakMb, wrong }] of all)
    console.log(
      [
        name.padEnd(16),
        startMs.toFixed(0).padStart(9),
        burst.toFixed(0).padStart(9),
        cpuMs.toFixed(2).padStart(8),
        slowApi.toFixed(0).padStart(13),
        `${p50.toFixed(1)}/${p99.toFixed(1)}`.padStart(13),
        peakMb.toFixed(0).padStart(11),
        String(wrong).padStart(11),
      ].join(' '),
    );
  const [ours, echo, runner, libraries] = [
    'ours, polling',
    'echo, polling',
    'echo, runner',
    'echo + libraries',
  ].map((name) => all.get(name));
  if (ours === undefined || echo === undefined || runner === undefined || libraries === undefined) return;
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  console.log(
    `\nours, polling: burst ${ratio(ours.burst, echo.burst)} of the echo's; with an API 50 ms away ${ratio(ours.slowApi, runner.slowApi)} of the runner's; ` +
      `start ${ratio(ours.startMs, echo.startMs)} of the echo's and ${ratio(ours.startMs, libraries.startMs)} of the echo's that loads the same libraries, memory ${ratio(ours.peakMb, echo.peakMb)} of the echo's`,
  );
}
