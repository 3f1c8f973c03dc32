import { describe, expect, it } from 'vitest';
import { documentFrequencies } from '../../bench/train/keywords/frequency.js';
import { EMPTY_LEXICON } from '../../src/keywords/lexicon.js';
import { mixWeights, type RankerWeights, scoreFeatures } from '../../src/keywords/weights.js';
import { WordTable } from '../../src/keywords/word-table.js';
import { BOUNDARY, FACT } from '../../src/keywords/words.js';
import { hashString } from '../../src/packed/hash.js';

function read(table: WordTable, surface: string) {
  return table.get(`(${surface})`, 1, 1 + surface.length);
}

describe('WordTable', () => {
  it('gives one word for one spelling, however many there are', () => {
    const table = new WordTable(EMPTY_LEXICON);
    const spellings = Array.from({ length: 9000 }, (_, i) => `word${i.toString(36)}`);
    const words = spellings.map((spelling) => read(table, spelling));
    expect(words.map(({ surface }) => surface)).toEqual(spellings);
    expect(spellings.every((spelling, i) => read(table, spelling) === words[i])).toBe(true);
    expect(table.facts[words[7]!.row + FACT.characters]).toBe(spellings[7]!.length);
  });

  it('parts capitals, joins forms of one stem', () => {
    const table = new WordTable(EMPTY_LEXICON);
    expect(read(table, 'LLM')).not.toBe(read(table, 'llm'));
    expect(read(table, 'Networks').id).toBe(read(table, 'network').id);
    expect(read(table, 'constructor').id).not.toBe(read(table, 'toString').id);
  });

  it('knows what a token says about its neighbours', () => {
    const table = new WordTable(EMPTY_LEXICON);
    const kinds = ['.', ',', 'the', 'is', 'of', 'and', 'cell'].map((surface) => read(table, surface).boundary);
    const { sentence, punctuation, determiner, auxiliary, preposition, conjunction, none } = BOUNDARY;
    expect(kinds).toEqual([sentence, punctuation, determiner, auxiliary, preposition, conjunction, none]);
  });
});

describe('documentFrequencies', () => {
  it('gives odds that titles take up a word of the abstract', () => {
    const paper = { title: 'Graph cells', abstract: 'We show that a graph of cells is good.' };
    const { titled } = documentFrequencies([Array.from({ length: 30 }, () => paper)]);
    expect(titled(hashString('graph'))).toBeGreaterThan(titled(hashString('unheard')));
    expect(titled(hashString('unheard'))).toBeGreaterThan(titled(hashString('good')));
  });
});

describe('scoreFeatures', () => {
  const weights: RankerWeights = {
    indexer: [1, 0],
    author: [1, 0],
    calibration: [
      [1, 0],
      [1, 0],
    ],
    hidden: { weights: [[1, 10]], indexer: [0.5], author: [0.25] },
  };

  it('corrects scores by hidden units, but not low ones', () => {
    const score = (feature: number, style: number) => {
      return scoreFeatures(Float64Array.of(feature), mixWeights(weights, style));
    };
    expect(score(2, 1)).toBe(2 + 0.5 * 12);
    expect(score(2, 0)).toBe(2 + 0.25 * 12);
    expect(score(-3.6, 1)).toBe(-3.6);
    expect(score(-4, 0)).toBe(-4 + 0.25 * 6);
    expect(score(-4.6, 0)).toBe(-4.6);
  });
});
