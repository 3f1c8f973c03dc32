import { arxivBackground } from '../arxiv.js';
import { type KeywordModel, listingCounts, loadKeywordModel, type Paper, PaperIndex } from '../index.js';
import { keyphrases } from '../report/analysis.js';
import type { Background } from '../text/background.js';

/** The learned tables that the command line works with. */
export interface Models {
  readonly keywordModel: KeywordModel;
  readonly background: Background;
}

/** Loads the learned tables that ship with the package. */
export async function loadModels(): Promise<Models> {
  const [keywordModel, background] = await Promise.all([loadKeywordModel(), arxivBackground()]);
  return { keywordModel, background };
}

/** Papers with what matches of them are found and explained by. */
export interface Searchable {
  /** Weights steadied by the background statistics. */
  readonly index: PaperIndex;
  /** Keyphrases of a paper. */
  readonly phrases: (paper: Paper) => readonly string[];
}

/** Makes papers searchable with the learned tables that ship with the package. */
export async function loadSearchable(papers: readonly Paper[]): Promise<Searchable> {
  const { keywordModel, background } = await loadModels();
  return {
    index: new PaperIndex(papers, { background }),
    phrases: keyphrases({ listing: listingCounts(papers), model: keywordModel }),
  };
}
