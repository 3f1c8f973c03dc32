import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { NaiveIndex, paper } from '../similarity/naive.js';

/** Few words, so that papers share many: some in half of all papers, some in one. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('graph', 'network', 'learning', 'model') },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => `word${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('constructor', '__proto__', 'the', 'naïve', '图', '-', '.') },
);
const text = (maxLength: number) => fc.array(word, { maxLength }).map((words) => words.join(' '));
const content = fc.record({ title: text(4), abstract: text(12) });

function answers(index: PaperIndex): unknown {
  return [...index].map(({ id }) => index.related(id).map((match) => [match.paper.id, match.score, match.terms]));
}

describe('PaperIndex, whatever papers it holds', () => {
  it('answers after any adds, replaces and removes as a fresh index of what is left', () => {
    const step = fc.tuple(fc.constantFrom('replace', 'remove', 'query'), fc.integer({ min: 0, max: 20 }), content);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const index = new PaperIndex();
        for (const [action, number, { title, abstract }] of steps) {
          if (action === 'remove') index.remove(`p${number}`);
          else if (action === 'replace') index.replace(paper(`p${number}`, title, abstract));
          else index.search(abstract);
        }
        expect(answers(index)).toEqual(answers(new PaperIndex(index)));
        expect(index.toBytes()).toEqual(new PaperIndex(index).toBytes());
        expect(answers(index)).toEqual(answers(PaperIndex.fromBytes(index.toBytes())));
      }),
      { numRuns: 60 },
    );
  });

  it('answers as an exhaustive search does', () => {
    fc.assert(
      fc.property(
        fc.array(content, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 12 }),
        (all, limit) => {
          const papers = all.map(({ title, abstract }, i) => paper(`p${i}`, title, abstract));
          const index = new PaperIndex(papers);
          const naive = new NaiveIndex(papers);
          for (const { id, abstract } of papers.slice(0, 10)) {
            const found = index.related(id, { limit }).map((match) => [match.paper.id, match.score]);
            expect(found).toEqual(
              naive
                .related(id)
                .slice(0, limit)
                .map((hit) => [hit.id, expect.closeTo(hit.score, 6)]),
            );
            const matches = index.search(abstract, { limit, minScore: 0.2 });
            const expected = naive.search(abstract).filter((hit) => hit.score >= 0.2);
            expect(matches.map((match) => [match.paper.id, match.score])).toEqual(
              expected.slice(0, limit).map((hit) => [hit.id, expect.closeTo(hit.score, 6)]),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives scores from 0 to 1 whose terms add up to them', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 2, maxLength: 30 }), (all) => {
        const index = new PaperIndex(all.map(({ title, abstract }, i) => paper(`p${i}`, title, abstract)));
        for (const { id } of index) {
          for (const { score, terms } of [
            ...index.related(id, { terms: Number.POSITIVE_INFINITY }),
            ...index.recommend([id], { terms: Number.POSITIVE_INFINITY }),
            ...index.search('graph word1', { terms: Number.POSITIVE_INFINITY }),
          ]) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary' }), (title, abstract) => {
        const index = new PaperIndex([paper('a', title, abstract), paper('b', abstract, title)]);
        expect(index.search(title).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('answers the same after it was saved and loaded', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 30 }), fc.nat(29), (all, removed) => {
        const index = new PaperIndex(all.map(({ title, abstract }, i) => paper(`p${i}`, title, abstract)));
        index.remove(`p${removed}`);
        const copy = PaperIndex.fromBytes(index.toBytes());
        expect(answers(copy)).toEqual(answers(index));
        expect(copy.search('graph word1 word2')).toEqual(index.search('graph word1 word2'));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses bytes of which any bit is flipped or any end cut off', () => {
    const index = new PaperIndex([paper('a', 'Graph networks', 'of molecules'), paper('b', 'Networks', 'naïve')]);
    const bytes = index.toBytes();
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const changed = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
      expect(() => PaperIndex.fromBytes(changed)).toThrow('saved index');
    }
    for (let length = 0; length < bytes.length; length++) {
      expect(() => PaperIndex.fromBytes(bytes.subarray(0, length))).toThrow('saved index');
    }
  });
});
