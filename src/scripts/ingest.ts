import { parseArgs } from 'node:util';
import { ingest, type Order } from '../answering/ingest/ingest.ts';
import { says, usage } from '../answering/ingest/phrases.ts';
import { createProgress } from '../answering/ingest/progress.ts';
import { reportOf } from '../answering/ingest/report.ts';
import { readConfig, readEnvironment } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { Refused } from '../core/errors.ts';

const done = 0;
const notTaken = 1;
const wrongUsage = 2;
const interrupted = 130;

const options = {
  id: { type: 'string' },
  title: { type: 'string' },
  short: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What was asked, `help`, or what is wrong with the call. */
function read(args: readonly string[], knowledgeDir: string): Order | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return 'help';
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return { wrong: says.needsOne };
    const { id, title, short } = values;
    return {
      file,
      knowledgeDir,
      dryRun: values['dry-run'],
      replace: values.replace,
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...(short === undefined ? {} : { short }),
    };
  } catch (error) {
    // parseArgs throws for an option that does not exist and for a value that is missing.
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function run(args: readonly string[]): Promise<number> {
  const order = read(args, readConfig(readEnvironment()).knowledgeDir);
  if (order === 'help') {
    console.log(usage);
    return done;
  }
  if ('wrong' in order) {
    console.error(`${says.wrongCall(order.wrong)}\n\n${usage}`);
    return wrongUsage;
  }
  const progress = createProgress({ isTerminal: process.stdout.isTTY, stream: process.stdout });
  const stop = (): never => {
    progress.stop();
    console.error(says.interrupted);
    process.exit(interrupted);
  };
  // The file is put in place in one synchronous step, so whenever this runs there is nothing half-written.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(says.reading(order.file));
  const outcome = await ingest(order, systemClock, progress.onPage);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  progress.stop();
  const report = reportOf(outcome, order.file);
  if (outcome.kind === 'refused') console.error(report);
  else console.log(report);
  return outcome.kind === 'refused' ? notTaken : done;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = wrongUsage;
}
