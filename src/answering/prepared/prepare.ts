import { readerTablesOf } from '../campaign-reader.ts';
import { rankTables } from '../deciding/rank.ts';
import type { LineTables } from '../finding/lines.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Counts } from '../reading/counts.ts';
import { createPlainReader } from '../reading/plain.ts';
import { readerOf, type ReaderTables } from '../reading/reader.ts';
import { createVocabulary, vocabularyTables, type VocabularyTables } from '../understanding/vocabulary.ts';

/** All that takes long to work out from a knowledge: plain data, so that it can be kept. */
export interface Prepared {
  readonly reader: ReaderTables;
  readonly vocabulary: VocabularyTables;
  /** Every known way of asking, to be compared with a question. */
  readonly ways: LineTables;
}

/** Works it out. The same knowledge and counts always come to the same. */
export function prepare(knowledge: Knowledge, counts: Counts): Prepared {
  const { abbreviations } = knowledge.glossary;
  const reader = readerTablesOf(knowledge, counts);
  const vocabulary = vocabularyTables(knowledge, readerOf(reader, { abbreviations }));
  const ways = rankTables(
    knowledge,
    createPlainReader(abbreviations),
    createVocabulary(knowledge, vocabulary),
  );
  return { reader, vocabulary, ways };
}
