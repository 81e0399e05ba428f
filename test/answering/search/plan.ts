import { loadKnowledge } from '../../../src/answering/knowledge/load.ts';
import { loadCounts } from '../../../src/answering/reading/counts.ts';
import { createReader } from '../../../src/answering/reading/reader.ts';
import { createSearch } from '../../../src/answering/search/lexical-search.ts';
import { waysToAsk } from '../../../src/scripts/bench/plan.ts';

const knowledge = await loadKnowledge('knowledge');

/** The reader of the campaign that comes with the program. */
export const read = createReader({
  counts: loadCounts(),
  texts: [
    ...knowledge.passages.map(({ heading, text }) => [...heading, text].join('. ')),
    ...knowledge.points.flatMap(({ asked }) => asked),
  ],
  abbreviations: { ...knowledge.glossary.abbreviations, 'KH&CN': ['khoa học và công nghệ'] },
  names: ['Phạm Văn Nghiêm'],
});

/** The search over its passages. */
export const search = createSearch({
  passages: knowledge.passages,
  also: waysToAsk(knowledge),
  synonyms: knowledge.glossary.synonyms,
});

export const { passages } = knowledge;
