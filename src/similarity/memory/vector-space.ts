import type { SparseLookup } from '../formula/sparse-lookup.js';
import type { TermVector } from '../formula/term-vector.js';
import { gridSquare, roundScore, tfWeights } from '../formula/weights.js';
import type { FieldWeights } from '../options.js';
import { COUNT_BITS, COUNT_MASK, type TermMatrix } from './term-matrix.js';

/** Weights of the fields, and the lengths of the rows where they are known. */
export interface Measured extends Required<FieldWeights> {
  /** 1 / length of each row, 0 for an empty one. @defaultValue measured */
  readonly inverseNorms?: Float64Array | undefined;
}

/** A vector space whose rows are to be made shorter. */
export interface Shrinking {
  readonly space: VectorSpace;
  /** Per row a factor from 0 to 1. */
  readonly factors: Float64Array;
}

/** Arrays that a search works in. */
export interface Scratch {
  /** One per row, 0 when taken. */
  readonly sums: Int32Array;
  /** Rows found and the bounds of their scores, side by side. */
  readonly rows: Int32Array;
  readonly bounds: Float64Array;
}

/** A term in more than one of so many papers is common, the more so the further on it stands here. */
const COMMON_ONE_IN = [40, 20, 12, 6] as const;
/** Groups of common terms: searches try to do without their long inverted lists. */
export const COMMON_GROUPS: number = COMMON_ONE_IN.length;
const LEAST_COMMON = 64;
/** Group norms are kept in so many steps, rounded up. */
export const NORM_STEPS = 255;

/**
 * The papers of a term matrix as unit vectors, weights and norms worked out from what the matrix holds now:
 *
 *     weight(t, d) = tfWeights(count) · idf(df, N) · (pair of words ? pairs : 1)
 *     N, df: with `prior` papers of the background added
 */
export class VectorSpace {
  /** ln(1 + tf) by packed count. */
  readonly tf: Float64Array;
  /** Weight of each term; 0 for one that is in no paper. */
  readonly idf: Float64Array;
  /** What the weights of each row are multiplied by, 1 / norm; 0 for a removed or empty row. */
  readonly inverseNorms: Float64Array;
  /** The same as 32-bit floats, which searches read faster. */
  readonly scales: Float32Array;
  /** Norm of the longest row before it was made a unit vector. */
  longest = 0;
  /** Greatest of the inverse norms. */
  largestScale = 0;
  /** For each row and group, norm of the part of the unit row that lies in terms of the group, in steps, rounded up. */
  readonly groupNorms: Uint8Array;
  /** Group of each term: 0 for rare ones, then from common to commonest. */
  readonly groups: Uint8Array;
  readonly matrix: TermMatrix;
  /** The packed counts that occur. */
  readonly usedCounts: Uint8Array;
  #scratch: Scratch | undefined;

  /** @param source - weights of the fields, or a space with the same weights whose rows are made shorter */
  constructor(matrix: TermMatrix, idf: Float64Array, source: Measured | Shrinking) {
    const known = 'space' in source ? source.space : undefined;
    this.matrix = matrix;
    this.idf = idf;
    this.tf = 'space' in source ? source.space.tf : tfWeights(source);
    const lengths = 'space' in source ? undefined : source.inverseNorms;
    // Rows whose lengths are known may be a part of a collection: how common its terms are does not show in them.
    this.groups = known?.groups ?? (lengths ? new Uint8Array(idf.length) : termGroups(matrix, idf.length));
    this.usedCounts = known?.usedCounts ?? countsIn(matrix);
    this.inverseNorms = lengths ?? new Float64Array(matrix.rows);
    this.groupNorms = new Uint8Array(matrix.rows * COMMON_GROUPS);
    if ('space' in source) this.#shrink(source);
    else if (lengths === undefined) this.#measureAll();
    else for (const inverse of lengths) this.#extend(inverse);
    this.scales = Float32Array.from(this.inverseNorms);
  }

  /** The same papers, the score of each times a factor from 0 to 1. */
  shrunk(factors: Float64Array): VectorSpace {
    return new VectorSpace(this.matrix, this.idf, { space: this, factors });
  }

  /** Lengths of all rows, from the inverted lists: they are read in order, where each entry of a row is somewhere else. */
  #measureAll(): void {
    const { rows, alive } = this.matrix;
    const { starts, entries, end } = this.matrix.inverted();
    const squares = new Float64Array(rows);
    const common = new Float64Array(rows * COMMON_GROUPS);
    const terms = Math.min(this.idf.length, starts.length - 1);
    for (let term = 0; term < terms; term++) {
      const idf = this.idf[term]!;
      const group = this.groups[term]! - 1;
      const last = starts[term + 1]!;
      for (let i = starts[term]!; i < last; i++) {
        const entry = entries[i]!;
        const square = gridSquare(this.tf[entry & COUNT_MASK]!, idf);
        const row = entry >>> COUNT_BITS;
        squares[row]! += square;
        if (group >= 0) common[row * COMMON_GROUPS + group]! += square;
      }
    }
    for (let row = end; row < rows; row++) this.#addSquares(row, squares, common);
    for (let row = 0; row < rows; row++) if (alive[row] === 1) this.#setLength(row, squares[row]!, common);
  }

  #shrink({ space, factors }: Shrinking): void {
    this.longest = space.longest;
    for (const [row, factor] of factors.entries()) {
      this.inverseNorms[row] = factor * space.inverseNorms[row]!;
      this.largestScale = Math.max(this.largestScale, this.inverseNorms[row]!);
      const end = (row + 1) * COMMON_GROUPS;
      for (let i = end - COMMON_GROUPS; i < end; i++) this.groupNorms[i] = Math.ceil(factor * space.groupNorms[i]!);
    }
  }

  /** Room for a search. Give it back when done; meanwhile another query (of a filter, say) gets some of its own. */
  takeScratch(): Scratch {
    const scratch = this.#scratch ?? newScratch(this.matrix.rows);
    this.#scratch = undefined;
    return scratch;
  }

  giveScratch(scratch: Scratch): void {
    scratch.sums.fill(0);
    this.#scratch = scratch;
  }

  /** Squares of a row that is in no inverted list. */
  #addSquares(row: number, squares: Float64Array, common: Float64Array): void {
    const { starts, terms, counts } = this.matrix;
    const end = starts[row + 1]!;
    for (let i = starts[row]!; i < end; i++) {
      const term = terms[i]!;
      const square = gridSquare(this.tf[counts[i]!]!, this.idf[term]!);
      squares[row]! += square;
      if (this.groups[term]! > 0) common[row * COMMON_GROUPS + this.groups[term]! - 1]! += square;
    }
  }

  #setLength(row: number, square: number, common: Float64Array): void {
    if (square === 0) return;
    const length = Math.sqrt(square);
    this.inverseNorms[row] = 1 / length;
    this.#extend(1 / length);
    const end = (row + 1) * COMMON_GROUPS;
    // A little above 1 at most, by rounding: one step more than there are would not fit into a byte.
    for (let i = end - COMMON_GROUPS; i < end; i++) {
      this.groupNorms[i] = Math.min(NORM_STEPS, Math.ceil((NORM_STEPS * Math.sqrt(common[i]!)) / length));
    }
  }

  /** Takes note of the length of a row. */
  #extend(inverse: number): void {
    if (inverse > 0) this.longest = Math.max(this.longest, 1 / inverse);
    this.largestScale = Math.max(this.largestScale, inverse);
  }

  /** Vector of a row: of unit length, unless the space was shrunk. */
  vector(row: number): TermVector {
    const { starts, terms, counts } = this.matrix;
    const start = starts[row]!;
    const own = terms.slice(start, starts[row + 1]!);
    const weights = new Float64Array(own.length);
    const scale = this.inverseNorms[row]!;
    for (let i = 0; i < own.length; i++) weights[i] = this.tf[counts[start + i]!]! * this.idf[own[i]!]! * scale;
    return { terms: own, weights };
  }

  /** Unit vector of counted terms; those in no paper of the index are left out. */
  unit(terms: Int32Array, counts: Uint8Array): TermVector {
    const known = terms.filter((term) => (this.idf[term] ?? 0) > 0);
    const weights = new Float64Array(known.length);
    let squares = 0;
    let place = 0;
    for (let i = 0; i < terms.length; i++) {
      const idf = this.idf[terms[i]!] ?? 0;
      if (idf === 0) continue;
      const weight = this.tf[counts[i]!]! * idf;
      weights[place++] = weight;
      squares += weight * weight;
    }
    const inverse = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let i = 0; i < weights.length; i++) weights[i]! *= inverse;
    return { terms: known, weights };
  }

  /** Dot product of a row with a vector, as it is compared and shown. */
  score(row: number, query: SparseLookup): number {
    return roundScore(this.product(row, query));
  }

  /** Dot product of a row with a vector: the cosine, when both have unit length. */
  product(row: number, query: SparseLookup): number {
    const { starts, terms, counts } = this.matrix;
    const end = starts[row + 1]!;
    let sum = 0;
    for (let i = starts[row]!; i < end; i++) {
      const term = terms[i]!;
      const weight = query.get(term);
      if (weight !== 0) sum += weight * this.tf[counts[i]!]! * this.idf[term]!;
    }
    return sum * this.inverseNorms[row]!;
  }
}

function countsIn({ starts, rows, counts }: TermMatrix): Uint8Array {
  const seen = new Uint8Array(256);
  const end = starts[rows]!;
  for (let i = 0; i < end; i++) seen[counts[i]!] = 1;
  return Uint8Array.from(seen.keys()).filter((count) => seen[count] === 1);
}

/** Of so many papers: in more papers than each of these is a term of a further group. */
export function commonLimits(papers: number): number[] {
  return COMMON_ONE_IN.map((one) => Math.max(LEAST_COMMON, Math.floor(papers / one)));
}

function termGroups({ df, size }: TermMatrix, terms: number): Uint8Array {
  const groups = new Uint8Array(terms);
  for (const limit of commonLimits(size))
    for (let term = 0; term < terms; term++) if (df[term]! > limit) groups[term]! += 1;
  return groups;
}

function newScratch(rows: number): Scratch {
  return { sums: new Int32Array(rows), rows: new Int32Array(rows), bounds: new Float64Array(rows) };
}
