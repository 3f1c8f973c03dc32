import { describe, expect, it } from 'vitest';
import { extractKeywords, listingCounts } from '../../src/index.js';

const PAPER = {
  title: 'Sparse Autoencoders for Large Language Models',
  abstract:
    'Large language models (LLMs) are opaque. We train sparse autoencoders on activations of LLMs. ' +
    'Sparse autoencoders find features of protein folding, and a sparse autoencoder is cheap.',
};

const phrases = (keywords: readonly { phrase: string }[]) => keywords.map(({ phrase }) => phrase);

describe('extractKeywords', () => {
  it('puts the subject first', () => {
    expect(phrases(extractKeywords(PAPER, { limit: 2 })).sort()).toEqual([
      'Large language models',
      'sparse autoencoders',
    ]);
  });

  it('makes one keyword of a phrase and its acronym', () => {
    const keywords = extractKeywords(PAPER, { limit: 100 });
    const model = keywords.find(({ key }) => key === 'larg languag model');
    expect(model?.acronym).toBe('LLMs');
    expect(model?.count).toBe(4);
    expect(keywords.some(({ key }) => key === 'llm')).toBe(false);
  });

  it('takes no cross-reference, unit or cited name for a keyword', () => {
    const text =
      'As Fig. 3 and Fig.4 of Smith et al. show, quantum dots of 10 nm glow (Eq. 2, Refs. 5 and 6) at 3 GHz.';
    const phrases = extractKeywords(text, { limit: 50 }).map(({ phrase }) => phrase);
    expect(phrases).toContain('quantum dots');
    expect(phrases.filter((phrase) => /fig|smith|nm|eq|ref|ghz/i.test(phrase))).toEqual([]);
  });

  it('gives the expansion where the acronym ranks far higher', () => {
    const text = 'SAT: a survey. We ask for satisfiability (SAT). SAT, SAT and SAT again: we decide SAT.';
    const [keyword] = extractKeywords(text, { limit: 50 }).filter(({ expansion }) => expansion !== undefined);
    expect(keyword).toMatchObject({ phrase: 'SAT', expansion: 'satisfiability', count: 7 });
  });

  it('counts all forms of a phrase and shows the most frequent one inside sentences', () => {
    const keyword = extractKeywords(PAPER).find(({ key }) => key === 'spars autoencod');
    expect(keyword?.count).toBe(4);
    expect(keyword?.phrase).toBe('sparse autoencoders');
  });

  it('gives the place of every occurrence, in order', () => {
    const keyword = extractKeywords(PAPER).find(({ key }) => key === 'spars autoencod')!;
    expect(keyword.spans.map(({ field, start, end }) => PAPER[field].slice(start, end))).toEqual([
      'Sparse Autoencoders',
      'sparse autoencoders',
      'Sparse autoencoders',
      'sparse autoencoder',
    ]);
  });

  it('scores between 0 and 1, the best first', () => {
    const scores = extractKeywords(PAPER, { limit: 50 }).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it('does not break phrases at hyphens, digits and chemical or mathematical names', () => {
    const text =
      'The p-type GaAs/AlGaAs heterostructure, TiO2 thin films, L1-norm regularization and k-means++ clustering.';
    const found = phrases(extractKeywords(text, { limit: 50 }));
    expect(found).toEqual(
      expect.arrayContaining([
        'p-type GaAs/AlGaAs heterostructure',
        'TiO2 thin films',
        'L1-norm regularization',
        'k-means++ clustering',
      ]),
    );
  });

  it('finds phrases that `of` joins', () => {
    const text = 'Quality of service matters. We guarantee quality of service (QoS), and QoS is cheap to measure.';
    const names = extractKeywords(text, { limit: 50 }).map(({ phrase, acronym, expansion, count }) => {
      return { names: [phrase, acronym ?? expansion].sort(), count };
    });
    expect(names).toContainEqual({ names: ['QoS', 'quality of service'], count: 4 });
    expect(phrases(extractKeywords('the end of', { limit: 50 }))).toEqual(['end']);
  });

  it('breaks phrases of other languages at their function words', () => {
    const german =
      'Wir untersuchen die Übertragung von Wärme in porösen Medien mit einem neuen Verfahren. Das Verfahren ist für die ' +
      'Übertragung von Wärme und die Speicherung der Energie in porösen Medien besser als die bekannten.';
    const found = phrases(extractKeywords(german, { limit: 8 }));
    expect(found).toContain('porösen Medien');
    expect(found.some((phrase) => /\b(?:die|der|von|und|ist|mit)\b/.test(phrase))).toBe(false);
  });

  it('takes no web address for a keyword', () => {
    const text = 'Code for graph networks is at https://github.com/some/graph-networks and on www.example.org.';
    const found = phrases(extractKeywords(text, { limit: 50 }));
    expect(found).toContain('graph networks');
    expect(found.filter((phrase) => /github|www|http/.test(phrase))).toEqual([]);
  });

  it('takes names of object members for ordinary words', () => {
    const found = phrases(
      extractKeywords('constructor __proto__ toString. The constructor hasOwnProperty.', { limit: 50 }),
    );
    expect(found).toEqual(expect.arrayContaining(['constructor', 'toString']));
  });

  it('has no keywords for empty text, and some for a title alone', () => {
    expect(extractKeywords('')).toEqual([]);
    expect(extractKeywords({ title: '', abstract: '' })).toEqual([]);
    expect(extractKeywords('the of and. 12 % !')).toEqual([]);
    expect(phrases(extractKeywords({ title: 'Graph neural networks', abstract: '' }))).toContain(
      'Graph neural networks',
    );
  });

  it('obeys limit, maxWords and minScore', () => {
    expect(extractKeywords(PAPER, { limit: 3 })).toHaveLength(3);
    expect(extractKeywords(PAPER, { limit: 50, maxWords: 1 }).every(({ key }) => !key.includes(' '))).toBe(true);
    const sure = extractKeywords(PAPER, { limit: 50, minScore: 0.4 });
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.every(({ score }) => score >= 0.4)).toBe(true);
  });

  it('breaks phrases at the stop words given', () => {
    const found = phrases(extractKeywords('deep graph networks', { stopWords: ['Graph'], limit: 50 }));
    expect(found).toEqual(expect.arrayContaining(['deep', 'networks']));
    expect(found).not.toContain('deep graph networks');
  });

  it('keeps near-duplicates away when diversity is asked for', () => {
    const text =
      'Deep graph neural networks. We study deep graph neural networks, graph neural networks and cell biology.';
    const plain = phrases(extractKeywords(text, { limit: 3 }));
    const diverse = phrases(extractKeywords(text, { limit: 3, diversity: 1 }));
    expect(plain).toContain('graph neural networks');
    expect(diverse).toContain('cell biology');
    expect(diverse.filter((phrase) => phrase.includes('networks'))).toHaveLength(1);
  });

  it('prefers specific phrases as an indexer and general ones as an author', () => {
    const words = (style: number) => {
      const found = extractKeywords(PAPER, { style, limit: 100 });
      return found.reduce((sum, { key, score }) => sum + key.split(' ').length * score, 0);
    };
    expect(words(1)).not.toBe(words(0));
  });

  it('lifts a phrase that other papers of the listing share', () => {
    const others = ['protein folding is hard', 'fast protein folding', 'protein folding at home'];
    const listing = listingCounts([PAPER, ...others, ...Array.from({ length: 40 }, (_, i) => `text ${i}`)]);
    const scoreOf = (options: object) => {
      return extractKeywords(PAPER, { limit: 100, ...options }).find(({ phrase }) => phrase === 'protein folding')!
        .score;
    };
    expect(scoreOf({ listing })).toBeGreaterThan(scoreOf({}));
  });

  it.each([
    ['limit', 0],
    ['limit', 1.5],
    ['limit', Number.NaN],
    ['maxWords', 9],
    ['style', 1.1],
    ['style', Number.NaN],
    ['minScore', -0.1],
    ['diversity', 2],
  ])('refuses %s = %s', (name, value) => {
    expect(() => extractKeywords(PAPER, { [name]: value })).toThrow(RangeError);
    expect(() => extractKeywords(PAPER, { [name]: value })).toThrow(`${name} must be`);
  });

  it('reads a megabyte of text', () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `node${i % 977} graph${i % 89} of size ${i}.`).join(' ');
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(extractKeywords(text)).toHaveLength(10);
    expect(extractKeywords('x'.repeat(1_000_000))).toHaveLength(1);
  });
});
