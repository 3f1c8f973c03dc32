import type { VectorSpace } from './vector-space.js';

/** A paper shorter than this part of the mean length is taken to be as long. */
const LEAST_LENGTH = 0.6;
/** Lengths are added up in steps: then their sum is the same in whatever order the papers came. */
const STEPS = 2 ** 24;

/**
 * What scores of a text query are multiplied by. A cosine prefers short papers to long ones more than readers of search
 * results do; half the weight of a paper's length is taken from the mean length instead:
 *
 *     score(q, d) = cos(q, d) · |d| / (|d| + mean |d|) = q · d / (|d| + mean |d|)        q: unit vector
 *
 * Source: A. Singhal, C. Buckley, M. Mitra, "Pivoted document length normalization", SIGIR 1996, with slope 0.5.
 */
export function searchFactors(space: VectorSpace): Float64Array {
  const mean = meanLength(space);
  return space.inverseNorms.map((inverse) => (inverse === 0 ? 0 : 1 / (1 + mean * inverse)));
}

/**
 * What cosines with a paper are multiplied by: 1, but less for papers of which little is known beside the others, such as
 * a title alone among abstracts. `undefined` when there are none.
 */
export function relatedFactors(space: VectorSpace): Float64Array | undefined {
  const least = LEAST_LENGTH * meanLength(space);
  if (!space.inverseNorms.some((inverse) => inverse * least > 1)) return undefined;
  return space.inverseNorms.map((inverse) => (inverse === 0 ? 0 : Math.min(1, 1 / (least * inverse))));
}

/** Mean length of the papers that have any terms. */
function meanLength({ inverseNorms }: VectorSpace): number {
  let sum = 0;
  let papers = 0;
  for (const inverse of inverseNorms) {
    if (inverse === 0) continue;
    sum += Math.round(STEPS / inverse);
    papers += 1;
  }
  return papers === 0 ? 0 : sum / papers / STEPS;
}
