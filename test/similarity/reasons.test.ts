import { describe, expect, it } from 'vitest';
import { isFiller } from '../../src/similarity/formula/fillers.js';
import { reasons } from '../../src/similarity/formula/reasons.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { maskUrls } from '../../src/similarity/terms/urls.js';
import { Analyzer } from '../../src/text/analyzer.js';
import { paper } from './naive.js';

const analyzer = new Analyzer();
const passage = (text: string) => ({ text, tokens: analyzer.tokens(text) });
const sum = (terms: readonly { weight: number }[]) => terms.reduce((total, { weight }) => total + weight, 0);
const words = (terms: readonly { term: string }[]) => terms.map(({ term }) => term);

/** Reasons for a paper of which each word and each pair of these has a weight of 1. */
function reasonsFor(text: string, shared: string[], phrases: string[] = []) {
  return reasons(new Map(shared.map((term) => [term, 1])), [passage(text)], phrases.map(passage));
}

describe('reasons', () => {
  it('are phrases where words stand side by side, and no fragments of them', () => {
    const found = reasonsFor('Black-box attacks on glass', [
      'black',
      'box',
      'black box',
      'attack',
      'box attack',
      'glass',
    ]);
    expect(found).toEqual([
      { term: 'black-box attacks', weight: 5 },
      { term: 'glass', weight: 1 },
    ]);
  });

  it('are said with the phrases given where all their words count', () => {
    const shared = ['larg', 'languag', 'larg languag', 'model', 'languag model', 'glass'];
    const text = 'Large language models of glass';
    expect(words(reasonsFor(text, shared, ['language models', 'glass furnace']))).toEqual(['language models', 'glass']);
    expect(words(reasonsFor(text, shared))).toEqual(['large language models', 'glass']);
  });

  it('are never fillers or the pairs of them, but for a match due to nothing else', () => {
    const found = reasonsFor('Novel results: sparse results', [
      'novel',
      'result',
      'novel result',
      'spars',
      'spars result',
    ]);
    expect(found).toEqual([{ term: 'sparse', weight: 5 }]);
    expect(words(reasonsFor('Results', ['result']))).toEqual(['results']);
    expect(['results', 'Proposed', 'models', '2024'].every(isFiller)).toBe(true);
    expect(['galaxies', 'sparse', 'reasoning', 'generative', 'answering'].some(isFiller)).toBe(false);
  });

  it('for and against are told apart', () => {
    const found = reasons(
      new Map([
        ['graph', 0.5],
        ['network', -0.2],
        ['graph network', 0.1],
      ]),
      [passage('Graph networks')],
      [],
    );
    expect(found).toEqual([
      { term: 'graph', weight: 0.6 },
      { term: 'networks', weight: expect.closeTo(-0.2) },
    ]);
  });

  it('leave out what is rounding', () => {
    expect(
      words(
        reasons(
          new Map([
            ['graph', 0.5],
            ['glass', 1e-12],
          ]),
          [passage('Graph glass')],
          [],
        ),
      ),
    ).toEqual(['graph']);
  });

  it('cut long runs of shared words into phrases', () => {
    const text = 'alpha beta gamma delta epsilon zeta';
    const tokens = text.split(' ').map((word) => analyzer.term(word));
    const found = reasonsFor(text, [...tokens, ...tokens.slice(1).map((term, i) => `${tokens[i]} ${term}`)]);
    expect(found.every(({ term }) => term.split(' ').length <= 4)).toBe(true);
    expect(sum(found)).toBeCloseTo(11, 9);
  });
});

describe('terms of a match', () => {
  const index = new PaperIndex([
    paper('a', 'Sparse classifications of galaxies', 'Code at https://github.com/a/galaxies and www.b.com.'),
    paper('b', 'Sparsely classified galaxy images', 'See https://github.com/c and www.b.com for code.'),
    paper('c', 'Murano glass', 'Furnaces.'),
  ]);

  it('are spelt as in the paper found', () => {
    expect(words(index.related('a')[0]!.terms)).toEqual(['galaxy', 'sparsely']);
    expect(words(index.related('b')[0]!.terms)).toEqual(['galaxies', 'sparse']);
    expect(words(index.search('classify galaxies')[0]!.terms)).toContain('classified galaxy');
  });

  it('hold no part of a URL: these are no terms', () => {
    expect(index.search('github com https www')).toEqual([]);
    expect(maskUrls('Code: github.com/a/b.')).toBe('Code: |||||||||||||||');
    expect(maskUrls('See HTTPS://a.b/c?d, or e.g. node.js')).toBe('See |||||||||||||||| or e.g. node.js');
  });

  it('are six unless said otherwise, and all of them add up to the score', () => {
    const text = 'alpha of beta of gamma of delta of epsilon of zeta of eta of theta';
    const [match] = new PaperIndex([paper('a', text), paper('b', text)]).related('a');
    expect(match?.terms).toHaveLength(6);
    const [whole] = new PaperIndex([paper('a', text), paper('b', text)]).related('a', {
      terms: Number.POSITIVE_INFINITY,
    });
    expect(whole?.terms).toHaveLength(8);
    expect(sum(whole!.terms)).toBeCloseTo(1, 9);
  });

  it('take the phrases that an option gives', () => {
    const phrases = ({ id }: { id: string }) => (id === 'b' ? ['galaxy images', 'galaxy'] : []);
    expect(words(index.related('a', { phrases })[0]!.terms)).toContain('galaxy');
    expect(() => index.related('a', { phrases: ['x'] as never })).toThrow('phrases must be a function');
  });
});
