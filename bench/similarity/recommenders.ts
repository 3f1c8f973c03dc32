import type { Paper } from '../../src/paper.js';
import { blend, norm, scale } from '../../src/similarity/blend.js';
import { IndexState } from '../../src/similarity/index-state.js';
import { nearest, sumProducts } from '../../src/similarity/nearest.js';
import { checkSettings } from '../../src/similarity/settings.js';
import type { TermVector, VectorSpace } from '../../src/similarity/vector-space.js';
import { random } from './metrics.js';

/** Scores of all papers for someone who liked some of them. */
export type Recommender = (liked: readonly number[]) => Float64Array;

/** Cosines of every paper with each liked one, and with the mean of all papers. */
class Products {
  readonly space: VectorSpace;
  readonly #before: (a: number, b: number) => boolean;
  readonly #known = new Map<string, Float32Array>();

  constructor(papers: readonly Paper[]) {
    const state = new IndexState(checkSettings({}));
    for (const paper of papers) state.set(paper);
    this.space = state.space();
    this.#before = state.before;
    this.#dense = new Float64Array(state.vocabulary.size);
  }

  readonly #dense: Float64Array;

  get rows(): number {
    return this.space.matrix.rows;
  }

  of(row: number): Float32Array {
    return this.#remember(`${row}`, () => this.space.vector(row));
  }

  /** With the liked paper mixed with the papers nearest to it. */
  widened(row: number, k: number, weight: number): Float32Array {
    return this.#remember(`${row} ${k} ${weight}`, () => {
      const own = this.space.vector(row);
      const accept = (other: number) => other !== row;
      const hits = nearest(this.space, own, { limit: k, minScore: 0, accept, before: this.#before });
      const sum = hits.reduce((total, { score }) => total + score, 0);
      const mixed = blend([
        [own, 1],
        ...hits.map((hit) => [this.space.vector(hit.row), (weight * hit.score) / sum] as const),
      ]);
      return scale(mixed, 1 / norm(mixed));
    });
  }

  mean(): Float32Array {
    return this.#remember('mean', () =>
      blend(Array.from({ length: this.rows }, (_, row) => [this.space.vector(row), 1 / this.rows] as const)),
    );
  }

  /**
   * Regularised least squares: liked rows towards 1, others towards -1, as a sum of rows times factors. Solves
   * (K + 1 + diag(1 / weight)) a = y by conjugate gradients, K the cosines of the rows.
   */
  ridge(
    liked: readonly number[],
    others: readonly number[],
    weights: readonly [liked: number, other: number],
  ): Float32Array {
    const rows = [...liked, ...others];
    const own = rows.map((_, i) => 1 / (i < liked.length ? weights[0] : weights[1]));
    const target = Float64Array.from(rows, (_, i) => (i < liked.length ? 1 : -1));
    const { starts, terms, counts } = this.space.matrix;
    const { tf, idf, inverseNorms } = this.space;
    const dense = this.#dense;
    const times = (factors: Float64Array): Float64Array => {
      let bias = 0;
      for (const [i, row] of rows.entries()) {
        const factor = factors[i]! * inverseNorms[row]!;
        bias += factors[i]!;
        for (let e = starts[row]!; e < starts[row + 1]!; e++)
          dense[terms[e]!]! += factor * tf[counts[e]!]! * idf[terms[e]!]!;
      }
      const out = Float64Array.from(rows, (row, i) => {
        let sum = 0;
        for (let e = starts[row]!; e < starts[row + 1]!; e++)
          sum += dense[terms[e]!]! * tf[counts[e]!]! * idf[terms[e]!]!;
        return sum * inverseNorms[row]! + bias + own[i]! * factors[i]!;
      });
      for (const row of rows) for (let e = starts[row]!; e < starts[row + 1]!; e++) dense[terms[e]!] = 0;
      return out;
    };
    const solution = conjugateGradients(times, target, own);
    return sumProducts(this.space, blend(rows.map((row, i) => [this.space.vector(row), solution[i]!] as const)));
  }

  #remember(key: string, vector: () => TermVector): Float32Array {
    let products = this.#known.get(key);
    if (products === undefined) {
      products = sumProducts(this.space, vector());
      this.#known.set(key, products);
    }
    return products;
  }
}

function conjugateGradients(
  times: (x: Float64Array) => Float64Array,
  target: Float64Array,
  diagonal: readonly number[],
): Float64Array {
  const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const solution = new Float64Array(target.length);
  const residual = target.slice();
  const scaled = residual.map((value, i) => value / (2 + diagonal[i]!));
  const direction = scaled.slice();
  let size = inner(residual, scaled);
  const first = size;
  for (let step = 0; step < 12 && size > 1e-8 * first; step++) {
    const image = times(direction);
    const length = size / inner(direction, image);
    for (let i = 0; i < solution.length; i++) {
      solution[i]! += length * direction[i]!;
      residual[i]! -= length * image[i]!;
    }
    for (let i = 0; i < scaled.length; i++) scaled[i] = residual[i]! / (2 + diagonal[i]!);
    const next = inner(residual, scaled);
    for (let i = 0; i < direction.length; i++) direction[i] = scaled[i]! + (next / size) * direction[i]!;
    size = next;
  }
  return solution;
}

/** How the cosines with the liked papers become one number. */
type Pool = (cosines: readonly number[]) => number;

const average: Pool = (cosines) => cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
const logSumExp =
  (t: number): Pool =>
  (cosines) =>
    t * Math.log(cosines.reduce((sum, cosine) => sum + Math.exp(cosine / t), 0) / cosines.length);
/** Mean weighted by exp(cosine / t): its terms add up to it, unlike those of the log-sum-exp. */
const softMaximum =
  (t: number): Pool =>
  (cosines) => {
    let weights = 0;
    let sum = 0;
    for (const cosine of cosines) {
      const weight = Math.exp(cosine / t);
      weights += weight;
      sum += weight * cosine;
    }
    return sum / weights;
  };

/** All candidates, by name. */
export function recommenders(papers: readonly Paper[]): Map<string, Recommender> {
  const products = new Products(papers);
  const pooled =
    (pool: Pool, mean: number, widened?: readonly [k: number, weight: number]): Recommender =>
    (liked) => {
      const columns = liked.map((row) =>
        widened === undefined ? products.of(row) : products.widened(row, ...widened),
      );
      const background = products.mean();
      return Float64Array.from({ length: products.rows }, (_, row) => {
        return pool(columns.map((column) => column[row]!)) - mean * background[row]!;
      });
    };
  const found = new Map<string, Recommender>([
    ['centroid', pooled(average, 0)],
    ['centroid - corpus mean', pooled(average, 1)],
    ['centroid - corpus mean / 2', pooled(average, 0.5)],
    ['most similar', pooled((cosines) => Math.max(...cosines), 0)],
    ['most similar - corpus mean', pooled((cosines) => Math.max(...cosines), 1)],
  ]);
  for (const t of [0.03, 0.06, 0.1, 0.15, 0.3]) {
    found.set(`log-sum-exp ${t} - corpus mean`, pooled(logSumExp(t), 1));
    found.set(`soft maximum ${t} - corpus mean`, pooled(softMaximum(t), 1));
  }
  const everyone = Array.from({ length: products.rows }, (_, row) => row);
  const next = random(3);
  const shuffled = everyone
    .map((row) => ({ row, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  const ridge =
    (sample: number, near: number, total: number, other: number): Recommender =>
    (liked) => {
      const known = new Set(liked);
      const centroid = pooled(average, 1)(liked);
      const close = everyone
        .filter((row) => !known.has(row))
        .sort((a, b) => centroid[b]! - centroid[a]!)
        .slice(0, near);
      for (const row of close) known.add(row);
      const far = shuffled.filter((row) => !known.has(row)).slice(0, sample);
      return Float64Array.from(products.ridge(liked, [...close, ...far], [total / liked.length, other]));
    };
  if (process.env.RIDGE) {
    found.clear();
    found.set('lse .15 - mean', pooled(logSumExp(0.15), 1));
    found.set('centroid - mean', pooled(average, 1));
    found.set('ridge 1000 40 .04', ridge(1000, 0, 40, 0.04));
    found.set('ridge 1000 40 .1', ridge(1000, 0, 40, 0.1));
    found.set('ridge 1000 10 .1', ridge(1000, 0, 10, 0.1));
    found.set('ridge 700+300 40 .04', ridge(700, 300, 40, 0.04));
    found.set('ridge 700+300 40 .1', ridge(700, 300, 40, 0.1));
  }
  return found;
}
