import type { Paper } from '../../src/paper/paper.js';
import { blend } from '../../src/similarity/blend.js';
import { IndexState } from '../../src/similarity/index-state.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { sumProducts } from '../../src/similarity/products.js';
import { checkSettings } from '../../src/similarity/settings.js';
import type { TermVector, VectorSpace } from '../../src/similarity/vector-space.js';

/** Scores of all papers for someone who liked some of them. */
export type Recommender = (liked: readonly number[]) => Float64Array;

/** Cosines of every paper with each liked one, and with the mean of all papers. */
class Products {
  readonly space: VectorSpace;
  readonly #known = new Map<string, Float32Array>();

  constructor(papers: readonly Paper[]) {
    const state = new IndexState(checkSettings({}));
    for (const paper of papers) state.set(paper);
    this.space = state.space();
  }

  get rows(): number {
    return this.space.matrix.rows;
  }

  of(row: number): Float32Array {
    return this.#remember(`${row}`, () => this.space.vector(row));
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

/** All candidates, by name. */
export function recommenders(papers: readonly Paper[]): Map<string, Recommender> {
  const products = new Products(papers);
  const pooled =
    (pool: Pool, mean: number): Recommender =>
    (liked) => {
      const columns = liked.map((row) => products.of(row));
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
      { limit: 20, terms: 0 },
    );
    for (const { paper, score } of matches) scores[places.get(paper.id)!] = score;
    return scores;
  };
  return new Map<string, Recommender>([
    ['paperkin', own],
    ['centroid', pooled(average, 0)],
    ['centroid - corpus mean', pooled(average, 1)],
    ['most similar', pooled((cosines) => Math.max(...cosines), 0)],
    ['log-sum-exp 0.15 - corpus mean', pooled(logSumExp(0.15), 1)],
  ]);
}
