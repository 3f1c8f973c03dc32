/** What the guide asks of models and of the network, made small: vectors of letters, three at a time. */
export function standInVector(text: string): number[] {
  const vector = new Array<number>(64).fill(0);
  const letters = text.toLowerCase().replace(/[^a-z]+/g, ' ');
  for (let i = 0; i + 3 <= letters.length; i++) {
    let hash = 7;
    for (const letter of letters.slice(i, i + 3)) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    vector[hash % vector.length]! += 1;
  }
  return vector;
}

/**
 * In place of `pipeline` of transformers.js, whose name stands for this file.
 *
 * @public
 */
export async function pipeline(
  task: string,
  model: string,
): Promise<(texts: string[], options: object) => Promise<{ tolist(): number[][] }>> {
  if (task !== 'feature-extraction' || model === '') throw new Error(`no stand-in for ${task}`);
  return async (texts: string[], _options: object) => ({ tolist: () => texts.map(standInVector) });
}

/** In place of `fetch`: an embedding API, and the one of Semantic Scholar. */
export async function standInFetch(url: string, { body }: { body: string }): Promise<Response> {
  const { input = [], ids = [] } = JSON.parse(body) as { input?: string[]; ids?: string[] };
  return Response.json(
    url.includes('semanticscholar')
      ? ids.map((id, i) => ({ paperId: id, embedding: { vector: [1, i / 10, 0] } }))
      : { data: input.map((text) => ({ embedding: standInVector(text) })) },
  );
}
