import { argmax } from './argmax.js';
import { type Graph, neighbourGraph } from './graph.js';
import type { Certainty } from './held-out.js';
import { cosineModel, type SoftmaxModel } from './softmax.js';
import { addUp, type SparseVector, unit } from './sparse.js';

const NEIGHBOURS = 10;
/** Part of a node's share that comes from its neighbours in each step, and the number of steps. */
const SPREAD = 0.85;
const STEPS = 30;
/** Weight of the seed beside the papers that were found for it. */
const SEED_WEIGHT = 0.5;
/** Factor of cosines before the softmax; measured, see docs/benchmarks/topics.md. */
const COSINE_TEMPERATURE = 18;

/** Topics given by a vector each, and the papers among which more of them are sought. */
interface Seeded {
  readonly seeds: readonly SparseVector[];
  readonly nodes: readonly SparseVector[];
  /** For each topic, how well each node stands for it to begin with; each row sums to 1 or is all 0. */
  readonly starts: readonly Float64Array[];
  readonly columns: number;
}

/** What spreading gives: the model and how sure it may be. */
export interface Spread extends Certainty {
  readonly model: SoftmaxModel;
}

/**
 * Lets topics spread over the graph of nearest neighbours, F <- .85 · D^-½AD^-½ F + .15 · Y, and takes for each topic the
 * direction of the papers it reaches first, its seed added. Scores are cosines.
 *
 * Source: Zhou, Bousquet, Lal, Weston, Schölkopf, "Learning with local and global consistency", 2004.
 */
function spreadTopics({ seeds, nodes, starts, columns }: Seeded): Spread {
  const reached = propagate(neighbourGraph(nodes, NEIGHBOURS), starts);
  const members: SparseVector[][] = seeds.map(() => []);
  for (const [node, vector] of nodes.entries()) {
    const topic = argmax(reached.map((shares) => shares[node]!));
    if (reached[topic]![node]! > 0) members[topic]!.push(vector);
  }
  const centroids = seeds.map((seed, topic) => unit(addUp([unit(addUp(members[topic]!)), seed], [1, SEED_WEIGHT])));
  return { model: cosineModel(centroids, { columns }), temperature: COSINE_TEMPERATURE, heads: [] };
}

function propagate({ neighbours }: Graph, starts: readonly Float64Array[]): Float64Array[] {
  const scale = neighbours.map((edges) => {
    let degree = 0;
    for (const weight of edges.values()) degree += weight;
    return degree === 0 ? 0 : 1 / Math.sqrt(degree);
  });
  let shares = starts.map((start) => start.slice());
  for (let step = 0; step < STEPS; step++) {
    shares = shares.map((share, topic) =>
      share.map((_, node) => {
        let sum = 0;
        for (const [other, weight] of neighbours[node]!) sum += weight * scale[other]! * share[other]!;
        return SPREAD * scale[node]! * sum + (1 - SPREAD) * starts[topic]![node]!;
      }),
    );
  }
  return shares;
}

/** Few labelled examples among many that are not. */
export interface FewLabelled {
  readonly topics: number;
  readonly labels: readonly (readonly number[])[];
  readonly vectors: readonly SparseVector[];
  readonly unlabelled: readonly SparseVector[];
  readonly columns: number;
}

/** Topics that start at their examples and spread over the unlabelled papers. */
export function spreadExamples({ topics, labels, vectors, unlabelled, columns }: FewLabelled): Spread {
  const nodes = [...vectors, ...unlabelled];
  const starts = Array.from({ length: topics }, () => new Float64Array(nodes.length));
  for (const [node, [topic]] of labels.entries()) starts[topic!]![node] = 1;
  const seeds = starts.map((start) => unit(addUp(vectors.filter((_, node) => start[node] === 1))));
  return spreadTopics({ seeds, nodes, starts: starts.map(shareOut), columns });
}

function shareOut(parts: Float64Array): Float64Array {
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum === 0 ? parts : parts.map((part) => part / sum);
}
