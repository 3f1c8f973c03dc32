import { FEATURES, TABLE_FREE_FEATURES } from '../../../src/keywords/features.js';
import { EMPTY_LEXICON, type Lexicon } from '../../../src/keywords/lexicon.js';
import type { RankerWeights } from '../../../src/keywords/weights.js';
import { calibrate, NO_CALIBRATION } from './calibrate.js';
import type { CountedPaper } from './corpus.js';
import { fitHidden, type HiddenUnits, type Task } from './hidden.js';
import { fitLogistic, type LogisticModel, type Sample } from './logistic.js';
import { seeded } from './random.js';
import { drawSample } from './samples.js';
import type { Tables } from './tables.js';

/** Papers to fit weights to. */
export interface FitPapers {
  /** Papers labelled by indexers. */
  readonly indexer: readonly CountedPaper[];
  /** Papers labelled by authors, set by set. */
  readonly author: readonly (readonly CountedPaper[])[];
}

/** Papers of each author set that are fitted to. */
const AUTHOR_PAPERS = 1000;
const SEED = 20;
const LINEAR = { ridge: 1e-5, steps: 15 };
/** Rows of a lower linear score are left to the linear ranker. */
const LEAST_LOGIT = -4.5;
const HIDDEN = { units: 16, epochs: 6, rate: 0.003, ridge: 1e-4 };

/** Weights of the ranker that looks up the tables: linear, with hidden units on top. */
export function fitWeights(papers: FitPapers, tables: Tables): RankerWeights {
  // Half of the rows are read with tables that know other papers of the same source, half without, so that the model
  // does not trust its own lexicon too much on new fields.
  const strangers = new Map<number, Lexicon>();
  const lexicons = (paper: CountedPaper) => {
    const { source } = paper;
    const stranger = strangers.get(source) ?? tables.lexicon({ source });
    strangers.set(source, stranger);
    return [tables.lexicon({ paper }), stranger];
  };
  const [indexer, author] = samples(papers, { lexicons, width: FEATURES.length });
  const linear = [indexer, author].map((sample) => fitLogistic(sample, LINEAR));
  const tasks = [likely(indexer, linear[0]!), likely(author, linear[1]!)];
  const hidden = fitHidden(tasks, { ...HIDDEN, random: seeded(SEED) });
  return calibrated(papers, assemble(linear, hidden), (paper) => [tables.lexicon({ paper })]);
}

/** The rows that hidden units may correct, and somewhat more. */
function likely(sample: Sample, linear: LogisticModel): Task {
  const { x, y, weight, width } = sample;
  const kept: number[] = [];
  for (let row = 0; row < y.length; row++) {
    let logit = linear.bias;
    for (let i = 0; i < width; i++) logit += linear.weights[i]! * x[row * width + i]!;
    if (logit > LEAST_LOGIT) kept.push(row);
  }
  const rows = new Float32Array(kept.length * width);
  kept.forEach((row, i) => {
    rows.set(x.subarray(row * width, (row + 1) * width), i * width);
  });
  return {
    sample: {
      x: rows,
      y: Uint8Array.from(kept, (row) => y[row]!),
      weight: Float32Array.from(kept, (row) => weight[row]!),
      width,
    },
    linear,
  };
}

/** Weights of the ranker that needs no tables. */
export function fitTableFree(papers: FitPapers): RankerWeights {
  const lexicons = () => [EMPTY_LEXICON];
  const both = samples(papers, { lexicons, width: TABLE_FREE_FEATURES });
  const weights = assemble(both.map((sample) => fitLogistic(sample, LINEAR)));
  return calibrated(papers, weights, lexicons);
}

interface Reading {
  readonly lexicons: (paper: CountedPaper) => readonly Lexicon[];
  readonly width: number;
}

function samples(papers: FitPapers, reading: Reading) {
  const settings = { ...reading, random: seeded(SEED) };
  const author = papers.author.map((set) => ({ papers: spread(set, AUTHOR_PAPERS), untitled: false }));
  return [
    drawSample([{ papers: papers.indexer, untitled: true }], { ...settings, negatives: 0.4 }),
    drawSample(author, { ...settings, negatives: 0.4 }),
  ] as const;
}

/** At most `size` papers, evenly spread over the set. */
function spread<T>(set: readonly T[], size: number): T[] {
  if (set.length <= size) return [...set];
  return Array.from({ length: size }, (_, i) => set[Math.floor((i * set.length) / size)]!);
}

function assemble(linear: readonly LogisticModel[], hidden?: HiddenUnits): RankerWeights {
  const [indexer, author] = linear.map(({ weights, bias }) => [...weights, bias].map(coarse));
  const weights: RankerWeights = { indexer: indexer!, author: author!, calibration: NO_CALIBRATION };
  if (hidden === undefined) return weights;
  const [indexerHead, authorHead] = hidden.heads.map((head) => Array.from(head, Math.fround));
  const layer = {
    weights: hidden.units.map((unit) => Array.from(unit, Math.fround)),
    indexer: indexerHead!,
    author: authorHead!,
  };
  return { ...weights, hidden: layer };
}

function calibrated(papers: FitPapers, weights: RankerWeights, lexicons: Reading['lexicons']): RankerWeights {
  const sample = drawSample([{ papers: papers.indexer, untitled: false }], {
    lexicons,
    width: weights.indexer.length - 1,
    negatives: 0.5,
    random: seeded(SEED),
  });
  const calibration = calibrate(weights, sample).map(
    ([slope, intercept]) => [coarse(slope), coarse(intercept)] as const,
  );
  return { ...weights, calibration };
}

/** Three decimals: differences below are noise. */
function coarse(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
