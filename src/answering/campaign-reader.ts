import type { Knowledge } from './knowledge/knowledge.ts';
import type { Counts } from './reading/counts.ts';
import { frames } from './reading/lexicon/frames.ts';
import type { Tokenise } from './reading/syllable.ts';
import { readerOf, readerTables, type ReaderTables } from './reading/reader.ts';
import type { Reader } from './reading/reading.ts';

/** What there is to learn letters from in a campaign: the words of its documents, and those of people who ask. */
export function readerTablesOf(knowledge: Knowledge, counts: Counts, tokenise?: Tokenise): ReaderTables {
  const { campaign, points, passages, silences } = knowledge;
  const { audiences, bodies, acts, awards, legal } = campaign;
  const named = [...audiences, ...bodies, ...acts, ...awards, ...legal];
  return readerTables({
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
    ...(tokenise === undefined ? {} : { tokenise }),
  });
}

/** Makes the reader of questions on one campaign: it expects the words of its documents, and those of people who ask. */
export function createCampaignReader(knowledge: Knowledge, counts: Counts): Reader {
  return readerOf(readerTablesOf(knowledge, counts), { abbreviations: knowledge.glossary.abbreviations });
}
