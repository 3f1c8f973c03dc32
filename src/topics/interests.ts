import { cosineModel, type SoftmaxModel } from './softmax.js';
import { addUp, type SparseVector, unit } from './sparse.js';

/** Weight of the papers that fit an interest, all together, beside its own words. */
const PAPERS_WEIGHT = 0.5;
/** Sum of the squared cosines at which the papers have half of that: fewer or poorer fits than this teach little. */
const HALF_FIT = 0.1;

/**
 * Interests given by words, each a direction: its words and, as far as papers fit them at all, the papers of a listing, by
 * the square of the cosine. An interest that nothing fits keeps to its words.
 *
 * Source: pseudo-relevance feedback, J. J. Rocchio, "Relevance feedback in information retrieval", 1971.
 */
export function interestModel(
  seeds: readonly SparseVector[],
  papers: readonly SparseVector[],
  columns: number,
): SoftmaxModel {
  return cosineModel(
    seeds.map((seed) => withPapers(seed, papers)),
    columns,
  );
}

function withPapers(seed: SparseVector, papers: readonly SparseVector[]): SparseVector {
  const weights = new Map(Array.from(seed.columns, (column, i) => [column, seed.values[i]!]));
  const fits = papers.map((paper) => cosine(paper, weights) ** 2);
  const sum = fits.reduce((total, fit) => total + fit, 0);
  const centre = unit(addUp(papers, fits));
  return unit(addUp([seed, centre], [1, (PAPERS_WEIGHT * sum) / (sum + HALF_FIT)]));
}

function cosine({ columns, values }: SparseVector, weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += values[i]! * (weights.get(columns[i]!) ?? 0);
  return sum;
}
