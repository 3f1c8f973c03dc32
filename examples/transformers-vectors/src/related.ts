import { type Paper, PaperIndex, plainText } from 'paperkin';
import type { Embedder } from './embedder.js';

/** Texts that are given to the model at once. */
const BATCH = 32;

/** An index that compares papers by their words and by what they mean. */
export async function indexWithVectors(papers: readonly Paper[], embed: Embedder): Promise<PaperIndex> {
  const vectors = new Map<string, number[]>();
  for (let from = 0; from < papers.length; from += BATCH) {
    const batch = papers.slice(from, from + BATCH);
    const rows = await embed(batch.map(({ title, abstract }) => `${plainText(title)}. ${plainText(abstract)}`));
    for (const [i, { id }] of batch.entries()) vectors.set(id, rows[i] ?? []);
  }
  return new PaperIndex(papers, { vector: ({ id }) => vectors.get(id) });
}
