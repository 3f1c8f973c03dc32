import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/similarity/formula/embedding.js';
import { Embeddings } from '../../src/similarity/memory/embeddings.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { paper } from './naive.js';

const PAPERS = [
  paper('cats', 'Cats purr', 'Felines of the house.'),
  paper('kittens', 'Young pets', 'They play all day.'),
  paper('cars', 'Cars of the house', 'Engines and wheels.'),
  paper('glass', 'Glass of Murano', 'From Rome to Venice.'),
];
const VECTORS = new Map([
  ['cats', [1, 0.1, 0]],
  ['kittens', [0.9, 0.2, 0.1]],
  ['cars', [0, 1, 0.2]],
]);
const vector = ({ id }: { readonly id: string }) => VECTORS.get(id);
const ids = (matches: { readonly paper: { readonly id: string } }[]) => matches.map((match) => match.paper.id);

describe('vectors that users give', () => {
  it('find a paper without a word in common, and say so as a reason of its own', () => {
    const [first] = new PaperIndex(PAPERS, { vector }).related('cats');
    expect(first?.paper.id).toBe('kittens');
    expect(first?.terms).toEqual([]);
    expect(first?.meaning).toBeCloseTo(first?.score ?? 0, 9);
    expect(ids(new PaperIndex(PAPERS).related('cats'))).not.toContain('kittens');
  });

  it('make up the score with the terms, as a weighted mean of both cosines', () => {
    const plain = new PaperIndex(PAPERS).related('cats').find((match) => match.paper.id === 'cars');
    const index = new PaperIndex(PAPERS, { vector, vectorWeight: 2 });
    const match = index.related('cats', { terms: Number.POSITIVE_INFINITY }).find(({ paper: { id } }) => id === 'cars');
    const cosine = 0.1 / Math.hypot(1, 0.1) / Math.hypot(1, 0.2);
    expect(match?.score).toBeCloseTo(((plain?.score ?? 0) + 2 * cosine) / 3, 2);
    const terms = match?.terms.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
    expect(terms + (match?.meaning ?? 0)).toBeCloseTo(match?.score ?? 0, 9);
  });

  it('leave an index without them as it was', () => {
    const match = new PaperIndex(PAPERS).related('cats')[0];
    expect(match).not.toHaveProperty('meaning');
    expect(new PaperIndex(PAPERS, { vector: () => undefined }).related('cats')).toEqual(
      new PaperIndex(PAPERS).related('cats'),
    );
  });

  it('come with a paper as it is added or replaced, instead of those of the function', () => {
    const index = new PaperIndex(PAPERS.slice(0, 2), { vector });
    index.add(PAPERS[3]!, { vector: [1, 0.1, 0] });
    expect(ids(index.related('cats'))[0]).toBe('glass');
    index.replace(PAPERS[3]!, { vector: [-1, 0, 0] });
    expect(ids(index.related('cats'))).toEqual(['kittens']);
  });

  it('of a question find papers that have none of its words', () => {
    const index = new PaperIndex(PAPERS, { vector });
    expect(index.search('tigers')).toEqual([]);
    expect(ids(index.search('tigers', { vector: [1, 0, 0] }))[0]).toBe('cats');
  });

  it('of a paper that is not in the index are asked for, or given', () => {
    const index = new PaperIndex(PAPERS, { vector });
    const tiger = paper('tiger', 'Tigers', 'Wild.');
    expect(index.related(tiger)).toEqual([]);
    expect(ids(index.related(tiger, { vector: [0, 1, 0] }))[0]).toBe('cars');
  });

  it('put papers with and without one on one scale', () => {
    const twin = paper('twin', 'Cats purr', 'Felines of the house.');
    const index = new PaperIndex([...PAPERS, twin], { vector });
    const [first, ...others] = index.related('cats', { terms: Number.POSITIVE_INFINITY });
    expect(first?.paper.id).toBe('twin');
    expect(first?.score).toBeGreaterThan(0.8);
    expect(first).not.toHaveProperty('meaning');
    expect(first?.terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(first?.score ?? 0, 9);
    expect(ids(others)).not.toContain('glass');
  });

  it('give one liked paper its related papers, and weigh what is disliked', () => {
    const index = new PaperIndex(PAPERS, { vector });
    const scores = (matches: { paper: { id: string }; score: number }[]) => matches.map((m) => [m.paper.id, m.score]);
    expect(scores(index.recommend(['cats']))).toEqual(scores(index.related('cats')));
    const [best] = index.recommend(['cats'], { candidates: ['kittens'] });
    const [less] = index.recommend(['cats'], { candidates: ['kittens'], disliked: ['cars'] });
    expect(less!.score).toBeLessThan(best!.score);
  });

  it('are saved without the function, the same bytes however the papers came together', () => {
    const index = new PaperIndex([...PAPERS, paper('gone', 'Gone', 'Away.')], { vector });
    index.add(paper('late', 'Late'), { vector: [0, 0, 1] });
    index.remove('gone');
    index.remove('late');
    const bytes = index.toBytes();
    expect(bytes).toEqual(new PaperIndex(PAPERS, { vector }).toBytes());
    const loaded = PaperIndex.fromBytes(bytes);
    expect(loaded.related('cats')).toEqual(index.related('cats'));
    expect(() => PaperIndex.fromBytes(bytes, { vectorWeight: 1 })).toThrow(/vectorWeight is 0.5/);
  });

  it('may have another dimension once no paper with one is left', () => {
    const index = new PaperIndex(PAPERS.slice(0, 1), { vector });
    index.remove('cats');
    index.add(PAPERS[0]!, { vector: [1, 2] });
    expect(index.size).toBe(1);
  });

  it.each([
    [[1, 2], /paper "x" must be 3, as those before, not 2/],
    [[1, Number.NaN, 0], /paper "x" must be of finite numbers, not NaN at 1/],
    [[1, Number.POSITIVE_INFINITY, 0], /finite numbers, not Infinity at 1/],
    [[0, 0, 0], /paper "x" must not be 0 throughout/],
    [[], /not 0/],
    ['abc' as unknown as number[], /must be an array of numbers, not abc/],
    [Promise.resolve([1]) as unknown as number[], /must be an array of numbers, not \[object Promise\]/],
  ])('that are none are refused by name: %j', (wrong, message) => {
    const index = new PaperIndex(PAPERS, { vector });
    expect(() => index.add(paper('x', 'Secret words'), { vector: wrong })).toThrow(message);
    expect(index.has('x')).toBe(false);
    expect(index.toBytes()).toEqual(new PaperIndex(PAPERS, { vector }).toBytes());
  });

  it('of a question must have the dimension of the papers', () => {
    expect(() => new PaperIndex(PAPERS, { vector }).search('cats', { vector: [1] })).toThrow(/the question must be 3/);
  });

  it('choose the neighbours that smoothing mixes in', () => {
    const index = new PaperIndex(PAPERS, { vector, smoothing: { k: 1, mutual: 1 } });
    const [match] = index
      .search('play', { terms: Number.POSITIVE_INFINITY })
      .filter(({ paper: { id } }) => id === 'cats');
    expect(match?.kin.map(({ paper: { id } }) => id)).toEqual(['kittens']);
    expect(new PaperIndex(PAPERS, { smoothing: { k: 1 } }).search('play').map(({ paper: { id } }) => id)).toEqual([
      'kittens',
    ]);
    expect(ids(index.related('cats'))[0]).toBe('kittens');
  });

  it('find the same whether all papers are scored or the best are looked for', () => {
    const many = Array.from({ length: 300 }, (_, i) => paper(`p${i}`, `word${i % 7} other${i % 11}`, `term${i % 13}`));
    const given = new Map(many.map(({ id }, i) => [id, [Math.sin(i), Math.cos(3 * i), Math.sin(7 * i)]]));
    const index = new PaperIndex(many, { vector: ({ id }) => (id.endsWith('5') ? undefined : given.get(id)) });
    const all = index.related('p1', { limit: 1000, terms: 0 });
    expect(index.related('p1', { limit: 10, terms: 0 })).toEqual(all.slice(0, 10));
    const scores = new Map(all.map((match) => [match.paper.id, match.score]));
    for (const match of index.recommend(['p1'], { candidates: many.map(({ id }) => id).filter((id) => id !== 'p1') }))
      if (match.score > 0) expect(scores.get(match.paper.id)).toBeCloseTo(match.score, 9);
  });

  it('have one cosine, to the last bit, whether rows are asked for one by one or all at once', () => {
    // Rows in two blocks, some without a vector, of a dimension that no number divides.
    const numbers = fc.int8Array({ min: -127, max: 127, minLength: 7, maxLength: 7 });
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), numbers), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, numbers, (given, asked) => {
        const embeddings = new Embeddings();
        for (const [row, vector] of new Map(given))
          if (vector.some((number) => number !== 0)) embeddings.set(row, vector);
        if (embeddings.count === 0) return;
        const direction = directionOf(asked);
        const all = embeddings.cosines(1501, direction);
        for (let row = 0; row < 1501; row++)
          expect(all[row]).toBe(Math.fround(embeddings.cosine(row, direction) ?? Number.NaN));
      }),
      { numRuns: 50 },
    );
  });
});
