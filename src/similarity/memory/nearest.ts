import { SparseLookup } from '../formula/sparse-lookup.js';
import type { TermVector } from '../formula/term-vector.js';
import { slackOf, unitOf, walk } from './products.js';
import { type Hit, TopRows } from './top-rows.js';
import { COMMON_GROUPS, NORM_STEPS, type Scratch, type VectorSpace } from './vector-space.js';

/** What {@link nearest} looks for. */
export interface NearestOptions {
  /** Most rows given. */
  readonly limit: number;
  /** Least score given; rows of score 0 never are. */
  readonly minScore: number;
  /** Whether a row may be given. */
  readonly accept: (row: number) => boolean;
  /** Whether of two rows of one score the first ranks before the second. */
  readonly before: (a: number, b: number) => boolean;
}

/** Reading one entry of a row costs about as much as two of an inverted list. */
const ENTRY_COST = 2;
/** In a large index, so many rows of every so many times as many tell how many rows are left. */
const SAMPLED = 64;
const SAMPLE_STEP = 16;
const LARGE_INDEX = 500;
/** With a greater part of the query unread, bounds are too loose for a look at them to pay. */
const HOPEFUL = 0.6;

/**
 * The rows of greatest dot product with a vector, exactly. Long inverted lists are left unread where that is cheaper:
 *
 *     dot(q, d) ≤ sum over the terms read + Σ over the groups of terms unread: |part of q| · |part of d|  (Cauchy-Schwarz)
 *
 * so that a row whose bound is below the best scores found so far needs no more work; the others are scored in full from
 * their own entries. In the spirit of MaxScore: H. Turtle, J. Flood, "Query evaluation: strategies and optimizations",
 * Information Processing & Management 31(6), 1995.
 */
export function nearest(space: VectorSpace, query: TermVector, options: NearestOptions): Hit[] {
  const search = new Search(space, query, options);
  const hits = search.run();
  space.giveScratch(search.scratch);
  return hits;
}

/** Terms of a query that are equally common. */
interface Group {
  readonly places: number[];
  /** Length of their inverted lists. */
  entries: number;
  squares: number;
}

class Search {
  readonly scratch: Scratch;
  readonly #unit: number;
  readonly #space: VectorSpace;
  readonly #query: TermVector;
  readonly #options: NearestOptions;
  readonly #lookup: SparseLookup;
  /** Rows from here on are in no inverted list. */
  readonly #end: number;
  readonly #groups: Group[];
  /** Norms of the groups of the query that are not read yet, 0 for those that are. */
  readonly #unread = new Float64Array(COMMON_GROUPS);
  /** How far rounding can take a 32-bit sum from the true one. */
  readonly #slack: number;
  readonly #top: TopRows;
  /** Rows that raised the floor. */
  readonly #scored = new Set<number>();
  #floor: number;
  #raised = false;

  constructor(space: VectorSpace, query: TermVector, options: NearestOptions) {
    this.#space = space;
    this.#query = query;
    this.#options = options;
    this.#lookup = new SparseLookup(query);
    this.#end = space.matrix.inverted().end;
    this.#groups = divide(space, query);
    this.#unit = unitOf(space, query);
    this.#slack = slackOf(space, query);
    this.#floor = Math.max(options.minScore, Number.MIN_VALUE);
    this.scratch = space.takeScratch();
    this.#top = new TopRows(options.limit, options.before);
  }

  run(): Hit[] {
    const [rare, ...common] = this.#groups as [Group, ...Group[]];
    for (const [i, { squares }] of common.entries()) this.#unread[i] = Math.sqrt(squares) / NORM_STEPS;
    this.#read(rare);
    let entries = common.reduce((sum, group) => sum + group.entries, 0);
    for (const [i, group] of common.entries()) {
      if (entries === 0) break;
      if (this.#unreadNorm() < HOPEFUL && this.#canFinish(entries)) break;
      this.#read(group);
      this.#unread[i] = 0;
      entries -= group.entries;
    }
    return this.#finish();
  }

  /** Norm of the part of the query that is not read yet. */
  #unreadNorm(): number {
    return NORM_STEPS * Math.hypot(...this.#unread);
  }

  #read({ places }: Group): void {
    walk(this.#space, this.#query, { places, sums: this.scratch.sums, unit: this.#unit });
  }

  /** Whether scoring the rows left in full is cheaper than reading the lists left, as a sample of rows shows. */
  #canFinish(entries: number): boolean {
    const { matrix } = this.#space;
    if (!this.#raised) this.#raiseFloor();
    const least = this.#floor - this.#slack;
    const perRow = matrix.starts[matrix.rows]! / matrix.rows;
    const most = entries / (perRow * ENTRY_COST);
    if (matrix.rows <= LARGE_INDEX) return this.#above(least, 0, this.#end) < most;
    let left = 0;
    for (let row = 0; row < this.#end; row += SAMPLE_STEP * SAMPLED) {
      left += SAMPLE_STEP * this.#above(least, row, Math.min(row + SAMPLED, this.#end));
      if (left >= most) return false;
    }
    return true;
  }

  /** Scores the rows that look best so far: no worse row need be looked at. */
  #raiseFloor(): void {
    this.#raised = true;
    const { scales } = this.#space;
    const { limit, before, accept } = this.#options;
    if (limit === Number.POSITIVE_INFINITY) return;
    const { sums } = this.scratch;
    const end = this.#end;
    const first = new TopRows(limit, before);
    let least = 0;
    for (let row = 0; row < end; row++) {
      const sum = sums[row]! * scales[row]!;
      if (sum <= least || !accept(row)) continue;
      first.offer(row, sum);
      least = Math.max(0, first.least);
    }
    for (const { row } of first.sorted()) {
      if (this.#scored.has(row)) continue;
      this.#scored.add(row);
      this.#offer(row);
    }
    this.#floor = Math.max(this.#floor, this.#top.least);
  }

  #offer(row: number): void {
    const score = this.#space.score(row, this.#lookup);
    if (score >= this.#floor) this.#top.offer(row, score);
  }

  /**
   * Finds the rows from one to another whose score can be as great as `least`, and is not surely 0; gives their number.
   * They stand in the scratch arrays with the bounds of their scores.
   */
  #above(least: number, from: number, to: number): number {
    const { scales, groupNorms } = this.#space;
    const { sums, rows, bounds } = this.scratch;
    const unit = this.#unit;
    const [a, b, c, d] = this.#unread as unknown as [number, number, number, number];
    let count = 0;
    if (a + b + c + d === 0) {
      for (let row = from; row < to; row++) {
        const bound = sums[row]! * scales[row]! * unit;
        if (bound < least || bound === 0) continue;
        rows[count] = row;
        bounds[count++] = bound;
      }
      return count;
    }
    for (let row = from; row < to; row++) {
      const i = row * COMMON_GROUPS;
      const read = sums[row]! * scales[row]! * unit;
      const unread = a * groupNorms[i]! + b * groupNorms[i + 1]! + c * groupNorms[i + 2]! + d * groupNorms[i + 3]!;
      const bound = read + unread;
      if (bound < least || bound === 0) continue;
      rows[count] = row;
      bounds[count++] = bound;
    }
    return count;
  }

  /** Scores every row that can still be among the best. */
  #finish(): Hit[] {
    const { inverseNorms, matrix } = this.#space;
    const { minScore, accept } = this.#options;
    if (this.#floor < minScore + this.#slack) this.#raiseFloor();
    const count = this.#above(this.#floor - this.#slack, 0, this.#end);
    const { rows, bounds } = this.scratch;
    const offer = (row: number) => {
      if (inverseNorms[row] !== 0 && !this.#scored.has(row) && accept(row)) this.#offer(row);
    };
    for (let i = 0; i < count; i++) if (bounds[i]! + this.#slack >= this.#top.least) offer(rows[i]!);
    for (let row = this.#end; row < matrix.rows; row++) offer(row);
    return this.#top.sorted();
  }
}

/** Terms of the query by group. A negative weight allows no bound: then all are read. */
function divide(space: VectorSpace, { terms, weights }: TermVector): Group[] {
  const { starts } = space.matrix.inverted();
  const groups = Array.from({ length: 1 + COMMON_GROUPS }, (): Group => ({ places: [], entries: 0, squares: 0 }));
  const bounded = weights.every((weight) => weight >= 0);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    const group = groups[bounded ? space.groups[term]! : 0]!;
    group.places.push(i);
    group.entries += (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    group.squares += weights[i]! * weights[i]!;
  }
  return groups;
}
