import { benchDays } from './bench/days.ts';
import { benchNomination } from './bench/nomination/nomination.ts';
import { benchSearch } from './bench/search.ts';
import { benchTurn } from './bench/turn/turn.ts';

/** Every bench by its name; `npm run bench -- search` runs one, `npm run bench` all of them. */
const benches: Readonly<Record<string, { readonly says: string; readonly run: () => Promise<void> }>> = {
  search: { says: 'finding passages: quality and time, beside LangChain and MiniSearch', run: benchSearch },
  turn: {
    says: 'whole turns on Telegram: rate, delay, CPU, start, memory, beside bots that echo',
    run: benchTurn,
  },
  nomination: {
    says: 'the dialogue of a nomination: rate, delay, CPU, memory, beside grammY conversations',
    run: benchNomination,
  },
  days: { says: '72 simulated hours of mixed traffic: memory and database, hour by hour', run: benchDays },
};

const wanted = process.argv[2];
for (const [name, { says }] of Object.entries(benches)) console.log(`${name}: ${says}`);
if (wanted !== undefined && benches[wanted] === undefined) {
  console.error(`There is no bench "${wanted}".`);
  process.exitCode = 2;
} else {
  for (const [name, { run }] of Object.entries(benches))
    if (wanted === undefined || wanted === name) await run();
}
