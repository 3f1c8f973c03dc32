import { Document, type DocumentInput } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { type Closeness, type Match, type PaperIndex, plainText, type SearchOptions } from 'paperkin';

/** What a document says of its paper. */
export interface PaperMetadata {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  /** Score of the search, above 0, at most 1. */
  readonly score: number;
  readonly closeness: Closeness;
  /** Words that the paper was found for. */
  readonly words: readonly string[];
}

export interface PaperRetrieverInput extends BaseRetrieverInput {
  readonly index: PaperIndex;
  /** How to search: `limit`, `minScore`, `filter`, `diversity` ... */
  readonly options?: SearchOptions;
}

/** Retrieves papers from a `PaperIndex`, as documents of title and abstract. */
export class PaperRetriever extends BaseRetriever<PaperMetadata> {
  override lc_namespace = ['paperkin', 'retrievers'];
  readonly #index: PaperIndex;
  readonly #options: SearchOptions;

  constructor({ index, options = {}, ...rest }: PaperRetrieverInput) {
    super(rest);
    this.#index = index;
    this.#options = options;
  }

  static override lc_name(): string {
    return 'PaperRetriever';
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PaperMetadata>[]> {
    return this.#index.search(query, this.#options).map((match) => new Document(documentOf(match)));
  }
}

function documentOf({ paper, score, closeness, terms }: Match): DocumentInput<PaperMetadata> {
  const { id, url, authors, date } = paper;
  const title = plainText(paper.title);
  return {
    id,
    pageContent: `${title}\n\n${plainText(paper.abstract)}`,
    metadata: {
      id,
      title,
      ...(url !== undefined && { url }),
      ...(authors !== undefined && { authors }),
      ...(date !== undefined && { date }),
      score,
      closeness,
      words: terms.map(({ term }) => term),
    },
  };
}
