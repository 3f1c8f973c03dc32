import { norm } from './blend.js';
import { SparseLookup } from './sparse-lookup.js';
import { COUNT_BITS, COUNT_MASK } from './term-matrix.js';
import { type Hit, TopRows } from './top-rows.js';
import { COMMON_GROUPS, NORM_STEPS, type TermVector, type VectorSpace } from './vector-space.js';

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
/** In a large index, one row in so many tells how many rows are left. */
const SAMPLE_STEP = 16;
const LARGE_INDEX = 500;
/** With a greater part of the query unread, bounds are too loose for a look at them to pay. */
const HOPEFUL = 0.6;
/** For a shorter list, a table of what each count adds does not pay. */
const LONG_LIST = 64;

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
  space.giveSums(search.sums);
  return hits;
}

/** Dot product of every row with a vector, as 32-bit floats; each is off by {@link slackOf} at most. */
export function sumProducts(space: VectorSpace, query: TermVector): Float32Array {
  const { matrix, inverseNorms } = space;
  const sums = space.takeSums();
  const unit = unitOf(space, query);
  walk(space, query, { places: Array.from(query.terms.keys()), sums, unit });
  const products = new Float32Array(matrix.rows);
  for (let row = 0; row < sums.length; row++) products[row] = sums[row]! * inverseNorms[row]! * unit;
  space.giveSums(sums);
  const late = matrix.inverted().end;
  if (late === matrix.rows) return products;
  const lookup = new SparseLookup(query);
  for (let row = late; row < products.length; row++) products[row] = space.product(row, lookup);
  return products;
}

/** How far rounding can take a product of a row with the query, summed in units, from the true one. */
export function slackOf(space: VectorSpace, query: TermVector): number {
  return query.terms.length * unitOf(space, query) * space.largestScale + 2 ** -20 * norm(query) + 1e-9;
}

/** What 1 stands for in the sums of a query: as little as keeps them within 31 bits. */
function unitOf(space: VectorSpace, query: TermVector): number {
  return (norm(query) * space.longest) / 2 ** 30 || 1;
}

/** Adds the terms at some places of the query to the sums, in units rounded up, from their inverted lists. */
function walk(
  space: VectorSpace,
  query: TermVector,
  { places, sums, unit }: { places: readonly number[]; sums: Int32Array; unit: number },
): void {
  const { starts, entries } = space.matrix.inverted();
  const factors = new Int32Array(256);
  for (const place of places) {
    const term = query.terms[place]!;
    const weight = (query.weights[place]! * space.idf[term]!) / unit;
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    if (end - start < LONG_LIST) {
      for (let i = start; i < end; i++) {
        const entry = entries[i]!;
        sums[entry >>> COUNT_BITS]! += Math.ceil(weight * space.tf[entry & COUNT_MASK]!);
      }
      continue;
    }
    for (const count of space.usedCounts) factors[count] = Math.ceil(weight * space.tf[count]!);
    for (let i = start; i < end; i++) {
      const entry = entries[i]!;
      sums[entry >>> COUNT_BITS]! += factors[entry & COUNT_MASK]!;
    }
  }
}

/** Terms of a query that are equally common. */
interface Group {
  readonly places: number[];
  /** Length of their inverted lists. */
  entries: number;
  squares: number;
}

class Search {
  readonly sums: Int32Array;
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
    this.sums = space.takeSums();
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
    walk(this.#space, this.#query, { places, sums: this.sums, unit: this.#unit });
  }

  /** Whether scoring the rows left in full is cheaper than reading the lists left, as a sample of rows shows. */
  #canFinish(entries: number): boolean {
    const { matrix } = this.#space;
    if (!this.#raised) this.#raiseFloor();
    const step = matrix.rows > LARGE_INDEX ? SAMPLE_STEP : 1;
    const left = this.#above(this.#floor - this.#slack, step).length * step;
    const perRow = matrix.starts[matrix.rows]! / matrix.rows;
    return left * perRow * ENTRY_COST < entries;
  }

  /** Scores the rows that look best so far: no worse row need be looked at. */
  #raiseFloor(): void {
    this.#raised = true;
    const { scales } = this.#space;
    const { limit, before, accept } = this.#options;
    const sums = this.sums;
    const end = this.#end;
    const first = new TopRows(limit, before);
    let least = 0;
    for (let row = 0; row < end; row++) {
      const sum = sums[row]! * scales[row]!;
      if (sum <= least || !accept(row)) continue;
      first.offer(row, sum);
      least = Math.max(0, first.least);
    }
    const exact = new TopRows(limit, before);
    for (const { row } of first.sorted()) exact.offer(row, this.#space.score(row, this.#lookup));
    this.#floor = Math.max(this.#floor, exact.least);
  }

  /** Every `step`-th row whose score can be as great as `least`, and is not surely 0. */
  #above(least: number, step: number): number[] {
    const { scales, groupNorms } = this.#space;
    const unit = this.#unit;
    const [a, b, c, d] = this.#unread as unknown as [number, number, number, number];
    const sums = this.sums;
    const end = this.#end;
    const found: number[] = [];
    if (a + b + c + d === 0) {
      const leastSum = least / unit;
      for (let row = 0; row < end; row += step) {
        if (sums[row] !== 0 && sums[row]! * scales[row]! >= leastSum) found.push(row);
      }
      return found;
    }
    for (let row = 0; row < end; row += step) {
      const i = row * COMMON_GROUPS;
      const read = sums[row]! * scales[row]! * unit;
      const unread = a * groupNorms[i]! + b * groupNorms[i + 1]! + c * groupNorms[i + 2]! + d * groupNorms[i + 3]!;
      if (read + unread >= least && read + unread !== 0) found.push(row);
    }
    return found;
  }

  /** Scores every row that can still be among the best. */
  #finish(): Hit[] {
    const { inverseNorms, matrix } = this.#space;
    const { limit, before, accept } = this.#options;
    const top = new TopRows(limit, before);
    const offer = (row: number) => {
      if (inverseNorms[row] === 0 || !accept(row)) return;
      const score = this.#space.score(row, this.#lookup);
      if (score >= this.#floor) top.offer(row, score);
    };
    if (this.#floor < this.#options.minScore + this.#slack) this.#raiseFloor();
    for (const row of this.#above(this.#floor - this.#slack, 1)) offer(row);
    for (let row = this.#end; row < matrix.rows; row++) offer(row);
    return top.sorted();
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
