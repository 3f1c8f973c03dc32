import { describe, expect, it } from 'vitest';
import { louvain } from '../../src/topics/discover/louvain.js';
import type { Graph } from '../../src/topics/graph.js';

function graphOf(size: number, edges: readonly (readonly [number, number])[]): Graph {
  const neighbours = Array.from({ length: size }, () => new Map<number, number>());
  for (const [a, b] of edges) {
    neighbours[a]!.set(b, 1);
    neighbours[b]!.set(a, 1);
  }
  return { neighbours };
}

describe('louvain', () => {
  it('parts two cliques that one edge joins', () => {
    const graph = graphOf(6, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ]);
    expect([...louvain(graph)]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('merges the communities of a ring of cliques as Blondel and others show', () => {
    const edges: [number, number][] = [];
    for (let clique = 0; clique < 30; clique++) {
      for (let i = 0; i < 5; i++) for (let j = 0; j < i; j++) edges.push([clique * 5 + i, clique * 5 + j]);
      edges.push([clique * 5, ((clique + 1) % 30) * 5 + 1]);
    }
    const communities = louvain(graphOf(150, edges));
    expect(new Set(communities).size).toBeLessThanOrEqual(16);
    for (let node = 0; node < 150; node++) expect(communities[node]).toBe(communities[node - (node % 5)]);
  });

  it('leaves nodes without edges alone', () => {
    expect([...louvain(graphOf(3, [[0, 2]]))]).toEqual([0, 1, 0]);
  });
});
