import { describe, expect, it } from 'vitest';
import { Dictionary, isOneMistake } from '../../src/similarity/memory/dictionary.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { paper } from './naive.js';

const PAPERS = [
  paper('sparse', 'Sparse autoencoders of galaxies', 'Features of generative models.'),
  paper('graph', 'Graph neural networks', 'Convolutions on graphs of molecules.'),
  paper('glass', 'A history of glass', 'From Rome to Murano, by Poincaré.'),
  paper('agents', 'Agents that plan', 'Autonomous agents in games.'),
];
const index = new PaperIndex(PAPERS);
const ids = (text: string, options = {}) => index.search(text, options).map((match) => match.paper.id);

describe('search', () => {
  it('takes the last word for the beginning of one, with prefix', () => {
    expect(ids('autoenc')).toEqual([]);
    expect(ids('autoenc', { prefix: true })).toEqual(['sparse']);
    expect(ids('generati', { prefix: true })).toEqual(['sparse']);
    expect(ids('auto', { prefix: true }).sort()).toEqual(['agents', 'sparse']);
    expect(ids('autoenc ', { prefix: true })).toEqual([]);
    expect(ids('autoenc glass', { prefix: true })).toEqual(['glass']);
    expect(ids('AUTOENC', { prefix: true })).toEqual(['sparse']);
  });

  it('forgives one typing mistake, with fuzzy', () => {
    for (const typed of ['autoencodrs', 'autoencoeders', 'autoencodres', 'autoxencoders', 'xutoencoders', 'generatve'])
      expect(ids(typed, { fuzzy: true }), typed).toEqual(['sparse']);
    expect(ids('neual netwroks', { fuzzy: true })).toEqual(['graph']);
    expect(ids('autoencodrs')).toEqual([]);
    expect(ids('xyz', { fuzzy: true })).toEqual([]);
  });

  it('finds the same whatever was added and removed before', () => {
    const other = new PaperIndex(PAPERS);
    other.search('gala', { prefix: true, fuzzy: true });
    other.add(paper('x', 'Galaxian gallium', 'galactic'));
    other.search('gala', { prefix: true, fuzzy: true });
    other.replace(paper('x', 'Galaxian', 'galactic'));
    other.remove('x');
    expect(other.search('gala', { prefix: true })).toEqual(index.search('gala', { prefix: true }));
  });

  it('completes words of papers whose texts are not kept, too', () => {
    const bare = new PaperIndex(PAPERS, { papers: 'ids' });
    expect(bare.search('autoenc', { prefix: true }).map((match) => match.paper.id)).toEqual(['sparse']);
    expect(bare.search('autoencodr', { fuzzy: true }).map((match) => match.paper.id)).toEqual(['sparse']);
  });

  it('judges a completed or mended question as the one that is meant', () => {
    const typed = index.search('sparse autoenc', { prefix: true })[0];
    const meant = index.search('sparse autoencoders')[0];
    expect(typed?.closeness).toBe(meant?.closeness);
    expect(typed?.score).toBeCloseTo(meant?.score ?? 0, 9);
  });

  it('says where the words stand, on demand', () => {
    const [match] = index.search('galaxy autoenc', { prefix: true, positions: true });
    const words = match?.positions?.map(({ field, start, end }) => match.paper[field].slice(start, end));
    expect(words).toEqual(['autoencoders', 'galaxies']);
    expect(index.search('galaxy')[0]).not.toHaveProperty('positions');
  });

  it('searches the title alone by weights of fields', () => {
    const title = { fields: { title: 1, abstract: 0 } };
    expect(ids('molecules', title)).toEqual([]);
    expect(ids('graph', title)).toEqual(['graph']);
  });
});

describe('suggestions', () => {
  it('mend and complete a question that nothing answers', () => {
    expect(index.suggest('sparse autoencodrs')[0]).toBe('sparse autoencoders');
    expect(index.suggest('graph neu')[0]).toBe('graph neural');
  });

  it('name pairs of words that hold one of the question', () => {
    expect(index.suggest('convolutional neural')).toContain('graph neural');
    expect(index.suggest('quantum')).toEqual([]);
    expect(index.suggest('graph', { limit: 0 })).toEqual([]);
  });
});

describe('copies', () => {
  it('are other papers that are nearly the same', () => {
    const some = new PaperIndex([
      ...PAPERS,
      paper('again', 'Graph neural networks', 'Convolutions on graphs of molecules!'),
    ]);
    expect(some.copies('graph')).toEqual([{ paper: some.get('again'), score: 1 }]);
    expect(some.copies('glass')).toEqual([]);
    expect(some.copies(paper('new', 'Agents that plan', 'Agents in games.'), { threshold: 0.5 })[0]?.paper.id).toBe(
      'agents',
    );
    expect(() => some.copies('none')).toThrow(/paper must be the id of a paper in the index/);
    expect(() => some.copies('graph', { threshold: 2 })).toThrow(/threshold/);
  });
});

describe('a dictionary', () => {
  it('tells one mistake from none and from two', () => {
    const pairs = [
      ['graph', 'graphs', true],
      ['graph', 'grap', true],
      ['graph', 'grpah', true],
      ['graph', 'grbph', true],
      ['graph', 'graph', false],
      ['graph', 'grpha', false],
      ['graph', 'harpg', false],
    ] as const;
    for (const [one, other, expected] of pairs) expect(isOneMistake(one, other), `${one} ${other}`).toBe(expected);
  });

  it('finds words by their beginning and by one mistake among thousands', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${(i * 7919).toString(36)}x`);
    const dictionary = new Dictionary();
    dictionary.count([...words, 'autoencoder'].join(' '), 1);
    expect(dictionary.startingWith('autoe')).toEqual(['autoencoder']);
    for (const typed of ['utoencoder', 'autoencodre', 'aautoencoder', 'autoencodeq', 'auteoncoder'])
      expect(dictionary.near(typed), typed).toEqual(['autoencoder']);
    dictionary.count('Autoencoder', -1);
    expect(dictionary.startingWith('autoe')).toEqual([]);
  });
});
