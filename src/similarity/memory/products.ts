import { SparseLookup } from '../formula/sparse-lookup.js';
import { norm, type TermVector } from '../formula/term-vector.js';
import { COUNT_BITS, COUNT_MASK } from './term-matrix.js';
import type { VectorSpace } from './vector-space.js';

/** For a list shorter than so many times the counts that occur, a table of what each count adds does not pay. */
const LONG_LIST = 4;

/** Dot product of every row with a vector, as 32-bit floats; each is off by {@link slackOf} at most. */
export function sumProducts(space: VectorSpace, query: TermVector): Float32Array {
  const { matrix, inverseNorms } = space;
  const scratch = space.takeScratch();
  const { sums } = scratch;
  const unit = unitOf(space, query);
  walk(space, query, { places: Array.from(query.terms.keys()), sums, unit });
  const products = new Float32Array(matrix.rows);
  for (let row = 0; row < sums.length; row++) products[row] = sums[row]! * inverseNorms[row]! * unit;
  space.giveScratch(scratch);
  const late = matrix.inverted().end;
  if (late === matrix.rows) return products;
  const lookup = new SparseLookup(query);
  for (let row = late; row < products.length; row++) products[row] = space.product(row, lookup);
  return products;
}

/** What the product of each row with a vector is at most. */
export function productBounds(space: VectorSpace, query: TermVector): Float32Array {
  const slack = slackOf(space, query);
  return sumProducts(space, query).map((product) => product + slack);
}

/** How far rounding can take a product of a row with the query, summed in units, from the true one. */
export function slackOf(space: VectorSpace, query: TermVector): number {
  return 2 * query.terms.length * unitOf(space, query) * space.largestScale + 2 ** -20 * norm(query) + 1e-9;
}

/** What 1 stands for in the sums of a query: as little as keeps them within 31 bits. */
export function unitOf(space: VectorSpace, query: TermVector): number {
  return (norm(query) * space.longest) / 2 ** 30 || 1;
}

/** Adds the terms at some places of the query to the sums, in units rounded up, from their inverted lists. */
export function walk(
  space: VectorSpace,
  query: TermVector,
  { places, sums, unit }: { places: readonly number[]; sums: Int32Array; unit: number },
): void {
  const { starts, entries } = space.matrix.inverted();
  const { tf, usedCounts } = space;
  const factors = new Int32Array(256);
  for (const place of places) {
    const term = query.terms[place]!;
    const weight = (query.weights[place]! * space.idf[term]!) / unit;
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    if (end - start < LONG_LIST * usedCounts.length) {
      for (let i = start; i < end; i++) {
        const entry = entries[i]!;
        sums[entry >>> COUNT_BITS]! += ((weight * tf[entry & COUNT_MASK]!) | 0) + 1;
      }
      continue;
    }
    for (const count of usedCounts) factors[count] = ((weight * tf[count]!) | 0) + 1;
    for (let i = start; i < end; i++) {
      const entry = entries[i]!;
      sums[entry >>> COUNT_BITS]! += factors[entry & COUNT_MASK]!;
    }
  }
}
