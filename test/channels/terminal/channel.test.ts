import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createTerminalChannel } from '../../../src/channels/terminal/channel.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { Turn } from '../../../src/core/turn.ts';
import { randomId, systemClock } from '../../../src/core/clock.ts';

/** What stands on the screen after those lines were typed, and what was understood. */
async function typed(
  lines: string,
  onTurn: (turn: Turn) => Promise<readonly Reply[]>,
): Promise<{ readonly screen: string; readonly turns: readonly Turn[] }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const turns: Turn[] = [];
  const terminal = createTerminalChannel({
    input,
    output,
    clock: systemClock,
    newId: randomId,
    onTurn: (turn) => {
      turns.push(turn);
      return onTurn(turn);
    },
  });
  input.end(lines);
  await terminal.run();
  output.end();
  return { screen: await text(output), turns };
}

const echo = (turn: Turn): Promise<readonly Reply[]> => Promise.resolve([{ text: `Nghe: ${turn.text}` }]);

describe('the chat at the terminal', () => {
  it('greets, then answers line after line until the input ends', async () => {
    const { screen, turns } = await typed('Khi nào sơ kết?\n\n  \nCòn tổng kết?\n', echo);
    expect(turns.map(({ text: said, choice }) => choice ?? said)).toEqual([
      'hello',
      'Khi nào sơ kết?',
      'Còn tổng kết?',
    ]);
    expect(screen).toContain('Nghe: Còn tổng kết?');
    expect(new Set(turns.map(({ from }) => from.chat)).size).toBe(1);
    expect(new Set(turns.map(({ id }) => id)).size).toBe(3);
  });

  it.each(['/thoat', '/thoát', '/QUIT'])('lets one go by %s, and hears nothing after it', async (word) => {
    const { turns } = await typed(`một\n${word}\nhai\n`, echo);
    expect(turns.map(({ text: said }) => said)).toEqual(['', 'một']);
  });

  it('numbers choices, and tells the places and the words that the text itself does not say', async () => {
    const reply: Reply = {
      text: 'Sơ kết vào Quý II năm 2027.',
      choices: [
        { id: 'a', label: 'Doanh nghiệp' },
        { id: 'b', label: 'Xã, phường' },
      ],
      citations: [
        { section: 'V.1', quote: 'Quý II năm 2027' },
        { section: 'VI.5', quote: 'thẩm định hồ sơ' },
      ],
    };
    const { screen } = await typed('', () => Promise.resolve([reply]));
    expect(screen).toContain(
      '  → Mục V.1\n  → Mục VI.5: “thẩm định hồ sơ”\n  1. Doanh nghiệp\n  2. Xã, phường',
    );
  });

  it('goes on after a failure, and says so', async () => {
    const { screen, turns } = await typed('một\nhai\n', (turn) =>
      turn.text === 'một' ? Promise.reject(new Error('broken')) : echo(turn),
    );
    expect(screen).toContain('Có lỗi nên chưa trả lời được');
    expect(screen).toContain('Nghe: hai');
    expect(turns).toHaveLength(3);
  });
});
