import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'thi-dua-'));
const started: Service['process'][] = [];

interface Service {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** All it has said so far. */
  readonly said: () => string;
}

/** The service as an operator starts it, with these settings. */
function start(settings: Readonly<Record<string, string>> = {}): Service {
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: join(folder, 'data'), ...settings };
  const child = spawn(process.execPath, [main], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, said: () => said };
}

async function addressOf({ said }: Service): Promise<string> {
  await expect.poll(said, { timeout: 15_000 }).toMatch(/http:\/\/\S+/u);
  return /http:\/\/[\d.:]+/u.exec(said())?.[0] ?? '';
}

async function exitOf(service: Service): Promise<number | undefined> {
  if (service.process.exitCode === null) await once(service.process, 'exit');
  return service.process.exitCode ?? undefined;
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('starting the service', () => {
  it('needs no setting: it says where to open it, answers with a citation, and stops when told to', async () => {
    const service = start();
    const address = await addressOf(service);
    expect(service.said()).toContain(`Mở ${address}`);
    expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ ok: true });
    const answer = await fetch(`${address}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'UBND tỉnh sơ kết vào thời điểm nào?' }),
    });
    expect(await answer.text()).toMatch(/"section":"V\.2"/u);
    expect(existsSync(join(folder, 'data', 'thi-dua.sqlite'))).toBe(true);
    service.process.kill('SIGTERM');
    expect(await exitOf(service)).toBe(0);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('says plainly that the port is taken, and what to do', async () => {
    const port = new URL(await addressOf(start())).port;
    const second = start({ PORT: port, DATA_DIR: join(folder, 'other') });
    expect(await exitOf(second)).toBe(1);
    expect(second.said()).toContain(`PORT=${Number(port) + 1}`);
    expect(second.said()).not.toMatch(/^\s+at /mu);
  });

  it('names every wrong setting at once, and one that is only misspelt', async () => {
    const service = start({ PORT: 'web', PUBLIC_URL: 'nowhere', DATADIR: 'x' });
    expect(await exitOf(service)).toBe(1);
    expect(service.said()).toContain('PORT must be');
    expect(service.said()).toContain('PUBLIC_URL must be');
    expect(service.said()).toContain('DATADIR is not a setting of this service; DATA_DIR is');
    expect(service.said()).not.toMatch(/^\s+at /mu);
  });

  it('says which folder of knowledge is missing', async () => {
    const service = start({ KNOWLEDGE_DIR: join(folder, 'nothing-here') });
    expect(await exitOf(service)).toBe(1);
    expect(service.said()).toContain('KNOWLEDGE_DIR');
  });
});
