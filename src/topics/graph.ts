import { TopRows } from '../similarity/memory/top-rows.js';
import type { SparseVector } from './sparse.js';

/** An undirected weighted graph: `neighbours[node]` maps each neighbour to the weight of the edge. */
export interface Graph {
  readonly neighbours: readonly ReadonlyMap<number, number>[];
}

/** The nodes nearest to one node, the nearest first, with their cosines. */
export interface NearestNodes {
  readonly rows: Int32Array;
  readonly scores: Float64Array;
}

/** For each vector of length 1 the `k` others with the greatest cosines above 0. Ties go to the smaller number. */
export function nearestNodes(vectors: readonly SparseVector[], k: number): NearestNodes[] {
  const postings = invert(vectors);
  const cosines = new Float64Array(vectors.length);
  return vectors.map((vector, node) => {
    const rows = Int32Array.from(nearest(node, k, cosinesWith(vector, postings, cosines)));
    return { rows, scores: Float64Array.from(rows, (row) => cosines[row]!) };
  });
}

/**
 * Symmetric graph of the `k` nearest neighbours by cosine of vectors of length 1: an edge where either end is among the
 * nearest of the other. Ties go to the node with the smaller number.
 */
export function neighbourGraph(vectors: readonly SparseVector[], k: number): Graph {
  const neighbours = vectors.map(() => new Map<number, number>());
  for (const [node, { rows, scores }] of nearestNodes(vectors, k).entries()) {
    for (const [i, other] of rows.entries()) {
      neighbours[node]!.set(other, scores[i]!);
      neighbours[other]!.set(node, scores[i]!);
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
  const top = new TopRows(k, (a, b) => a < b);
  for (let other = 0; other < cosines.length; other++)
    if (other !== node && cosines[other]! > 0) top.offer(other, cosines[other]!);
  return top.sorted().map(({ row }) => row);
}
