import { describe, expect, it } from 'vitest';
import { IndexState } from '../../src/similarity/index-state.js';
import { leastSquares } from '../../src/similarity/least-squares.js';
import { ProfileRanking } from '../../src/similarity/profile-ranking.js';
import { checkSettings } from '../../src/similarity/settings.js';
import type { TermVector } from '../../src/similarity/vector-space.js';
import { paper } from './naive.js';

/** 400 papers of six words each, of which some are common and most are rare. */
const PAPERS = Array.from({ length: 400 }, (_, i) => {
  const words = Array.from({ length: 6 }, (_, k) => `word${((i * (k + 3) * 7919) % (20 * (k + 1))) + 1}`);
  return paper(`p${i}`, words.slice(0, 2).join(' '), words.slice(2).join(' '));
});
const LIKED = [3, 50, 77];

function product(a: TermVector, b: ReadonlyMap<number, number>): number {
  return a.terms.reduce((sum, term, i) => sum + a.weights[i]! * (b.get(term) ?? 0), 0);
}

function tableOf({ terms, weights }: TermVector): Map<number, number> {
  return new Map(Array.from(terms, (term, i) => [term, weights[i]!]));
}

describe('ProfileRanking', () => {
  const state = new IndexState(checkSettings({}));
  for (const each of PAPERS) state.set(each);
  const space = state.space();
  const vectors = PAPERS.map((_, row) => space.vector(row));
  const tables = vectors.map(tableOf);
  const rows = [...LIKED, ...PAPERS.keys()].filter(
    (row, i) => i < LIKED.length || (!LIKED.includes(row) && row % 3 === 0),
  );
  const model = leastSquares(
    rows.map((row, i) => ({
      vector: vectors[row]!,
      target: i < LIKED.length ? 1 : -1,
      weight: i < LIKED.length ? 10 : 0.05,
    })),
  );
  const accept = (row: number) => !LIKED.includes(row);
  const others = new Map(rows.slice(LIKED.length).map((row, i) => [row, model.factors[LIKED.length + i]!]));
  const kin = (row: number, limit: number) => state.kin(space, row, limit);
  const options = { limit: 25, minScore: 0, accept, before: state.before };

  /** Cosine of a paper with the model without the paper, term by term. */
  function own(row: number): number {
    const factor = others.get(row) ?? 0;
    const rest = tableOf(model.vector);
    for (const [term, weight] of tables[row]!) rest.set(term, (rest.get(term) ?? 0) - factor * weight);
    return product(vectors[row]!, rest) / Math.hypot(...rest.values());
  }

  function naive(row: number): number {
    const kin = [...PAPERS.keys()].filter((other) => other !== row);
    const near = kin.map((other) => ({ other, cosine: product(vectors[row]!, tables[other]!) }));
    near.sort((a, b) => Math.round(1e10 * (b.cosine - a.cosine)) || (state.before(a.other, b.other) ? -1 : 1));
    const best = near.slice(0, 15).filter(({ cosine }) => cosine > 1e-9);
    const total = best.reduce((sum, { cosine }) => sum + cosine, 0);
    return (own(row) + 2 * best.reduce((sum, { other, cosine }) => sum + (cosine * own(other)) / total, 0)) / 3;
  }

  it('scores by the cosine of a paper and of its kin with the model without them', () => {
    const ranking = new ProfileRanking(space, { ...model, others }, kin);
    const hits = ranking.best(options);
    expect(hits.length).toBeGreaterThan(5);
    for (const { row, score } of hits) {
      expect(score).toBeCloseTo(naive(row), 8);
      expect(ranking.explain(row).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 8);
    }
  });

  it('looks at the papers of greatest own score, whatever the bounds it leaves them out by', () => {
    const words = new Set(LIKED.flatMap((row) => [...vectors[row]!.terms]));
    const candidates = [...PAPERS.keys()].filter(
      (row) => accept(row) && vectors[row]!.terms.some((term) => words.has(term)),
    );
    candidates.sort((a, b) => Math.round(1e10 * (own(b) - own(a))) || (state.before(a, b) ? -1 : 1));
    const expected = candidates.slice(0, 50).map((row) => ({ row, score: naive(row) }));
    const positive = expected.filter(({ score }) => score > 1e-9).sort((a, b) => b.score - a.score);
    const found = new ProfileRanking(space, { ...model, others }, kin).best(options);
    expect(found.map(({ score }) => score)).toEqual(positive.slice(0, 25).map(({ score }) => expect.closeTo(score, 8)));
  });
});
