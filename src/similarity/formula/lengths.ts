/** A paper shorter than this part of the mean length is taken to be as long. */
export const LEAST_LENGTH = 0.6;
/** Lengths are added up in steps: then their sum is the same in whatever order the papers came. */
const STEPS = 2 ** 24;

/**
 * What the cosine of a text with a paper is multiplied by. A cosine prefers short papers to long ones more than readers of
 * search results do; half the weight of a paper's length is taken from the mean length instead:
 *
 *     score(q, d) = cos(q, d) · |d| / (|d| + mean |d|) = q · d / (|d| + mean |d|)        q: unit vector
 *
 * Source: A. Singhal, C. Buckley, M. Mitra, "Pivoted document length normalization", SIGIR 1996, with slope 0.5.
 *
 * @param inverse - 1 / length of the paper, 0 for a paper without terms
 */
export function searchFactor(inverse: number, mean: number): number {
  return inverse === 0 ? 0 : 1 / (1 + mean * inverse);
}

/**
 * What cosines with a paper are multiplied by: 1, but less for papers of which little is known beside the others, such as
 * a title alone among abstracts.
 */
export function relatedFactor(inverse: number, mean: number): number {
  return inverse === 0 ? 0 : Math.min(1, 1 / (LEAST_LENGTH * mean * inverse));
}

/** Mean length of the papers that have any terms, from 1 / length of each. */
export function meanLength(inverseNorms: Float64Array): number {
  let sum = 0;
  let papers = 0;
  for (const inverse of inverseNorms) {
    if (inverse === 0) continue;
    sum += Math.round(STEPS / inverse);
    papers += 1;
  }
  return papers === 0 ? 0 : sum / papers / STEPS;
}
