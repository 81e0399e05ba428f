import { createInterface } from 'node:readline';
import { createRun } from './run.ts';
import { startFakeTelegram } from './telegram.ts';
import { flagOf, isList, isRecord, textOf, wholeOf } from './params.ts';
import type { Params } from './shapes.ts';

// Runs the fake as a process of its own, for a bench: its address as one JSON line, then one JSON command a line on stdin,
// each answered by one JSON line. The commands are the names in the table below.

const fake = await startFakeTelegram({ keep: 1000, loopbackWebhooks: true });
const run = createRun(fake);
const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

function textsOf(params: Params): readonly string[] {
  const texts = params['texts'];
  const given = isList(texts) ? texts.filter((text) => typeof text === 'string') : [];
  return given.length > 0 ? given : ['xa can dat gi'];
}

const commands: Readonly<Record<string, (params: Params) => unknown>> = {
  /** {"burst":{"chats":1000,"updates":10000,"texts":[…]}}: all at once, to the chats in turn. */
  burst: (params) =>
    run.burst(wholeOf(params, 'chats', 1000, 1), wholeOf(params, 'updates', 10_000, 1), textsOf(params)),
  /** {"steady":{"perSecond":200,"seconds":20,"chats":1000,"texts":[…]}}: answered when it has begun. */
  steady: (params) =>
    run.steady({
      chats: wholeOf(params, 'chats', 1000, 1),
      perSecond: wholeOf(params, 'perSecond', 200, 1),
      seconds: Math.max(0, Number(params['seconds'] ?? 20)),
      texts: textsOf(params),
    }),
  /** {"webhook":{"url":"http://127.0.0.1:…","secret":"…","maxConnections":40}}; an empty url goes back to polling. */
  webhook: (params) => {
    const url = textOf(params, 'url');
    if (url === '') fake.world.webhook.remove();
    else {
      const maxConnections = wholeOf(params, 'maxConnections', 40, 1, 100);
      fake.world.webhook.set({ url, secret: textOf(params, 'secret'), maxConnections });
    }
    return {};
  },
  /** {"reset":true}: forgets every run and what waits. */
  reset: () => {
    run.reset();
    fake.reset();
    return {};
  },
  /** {"report":true} now, or {"report":{"settled":true,"withinMs":60000}} when every update has its answer or the time is up. */
  report: async (params) => {
    if (flagOf(params, 'settled')) await run.settled(wholeOf(params, 'withinMs', 60_000, 0));
    return run.report();
  },
  stop: async () => {
    await fake.close();
    process.exit(0);
  },
};

say({ root: fake.root, token: fake.token });

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => void obey(line));
lines.on('close', () => process.exit(0));

async function obey(line: string): Promise<void> {
  try {
    const command: unknown = JSON.parse(line);
    if (!isRecord(command)) throw new Error('a command is a JSON object');
    for (const [name, given] of Object.entries(command)) {
      if (name === 'latencyMs') {
        fake.latencyMs = Number(given);
        say({ latencyMs: fake.latencyMs });
        continue;
      }
      const act = commands[name];
      if (act === undefined) throw new Error(`no command "${name}"`);
      say({ [name]: await act(isRecord(given) ? given : {}) });
    }
  } catch (thrown) {
    say({ error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}
