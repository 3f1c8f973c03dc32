import { arxivBackground } from '../arxiv.js';
import { type Paper, PaperIndex } from '../index.js';
import type { LearnedModels } from '../report.js';

/** The learned tables that the command line works with. */
export async function loadModels(): Promise<LearnedModels & Required<Pick<LearnedModels, 'background'>>> {
  return { background: await arxivBackground() };
}

/** An index of the papers, its weights steadied by the background statistics. */
export async function loadIndex(papers: readonly Paper[]): Promise<PaperIndex> {
  return new PaperIndex(papers, { background: await arxivBackground() });
}
