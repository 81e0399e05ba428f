import type { Counts } from '../../answering/reading/counts.ts';
import { createCampaignReader } from '../../answering/campaign-reader.ts';
import { createReader } from '../../answering/reading/reader.ts';
import { createSearch } from '../../answering/search/lexical-search.ts';
import { langchain, minisearch } from './engines.ts';
import type { Engine } from './engines.ts';
import { dressed, forms } from './forms.ts';
import { measure, micros, percent } from './measure.ts';
import { planKnowledge, planQuestions, waysToAsk } from './plan.ts';

/** The plan: the passages that come with the program, and a hundred questions written by hand. */
export async function benchPlan(counts: Counts): Promise<void> {
  const knowledge = await planKnowledge();
  const { passages, glossary } = knowledge;
  const sectionOf = new Map(passages.map(({ id, section }) => [id, section]));
  const texts = passages.map(({ id, text, heading }) => ({ id, text: `${heading.join(' ')} ${text}` }));

  const started = performance.now();
  const plain = passages.map(({ text, heading }) => [...heading, text].join('. '));
  const { abbreviations } = glossary;
  const reader = createReader({ counts, texts: plain, abbreviations });
  const readerOfWays = createCampaignReader(knowledge, counts);
  const ready = performance.now();
  const ours = (name: string, withSynonyms: boolean, withWays: boolean): Engine => {
    const search = createSearch({
      passages,
      also: withWays ? waysToAsk(knowledge) : new Map<string, readonly string[]>(),
      synonyms: withSynonyms ? glossary.synonyms : {},
    });
    const read = withWays ? readerOfWays : reader;
    return {
      name,
      search: (question, limit) =>
        Promise.resolve(search(read(question), limit).map(({ passage }) => passage.id)),
    };
  };
  const engines = [
    langchain(texts, 10),
    minisearch(texts),
    ours('ours', false, false),
    ours('ours + synonyms', true, false),
    ours('ours + synonyms + ways to ask', true, true),
  ];
  console.log(
    `the plan: ${String(passages.length)} passages; a reader takes ${((ready - started) / 2).toFixed(0)} ms, indexes in ${(performance.now() - ready).toFixed(0)} ms`,
  );

  const questions = planQuestions();
  for (const [title, kinds] of sets) {
    const chosen = questions.filter(({ kind }) => kinds.includes(kind));
    console.log(`\n${title}: ${String(chosen.length)} questions, R@1/R@10/MRR@10, p50 / p99 a query`);
    const asked = chosen.map(({ q, sections }) => ({ question: q, answers: new Set(sections) }));
    for (const engine of engines) {
      const cells: string[] = [];
      let last = '';
      for (const form of forms) {
        const result = await measure(engine, dressed(asked, form), (id) => sectionOf.get(id) ?? '');
        cells.push(`${form.name} ${percent(result)}`);
        last = last === '' ? micros(result) : last;
      }
      console.log(`  ${engine.name.padEnd(30)} ${cells.join('  ')}  ${last}`);
    }
  }
}

const sets: readonly (readonly [string, readonly string[]])[] = [
  ['plan', ['direct', 'paraphrase', 'abbreviations']],
  ['plan, hard', ['hard']],
];
