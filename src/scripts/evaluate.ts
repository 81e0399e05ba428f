import { readFile } from 'node:fs/promises';
import { goldenSchema, grade } from './evaluation/grade.ts';
import { addTo, tableOf, type Tally } from './evaluation/table.ts';
import { scriptPhrases } from './phrases.ts';
import { createPlaySession } from './session.ts';

// npm run evaluate -- FILE…      grades golden sets; prints what is wrong, then a table by group and style

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(scriptPhrases.evaluateUsage);
  process.exit(2);
}
const play = await createPlaySession();
const groups: Tally = new Map();
const styles: Tally = new Map();
const all: Tally = new Map();
for (const file of files) {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    console.error(scriptPhrases.cannotRead(file, String(error)));
    process.exit(2);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const golden = goldenSchema.parse(JSON.parse(line));
    const given = play([...golden.context, golden.q]);
    const faults = grade(golden, given);
    const right = faults.length === 0;
    if (!right)
      console.log(
        `${golden.id} ${golden.q}\n   ✗ ${faults.join('; ')}\n   → ${given.text.replace(/\s+/gu, ' ').slice(0, 200)}`,
      );
    addTo(groups, golden.group, right);
    addTo(styles, /style=([^;+]+)/u.exec(golden.note)?.[1]?.trim() ?? '', right);
    addTo(all, scriptPhrases.all, right);
  }
}
console.log(tableOf(groups, styles, all));
if ([...all.values()].some(({ right, count }) => right < count)) process.exitCode = 1;
