import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Api } from 'grammy';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { hookServer } from '../../world/telegram/against.ts';

const address = z.object({ root: z.string(), token: z.string() });
const report = z.object({
  report: z.object({ pending: z.number(), runs: z.array(z.record(z.string(), z.unknown())) }),
});

/** The fake as a process of its own; `tell` gives a command and resolves to its answer. */
async function benchProcess() {
  const path = fileURLToPath(new URL('../../world/telegram/process.ts', import.meta.url));
  const child = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
  const { root, token } = address.parse(await next());
  const tell = (command: unknown): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
    return next();
  };
  return { api: new Api(token, { apiRoot: root }), tell };
}

it('queues a burst in a process of its own and tells what was answered, missed and answered twice', async () => {
  const { api, tell } = await benchProcess();
  expect(await tell({ burst: { chats: 3, updates: 6, texts: ['một', 'hai'] } })).toEqual({
    burst: { queued: 6 },
  });
  const updates = await api.getUpdates();
  expect(updates.map(({ message }) => message?.text)).toEqual(['một', 'hai', 'một', 'hai', 'một', 'hai']);
  for (const { message } of updates.slice(0, 5)) await api.sendMessage(message?.chat.id ?? 0, 'đáp');
  await api.sendMessage(updates[0]?.message?.chat.id ?? 0, 'đáp nữa');
  await api.sendMessage(updates[0]?.message?.chat.id ?? 0, 'lại đáp');
  const told = report.parse(await tell({ report: true })).report;
  expect(told.runs).toMatchObject([
    { kind: 'burst', updates: 6, answers: 5, missing: 1, missingChats: 1, duplicates: 2, duplicateChats: 1 },
  ]);
  expect(told.runs[0]?.['p99Ms']).toBeTypeOf('number');
  expect(await tell({ reset: true })).toEqual({ reset: {} });
  expect(await api.getUpdates()).toEqual([]);
});

it('keeps a steady pace in webhook mode and reports when everything is answered', async () => {
  const { api, tell } = await benchProcess();
  const hook = await hookServer();
  expect(await tell({ latencyMs: 1 })).toEqual({ latencyMs: 1 });
  await tell({ webhook: { url: hook.url, secret: 'abc' } });
  await tell({ steady: { perSecond: 100, seconds: 0.05, chats: 2 } });
  const settled = tell({ report: { settled: true, withinMs: 5000 } });
  for (let i = 0; i < 5; i += 1) {
    const { update, answer } = await hook.delivery(i);
    await api.sendMessage(update.message?.chat.id ?? 0, 'đáp');
    answer(200);
  }
  expect(report.parse(await settled).report.runs).toMatchObject([
    { kind: 'steady', updates: 5, answers: 5, missing: 0, duplicates: 0 },
  ]);
  expect(hook.deliveries[0]?.headers['x-telegram-bot-api-secret-token']).toBe('abc');
  expect(await tell({ dance: true })).toEqual({ error: 'no command "dance"' });
});
