import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { scriptPhrases } from './phrases.ts';
import { createPlaySession } from './session.ts';

// npm run --silent ask -- "câu hỏi"            one question, answered in words
// npm run --silent ask -- --batch FILE         a line {id, q, context?} each, a line {id, outcome, text, citations} out

const { values, positionals } = argumentsGiven();
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  context: z.array(z.string()).default([]),
});

if (values.batch !== undefined) await answerBatch(values.batch);
else if (positionals.length > 0) await answerOne(positionals.join(' '));
else {
  console.error(scriptPhrases.askUsage);
  process.exitCode = 2;
}

/** What the command was called with; its usage where that makes no sense ("--batch" without a file). */
function argumentsGiven() {
  try {
    return parseArgs({ options: { batch: { type: 'string' } }, allowPositionals: true });
  } catch {
    console.error(scriptPhrases.askUsage);
    process.exit(2);
  }
}

async function answerOne(question: string): Promise<void> {
  const play = await createPlaySession();
  console.log(play([question]).text);
}

async function answerBatch(file: string): Promise<void> {
  const play = await createPlaySession();
  const input = createReadStream(file, 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const read = lineSchema.safeParse(parsed(line));
      if (!read.success) {
        // One bad line must not cost the others their answers.
        console.error(scriptPhrases.badLine(file, number));
        process.exitCode = 1;
        continue;
      }
      const { id, q, context } = read.data;
      console.log(JSON.stringify({ id, ...play([...context, q]) }));
    }
  } catch (error) {
    console.error(scriptPhrases.cannotRead(file, String(error)));
    process.exitCode = 1;
  }
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/u, ''));
    return value;
  } catch {
    return undefined;
  }
}
