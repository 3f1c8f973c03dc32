import { describe, expect, it } from 'vitest';
import { readPanel } from '../../bench/quality/panel/panel.js';
import { scorePanel } from '../../bench/quality/panel/score.js';
import { seeded } from '../../bench/train/keywords/random.js';
import { fitTrees } from '../../bench/train/keywords/reader/boost.js';
import { encodeTrees } from '../../bench/train/keywords/reader/encode.js';
import { extractKeywords, listingCounts, loadKeywordModel } from '../../src/index.js';
import { discoveries } from '../../src/keywords/discoveries.js';
import { decodeTrees, scoreTrees } from '../../src/keywords/reader/trees.js';

/** Rows of two features; the second one tells where the first is high, and not where it is low. */
function sample() {
  const random = seeded(1);
  const x = Float32Array.from({ length: 4000 }, random);
  const y = Float64Array.from({ length: 2000 }, (_, row) => Number(x[2 * row]! > 0.5 && x[2 * row + 1]! > 0.3));
  return { x, width: 2, y };
}

const OPTIONS = { trees: 40, rate: 0.2, share: 0.7, prior: 5, cuts: 15 };

describe('fitTrees', () => {
  const trees = { ...fitTrees(sample(), { ...OPTIONS, random: seeded(2) }), slope: 2, intercept: -1 };

  it('learns what depends on two features together', () => {
    const score = (...row: number[]) => scoreTrees(Float64Array.from(row), 1, trees)[0]!;
    expect(score(0.9, 0.9)).toBeGreaterThan(0.9);
    for (const row of [score(0.9, 0.1), score(0.1, 0.9), score(0.1, 0.1)]) expect(row).toBeLessThan(0.1);
  });

  it('gives the same trees for the same random numbers', () => {
    const again = { ...fitTrees(sample(), { ...OPTIONS, random: seeded(2) }), slope: 2, intercept: -1 };
    expect(encodeTrees(again)).toBe(encodeTrees(trees));
  });

  it('is saved and read back to the nearest step', () => {
    const read = decodeTrees(encodeTrees(trees), 2);
    expect(read.features).toEqual(trees.features);
    expect(read.thresholds).toEqual(trees.thresholds);
    for (const [i, leaf] of read.leaves.entries()) expect(leaf).toBeCloseTo(trees.leaves[i]!, 2);
    expect([read.slope, read.intercept]).toEqual([2, -1]);
  });

  it('refuses what is no model, was made for other features, or is cut off', () => {
    const saved = encodeTrees(trees);
    expect(() => decodeTrees(btoa('nothing of the kind that is read'), 2)).toThrow('format must be pkr1');
    expect(() => decodeTrees(saved, 3)).toThrow('number of features must be 3, got 2');
    expect(() => decodeTrees(saved.slice(0, -8), 2)).toThrow('cut off');
  });
});

describe('the style of a reader', () => {
  const paper = {
    title: 'SparseKit: sparse autoencoders for proteins',
    abstract:
      'Recent years have seen extensive experiments with machine learning. We present SparseKit, which trains sparse ' +
      'autoencoders, deep sparse autoencoders and wide sparse autoencoders on protein folding, and compare it to weather, ' +
      'music, and chess. SparseKit finds protein families.',
  };

  it('shows no near copies, and the name that the paper introduces', () => {
    const phrases = extractKeywords(paper, { style: 'reader', limit: 5 }).map(({ phrase }) => phrase);
    expect(phrases).toContain('SparseKit');
    expect(phrases.filter((phrase) => /sparse autoencoders/i.test(phrase))).toHaveLength(1);
    expect(phrases.some((phrase) => /experiments|years|chess|music/.test(phrase))).toBe(false);
  });

  it('scores between 0 and 1, the best first', () => {
    const scores = extractKeywords(paper, { style: 'reader', limit: 50 }).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it('moves down what most of a listing shares', () => {
    const others = Array.from({ length: 30 }, (_, i) => `protein folding, part ${i}`);
    const scoreOf = (options: object) =>
      extractKeywords(paper, { style: 'reader', limit: 50, minScore: 0, ...options }).find(
        ({ phrase }) => phrase === 'protein folding',
      )!.score;
    expect(scoreOf({ listing: listingCounts([paper, ...others]) })).toBeLessThan(scoreOf({}));
  });

  const phrasesOf = (text: string, options: object = {}) =>
    extractKeywords(text, { style: 'reader', limit: 50, minScore: 0, ...options }).map(({ phrase }) => phrase);

  it('shows nothing that a formula, a genitive or a clause cuts off', () => {
    const text =
      "Of a Banach algebra H, of GL(2), and of Lusin's. The iterative solver–where it halts–is for in vivo imaging.";
    for (const cut of ['Banach algebra H', 'GL', "Lusin's", 'iterative solver–where', 'vivo imaging']) {
      expect(phrasesOf(text)).not.toContain(cut);
    }
    expect(phrasesOf(text)).toContain('Banach algebra');
  });

  it('puts what says nothing of a paper behind what does', () => {
    const phrases = phrasesOf(
      'A comprehensive survey. Artificial intelligence and quark stars. Understanding quark stars.',
    );
    const place = (phrase: string) => phrases.indexOf(phrase);
    for (const empty of ['comprehensive survey', 'Artificial intelligence', 'Understanding quark stars']) {
      expect(place(empty) < 0 || place(empty) > place('quark stars')).toBe(true);
    }
    expect(place('quark stars')).toBe(0);
  });

  it('shows fewer keywords rather than doubtful ones, unless it is asked for them', () => {
    const scores = (options: object) =>
      extractKeywords(paper, { style: 'reader', limit: 50, ...options }).map(({ score }) => score);
    expect(
      scores({})
        .slice(2)
        .every((score) => score >= 0.2),
    ).toBe(true);
    expect(scores({ minScore: 0 }).length).toBeGreaterThan(scores({}).length);
    expect(scores({ minScore: 0.999 })).toEqual([]);
  });

  it('refuses a style that is neither a reader nor a number', () => {
    expect(() => extractKeywords(paper, { style: 'author' as never })).toThrow("style must be 'reader' or a number");
  });

  it('shows few bad keywords under the papers of the panel', async () => {
    const model = await loadKeywordModel();
    const score = scorePanel(readPanel('dev'), (rated) =>
      extractKeywords(rated, { style: 'reader', limit: 5, model }).map(({ phrase }) => phrase),
    );
    expect(score.rated / score.shown).toBeGreaterThan(0.9);
    expect(score.bad / score.rated).toBeLessThan(0.1);
    expect(score.clean / score.papers).toBeGreaterThan(0.6);
    expect(score.best / (5 * score.papers)).toBeGreaterThan(0.48);
  });
});

describe('discoveries', () => {
  const sizes = { now: 50, before: 50 };

  it('tests as R. A. Fisher does', () => {
    // 10 of 10 in the later half: C(50, 10) / C(100, 10).
    const [found] = discoveries([{ now: 10, all: 10 }], sizes, 0.05);
    expect(found?.p).toBeCloseTo(5.934e-4, 6);
  });

  it('asks for more evidence among many phrases, and counts those out that could never be found', () => {
    const rise = { now: 9, all: 10 };
    const level = Array.from({ length: 40 }, () => ({ now: 10, all: 20 }));
    const rare = Array.from({ length: 40 }, () => ({ now: 1, all: 2 }));
    expect(discoveries([rise], sizes, 0.05)).toHaveLength(1);
    expect(discoveries([rise, ...rare], sizes, 0.05)).toHaveLength(1);
    expect(discoveries([rise, ...level], sizes, 0.05)).toHaveLength(0);
    expect(discoveries([rise, ...rare], sizes, 1)).toHaveLength(41);
  });
});
