import type { Graph } from '../graph.js';

/** Gains in modularity below this are rounding, not structure. */
const LEAST_GAIN = 1e-12;

/**
 * Communities of a weighted graph by the Louvain method: nodes move, in the order of their numbers, to the neighbouring
 * community with the greatest gain in modularity; communities become the nodes of the next graph; until nothing moves.
 * Deterministic: ties keep a node where it is, else go to the community with the smaller number.
 *
 * Source: Blondel, Guillaume, Lambiotte, Lefebvre, "Fast unfolding of communities in large networks", 2008.
 *
 * @returns number of the community of each node, from 0 in the order of first appearance
 */
export function louvain(graph: Graph, resolution = 1): Int32Array {
  let level = fromGraph(graph);
  let communities = Int32Array.from({ length: graph.neighbours.length }, (_, node) => node);
  for (;;) {
    const moved = moveNodes(level, resolution);
    if (moved === undefined) return communities;
    communities = communities.map((node) => moved.of[node]!);
    level = merge(level, moved);
  }
}

interface Level {
  readonly neighbours: readonly ReadonlyMap<number, number>[];
  /** Twice the weight of the edges inside each node. */
  readonly loops: Float64Array;
  /** Sum of the weights of the edges of each node, loops counted twice. */
  readonly degrees: Float64Array;
  /** Sum of all degrees. */
  readonly total: number;
}

function fromGraph({ neighbours }: Graph): Level {
  return levelOf(neighbours, new Float64Array(neighbours.length));
}

function levelOf(neighbours: readonly ReadonlyMap<number, number>[], loops: Float64Array): Level {
  const degrees = loops.slice();
  let total = 0;
  for (const [node, edges] of neighbours.entries()) {
    for (const weight of edges.values()) degrees[node]! += weight;
    total += degrees[node]!;
  }
  return { neighbours, loops, degrees, total };
}

interface Partition {
  readonly of: Int32Array;
  readonly count: number;
}

/** Moves nodes until no move gains; undefined when none did. */
function moveNodes(level: Level, resolution: number): Partition | undefined {
  const size = level.neighbours.length;
  const of = Int32Array.from({ length: size }, (_, node) => node);
  const degreeOf = level.degrees.slice();
  let anyMoved = false;
  for (let moved = true; moved; ) {
    moved = false;
    for (let node = 0; node < size; node++) {
      const best = bestCommunity(node, level, { of, degreeOf, resolution });
      if (best === of[node]) continue;
      degreeOf[of[node]!]! -= level.degrees[node]!;
      degreeOf[best]! += level.degrees[node]!;
      of[node] = best;
      moved = true;
    }
    anyMoved ||= moved;
  }
  return anyMoved ? renumber(of) : undefined;
}

interface Communities {
  readonly of: Int32Array;
  readonly degreeOf: Float64Array;
  readonly resolution: number;
}

/** Gain of joining community c: weight of the edges into c - resolution · degree · (degree of c without the node) / total. */
function bestCommunity(node: number, level: Level, { of, degreeOf, resolution }: Communities): number {
  const own = of[node]!;
  const degree = level.degrees[node]!;
  const links = new Map<number, number>([[own, 0]]);
  for (const [other, weight] of level.neighbours[node]!) links.set(of[other]!, (links.get(of[other]!) ?? 0) + weight);
  const gain = (community: number, weight: number): number =>
    weight - (resolution * degree * (degreeOf[community]! - (community === own ? degree : 0))) / level.total;
  let best = own;
  let bestGain = gain(own, links.get(own)!);
  for (const [community, weight] of links) {
    const gained = gain(community, weight);
    const ties = Math.abs(gained - bestGain) <= LEAST_GAIN && best !== own && community < best;
    if (gained > bestGain + LEAST_GAIN || ties) {
      best = community;
      bestGain = gained;
    }
  }
  return best;
}

function renumber(of: Int32Array): Partition {
  const numbers = new Map<number, number>();
  for (const community of of) if (!numbers.has(community)) numbers.set(community, numbers.size);
  return { of: of.map((community) => numbers.get(community)!), count: numbers.size };
}

/** The graph whose nodes are the communities. */
function merge(level: Level, { of, count }: Partition): Level {
  const neighbours = Array.from({ length: count }, () => new Map<number, number>());
  const loops = new Float64Array(count);
  for (const [node, edges] of level.neighbours.entries()) {
    const own = of[node]!;
    loops[own]! += level.loops[node]!;
    for (const [other, weight] of edges) {
      const target = of[other]!;
      if (target === own) loops[own]! += weight;
      else neighbours[own]!.set(target, (neighbours[own]!.get(target) ?? 0) + weight);
    }
  }
  return levelOf(neighbours, loops);
}
