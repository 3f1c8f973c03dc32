import { describe, expect, it } from 'vitest';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { NaiveIndex, paper } from './naive.js';

const PAPERS = [
  paper('graph', 'Graph neural networks', 'A survey of graph networks and message passing.'),
  paper('molecule', 'Graph networks for molecules', 'We learn from graphs of atoms with message passing.'),
  paper('glass', 'A history of glass', 'From Rome to Murano.'),
  paper('vision', 'Vision transformers', 'Neural networks that see: a survey of transformers.'),
];

const ids = (matches: { paper: { id: string } }[]) => matches.map((match) => match.paper.id);
const sum = (terms: readonly { weight: number }[]) => terms.reduce((total, { weight }) => total + weight, 0);

describe('PaperIndex', () => {
  it('ranks by the cosine that the formula gives', () => {
    const index = new PaperIndex(PAPERS);
    const naive = new NaiveIndex(PAPERS);
    for (const { id } of PAPERS) {
      const expected = naive.related(id);
      const actual = index.related(id);
      expect(ids(actual)).toEqual(expected.map((hit) => hit.id));
      for (const [rank, match] of actual.entries()) expect(match.score).toBeCloseTo(expected[rank]!.score, 9);
    }
  });

  it('counts a pair in title and abstract as one term, however many pairs come between', () => {
    const papers = Array.from({ length: 60 }, (_, i) => {
      const others = Array.from({ length: 40 }, (_, j) => `x${i}y${j}`).join(' ');
      return paper(`p${i}`, `graph a${i % 7} networks`, `${others} graph a${i % 7} networks`);
    });
    const index = new PaperIndex(papers);
    const naive = new NaiveIndex(papers);
    for (const { id } of papers) {
      const expected = naive.related(id).slice(0, 10);
      expect(index.related(id).map(({ paper, score }) => ({ id: paper.id, score }))).toEqual(
        expected.map(({ id, score }) => ({ id, score: expect.closeTo(score, 9) })),
      );
    }
  });

  it('gives papers of the same text the score 1', () => {
    const texts = ['Glass of Murano', 'Deep learning of graphs', 'Networks for molecules'];
    const index = new PaperIndex(texts.flatMap((text, i) => [paper(`a${i}`, text), paper(`b${i}`, text)]));
    for (const i of texts.keys()) expect(index.related(`a${i}`)[0]).toMatchObject({ paper: { id: `b${i}` }, score: 1 });
  });

  it('explains a score by terms in readable form whose shares add up to it', () => {
    const [match] = new PaperIndex(PAPERS).related('graph');
    expect(match?.paper.id).toBe('molecule');
    expect(match?.terms.map(({ term }) => term)).toContain('message passing');
    expect(match?.terms[0]?.term).toBe('graph networks');
    expect(sum(match!.terms)).toBeCloseTo(match!.score, 9);
  });

  it('keeps capitals of acronyms in explanations', () => {
    const index = new PaperIndex([paper('a', 'LoRA for LLMs'), paper('b', 'Training LLMs with LoRA')]);
    expect(index.related('a')[0]?.terms.map(({ term }) => term)).toEqual(['LLMs', 'LoRA']);
  });

  it('gives the heaviest terms alone when asked for few', () => {
    expect(new PaperIndex(PAPERS).related('graph', { terms: 1 })[0]?.terms).toHaveLength(1);
  });

  it('finds papers by a text', () => {
    expect(ids(new PaperIndex(PAPERS).search('transformers that see'))).toEqual(['vision']);
    expect(new PaperIndex(PAPERS).search('quantum chromodynamics')).toEqual([]);
    expect(new PaperIndex(PAPERS).search('')).toEqual([]);
  });

  it('finds papers like one that is not in the index', () => {
    const index = new PaperIndex(PAPERS);
    expect(ids(index.related(paper('new', 'Glass from Rome')))).toEqual(['glass']);
    expect(ids(index.related(PAPERS[0]!))).toEqual(ids(index.related('graph')));
  });

  it('breaks ties by id', () => {
    const index = new PaperIndex([paper('c', 'equal words'), paper('b', 'equal words'), paper('a', 'equal words')]);
    expect(ids(index.related('b'))).toEqual(['a', 'c']);
    expect(ids(index.search('equal', { limit: 2 }))).toEqual(['a', 'b']);
  });

  it('leaves out what limit, minScore and filter leave out', () => {
    const index = new PaperIndex(PAPERS);
    expect(index.related('graph', { limit: 0 })).toEqual([]);
    expect(ids(index.related('graph', { limit: 1 }))).toEqual(['molecule']);
    expect(ids(index.related('graph', { filter: ({ id }) => id !== 'molecule' }))).toEqual(['vision']);
    const [best] = index.related('graph');
    expect(ids(index.related('graph', { minScore: best!.score }))).toEqual(['molecule']);
    expect(index.related('graph', { minScore: 1 })).toEqual([]);
  });

  it('weighs fields as one query asks', () => {
    const index = new PaperIndex([paper('t', 'alpha', 'gamma delta'), paper('x', 'beta', 'alpha gamma')]);
    expect(ids(index.search('alpha', { fields: { abstract: 0 } }))).toEqual(['t']);
    expect(ids(index.related('t', { fields: { title: 0 } }))).toEqual(['x']);
    expect(index.related('t', { fields: { title: 0 } })[0]?.terms.map(({ term }) => term)).toEqual(['gamma']);
  });

  it('passes over papers alike when diversity is asked for', () => {
    const index = new PaperIndex([
      paper('q', 'alpha beta gamma delta'),
      paper('a', 'alpha beta epsilon'),
      paper('b', 'alpha beta epsilon'),
      paper('c', 'delta zeta'),
    ]);
    expect(ids(index.related('q', { limit: 2 }))).toEqual(['a', 'b']);
    expect(ids(index.related('q', { limit: 2, diversity: 0.7 }))).toEqual(['a', 'c']);
  });

  it('adds, replaces, removes, gets and iterates in the order of arrival', () => {
    const index = new PaperIndex(PAPERS.slice(0, 2)).addAll(PAPERS.slice(2));
    expect(index.remove('molecule')).toBe(true);
    expect(index.remove('molecule')).toBe(false);
    index.replace(paper('graph', 'A graph of glass')).replace(paper('new', 'New'));
    expect([...index].map(({ id }) => id)).toEqual(['graph', 'glass', 'vision', 'new']);
    expect(index.size).toBe(4);
    expect(index.has('molecule')).toBe(false);
    expect(index.get('graph')?.title).toBe('A graph of glass');
    expect(index.get('nobody')).toBeUndefined();
    expect(ids(index.related('graph'))).toEqual(['glass']);
  });

  it('takes constructor, __proto__ and toString for ordinary words and ids', () => {
    const index = new PaperIndex([paper('__proto__', 'constructor toString'), paper('constructor', 'the constructor')]);
    expect(ids(index.related('__proto__'))).toEqual(['constructor']);
    expect(index.has('toString')).toBe(false);
    expect(ids(index.search('tostring'))).toEqual(['__proto__']);
  });

  it('gives no match for papers without any known term', () => {
    const index = new PaperIndex([...PAPERS, paper('empty', 'of the')]);
    expect(index.related('empty')).toEqual([]);
    expect(index.recommend(['empty'])).toEqual([]);
    expect(new PaperIndex().search('anything')).toEqual([]);
  });

  it('finds duplicates, the most alike first', () => {
    const index = new PaperIndex([...PAPERS, paper('a-copy', 'A history of glass', 'From Rome to Murano.')]);
    expect(index.duplicates().map(([a, b, score]) => [a.id, b.id, score])).toEqual([['a-copy', 'glass', 1]]);
  });

  it('gives the nearest neighbours of every paper', () => {
    const graph = new PaperIndex(PAPERS).neighbours({ k: 2 });
    expect(graph.ids).toEqual(['graph', 'molecule', 'glass', 'vision']);
    expect(graph.of('graph').map(({ id }) => id)).toEqual(['molecule', 'vision']);
    expect(graph.of('glass')).toEqual([]);
    expect(Array.from(graph.targets)).toEqual([1, 3, 0, 3, -1, -1, 0, 1]);
    expect([...graph].map(([id]) => id)).toEqual(graph.ids);
    expect(() => graph.of('nobody')).toThrow('not "nobody"');
  });

  it('reports progress and stops when called off', () => {
    const many = Array.from({ length: 1500 }, (_, i) => paper(`p${i}`, `word${i}`));
    const reports: number[] = [];
    new PaperIndex().addAll(many, { onProgress: (added) => reports.push(added) });
    expect(reports).toEqual([1000, 1500]);
    const controller = new AbortController();
    const index = new PaperIndex();
    const work = () => index.addAll(many, { onProgress: () => controller.abort(), signal: controller.signal });
    expect(work).toThrow(/abort/i);
    expect(index.size).toBe(1000);
    expect(() => index.neighbours({ signal: controller.signal })).toThrow(/abort/i);
  });

  it('adds papers that come one by one', async () => {
    async function* stream() {
      yield* PAPERS;
    }
    const index = await new PaperIndex().addAll(stream());
    expect(index.size).toBe(4);
    await expect(index.addAll(stream())).rejects.toThrow('"graph": use replace');
  });

  it('throws for misuse and names the argument', () => {
    const index = new PaperIndex(PAPERS);
    expect(() => index.add(PAPERS[0]!)).toThrow(RangeError);
    expect(() => index.related('nobody')).toThrow('not "nobody"');
    expect(() => index.recommend(['nobody'])).toThrow('liked must hold ids of papers in the index, not "nobody"');
    expect(() => index.recommend('graph')).toThrow(TypeError);
    for (const limit of [Number.NaN, -1, 1.5]) expect(() => index.search('a', { limit })).toThrow(/limit .*not/);
    for (const minScore of [Number.NaN, -1, 2]) expect(() => index.search('a', { minScore })).toThrow(/minScore/);
    expect(() => index.search('a', { diversity: 7 })).toThrow('diversity must be a number from 0 to 1, not 7');
    expect(() => index.search('a', { fields: { title: Number.NaN } })).toThrow('fields.title');
    expect(() => index.search('a', { fields: { title: 0, abstract: 0 } })).toThrow('fields');
    expect(() => index.neighbours({ k: 0 })).toThrow('k must be');
    expect(() => index.duplicates({ threshold: 0 })).toThrow('threshold must be');
    expect(() => new PaperIndex([], { pairs: Number.POSITIVE_INFINITY })).toThrow('pairs must be');
    expect(() => new PaperIndex([], { prior: -1 })).toThrow('prior must be');
    expect(() => index.add({ id: '', title: '', abstract: '', links: [] })).toThrow('paper.id must not be empty');
  });
});
