/** The papers without those whose id came before. */
export function firstOfEachId<P extends { readonly id: string }>(papers: Iterable<P>): P[] {
  const byId = new Map<string, P>();
  for (const paper of papers) if (!byId.has(paper.id)) byId.set(paper.id, paper);
  return [...byId.values()];
}
