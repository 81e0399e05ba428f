import type { Knowledge } from './knowledge/knowledge.ts';
import type { Counts } from './reading/counts.ts';
import { frames } from './reading/lexicon/frames.ts';
import { createReader } from './reading/reader.ts';
import type { Reader } from './reading/reading.ts';

/** Makes the reader of questions on one campaign: it expects the words of its documents, and those of people who ask. */
export function createCampaignReader(knowledge: Knowledge, counts: Counts): Reader {
  const { campaign, points, passages, silences, glossary } = knowledge;
  const { audiences, bodies, acts, awards, legal } = campaign;
  const named = [...audiences, ...bodies, ...acts, ...awards, ...legal];
  return createReader({
    counts,
    texts: [
      ...passages.map(({ text }) => text),
      ...points.flatMap(({ say, asked }) => [say, ...asked]),
      ...silences.flatMap(({ asked }) => asked),
      ...named.flatMap(({ names }) => names),
      ...audiences.flatMap(({ names }) =>
        names.flatMap((name) => frames.map((frame) => frame.replaceAll('{}', name))),
      ),
    ],
    abbreviations: glossary.abbreviations,
  });
}
