import { loadCounts } from '../../answering/reading/counts.ts';
import { benchGenerated } from './generated.ts';
import { benchPlan } from './on-plan.ts';

/** Quality and time of reading and searching, beside the libraries, in one run; some two minutes. */
export async function benchSearch(): Promise<void> {
  const started = performance.now();
  const counts = loadCounts();
  console.log(`\nbackground counts: ${(performance.now() - started).toFixed(0)} ms to load\n`);
  await benchPlan(counts);
  const clauses = { title: 'generated clauses of 20 to 80 syllables', lengths: { from: 20, to: 80 } };
  const articles = { title: 'generated articles of 100 to 400 syllables', lengths: { from: 100, to: 400 } };
  await benchGenerated(counts, {
    ...clauses,
    size: 3_000,
    questions: 300,
    langchainAsked: 20,
    miniAsked: 100,
  });
  await benchGenerated(counts, {
    ...articles,
    size: 3_000,
    questions: 300,
    langchainAsked: 20,
    miniAsked: 100,
  });
  await benchGenerated(counts, {
    ...clauses,
    size: 60_000,
    questions: 300,
    langchainAsked: 4,
    miniAsked: 20,
  });
}
