import { parseArgs } from 'node:util';
import { readConfig, readEnvironment } from '../config.ts';
import { openDataDir } from '../stores/sql/database.ts';
import { createUnanswered } from '../stores/sql/unanswered.ts';
import type { TurnAside, Unanswered } from '../stores/sql/unanswered.ts';
import { scriptPhrases } from './phrases.ts';

// npm run --silent unanswered                  what could not be answered, and what may not have been heard
// npm run --silent unanswered -- --again ID    has one of them done once more at the next start

const words = scriptPhrases.unanswered;
const again = wanted();
const database = await openDataDir(readConfig(readEnvironment()).dataDir);
try {
  const unanswered = createUnanswered(database);
  if (again === undefined) await show(unanswered);
  else if (await unanswered.again(again)) console.log(words.again(again));
  else {
    console.error(words.notFound(again));
    process.exitCode = 1;
  }
} finally {
  await database.destroy();
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
