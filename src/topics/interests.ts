import { type NearestNodes, nearestNodes } from './graph.js';
import { ridgeFactors } from './ridge.js';
import { cosineModel, type SoftmaxModel } from './softmax.js';
import { addUp, type SparseVector, unit } from './sparse.js';

/** Weight of the papers that fit an interest, all together, beside its own words. */
const PAPERS_WEIGHT = 2;
/** Sum of the squared fits at which the papers have half of that: fewer or poorer fits than this teach little. */
const HALF_FIT = 0.03;
/** A listing of so many papers tells half of what a large one tells of what its papers have in common. */
export const HALF_LISTING = 20;
/** What the listing as a whole speaks for takes so much from an interest. */
const CONTRAST = 0.5;
/** Neighbours whose fit counts for a paper, and their part in it. */
const NEIGHBOURS = 8;
const NEIGHBOURS_PART = 0.8;
/** What keeps a direction from following each paper of the listing. */
const RIDGE = 0.05;
/** Part of the papers of a listing that are taken for strangers to an interest: what the best of them fits by is no fit. */
const STRANGERS = 0.1;
/** It is taken for no more than this, so that a listing all of whose papers fit keeps them. */
const MOST_OF_STRANGERS = 0.03;

/** Most papers of a listing that are learned from, spread over it: the neighbours of more would take long. */
const MOST_PAPERS = 2000;

/**
 * Interests given by words, each a direction: its words and, as far as papers fit them at all, the papers of a listing, by
 * the square of how well they and their neighbours fit; less what all papers of the listing have in common. Then it is turned
 * so that papers of the listing fit nearly as well as their neighbours do. An interest that nothing fits keeps to its words.
 *
 * Source: pseudo-relevance feedback, J. J. Rocchio, "Relevance feedback in information retrieval", 1971; scores regularized
 * by neighbours, F. Diaz, "Regularizing ad hoc retrieval scores", 2005.
 */
export function interestModel(
  seeds: readonly SparseVector[],
  listing: readonly SparseVector[],
  columns: number,
): SoftmaxModel {
  const papers = thinned(listing);
  const nearest = nearestNodes(papers, NEIGHBOURS);
  const common = unit(addUp(papers));
  const told = papers.length / (papers.length + HALF_LISTING);
  const directions = seeds.map((seed) => {
    const direction = unit(addUp([withPapers(seed, papers, nearest), common], [1, -told * CONTRAST]));
    const turns = turn(direction, { papers, nearest, columns }).map((factor) => told * factor);
    return addUp([direction, ...papers], [1, ...turns]);
  });
  return cosineModel(directions, {
    columns,
    bias: Float32Array.from(directions, (direction) => -told * fitOfStrangers(direction, papers)),
  });
}

/** How well the papers fit that have least to do with an interest: what is subtracted from all fits. */
function fitOfStrangers(direction: SparseVector, papers: readonly SparseVector[]): number {
  const weights = weightsOf(direction);
  const fits = papers.map((paper) => cosine(paper, weights)).sort((a, b) => a - b);
  return Math.min(fits[Math.floor(STRANGERS * fits.length)] ?? 0, MOST_OF_STRANGERS);
}

/** Factors of the papers that turn a direction so that neighbours fit more alike. */
function turn(
  direction: SparseVector,
  { papers, nearest, columns }: { papers: readonly SparseVector[]; nearest: readonly NearestNodes[]; columns: number },
): Float64Array {
  const weights = weightsOf(direction);
  const fits = papers.map((paper) => cosine(paper, weights));
  const changes = fits.map((own, row) => NEIGHBOURS_PART * (meanOf(nearest[row]!, fits, own) - own));
  return ridgeFactors({ rows: papers, columns, ridge: RIDGE }, Float64Array.from(changes));
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
  const weights = weightsOf(seed);
  const cosines = papers.map((paper) => cosine(paper, weights));
  const fits = cosines.map((own, row) => (own + NEIGHBOURS_PART * (meanOf(nearest[row]!, cosines, own) - own)) ** 2);
  const sum = fits.reduce((total, fit) => total + fit, 0);
  const centre = unit(addUp(papers, fits));
  return unit(addUp([seed, centre], [1, (PAPERS_WEIGHT * sum) / (sum + HALF_FIT)]));
}

function weightsOf({ columns, values }: SparseVector): Map<number, number> {
  return new Map(Array.from(columns, (column, i) => [column, values[i]!]));
}

/** Mean of the values of the nodes near to one, each by how near it is; its own where there are none. */
function meanOf({ rows, scores }: NearestNodes, values: readonly number[], own: number): number {
  let sum = 0;
  let weight = 0;
  for (const [i, row] of rows.entries()) {
    sum += scores[i]! * values[row]!;
    weight += scores[i]!;
  }
  return weight === 0 ? own : sum / weight;
}

function cosine({ columns, values }: SparseVector, weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += values[i]! * (weights.get(columns[i]!) ?? 0);
  return sum;
}
