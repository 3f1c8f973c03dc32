import type { BackgroundPapers } from './background-papers.js';
import type { FieldWeights } from './options.js';
import type { SparseLookup } from './sparse-lookup.js';
import { ABSTRACT_BITS, MOST_IN_ABSTRACT } from './term-counter.js';
import type { TermMatrix } from './term-matrix.js';
import type { Vocabulary } from './vocabulary.js';

/** A sparse vector: distinct terms and the weight of each. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
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
 *     weight(t, d) = ln(1 + tf) · (ln((1 + N) / (1 + df)) + 1) · (pair of words ? pairs : 1)
 *     tf = Σ over fields of field weight · count;   N, df: with `prior` papers of the background added
 *
 * Source of tf·idf and the cosine: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval",
 * Information Processing & Management 24(5), 1988.
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
  constructor(matrix: TermMatrix, idf: Float64Array, source: Required<FieldWeights> | Shrinking) {
    const known = 'space' in source ? source.space : undefined;
    this.matrix = matrix;
    this.idf = idf;
    this.tf = 'space' in source ? source.space.tf : tfWeights(source);
    this.groups = known?.groups ?? termGroups(matrix, idf.length);
    this.usedCounts = known?.usedCounts ?? countsIn(matrix);
    this.inverseNorms = new Float64Array(matrix.rows);
    this.groupNorms = new Uint8Array(matrix.rows * COMMON_GROUPS);
    if ('space' in source) this.#shrink(source);
    else this.#measureAll();
    this.scales = Float32Array.from(this.inverseNorms);
  }

  /** The same papers, the score of each times a factor from 0 to 1. */
  shrunk(factors: Float64Array): VectorSpace {
    return new VectorSpace(this.matrix, this.idf, { space: this, factors });
  }

  #measureAll(): void {
    const squares = new Float64Array(1 + COMMON_GROUPS);
    for (let row = 0; row < this.matrix.rows; row++) if (this.matrix.alive[row] === 1) this.#measure(row, squares);
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

  #measure(row: number, squares: Float64Array): void {
    const { starts, terms, counts } = this.matrix;
    const { tf, idf, groups } = this;
    const end = starts[row + 1]!;
    let all = 0;
    squares.fill(0);
    for (let i = starts[row]!; i < end; i++) {
      const term = terms[i]!;
      const weight = tf[counts[i]!]! * idf[term]!;
      all += weight * weight;
      squares[groups[term]!]! += weight * weight;
    }
    if (all === 0) return;
    this.inverseNorms[row] = 1 / Math.sqrt(all);
    this.longest = Math.max(this.longest, Math.sqrt(all));
    this.largestScale = Math.max(this.largestScale, 1 / Math.sqrt(all));
    for (let group = 1; group <= COMMON_GROUPS; group++) {
      this.groupNorms[row * COMMON_GROUPS + group - 1] = Math.ceil(NORM_STEPS * Math.sqrt(squares[group]! / all));
    }
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

/** Scores that differ by rounding alone are one score: then ids decide, on every machine in the same way. */
export function roundScore(score: number): number {
  return Math.min(1, Math.round(score * 1e10) / 1e10);
}

function tfWeights({ title, abstract }: Required<FieldWeights>): Float64Array {
  return Float64Array.from({ length: 256 }, (_, count) =>
    Math.log1p(title * (count >> ABSTRACT_BITS) + abstract * (count & MOST_IN_ABSTRACT)),
  );
}

function countsIn({ starts, rows, counts }: TermMatrix): Uint8Array {
  const seen = new Uint8Array(256);
  const end = starts[rows]!;
  for (let i = 0; i < end; i++) seen[counts[i]!] = 1;
  return Uint8Array.from(seen.keys()).filter((count) => seen[count] === 1);
}

function termGroups({ df, size }: TermMatrix, terms: number): Uint8Array {
  const groups = new Uint8Array(terms);
  for (const one of COMMON_ONE_IN) {
    const limit = Math.max(LEAST_COMMON, size / one);
    for (let term = 0; term < terms; term++) if (df[term]! > limit) groups[term]! += 1;
  }
  return groups;
}

/** Weights of all terms, as {@link VectorSpace} says. */
export function idfWeights(
  matrix: TermMatrix,
  vocabulary: Vocabulary,
  { pairs, background }: { pairs: number; background: BackgroundPapers | undefined },
): Float64Array {
  const papers = matrix.size + (background?.papers ?? 0);
  const weights = new Float64Array(vocabulary.size);
  /** Most terms are in few papers: their logarithms are taken once. */
  const byDf = Float64Array.from({ length: 1000 }, (_, df) => Math.log((1 + papers) / (1 + df)) + 1);
  for (let term = 0; term < weights.length; term++) {
    const df = matrix.df[term] ?? 0;
    if (df === 0) continue;
    const factor = vocabulary.isPair(term) ? pairs : 1;
    if (background === undefined && df < byDf.length) {
      weights[term] = factor * byDf[df]!;
      continue;
    }
    weights[term] = factor * (Math.log((1 + papers) / (1 + df + (background?.df(term) ?? 0))) + 1);
  }
  return weights;
}

function newScratch(rows: number): Scratch {
  return { sums: new Int32Array(rows), rows: new Int32Array(rows), bounds: new Float64Array(rows) };
}
