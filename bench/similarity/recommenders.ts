import type { Paper } from '../../src/paper.js';
import { blend, norm, scale } from '../../src/similarity/blend.js';
import { IndexState } from '../../src/similarity/index-state.js';
import { nearest } from '../../src/similarity/nearest.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { sumProducts } from '../../src/similarity/products.js';
import { checkSettings } from '../../src/similarity/settings.js';
import type { TermVector, VectorSpace } from '../../src/similarity/vector-space.js';

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
  }

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

  #remember(key: string, vector: () => TermVector): Float32Array {
    let products = this.#known.get(key);
    if (products === undefined) {
      products = sumProducts(this.space, vector());
      this.#known.set(key, products);
    }
    return products;
  }
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
  const index = new PaperIndex(papers);
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  const own: Recommender = (liked) => {
    const scores = new Float64Array(papers.length);
    const matches = index.recommend(
      liked.map((row) => papers[row]!.id),
      { limit: 60, terms: 0 },
    );
    for (const { paper, score } of matches) scores[places.get(paper.id)!] = score;
    return scores;
  };
  const found = new Map<string, Recommender>([
    ['paperkin (least squares)', own],
    ['centroid', pooled(average, 0)],
    ['centroid - corpus mean', pooled(average, 1)],
    ['centroid - corpus mean / 2', pooled(average, 0.5)],
    ['most similar', pooled((cosines) => Math.max(...cosines), 0)],
    ['most similar - corpus mean', pooled((cosines) => Math.max(...cosines), 1)],
  ]);
  for (const t of [0.06, 0.15, 0.3]) {
    found.set(`log-sum-exp ${t} - corpus mean`, pooled(logSumExp(t), 1));
    found.set(`soft maximum ${t} - corpus mean`, pooled(softMaximum(t), 1));
  }
  for (const t of [0.06, 0.15]) {
    found.set(`soft maximum ${t} - corpus mean, liked widened`, pooled(softMaximum(t), 1, [5, 0.5]));
  }
  return found;
}
