/** Gives a vector of every text, in their order. */
export type Embedder = (texts: readonly string[]) => Promise<number[][]>;

/** A sentence model that runs in this process; it is fetched once and kept. */
export async function transformersEmbedder(model = 'Xenova/all-MiniLM-L6-v2'): Promise<Embedder> {
  const { pipeline } = await import('@huggingface/transformers');
  const extract = await pipeline('feature-extraction', model);
  return async (texts) => (await extract([...texts], { pooling: 'mean', normalize: true })).tolist();
}
