/** A paper near to another one. */
export interface Neighbour {
  readonly id: string;
  /** Cosine, 0 to 1. */
  readonly score: number;
}

/**
 * For every paper of an index the `k` papers nearest to it.
 *
 * Papers are numbered in the order of {@link ids}. Those near to paper p are `targets[p * k + i]`, i from 0, nearest
 * first, with the cosines `scores[p * k + i]`; a paper with fewer has -1 and 0 in the places left.
 */
export interface NeighbourGraph extends Iterable<readonly [id: string, neighbours: readonly Neighbour[]]> {
  readonly k: number;
  readonly ids: readonly string[];
  readonly targets: Int32Array;
  readonly scores: Float64Array;
  /** Neighbours of a paper by its id, nearest first. Throws a `RangeError` for an id that is not in the graph. */
  of(id: string): Neighbour[];
}

/** Plain arrays with the look-up by id. */
export class NeighbourLists implements NeighbourGraph {
  readonly k: number;
  readonly ids: readonly string[];
  readonly targets: Int32Array;
  readonly scores: Float64Array;
  #places: Map<string, number> | undefined;

  constructor(k: number, ids: readonly string[]) {
    this.k = k;
    this.ids = ids;
    this.targets = new Int32Array(k * ids.length).fill(-1);
    this.scores = new Float64Array(k * ids.length);
  }

  of(id: string): Neighbour[] {
    this.#places ??= new Map(this.ids.map((known, place) => [known, place]));
    const place = this.#places.get(id);
    if (place === undefined) throw new RangeError(`id must be that of a paper in the graph, not ${JSON.stringify(id)}`);
    return this.#at(place);
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly Neighbour[]]> {
    for (const [place, id] of this.ids.entries()) yield [id, this.#at(place)];
  }

  #at(place: number): Neighbour[] {
    const neighbours: Neighbour[] = [];
    for (let i = place * this.k; i < (place + 1) * this.k && this.targets[i]! >= 0; i++) {
      neighbours.push({ id: this.ids[this.targets[i]!]!, score: this.scores[i]! });
    }
    return neighbours;
  }
}
