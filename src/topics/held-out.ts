import { fitLogistic, fitTemperature, type LabelHead } from './calibrate.js';
import { seededRandom, shuffle } from './random.js';
import { learnSoftmax, type SoftmaxModel, type SoftmaxProblem, scoresOf, softmax } from './softmax.js';
import { keepColumns, rowCount, rowOf, type SparseRows, stackRows } from './sparse.js';
import { scaled } from './steps.js';
import type { TrainSettings } from './train-options.js';

/** Scores of an example by a model that did not learn from it. */
export interface HeldOut {
  /** Number of the example. */
  readonly row: number;
  readonly scores: Float64Array;
}

/** What held-out scores teach: how sure the classifier may be. */
export interface Certainty {
  /** Factor of the scores before the softmax. */
  readonly temperature: number;
  /** For each topic, its probability as one label of several; none where examples were too few to tell. */
  readonly heads: readonly LabelHead[];
}

/** Mean number of examples per topic from which folds are like the whole, and number of which one fold is enough. */
const LEAST_PER_TOPIC = 10;
const ONE_PART_IS_ENOUGH = 1000;
/** Most examples that are held out: more do not make the figures better, only slower. */
const MOST_HELD_OUT = 4000;

/**
 * Temperatures where no example can be held out: of the examples alone, and beside an unlabelled listing, whose terms
 * make the vectors longer. Measured, see docs/benchmarks/topics.md.
 */
const FEW_EXAMPLES_TEMPERATURE = { alone: 4, listed: 6 };

/** Scores of held-out examples, and the model that knows all but the last of them. */
export interface HoldOut {
  readonly scores: readonly HeldOut[];
  readonly model: SoftmaxModel | undefined;
}

/** Scores of examples held out in turn, each fold by a model trained on all others; yields the part done. */
export function* holdOut(problem: SoftmaxProblem, settings: TrainSettings): Generator<number, HoldOut> {
  const size = rowCount(problem.rows);
  const folds = foldCount(size, problem.classes);
  const order = Int32Array.from({ length: size }, (_, row) => row);
  shuffle(order, seededRandom(settings.seed));
  const scores: HeldOut[] = [];
  let model: SoftmaxModel | undefined;
  for (let fold = 0; fold < folds.used; fold++) {
    const held = order.filter((_, place) => place % folds.parts === fold);
    const train = order.filter((_, place) => place % folds.parts !== fold);
    const rows = pick(problem.rows, train);
    const steps = learnSoftmax({ ...problem, rows, targets: pick(problem.targets, train) }, settings);
    model = yield* scaled(steps, { from: fold / folds.used, to: (fold + 1) / folds.used });
    scores.push(...scoreHeld(problem, model, { rows, held: held.subarray(0, MOST_HELD_OUT) }));
  }
  return { scores, model: folds.used === 1 ? model : undefined };
}

/** How many parts the examples are divided into, and how many of these are held out. */
function foldCount(size: number, topics: number): { parts: number; used: number } {
  if (size < LEAST_PER_TOPIC * topics) return { parts: 1, used: 0 };
  return size < ONE_PART_IS_ENOUGH ? { parts: 5, used: 5 } : { parts: 5, used: 1 };
}

/** Scores without the columns that no training row has: in use, such terms are unknown. */
function scoreHeld(
  problem: SoftmaxProblem,
  model: SoftmaxModel,
  { rows, held }: { rows: SparseRows; held: Int32Array },
): HeldOut[] {
  const known = new Uint8Array(problem.columns);
  for (const column of rows.columns) known[column] = 1;
  return Array.from(held, (row) => ({ row, scores: scoresOf(model, keepColumns(rowOf(problem.rows, row), known)) }));
}

function pick(rows: SparseRows, picked: Int32Array): SparseRows {
  return stackRows(Array.from(picked, (row) => rowOf(rows, row)));
}

/** Fits temperature and label heads to held-out scores. */
export function fitCertainty(
  heldOut: readonly HeldOut[],
  { labels, topics, listed }: { labels: readonly (readonly number[])[]; topics: number; listed: boolean },
): Certainty {
  if (heldOut.length === 0) return { temperature: FEW_EXAMPLES_TEMPERATURE[listed ? 'listed' : 'alone'], heads: [] };
  const judged = heldOut.map(({ row, scores }) => ({ scores, answer: labels[row]![0]! }));
  const temperature = fitTemperature(judged);
  const logs = heldOut.map(({ scores }) => logProbabilities(scores, temperature));
  const heads = Array.from({ length: topics }, (_, topic) =>
    fitLogistic(
      Float64Array.from(logs, (log) => log[topic]!),
      Uint8Array.from(heldOut, ({ row }) => (labels[row]!.includes(topic) ? 1 : 0)),
      { prior: { slope: 1, offset: 0 }, weight: 1 },
    ),
  );
  return { temperature, heads };
}

/** ln softmax(temperature · scores), not below ln 1e-12. */
export function logProbabilities(scores: Float64Array, temperature: number): Float64Array {
  const p = scores.map((score) => temperature * score);
  softmax(p);
  return p.map((share) => Math.log(Math.max(share, 1e-12)));
}
