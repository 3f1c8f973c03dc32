import { type Direction, inverseNorm, sumOf } from './embedding.js';
import { blend, centroid, NO_TERMS, norm, scale, type TermVector } from './term-vector.js';

/** Weight of the disliked papers against that of the liked ones. */
const DISLIKED = 0.25;
/** Weight of the mean paper: it grows with the liked papers after the first up to the most. */
const MOST_COMMON = 0.8;
const LIKES_PER_COMMON = 15;

/** What somebody likes. */
export interface Profile {
  /** Unit vector of what is liked. */
  readonly wanted: TermVector;
  /** What is disliked, to be taken away from it. */
  readonly unwanted: TermVector;
  /** How much of the mean paper is to be taken away. */
  readonly common: number;
}

/**
 * The profile of someone who liked some papers and disliked others. A paper d is scored by
 *
 *     score(d) = c/|c| · d - 0.25 · u/|u| · d - min(0.8, (liked - 1) / 15) / |c| · m · d
 *
 * c, u: centroids of the liked and of the disliked papers; m: centroid of all papers. So one liked paper gives its related
 * papers; with more of them what all papers have in common counts less and less.
 * Source: J. Rocchio, "Relevance feedback in information retrieval", in The SMART Retrieval System, 1971.
 */
export function profileOf(liked: readonly TermVector[], disliked: readonly TermVector[]): Profile {
  const mean = centroid(liked);
  // That of one paper is 1 but for rounding: its scores are to be those of its related papers to the last digit.
  const length = liked.length === 1 ? Math.round(norm(mean)) : norm(mean);
  if (length === 0) return { wanted: NO_TERMS, unwanted: NO_TERMS, common: 0 };
  const against = centroid(disliked);
  const unwanted = norm(against) === 0 ? NO_TERMS : scale(against, DISLIKED / norm(against));
  const share = commonShare(liked.length);
  return { wanted: scale(mean, 1 / length), unwanted, common: share / length };
}

function commonShare(liked: number): number {
  return Math.min(MOST_COMMON, (liked - 1) / LIKES_PER_COMMON);
}

/**
 * The same of the vectors that users gave, as one direction of length 1 or so: the score is the product with it.
 *
 * @param mean - the mean of the unit vectors of all papers
 */
export function meaningOf(
  liked: readonly Direction[],
  disliked: readonly Direction[],
  mean: Float64Array,
): Direction | undefined {
  const [only] = liked;
  if (only === undefined) return undefined;
  if (liked.length === 1 && disliked.length === 0) return only;
  const wanted = directed(liked);
  const length = 1 / (wanted.inverseNorm * liked.length);
  const parts: [Direction, number][] = [[wanted, 1]];
  if (disliked.length > 0) parts.push([directed(disliked), -DISLIKED]);
  parts.push([{ values: mean, inverseNorm: 1 }, -commonShare(liked.length) / length]);
  return { values: sumOf(parts) as Float64Array, inverseNorm: 1 };
}

/** The sum of some directions. */
function directed(directions: readonly Direction[]): Direction {
  const values = sumOf(directions.map((direction) => [direction, 1] as const)) as Float64Array;
  return { values, inverseNorm: inverseNorm(values) };
}

/** The profile as one vector. */
export function profileVector({ wanted, unwanted, common }: Profile, mean: TermVector): TermVector {
  return blend([
    [wanted, 1],
    [unwanted, -1],
    [mean, -common],
  ]);
}
