import { Analyzer } from '../../../src/text/analyzer.js';
import { decodeArxivModel } from '../../../src/topics/arxiv-codec.js';
import { ArxivModel } from '../../../src/topics/arxiv-model.js';
import { scoresOf, softmax } from '../../../src/topics/softmax.js';
import { rowCount, rowOf, type SparseRows } from '../../../src/topics/sparse.js';
import { isOld, type LabelledPaper } from './data.js';
import { fitLabels, fitPrimary, type Judged } from './heads.js';
import { type Answer, type Figures, measure } from './measure.js';
import type { Training } from './train.js';

/** Probability from which a category is given as a label. */
const LABEL_THRESHOLD = 0.35;

/** Figures of the packed model, all categories by name. */
export function evaluatePacked(packed: string, test: readonly LabelledPaper[]): Figures {
  return measure(
    answersOf(packed, test),
    test.map(({ categories }) => categories),
  );
}

/** Answers of the packed model, all categories by name. */
export function answersOf(packed: string, papers: readonly LabelledPaper[]): Answer[] {
  const model = new ArxivModel(decodeArxivModel(packed));
  const reader = model.reader(new Analyzer());
  const names = model.tables.header.categories;
  return papers.map((paper) => {
    const { categories: scores } = model.scores(reader.read(paper));
    return answer(names, { primary: model.primaries(scores), labels: model.labels(scores), paper });
  });
}

/** A model before it is packed: the dense one, or the teacher. */
export type Unpacked = (rows: SparseRows, row: number) => Float64Array;

/** Scores of the dense model. */
export function denseScores({ dense }: Training): Unpacked {
  return (rows, row) => scoresOf(dense, rowOf(rows, row));
}

/** Scores of the teacher. */
export function teacherScores({ teacher }: Training): Unpacked {
  return (rows, row) => teacher(rows, row).map((p) => Math.log(Math.max(p, 1e-12)));
}

/** What a model before packing is judged by: the development papers that calibrate it, and a test part with its papers. */
export interface Judging {
  readonly development: readonly LabelledPaper[];
  readonly part: 'recent' | 'balanced';
  readonly test: readonly LabelledPaper[];
}

/** Figures of a model that is not packed, calibrated on the development papers like the packed one. */
export function evaluateUnpacked(training: Training, model: Unpacked, { development, part, test }: Judging): Figures {
  const { numbers, names } = training.classes;
  const scores = (rows: SparseRows): Float64Array[] =>
    Array.from({ length: rowCount(rows) }, (_, row) => model(rows, row));
  const judged: Judged = {
    scores: scores(training.vectors.development),
    primary: Int32Array.from(development, ({ categories }) => numbers.get(categories[0]!) ?? -1),
    listed: development.map(({ categories }) => categories.flatMap((name) => numbers.get(name) ?? [])),
    balanced: development.map(isOld),
  };
  const { temperature, prior } = fitPrimary(judged);
  const heads = fitLabels(judged);
  const answers = scores(training.vectors[part]).map((row, i) => {
    const primary = row.map((score, k) => temperature * score + prior[k]!);
    softmax(primary);
    const shares = row.slice();
    softmax(shares);
    const labels = shares.map(
      (p, k) => 1 / (1 + Math.exp(-(heads[k]!.slope * Math.log(Math.max(p, 1e-12)) + heads[k]!.offset))),
    );
    return answer(names, { primary, labels, paper: test[i]! });
  });
  return measure(
    answers,
    test.map(({ categories }) => categories),
  );
}

interface Probabilities {
  readonly primary: Float64Array;
  readonly labels: Float64Array;
  readonly paper: LabelledPaper;
}

function answer(names: readonly string[], { primary, labels, paper }: Probabilities): Answer {
  const ranked = order(primary);
  const labelled = order(labels);
  const given = labelled.filter((k, place) => place === 0 || labels[k]! >= LABEL_THRESHOLD);
  const truth = names.indexOf(paper.categories[0]!);
  return {
    ranked: ranked.slice(0, 3).map((k) => names[k]!),
    confidence: primary[ranked[0]!]!,
    likelihood: truth < 0 ? 0 : primary[truth]!,
    labels: given.map((k) => names[k]!),
  };
}

function order(probabilities: Float64Array): number[] {
  return [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]! || a - b);
}
