import { describe, expect, it } from 'vitest';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { NaiveIndex, paper } from './naive.js';

const PAPERS = [
  { ...paper('graph-1', 'Graph neural networks'), date: '2024-02-16' },
  { ...paper('graph-2', 'Graph attention networks'), date: '2024-03' },
  { ...paper('graph-3', 'Graph networks for molecules'), date: '2025' },
  paper('glass-1', 'A history of glass in Rome'),
  paper('glass-2', 'Glass from Murano, a history'),
  paper('vision', 'Neural networks for vision'),
];

const ids = (matches: { paper: { id: string } }[]) => matches.map((match) => match.paper.id);
const index = new PaperIndex(PAPERS);

describe('recommend', () => {
  it('gives papers like the liked ones, and never those themselves', () => {
    expect(ids(index.recommend(['graph-1', 'graph-2'], { limit: 1 }))).toEqual(['graph-3']);
    expect(ids(index.recommend(['glass-1']))).toEqual(['glass-2']);
  });

  it('serves several interests at once', () => {
    expect(ids(index.recommend(['graph-1', 'glass-1'])).slice(0, 3)).toEqual(
      expect.arrayContaining(['glass-2', 'vision']),
    );
  });

  it('moves papers like the disliked ones down, and says which words speak against them', () => {
    const rank = (matches: ReturnType<typeof index.recommend>) => ids(matches).indexOf('graph-3');
    const before = index.recommend(['graph-1', 'vision']);
    const after = index.recommend(['graph-1', 'vision'], { disliked: ['graph-2'] });
    expect(rank(before)).toBe(0);
    expect(ids(after)).not.toContain('graph-2');
    const score = (matches: typeof before) => matches.find((match) => match.paper.id === 'graph-3')?.score ?? 0;
    expect(score(after)).toBeLessThan(score(before));
    const [match] = index.recommend(['vision'], { disliked: ['graph-2'], filter: ({ id }) => id === 'graph-1' });
    expect(match?.terms.filter(({ weight }) => weight < 0).map(({ term }) => term)).toContain('graph');
  });

  it('gives for one liked paper its related papers', () => {
    for (const { id } of PAPERS) {
      const found = index.recommend([id]);
      expect(found.map(({ like, ...match }) => match)).toEqual(index.related(id));
      const close = index.recommend([id], { minScore: 'related' });
      expect(ids(close)).toEqual(ids(index.related(id, { minScore: 'related' })));
      for (const { score, like } of found) expect(like).toMatchObject([{ paper: { id }, score }]);
    }
  });

  it('scores by the centroid of the liked, less a quarter of that of the disliked and a part of the mean paper', () => {
    const naive = new NaiveIndex(PAPERS);
    const unit = (ids: string[]) => {
      const sum = new Map<string, number>();
      for (const id of ids) {
        for (const [term, weight] of naive.vectors.get(id)!) sum.set(term, (sum.get(term) ?? 0) + weight / ids.length);
      }
      const length = Math.hypot(...sum.values());
      return { length, weight: (term: string) => (sum.get(term) ?? 0) / length };
    };
    const [wanted, unwanted, mean] = [unit(['graph-1', 'glass-1']), unit(['vision']), unit(PAPERS.map(({ id }) => id))];
    const candidates = ['glass-2', 'graph-2', 'graph-3'];
    const found = index.recommend(['graph-1', 'glass-1'], { disliked: ['vision'], candidates });
    for (const { paper, score } of found) {
      let expected = 0;
      for (const [term, weight] of naive.vectors.get(paper.id)!) {
        const common = ((1 / 15) * mean.length * mean.weight(term)) / wanted.length;
        expected += weight * (wanted.weight(term) - 0.25 * unwanted.weight(term) - common);
      }
      expect(score).toBeCloseTo(expected, 9);
    }
    expect(ids(found).sort()).toEqual(candidates);
  });

  it('scores all papers that are asked for, negative scores too', () => {
    const options = { disliked: ['glass-1'], candidates: ['glass-2', 'vision', 'graph-1', 'graph-2'] };
    const found = index.recommend(['graph-1'], options);
    expect(ids(found)).toEqual(['vision', 'graph-2', 'glass-2']);
    expect(found[2]).toMatchObject({ closeness: 'far', like: [] });
    expect(found[2]!.score).toBeLessThan(0);
    expect(found[2]!.terms.every(({ weight }) => weight < 0)).toBe(true);
    expect(ids(index.recommend(['graph-1'], { ...options, limit: 1 }))).toEqual(['vision']);
    expect(ids(index.recommend(['graph-1'], { ...options, minScore: 0 }))).toEqual(['vision', 'graph-2']);
    expect(ids(index.recommend(['graph-1'], { ...options, minScore: 'close' }))).not.toContain('glass-2');
    expect(() => index.recommend(['graph-1'], { candidates: ['nobody'] })).toThrow('candidates must hold ids');
  });

  it('names the liked papers that a recommendation is like, nearest first', () => {
    const [first] = index.recommend(['graph-1', 'graph-2', 'glass-1'], { filter: ({ id }) => id === 'graph-3' });
    expect(first?.like.map(({ paper }) => paper.id)).not.toContain('glass-1');
    const related = index.related('graph-1').find((match) => match.paper.id === 'graph-3');
    expect(first?.like.find(({ paper }) => paper.id === 'graph-1')?.score).toBe(related?.score);
    expect(first?.closeness).toBe(first?.like[0]?.closeness);
  });

  it('finds the same whether it scores all papers or looks for the best', () => {
    const words = (i: number) =>
      Array.from({ length: 6 }, (_, k) => `word${((i * (k + 3) * 7919) % (20 * (k + 1))) + 1}`);
    const papers = Array.from({ length: 700 }, (_, i) =>
      paper(`p${i}`, words(i).slice(0, 2).join(' '), words(i).join(' ')),
    );
    const many = new PaperIndex(papers);
    for (const liked of [['p3', 'p50', 'p77'], papers.slice(0, 40).map(({ id }) => id)]) {
      for (const disliked of [[], ['p100', 'p400']]) {
        const all = many.recommend(liked, {
          disliked,
          candidates: papers.map(({ id }) => id),
          minScore: 1e-9,
          terms: 0,
        });
        for (const limit of [5, 25, 600]) {
          expect(many.recommend(liked, { disliked, limit, terms: 0 })).toEqual(all.slice(0, limit));
        }
      }
    }
  });

  it('leaves out excluded papers, papers before a date and those the filter refuses', () => {
    expect(ids(index.recommend(['graph-1'], { exclude: ['graph-2', 'unknown'] }))).not.toContain('graph-2');
    expect(ids(index.recommend(['graph-1'], { since: '2024-03' }))).toEqual(['graph-3', 'graph-2']);
    expect(ids(index.recommend(['graph-1'], { since: '2025' }))).toEqual(['graph-3']);
    expect(ids(index.recommend(['graph-1'], { filter: ({ id }) => id === 'vision' }))).toEqual(['vision']);
    expect(() => index.recommend(['graph-1'], { since: 'May' })).toThrow('since must be a date');
  });

  it('gives nothing for no liked paper, and throws for one both liked and disliked', () => {
    expect(index.recommend([])).toEqual([]);
    expect(() => index.recommend(['vision'], { disliked: ['vision'] })).toThrow('disliked must not hold "vision"');
    expect(() => index.recommend(['vision'], { disliked: ['nobody'] })).toThrow('disliked must hold ids');
  });
});
