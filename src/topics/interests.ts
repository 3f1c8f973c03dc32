import { type NearestNodes, nearestNodes } from './graph.js';
import { cosineModel, type SoftmaxModel } from './softmax.js';
import { addUp, type SparseVector, unit } from './sparse.js';

/** Weight of the papers that fit an interest, all together, beside its own words. */
const PAPERS_WEIGHT = 2;
/** Sum of the squared fits at which the papers have half of that: fewer or poorer fits than this teach little. */
const HALF_FIT = 0.05;
/** What the listing as a whole speaks for takes so much from an interest, in a listing of more papers than these. */
const CONTRAST = 0.3;
const HALF_CONTRAST = 20;
/** Neighbours whose fit counts for a paper, and their part in it. */
const NEIGHBOURS = 8;
const NEIGHBOURS_PART = 0.5;

/** Most papers of a listing that are learned from, spread over it: the neighbours of more would take long. */
const MOST_PAPERS = 2000;

/**
 * Interests given by words, each a direction: its words and, as far as papers fit them at all, the papers of a listing, by
 * the square of how well they and their neighbours fit; less what all papers of the listing have in common. An interest
 * that nothing fits keeps to its words.
 *
 * Source: pseudo-relevance feedback, J. J. Rocchio, "Relevance feedback in information retrieval", 1971.
 */
export function interestModel(
  seeds: readonly SparseVector[],
  listing: readonly SparseVector[],
  columns: number,
): SoftmaxModel {
  const papers = thinned(listing);
  const nearest = nearestNodes(papers, NEIGHBOURS);
  const common = unit(addUp(papers));
  const contrast = (CONTRAST * papers.length) / (papers.length + HALF_CONTRAST);
  return cosineModel(
    seeds.map((seed) => unit(addUp([withPapers(seed, papers, nearest), common], [1, -contrast]))),
    columns,
  );
}

function thinned(listing: readonly SparseVector[]): readonly SparseVector[] {
  const size = Math.min(listing.length, MOST_PAPERS);
  return Array.from({ length: size }, (_, i) => listing[Math.floor((i * listing.length) / size)]!);
}

function withPapers(
  seed: SparseVector,
  papers: readonly SparseVector[],
  nearest: readonly NearestNodes[],
): SparseVector {
  const weights = new Map(Array.from(seed.columns, (column, i) => [column, seed.values[i]!]));
  const cosines = papers.map((paper) => cosine(paper, weights));
  const fits = cosines.map((own, row) => (own + NEIGHBOURS_PART * (meanOf(nearest[row]!, cosines) - own)) ** 2);
  const sum = fits.reduce((total, fit) => total + fit, 0);
  const centre = unit(addUp(papers, fits));
  return unit(addUp([seed, centre], [1, (PAPERS_WEIGHT * sum) / (sum + HALF_FIT)]));
}

/** Mean of the values of the nodes near to one, each by how near it is. */
function meanOf({ rows, scores }: NearestNodes, values: readonly number[]): number {
  let sum = 0;
  let weight = 0;
  for (const [i, row] of rows.entries()) {
    sum += scores[i]! * values[row]!;
    weight += scores[i]!;
  }
  return weight === 0 ? 0 : sum / weight;
}

function cosine({ columns, values }: SparseVector, weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += values[i]! * (weights.get(columns[i]!) ?? 0);
  return sum;
}
