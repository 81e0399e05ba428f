import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import MiniSearch from 'minisearch';

/** Something that finds texts: the ids of the best, best first. */
export interface Engine {
  readonly name: string;
  readonly search: (question: string, limit: number) => Promise<readonly string[]>;
}

export interface Text {
  readonly id: string;
  readonly text: string;
}

/** LangChain's BM25Retriever as it comes. */
export function langchain(texts: readonly Text[], limit: number): Engine {
  const docs = texts.map(({ id, text }) => new Document({ pageContent: text, metadata: { id } }));
  const retriever = BM25Retriever.fromDocuments(docs, { k: limit });
  return {
    name: 'LangChain BM25Retriever',
    search: async (question) => {
      const found = await retriever.invoke(question);
      return found.map(({ metadata }) => String(metadata['id']));
    },
  };
}

/** MiniSearch with its defaults. */
export function minisearch(texts: readonly Text[]): Engine {
  const index = new MiniSearch<Text>({ fields: ['text'] });
  index.addAll(texts);
  return {
    name: 'MiniSearch',
    search: (question, limit) =>
      Promise.resolve(
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      ),
  };
}
