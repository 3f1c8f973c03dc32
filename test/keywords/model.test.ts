import { describe, expect, it } from 'vitest';
import { countPaper } from '../../bench/train/keywords/corpus.js';
import { encodeModel } from '../../bench/train/keywords/encode.js';
import { documentFrequencies } from '../../bench/train/keywords/frequency.js';
import { Tables } from '../../bench/train/keywords/tables.js';
import { chooseTags, tagLookup } from '../../bench/train/keywords/tags.js';
import { extractKeywords, loadKeywordModel } from '../../src/index.js';
import { FEATURES } from '../../src/keywords/features.js';
import { decodeModel } from '../../src/keywords/model-format.js';
import type { RankerWeights } from '../../src/keywords/weights.js';
import { hashPair, hashString } from '../../src/packed/hash.js';

const PAPERS = [
  { id: 'a', title: 'Graph networks', abstract: 'Deep graph networks learn.', keyphrases: ['graph networks'] },
  {
    id: 'b',
    title: 'Graph networks again',
    abstract: 'Cells and graph networks.',
    keyphrases: ['graph networks', 'cells'],
  },
  { id: 'c', title: 'Cells', abstract: 'Cells divide.', keyphrases: ['cells'] },
];

function trained() {
  const papers = PAPERS.map((paper) => countPaper(paper, 0));
  const tags = chooseTags(new Map([['deep', [1, 9, 0, 0, 0, 0, 0]]]), 10);
  const frequencies = documentFrequencies([PAPERS]);
  const settings = { sources: 1, words: 20, goldPhrases: 5, frequentPhrases: 5 };
  return { tables: new Tables(papers, settings, { frequencies, tags: tagLookup(tags) }), tags };
}

const numbers = (count: number, from: number) => Array.from({ length: count }, (_, i) => Math.fround(from + i / 8));
const WEIGHTS: RankerWeights = {
  indexer: numbers(FEATURES.length + 1, 0),
  author: numbers(FEATURES.length + 1, 1),
  calibration: Array.from({ length: 11 }, (_, i) => [i, -i] as const),
  hidden: {
    weights: [numbers(FEATURES.length + 1, 2), numbers(FEATURES.length + 1, 3)],
    indexer: [1, 2],
    author: [3, 4],
  },
};

describe('decodeModel', () => {
  const { tables, tags } = trained();
  const bytes = encodeModel({ tables, tags, weights: WEIGHTS });
  const { lexicon, weights } = decodeModel(bytes);

  it('gives back what was saved', () => {
    expect(weights).toEqual(WEIGHTS);
    const original = tables.lexicon();
    for (const stem of ['graph', 'network', 'cell', 'deep', 'divid']) {
      const hash = hashString(stem);
      for (const part of ['any', 'first', 'last', 'titled', 'idf'] as const) {
        expect(lexicon.word(hash)[part]).toBeCloseTo(original.word(hash)[part], 5);
      }
    }
    const phrase = hashPair(hashPair(0, hashString('graph')), hashString('network'));
    expect(lexicon.phrase(phrase)).toEqual(original.phrase(phrase));
    expect(lexicon.phrase(phrase).odds).toBeGreaterThan(lexicon.phrase(1).odds);
  });

  it('answers for words and phrases that it does not hold', () => {
    expect(lexicon.word(12345).idf).toBeCloseTo(12);
    expect(lexicon.phrase(12345).seen).toBe(0);
    expect(lexicon.tags('unheard')).toBeUndefined();
  });

  it('knows the tags of words, and of joined words by their last part', () => {
    expect(lexicon.tags('deep')?.indexOf(Math.max(...lexicon.tags('deep')!))).toBe(1);
    expect(lexicon.tags('very-deep')).toEqual(lexicon.tags('deep'));
  });

  it('refuses bytes that are no model, and a model that is cut off', () => {
    expect(() => decodeModel(Uint8Array.of(1, 2, 3, 4, 5))).toThrow('format must be pkw2');
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 4))).toThrow('cut off');
  });

  it('refuses a model of other features', () => {
    const other = bytes.slice();
    other[4] = FEATURES.length + 1;
    expect(() => decodeModel(other)).toThrow(
      `number of features must be ${FEATURES.length}, got ${FEATURES.length + 1}`,
    );
  });

  it('leaves a paper or a source out of the tables it is read with', () => {
    const hash = hashString('cell');
    const papers = PAPERS.map((paper) => countPaper(paper, 0));
    expect(tables.lexicon({ paper: papers[2]! }).word(hash).any).toBeLessThanOrEqual(tables.lexicon().word(hash).any);
    expect(tables.lexicon({ source: 0 }).word(hash).any).toBe(tables.unknownWord().any);
  });
});

describe('loadKeywordModel', () => {
  it('loads once', async () => {
    expect(loadKeywordModel()).toBe(loadKeywordModel());
    expect(await loadKeywordModel()).toBe(await loadKeywordModel());
  });

  it('knows which phrases are keywords elsewhere', async () => {
    const model = await loadKeywordModel();
    const text = 'The internet of things changes support vector machines and a nice day.';
    const phrases = extractKeywords(text, { model, limit: 3, style: 0 }).map(({ phrase }) => phrase);
    expect(phrases).toContain('internet of things');
    expect(phrases).toContain('support vector machines');
  });

  it('joins words by `of` only where the phrase is known', async () => {
    const model = await loadKeywordModel();
    const text = 'Quality of service and colour of teapots are measured.';
    const phrases = extractKeywords(text, { model, limit: 50 }).map(({ phrase }) => phrase.toLowerCase());
    expect(phrases).toContain('quality of service');
    expect(phrases).not.toContain('colour of teapots');
  });
});
