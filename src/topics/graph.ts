import type { SparseVector } from './sparse.js';

/** An undirected weighted graph: `neighbours[node]` maps each neighbour to the weight of the edge. */
export interface Graph {
  readonly neighbours: readonly ReadonlyMap<number, number>[];
}

/**
 * Symmetric graph of the `k` nearest neighbours by cosine of vectors of length 1: an edge where either end is among the
 * nearest of the other. Ties go to the node with the smaller number.
 */
export function neighbourGraph(vectors: readonly SparseVector[], k: number): Graph {
  const postings = invert(vectors);
  const neighbours = vectors.map(() => new Map<number, number>());
  const cosines = new Float64Array(vectors.length);
  for (const [node, vector] of vectors.entries()) {
    for (const other of nearest(node, k, cosinesWith(vector, postings, cosines))) {
      neighbours[node]!.set(other, cosines[other]!);
      neighbours[other]!.set(node, cosines[other]!);
    }
  }
  return { neighbours };
}

interface Posting {
  readonly nodes: number[];
  readonly values: number[];
}

function invert(vectors: readonly SparseVector[]): Map<number, Posting> {
  const postings = new Map<number, Posting>();
  for (const [node, { columns, values }] of vectors.entries()) {
    for (const [i, column] of columns.entries()) {
      const posting = postings.get(column) ?? { nodes: [], values: [] };
      postings.set(column, posting);
      posting.nodes.push(node);
      posting.values.push(values[i]!);
    }
  }
  return postings;
}

function cosinesWith(
  { columns, values }: SparseVector,
  postings: Map<number, Posting>,
  cosines: Float64Array,
): Float64Array {
  cosines.fill(0);
  for (let i = 0; i < columns.length; i++) {
    const posting = postings.get(columns[i]!)!;
    for (let j = 0; j < posting.nodes.length; j++) cosines[posting.nodes[j]!]! += values[i]! * posting.values[j]!;
  }
  return cosines;
}

function nearest(node: number, k: number, cosines: Float64Array): number[] {
  const others: number[] = [];
  for (let other = 0; other < cosines.length; other++) if (other !== node && cosines[other]! > 0) others.push(other);
  return others.sort((a, b) => cosines[b]! - cosines[a]! || a - b).slice(0, k);
}
