import { describe, expect, it } from 'vitest';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { paper } from './naive.js';

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
