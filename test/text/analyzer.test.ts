import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/text/analyzer.js';

const terms = (text: string) => new Analyzer().tokens(text).map((token) => token.term);

describe('Analyzer', () => {
  it('lower-cases, drops stop words and single characters, and stems', () => {
    expect(terms('The Networks of a graph G are trained')).toEqual(['network', 'graph', 'train']);
  });

  it('splits words at hyphens and apostrophes', () => {
    expect(terms("state-of-the-art models don't fail")).toEqual(['state', 'art', 'model', 'fail']);
  });

  it('folds compatibility forms and drops marks', () => {
    expect(terms('Poincaré Poincare\u0301 ﬁnite')).toEqual(['poincar', 'poincar', 'finit']);
  });

  it('takes constructor, __proto__ and toString for ordinary words', () => {
    expect(terms('constructor __proto__ toString hasOwnProperty')).toEqual([
      'constructor',
      'proto',
      'tostr',
      'hasownproperti',
    ]);
  });

  it('marks tokens as adjacent when only blanks or hyphens part them', () => {
    const tokens = new Analyzer().tokens('graph neural-networks, deep learning of graphs');
    expect(tokens.map((token) => token.adjacent)).toEqual([false, true, true, false, true, false]);
  });

  it('gives the place of every token', () => {
    const text = 'Él estudia números';
    for (const token of new Analyzer().tokens(text)) {
      expect(text.slice(token.start, token.end)).toMatch(/^\p{L}+$/u);
    }
  });

  it('has stop words and a stemmer of its own', () => {
    const analyzer = new Analyzer({ stopWords: ['graph'], stem: (word) => word });
    expect(analyzer.tokens('the graph networks').map((token) => token.term)).toEqual(['the', 'networks']);
    expect(terms('the graph networks')).toEqual(['graph', 'network']);
  });
});
