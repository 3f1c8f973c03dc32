/** Measures of one ranking. */
export interface Measures {
  readonly ndcg10: number;
  readonly map: number;
  readonly recall50: number;
}

/** nDCG@10 (gain 2^grade - 1), average precision and recall@50 of a ranking of ids. */
export function measure(ranking: readonly string[], relevant: ReadonlyMap<string, number>): Measures {
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  let found = 0;
  let precisions = 0;
  let found50 = 0;
  for (const [rank, id] of ranking.entries()) {
    if (!relevant.has(id)) continue;
    found += 1;
    precisions += found / (rank + 1);
    if (rank < 50) found50 += 1;
  }
  const grades = ranking.slice(0, 10).map((id) => relevant.get(id) ?? 0);
  return {
    ndcg10: gain(grades) / gain(ideal.slice(0, 10)),
    map: precisions / relevant.size,
    recall50: found50 / relevant.size,
  };
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Seeded numbers from 0 to 1: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** nDCG of the first grades of a ranking, against the best order of all grades. `undefined` where all grades are 0. */
export function ndcg(grades: readonly number[], all: readonly number[], depth: number): number | undefined {
  const ideal = gain([...all].sort((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? undefined : gain(grades.slice(0, depth)) / ideal;
}

/** Half-width of the 95% bootstrap interval of the mean. */
export function halfWidth(values: readonly number[]): number {
  const next = random(7);
  const means = Array.from({ length: 1000 }, () => mean(values.map(() => values[Math.floor(next() * values.length)]!)));
  means.sort((a, b) => a - b);
  return (means[974]! - means[24]!) / 2;
}
