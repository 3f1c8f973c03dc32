// As much of @huggingface/transformers as is used here, so that the example type-checks without that package, which is large.
// Delete this file once the package is installed: it brings its own types.
declare module '@huggingface/transformers' {
  export function pipeline(
    task: 'feature-extraction',
    model: string,
  ): Promise<(texts: string[], options: { pooling: 'mean'; normalize: boolean }) => Promise<{ tolist(): number[][] }>>;
}
