import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/answering/ingest/progress.ts';
import { decision } from './decision.ts';
import { pdf } from './files.ts';
import { workspace, type Workspace } from './workspace.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as an operator would; `interruptAt` presses Ctrl-C when these words appear. */
function run(office: Workspace, args: readonly string[], interruptAt?: string): Promise<Run> {
  const env = { KNOWLEDGE_DIR: office.knowledgeDir };
  const child = spawn(process.execPath, ['src/launch.js', 'src/scripts/ingest.ts', ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    const before = out;
    out += String(data);
    if (interruptAt !== undefined && !before.includes(interruptAt) && out.includes(interruptAt))
      child.kill('SIGINT');
  });
  child.stderr.on('data', (data) => (err += String(data)));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

describe('npm run ingest', () => {
  it('takes a file, with plain lines of progress in a log, and ends with 0', async () => {
    const office = workspace();
    const file = office.file('a.pdf', pdf([decision, ['Điều 3. Hiệu lực thi hành', 'Từ ngày ký.']]));
    const { code, out, err } = await run(office, [file, '--id', 'qd']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('trang 1/2\n  trang 2/2\n');
    expect(out).not.toContain('\u001b');
    expect(out).toContain('Đã đọc 2/2 trang.');
    expect(office.documents()).toEqual(['qd.md']);
  });

  it('ends with 1 for a file it cannot take', async () => {
    const office = workspace();
    const { code, err } = await run(office, [office.file('a.pdf', pdf([[]]))]);
    expect(code).toBe(1);
    expect(err).toContain('bản quét (scan)');
  });

  it.each([[[]], [['a.pdf', 'b.pdf']], [['a.pdf', '--wat']], [['a.pdf', '--id']]])(
    'ends with 2 and its usage for %j',
    async (args) => {
      const { code, err } = await run(workspace(), args);
      expect(code).toBe(2);
      expect(err).toContain('npm run ingest -- TỆP');
    },
  );

  it('leaves nothing behind when it is interrupted', async () => {
    const office = workspace();
    const file = office.file('a.pdf', pdf(Array.from({ length: 1000 }, () => decision)));
    const { code, err } = await run(office, [file], 'trang 100/1000');
    expect(code).toBe(130);
    expect(err).toContain('Chưa ghi gì');
    expect(office.documents()).toEqual([]);
  });
});

describe('progress', () => {
  const shown = (isTerminal: boolean, pages: number): string => {
    let text = '';
    const stream = new Writable({
      write(chunk, _, done) {
        text += String(chunk);
        done();
      },
    });
    const progress = createProgress({ isTerminal, stream: Object.assign(stream, { isTTY: isTerminal }) });
    for (let page = 1; page <= pages; page += 1) progress.onPage(page, pages);
    progress.stop();
    return text;
  };

  it('is a bar on a terminal and a few lines in a log, however long the document', () => {
    expect(
      shown(false, 500)
        .split('\n')
        .filter((line) => line !== ''),
    ).toHaveLength(10);
    expect(shown(false, 3)).toBe('  trang 1/3\n  trang 2/3\n  trang 3/3\n');
  });
});
