import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Reader } from '../reading/reading.ts';
import type { Search } from './lexical-search.ts';

/** What a passage's Document says of it. */
export interface PassageMetadata extends Record<string, unknown> {
  readonly id: string;
  readonly section: string;
  readonly document: string;
  readonly heading: readonly string[];
  readonly score: number;
}

/** Our search as LangChain's retriever, so that it can stand in a chain or be fused with an embedding retriever. */
export class PassageRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ['answering', 'search'];
  readonly #read: Reader;
  readonly #search: Search;
  readonly #limit: number;

  static override lc_name(): string {
    return 'PassageRetriever';
  }

  constructor(options: { readonly read: Reader; readonly search: Search; readonly limit: number }) {
    super();
    this.#read = options.read;
    this.#search = options.search;
    this.#limit = options.limit;
  }

  override _getRelevantDocuments(
    query: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata>[]> {
    const found = this.#search(this.#read(query), this.#limit);
    return Promise.resolve(
      found.map(({ passage: { id, section, document, heading, text }, score }) => {
        const metadata = { id, section, document, heading, score };
        return new Document({ pageContent: text, metadata, id });
      }),
    );
  }
}
