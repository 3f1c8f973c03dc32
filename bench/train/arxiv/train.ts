import { Analyzer } from '../../../src/text/analyzer.js';
import type { TextInput } from '../../../src/text/paper-text.js';
import { decodeArxivModel, type PackedRows } from '../../../src/topics/arxiv-codec.js';
import { ArxivModel } from '../../../src/topics/arxiv-model.js';
import { fingerprintOf } from '../../../src/topics/fingerprint.js';
import type { SoftmaxModel } from '../../../src/topics/softmax.js';
import type { SparseRows } from '../../../src/topics/sparse.js';
import { type Classes, makeClasses, makeTargets } from './classes.js';
import { isOld, type LabelledPaper, type Split } from './data.js';
import { makeFeatures, restrictRows, type Vectors, type Vocabulary } from './features.js';
import type { GateTexts } from './gate-texts.js';
import { type Gate, learnGate, readGate, weightyColumns } from './gates.js';
import { fitLabels, fitPrimary, type Judged } from './heads.js';
import { learnHidden } from './hidden.js';
import { learnDense, type Teacher, teach, teacherOf } from './learn.js';
import { maskedScores, quantise } from './masked.js';
import { packModel } from './pack.js';
import { centre, chooseTerms, chooseWeights, energies, type MaskedModel } from './prune.js';

const TERMS = 21_000;
const WEIGHTS = 180_000;
const DENSE_EPOCHS = 4;
/** The small model learns from softer targets, and profits from one pass more. */
const SMALL_EPOCHS = 5;
/** Terms kept for each column of doubt, whether the categories need them or not. */
const GATE_TERMS = 1000;
/** Score from which a column of doubt refuses a text: as likely as not, where half of the texts are papers. */
const LEAST_DOUBT = 0;
const NETWORK_SEEDS: readonly number[] = [3, 4];
/** Part of the development papers that may fall below the least share of known words. */
const FOREIGN = 0.005;

/** All that one training makes. */
export interface Training {
  readonly classes: Classes;
  readonly vocabulary: Vocabulary;
  readonly vectors: Vectors;
  readonly dense: SoftmaxModel;
  /** What the small model was taught by. */
  readonly teacher: Teacher;
  /** The packed model, as `decodeArxivModel` reads it. */
  readonly packed: string;
}

/** What a training reads. */
export interface TrainingData {
  readonly papers: readonly LabelledPaper[];
  readonly split: Split;
  readonly gateTexts: readonly GateTexts[];
}

/** Trains the dense model, and from it the small one that ships. The same texts give the same bytes. */
export function trainArxiv({ papers, split, gateTexts }: TrainingData, log: (line: string) => void): Training {
  const train = split.train.map((i) => papers[i]!);
  const development = split.development.map((i) => papers[i]!);
  const classes = makeClasses(train);
  const { vocabulary, vectors, read } = makeFeatures(papers, split);
  log(`${train.length} papers, ${classes.names.length} categories, ${vocabulary.terms.length} terms`);
  const targets = makeTargets(train, classes);
  const size = { columns: vocabulary.terms.length, classes: classes.names.length };
  const problem = { rows: vectors.train, targets, ...size };
  const dense = learnDense(problem, 1, DENSE_EPOCHS);
  log('dense model trained');
  const networks = NETWORK_SEEDS.map((seed) => learnHidden(problem, seed));
  const teacher = teacherOf(dense, networks);
  log('networks trained');
  const taught = teach(vectors.train, teacher);
  const centred = { ...dense, weights: dense.weights.slice() };
  centre(centred);
  const gateTerms = gateTexts.flatMap((texts) => weightyColumns(readGate(texts, read, size.columns), GATE_TERMS));
  const chosen = chooseTerms(centred, energies(vectors.train, size.columns), { vocabulary, limit: TERMS });
  const kept = [...new Set([...chosen, ...gateTerms])].sort((a, b) => a - b);
  const rows = restrictRows(vectors.train, kept, size.columns);
  const small = learnDense({ rows, targets: taught, columns: kept.length, classes: size.classes }, 2, SMALL_EPOCHS);
  log('terms chosen, their weights trained');
  centre(small);
  const masked = chooseWeights(small, energies(rows, kept.length), WEIGHTS);
  const step = quantise(masked);
  log('weights chosen and rounded');
  const developed = restrictRows(vectors.development, kept, size.columns);
  const judged = judge(masked, developed, { papers: development, classes });
  const readKept = (texts: readonly TextInput[]): SparseRows => restrictRows(read(texts), kept, size.columns);
  const gates = gateTexts.map((texts) => learnGate(readGate(texts, readKept, kept.length)));
  log('columns of doubt learned');
  const open = pack(masked, { kept, step, vocabulary, classes, judged, gates, minKnown: 0 });
  const minKnown = leastKnown(open, development);
  return {
    classes,
    vocabulary,
    vectors,
    dense,
    teacher,
    packed: pack(masked, { kept, step, vocabulary, classes, judged, gates, minKnown }),
  };
}

/** Scores and true categories of papers. */
export function judge(
  model: MaskedModel,
  rows: SparseRows,
  truth: { papers: readonly LabelledPaper[]; classes: Classes },
): Judged {
  const { numbers } = truth.classes;
  return {
    scores: truth.papers.map((_, row) => maskedScores(model, rows, row)),
    primary: Int32Array.from(truth.papers, ({ categories }) => numbers.get(categories[0]!) ?? -1),
    listed: truth.papers.map(({ categories }) => categories.flatMap((name) => numbers.get(name) ?? [])),
    balanced: truth.papers.map(isOld),
  };
}

interface Parts {
  readonly kept: readonly number[];
  readonly step: number;
  readonly vocabulary: Vocabulary;
  readonly classes: Classes;
  readonly judged: Judged;
  readonly gates: readonly Gate[];
  readonly minKnown: number;
}

function pack(model: MaskedModel, parts: Parts): string {
  const { temperature, prior } = fitPrimary(parts.judged);
  const labels = fitLabels(parts.judged);
  const { fingerprints, rows } = sortRows(model, parts);
  return packModel(
    {
      papers: parts.vocabulary.papers,
      step: round(parts.step, 6),
      temperature: round(temperature, 4),
      minKnown: parts.minKnown,
      categories: parts.classes.names,
      rare: parts.classes.rare,
      bias: Array.from(model.bias, (bias) => round(bias, 3)),
      prior: Array.from(prior, (bias) => round(bias, 3)),
      slopes: labels.map(({ slope }) => round(slope, 3)),
      offsets: labels.map(({ offset }) => round(offset, 3)),
      gates: parts.gates.map(({ reason, step, bias }) => ({
        reason,
        step: round(step, 6),
        bias: round(bias, 3),
        least: LEAST_DOUBT,
      })),
    },
    fingerprints,
    rows,
  );
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Rows in the order of their fingerprints; of two with the same one, the first. */
function sortRows(
  model: MaskedModel,
  { kept, step, vocabulary, classes, gates }: Parts,
): { fingerprints: Int32Array; rows: PackedRows } {
  const byPrint = new Map<number, number>();
  for (const [row, column] of kept.entries()) {
    const print = fingerprintOf(vocabulary.terms[column]!);
    if (!byPrint.has(print)) byPrint.set(print, row);
  }
  const sorted = [...byPrint].sort(([a], [b]) => a - b);
  const starts = new Int32Array(sorted.length + 1);
  const columns: number[] = [];
  const levels: number[] = [];
  for (const [i, [, row]] of sorted.entries()) {
    for (let j = model.starts[row]!; j < model.starts[row + 1]!; j++) {
      columns.push(model.columns[j]!);
      levels.push(Math.round(model.weights[j]! / step));
    }
    for (const [g, gate] of gates.entries()) {
      const level = Math.round(gate.weights[row]! / gate.step);
      if (level === 0) continue;
      columns.push(classes.names.length + g);
      levels.push(level);
    }
    starts[i + 1] = columns.length;
  }
  return {
    fingerprints: Int32Array.from(sorted, ([print]) => print),
    rows: {
      starts,
      columns: Uint8Array.from(columns),
      levels: Int16Array.from(levels),
      tiers: Uint8Array.from(sorted, ([, row]) => vocabulary.tiers[kept[row]!]!),
    },
  };
}

/** The share of known words that all but a few development papers reach. */
function leastKnown(packed: string, papers: readonly LabelledPaper[]): number {
  const model = new ArxivModel(decodeArxivModel(packed));
  const reader = model.reader(new Analyzer());
  const shares = papers.map((paper) => {
    const { known, words } = reader.read(paper);
    return known / Math.max(1, words);
  });
  shares.sort((a, b) => a - b);
  return round(shares[Math.floor(shares.length * FOREIGN)]!, 3);
}
