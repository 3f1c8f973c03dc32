import { arxivBackground } from '../arxiv.js';
import { type KeywordModel, loadKeywordModel } from '../index.js';
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
