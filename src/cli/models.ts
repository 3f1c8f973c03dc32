import { type Paper, PaperIndex } from '../index.js';
import type { LearnedModels } from '../report.js';

/** The learned tables that the command line works with. */
export async function loadModels(): Promise<LearnedModels> {
  return {};
}

/** An index of the papers, its weights steadied by the background statistics. */
export async function loadIndex(papers: readonly Paper[]): Promise<PaperIndex> {
  const { background } = await loadModels();
  return new PaperIndex(papers, { ...(background && { background }) });
}
