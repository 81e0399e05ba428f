import { readerTablesOf } from '../campaign-reader.ts';
import { rankTables } from '../deciding/rank.ts';
import type { LineTables } from '../finding/lines.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Counts } from '../reading/counts.ts';
import { createPlainReader } from '../reading/plain.ts';
import { tokenise, type Tokenise } from '../reading/syllable.ts';
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
  const words = tokeniseOnce();
  const reader = readerTablesOf(knowledge, counts, words);
  const vocabulary = vocabularyTables(knowledge, readerOf(reader, { abbreviations }), words);
  const ways = rankTables(
    knowledge,
    createPlainReader(abbreviations, words),
    createVocabulary(knowledge, vocabulary),
  );
  return { reader, vocabulary, ways };
}

/** Ways of asking are looked through again and again while a knowledge is prepared: their words are told apart once. */
function tokeniseOnce(): Tokenise {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let words = known.get(text);
    if (words === undefined) known.set(text, (words = tokenise(text)));
    return words;
  };
}
