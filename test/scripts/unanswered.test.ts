import { afterEach, describe, expect, it } from 'vitest';
import { createFiles } from '../world/files.ts';
import { endPrograms, startProgram } from '../world/program.ts';
import { hoa, lan, messageOf, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(async () => {
  await endPrograms();
  await files.close();
});

/** Runs the command as staff do. */
async function run(dataDir: string, ...args: string[]) {
  return runWith({ DATA_DIR: dataDir }, ...args);
}

async function runWith(settings: Readonly<Record<string, string>>, ...args: string[]) {
  const given = args.length === 0 ? [] : ['--', ...args];
  const program = startProgram('npm', ['run', '--silent', 'unanswered', ...given], settings);
  const code = await program.ended();
  return { code, said: program.said() };
}

const secret = 'Tôi là Nguyễn Văn Bí Mật';

/** A data folder with a turn set aside and two messages that may not have been heard. */
async function prepared(): Promise<string> {
  const dataDir = files.newDataDir();
  const { journal, outbox } = await files.openStores(dataDir);
  const [aside, answered] = [turnOf('web:lan:1', { text: secret }), turnOf('telegram:7:8', { from: hoa })];
  await journal.accept([aside, answered]);
  const sorry = messageOf('web:lan:1#0', lan, { text: 'Xin lỗi anh/chị' });
  await journal.settle({ turn: aside, messages: [sorry], push: false, aside: 'TypeError at src/x.ts:7' });
  const messages = [0, 1, 2].map((part) => messageOf(`telegram:7:8#${String(part)}`, hoa, { text: secret }));
  await journal.settle({ turn: answered, messages, push: true });
  await outbox.end('telegram:7:8#0', { kind: 'unknown', why: 'It may have been heard before.' });
  await outbox.end('telegram:7:8#1', { kind: 'refused', why: 'Forbidden: bot was blocked' });
  await files.shut();
  return dataDir;
}

describe('npm run unanswered', () => {
  it('says that all is well in a folder where nothing ever happened', async () => {
    const { code, said } = await run(files.newDataDir());
    expect(said.trim()).toBe('Không có tin nhắn nào bị để lại: mọi tin đã được trả lời và gửi đi.');
    expect(code).toBe(0);
  });

  it('shows what could not be answered and what may not have been heard, with why, and no word of the person', async () => {
    const { code, said } = await run(await prepared());
    expect(code).toBe(0);
    const lines = said.trim().split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Tin nhắn đến chưa trả lời được (1):',
      '  2026-11-22T01:00:00.000Z  web:lan:1  web lan  TypeError at src/x.ts:7',
      'Tin trả lời chưa chắc đến nơi hoặc bị từ chối (2):',
      '  2026-11-22T01:00:00.000Z  telegram:7:8#0  telegram lan  It may have been heard before.  không rõ đã đến chưa',
      '  2026-11-22T01:00:00.000Z  telegram:7:8#1  telegram lan  Forbidden: bot was blocked  bị từ chối',
    ]);
    expect(lines[5]).toContain('--again');
    expect(lines).toHaveLength(6);
    expect(said).not.toContain('Bí Mật');
  });

  it('has a turn taken once more at the next start, and shows it no longer', async () => {
    const dataDir = await prepared();
    const { code, said } = await run(dataDir, '--again', 'web:lan:1');
    expect([code, said.trim()]).toEqual([0, 'Đã đặt lại web:lan:1; dịch vụ sẽ xử lý ở lần khởi động sau.']);
    const { journal, outbox, unanswered } = await files.openStores(dataDir);
    expect(await journal.waiting()).toEqual([{ turn: turnOf('web:lan:1', { text: secret }), tries: 0 }]);
    expect(await unanswered.turns()).toEqual([]);
    // Whoever asks meanwhile is not told the old apology as if it were the answer.
    expect(await outbox.repliesTo('web:lan:1')).toBeUndefined();
  });

  it('has a message sent once more at the next start, as if it had never been tried', async () => {
    const dataDir = await prepared();
    expect((await run(dataDir, '--again', 'telegram:7:8#0')).code).toBe(0);
    const { outbox, unanswered } = await files.openStores(dataDir);
    expect((await outbox.unsent()).map(({ id, attempts }) => [id, attempts])).toEqual([
      ['telegram:7:8#0', 0],
      ['telegram:7:8#2', 0],
    ]);
    expect((await unanswered.messages()).map(({ id }) => id)).toEqual(['telegram:7:8#1']);
  });

  it.each(['nobody', 'telegram:7:8', 'telegram:7:8#2'])(
    'says that there is nothing to be done again by the name %s, and changes nothing',
    async (id) => {
      const dataDir = await prepared();
      const { code, said } = await run(dataDir, '--again', id);
      expect([code, said.trim()]).toEqual([1, `Không có mục nào mang mã ${id}.`]);
      const { journal, unanswered } = await files.openStores(dataDir);
      expect(await journal.waiting()).toEqual([]);
      expect([...(await unanswered.turns()), ...(await unanswered.messages())]).toHaveLength(3);
    },
  );

  it.each([['--agian', 'x'], ['--again'], ['web:lan:1']])(
    'says how it is used when it is not: %s',
    async (...args) => {
      const { code, said } = await run(await prepared(), ...args);
      expect(code).toBe(2);
      expect(said).toContain('Cách dùng: npm run unanswered');
      expect(said).not.toMatch(/^\s+at /mu);
    },
  );

  it('says in plain words which setting is wrong', async () => {
    const { code, said } = await runWith({ DATA_DIR: files.newDataDir(), PORT: 'web' });
    expect(code).toBe(1);
    expect(said).toContain('PORT must be');
    expect(said).not.toMatch(/^\s+at /mu);
  });
});
