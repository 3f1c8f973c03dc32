import { describe, expect, it } from 'vitest';
import { answerCloseness, leastScore, pairCloseness } from '../../src/similarity/formula/closeness.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { paper } from './naive.js';

const ABSTRACT = 'We study how they form, how long they last and what remains of them after some years of use.';
const PAPERS = [
  paper('sae-1', 'Sparse autoencoders for language models', `Sparse features of language models. ${ABSTRACT}`),
  paper('sae-2', 'Sparse autoencoders of galaxies', `Sparse features of galaxies. ${ABSTRACT}`),
  ...Array.from({ length: 40 }, (_, i) =>
    paper(`p${i}`, `Glass${i} of murano${i}`, `Furnace${i} and sand${i}. ${ABSTRACT}`),
  ),
];
const index = new PaperIndex(PAPERS);

describe('closeness', () => {
  it('turns at the scores that it says, with and without a background', () => {
    for (const background of [true, false]) {
      const [related, close] = [leastScore('related', background), leastScore('close', background)];
      expect(related).toBeLessThan(close);
      expect(pairCloseness(related, background)).toBe('related');
      expect(pairCloseness(related - 1e-9, background)).toBe('far');
      expect(pairCloseness(close, background)).toBe('close');
      expect(pairCloseness(close - 1e-9, background)).toBe('related');
    }
  });

  it('is said of every match, and far ones are left out on request', () => {
    const all = index.related('sae-1', { limit: 50 });
    expect(all[0]).toMatchObject({ paper: { id: 'sae-2' }, closeness: 'close' });
    expect(all.length).toBeGreaterThan(10);
    expect(all.at(-1)?.closeness).toBe('far');
    expect(index.related('sae-1', { minScore: 'related' })).toEqual(all.slice(0, 1));
    expect(index.related('p3', { minScore: 'related' })).toEqual([]);
    expect(index.related('sae-1', { minScore: 'close' }).map((match) => match.paper.id)).toEqual(['sae-2']);
  });

  it('is that of the plain papers where they are smoothed', () => {
    const smoothed = new PaperIndex(PAPERS, { smoothing: true });
    for (const id of ['sae-1', 'p3']) {
      const plain = new Map(index.related(id, { limit: 99 }).map((match) => [match.paper.id, match.closeness]));
      for (const match of smoothed.related(id, { limit: 99 })) {
        expect(match.closeness).toBe(plain.get(match.paper.id) ?? 'far');
      }
      const close = smoothed.related(id, { minScore: 'related' }).map((match) => match.paper.id);
      expect(close).toEqual(index.related(id, { minScore: 'related' }).map((match) => match.paper.id));
    }
  });

  it('of an answer looks at what words it has, in the title and side by side', () => {
    const answer = { score: 0.1, coverage: 1, inTitle: 1, pairs: 1 };
    expect(answerCloseness(answer)).toBe('close');
    expect(answerCloseness({ ...answer, pairs: 0, inTitle: 0 })).toBe('far');
    const [first] = index.search('sparse autoencoders');
    expect(first?.closeness).toBe('close');
    expect(index.search('sparse murano3 quantum entanglement').every(({ closeness }) => closeness === 'far')).toBe(
      true,
    );
    expect(index.search('years of sparse use', { minScore: 'related' })).toEqual([]);
  });

  it('of a text as long as that of a paper is that of a paper', () => {
    const { title, abstract } = PAPERS[0]!;
    const matches = index.search(`${title}. ${abstract}`, { limit: 50 });
    expect(matches[0]).toMatchObject({ paper: { id: 'sae-1' }, closeness: 'close' });
    expect(matches.at(-1)?.closeness).toBe('far');
  });

  it('of a recommendation is that of the nearest liked paper', () => {
    const [match] = index.recommend(['sae-1', 'p3'], { minScore: 'related' });
    expect(match).toMatchObject({ paper: { id: 'sae-2' }, closeness: 'close', like: [{ paper: { id: 'sae-1' } }] });
    expect(index.recommend(['p3', 'p4'], { minScore: 'related' })).toEqual([]);
  });

  it('is asked for by name', () => {
    expect(() => index.related('p3', { minScore: 'far' as 'close' })).toThrow(/minScore must be .* not "far"/);
  });
});
