import { parseArgs } from 'node:util';
import { readConfig, readEnvironment } from '../config.ts';
import { Refused } from '../core/errors.ts';
import { openDataDir } from '../stores/sql/database.ts';
import { createUnanswered } from '../stores/sql/unanswered.ts';
import type { TurnAside, Unanswered } from '../stores/sql/unanswered.ts';
import { scriptPhrases } from './phrases.ts';

// npm run --silent unanswered                  what could not be answered, and what may not have been heard
// npm run --silent unanswered -- --again ID    has one of them done once more at the next start

const words = scriptPhrases.unanswered;
const again = wanted();
try {
  const database = await openDataDir(readConfig(readEnvironment()).dataDir);
  try {
    await (again === undefined ? show(createUnanswered(database)) : redo(createUnanswered(database), again));
  } finally {
    await database.destroy();
  }
} catch (failure) {
  if (!(failure instanceof Refused)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
}

async function redo(unanswered: Unanswered, id: string): Promise<void> {
  if (await unanswered.again(id)) {
    console.log(words.again(id));
    return;
  }
  console.error(words.notFound(id));
  process.exitCode = 1;
}

function wanted(): string | undefined {
  try {
    return parseArgs({ options: { again: { type: 'string' } } }).values.again;
  } catch {
    console.error(words.usage);
    process.exit(2);
  }
}

async function show(unanswered: Unanswered): Promise<void> {
  const [turns, messages] = [await unanswered.turns(), await unanswered.messages()];
  if (turns.length + messages.length === 0) {
    console.log(words.none);
    return;
  }
  if (turns.length > 0) console.log(words.turns(turns.length));
  for (const turn of turns) console.log(line(turn));
  if (messages.length > 0) console.log(words.messages(messages.length));
  for (const { state, ...message } of messages)
    console.log(`${line(message)}  ${words.states[state] ?? state}`);
  console.log(words.usage);
}

function line({ id, channel, chat, at, why }: TurnAside): string {
  return `  ${at.toISOString()}  ${id}  ${channel} ${chat}  ${why}`;
}
