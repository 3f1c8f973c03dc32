import { arxivBackground } from '../arxiv.js';
import { type Background, type KeywordModel, loadKeywordModel, type Paper, PaperIndex } from '../index.js';

/** The learned tables that the command line works with. */
export interface Models {
  readonly model: KeywordModel;
  readonly background: Background;
}

export async function loadModels(): Promise<Models> {
  const [model, background] = await Promise.all([loadKeywordModel(), arxivBackground()]);
  return { model, background };
}

/** An index of the papers, its weights steadied by the background statistics. */
export async function loadIndex(papers: readonly Paper[]): Promise<PaperIndex> {
  return new PaperIndex(papers, { background: await arxivBackground() });
}
