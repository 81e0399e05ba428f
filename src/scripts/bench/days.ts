import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { randomId, systemAfter } from '../../core/clock.ts';
import type { After, Clock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { limits } from '../../limits.ts';
import { openDataDir } from '../../stores/sql/database.ts';
import { openStores } from '../../stores/sql/open.ts';
import { planQuestions } from './plan.ts';
import { pick, seeded } from './seeded.ts';
import { mistyped } from './spoil.ts';
import { startPlatform } from './turn/platform.ts';

const hours = 72;
const hourMs = 3_600_000;
const chats = 400;
/** Each hour; at night a tenth of it. */
const onTelegram = 240;
const onTheWeb = 80;
const shownEvery = 6;

/** What waits for the platform waits in its time, which is the real one. */
const longestRealMs = 60_000;

/** A clock that is moved by hand, with its alarms. */
function simulatedTime(start: Date): {
  readonly clock: Clock;
  readonly after: After;
  readonly pass: (ms: number) => void;
} {
  let now = start.getTime();
  const alarms = new Map<symbol, { readonly at: number; readonly deed: () => void }>();
  return {
    clock: { now: () => new Date(now) },
    after: (ms, deed) => {
      if (ms <= longestRealMs) return systemAfter(ms, deed);
      const id = Symbol('alarm');
      alarms.set(id, { at: now + ms, deed });
      return () => void alarms.delete(id);
    },
    pass: (ms) => {
      now += ms;
      for (const [id, { at, deed }] of alarms) {
        if (at > now) continue;
        alarms.delete(id);
        deed();
      }
    },
  };
}

/** Three days of mixed traffic in simulated time, over the whole service: does memory stay flat, and the database bounded? */
export async function benchDays(): Promise<void> {
  const platform = await startPlatform();
  const dataDir = mkdtempSync(join(tmpdir(), 'thi-dua-days-'));
  const time = simulatedTime(new Date('2026-12-01T00:00:00+07:00'));
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    TELEGRAM_BOT_TOKEN: platform.token,
    TELEGRAM_API_ROOT: platform.root,
  });
  const stores = await openStores(dataDir, time.clock);
  const app = await createApp({ config, stores, limits, ...time, newId: randomId, log: silentLog });
  await app.start();

  const random = seeded(72);
  const questions = planQuestions().map(({ q }) => q);
  const text = (): string => {
    const question = pick(questions, random) ?? '';
    return random() < 0.3 ? mistyped(question, 0.05, random) : question;
  };
  const visitors = Array.from({ length: chats }, () => randomId());
  let turns = 0;
  let wrong = 0;
  console.log(
    `\n${String(hours)} simulated hours, ${String(chats)} chats on Telegram and as many on the web\n`,
  );
  console.log(' hour    turns   heap MB   memory MB   file MB   rows: turns / messages / conversations');
  for (let hour = 1; hour <= hours; hour += 1) {
    const share = hour % 24 >= 7 && hour % 24 <= 21 ? 1 : 0.1;
    const updates = Math.round(onTelegram * share);
    await platform.tell({ reset: true });
    await platform.tell({ burst: { chats, updates, texts: Array.from({ length: updates }, text) } });
    for (let count = Math.round(onTheWeb * share); count > 0; count -= 1) {
      const chat = pick(visitors, random) ?? '';
      const from = { channel: 'web', chat } as const;
      const replies = await app.onTurn({
        id: `web:${chat}:${randomId()}`,
        from,
        at: time.clock.now(),
        text: text(),
      });
      turns += 1;
      if (replies.length === 0) wrong += 1;
    }
    const seen = await platform.settled(60_000);
    turns += seen.answers;
    wrong += seen.missing + seen.duplicates;
    // In steps, so that what is set for every minute happens every minute.
    for (let minute = 0; minute < 60; minute += 5) time.pass(hourMs / 12);
    await new Promise((resolve) => setImmediate(resolve));
    if (hour % shownEvery === 0) await show(hour, turns, dataDir);
  }
  console.log(`\nlost or twice: ${String(wrong)}`);
  await app.stop();
  platform.stop();
  rmSync(dataDir, { recursive: true });
}

async function show(hour: number, turns: number, dataDir: string): Promise<void> {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, rss } = process.memoryUsage();
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  const database = await openDataDir(dataDir);
  const rows: number[] = [];
  for (const table of ['turns', 'messages', 'conversations'] as const) {
    const { count } = await database
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    rows.push(count);
  }
  await database.destroy();
  const file = statSync(join(dataDir, 'thi-dua.sqlite')).size;
  console.log(
    [
      String(hour).padStart(5),
      String(turns).padStart(8),
      megabytes(heapUsed).padStart(9),
      megabytes(rss).padStart(11),
      megabytes(file).padStart(9),
      `  ${rows.join(' / ')}`,
    ].join(' '),
  );
}
