import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Clock, NewId } from '../../core/clock.ts';
import type { Reply } from '../../core/reply.ts';
import type { Turn } from '../../core/turn.ts';
import { terminalPhrases } from './phrases.ts';
import { readLine } from './read.ts';
import { renderReply } from './render.ts';

export interface TerminalOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly onTurn: (turn: Turn) => Promise<readonly Reply[]>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A chat at the terminal: one person, one conversation, as long as it lasts. */
export interface TerminalChannel {
  /** Greets, then answers line after line; returns when the person leaves or the input ends. */
  run(): Promise<void>;
}

/** A channel over a pair of streams. */
export function createTerminalChannel({
  input,
  output,
  onTurn,
  clock,
  newId,
}: TerminalOptions): TerminalChannel {
  const chat = newId();
  const print = (line: string): void => void output.write(`${line}\n`);
  const say = (reply: Reply): void => {
    print(`\n${terminalPhrases.speaker}${renderReply(reply)}\n`);
  };

  const answer = async (turn: Turn): Promise<void> => {
    try {
      (await onTurn(turn)).forEach(say);
    } catch (failure) {
      // Whoever talks here is a developer as well: they see the sentence of the person, and the reason.
      print(`\n${terminalPhrases.speaker}${terminalPhrases.failed}\n${String(failure)}\n`);
    }
  };

  return {
    run: async () => {
      print(terminalPhrases.howToLeave);
      const from = { channel: 'terminal', chat } as const;
      await answer({ id: `terminal:${chat}:${newId()}`, from, at: clock.now(), text: '', choice: 'hello' });
      const lines = createInterface({ input, output, prompt: terminalPhrases.prompt });
      // Input from a pipe may end while we are still answering its first line.
      let open = true;
      lines.once('close', () => (open = false));
      const prompt = (): void => {
        if (open) lines.prompt();
      };
      prompt();
      for await (const line of lines) {
        const read = readLine(line, chat, { clock, newId });
        if (read === 'leave') break;
        if (read !== undefined) await answer(read);
        prompt();
      }
      lines.close();
    },
  };
}
