import type { Ranker } from '../../../../src/keywords/ranker.js';
import { type ReaderTrees, scoreTrees } from '../../../../src/keywords/reader/trees.js';
import type { RatedPaper } from '../../../quality/panel/panel.js';
import { fitLogistic } from '../logistic.js';
import { seeded } from '../random.js';
import { type BoostOptions, fitTrees, type TreeSample } from './boost.js';
import { type RatedSample, ratedSample } from './samples.js';

/** How trees are fitted, but for the random numbers. */
type TreeSettings = Omit<BoostOptions, 'random'>;

const SEED = 20;
const FOLDS = 5;
/** Chosen on papers of the panel left out in turn. */
export const TREES: TreeSettings = { trees: 150, rate: 0.09, share: 0.5, prior: 20, cuts: 31 };
/** Fewer, because they are part of every page that extracts keywords. */
export const TABLE_FREE_TREES: TreeSettings = { ...TREES, trees: 80, rate: 0.13 };

/** Trees that order a ranker's candidates for a reader, learned from rated candidates of papers. */
export function trainReader(papers: readonly RatedPaper[], ranker: Ranker, options: TreeSettings): ReaderTrees {
  const sample = ratedSample(papers, ranker);
  const fit = (rows: TreeSample) => fitTrees(rows, { ...options, random: seeded(SEED) });
  return { ...fit(sample), ...calibration(sample, fit) };
}

/**
 * Slope and intercept that turn scores into the share of candidates that are good, by trees that did not see the paper.
 *
 * Source: J. C. Platt, "Probabilistic outputs for support vector machines", 1999.
 */
function calibration(
  sample: RatedSample,
  fit: (rows: TreeSample) => Omit<ReaderTrees, 'slope' | 'intercept'>,
): Pick<ReaderTrees, 'slope' | 'intercept'> {
  const { width, x, papers, good } = sample;
  const scores = new Float32Array(good.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = { ...fit(part(sample, (paper) => paper % FOLDS !== fold)), slope: 1, intercept: 0 };
    for (let row = 0; row < good.length; row++) {
      if (papers[row]! % FOLDS !== fold) continue;
      scores[row] = scoreTrees(Float64Array.from(x.subarray(row * width, (row + 1) * width)), 1, trees)[0]!;
    }
  }
  const weight = new Float32Array(good.length).fill(1);
  const { weights, bias } = fitLogistic({ x: scores, width: 1, y: good, weight }, { ridge: 0, steps: 30 });
  return { slope: weights[0]!, intercept: bias };
}

/** The rows of some of the papers. */
export function part({ x, width, y, papers }: RatedSample, keep: (paper: number) => boolean): TreeSample {
  const rows = [...papers.keys()].filter((row) => keep(papers[row]!));
  const own = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) own.set(x.subarray(row * width, (row + 1) * width), i * width);
  return { x: own, width, y: Float64Array.from(rows, (row) => y[row]!) };
}
