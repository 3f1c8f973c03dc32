import { argmax } from './argmax.js';

/** How well a classifier does on examples it has not learned from. */
export interface Evaluation<T extends string = string> {
  /** Number of examples. */
  readonly examples: number;
  /** Part of the examples whose most probable topic is their main one; "don't know" counts as wrong. */
  readonly accuracy: number;
  /** Mean over the topics of F1 = 2 · precision · recall / (precision + recall). */
  readonly macroF1: number;
  /** Mean of -ln of the probability given to the main topic, in nats; "don't know" gives every topic the same. */
  readonly logLoss: number;
  /** Expected calibration error: mean distance of confidence and accuracy over 15 bins of confidence, 0 to 1. */
  readonly ece: number;
  /** F1 of all labels together (micro) when examples have several topics, 0 to 1. */
  readonly labelF1: number;
  /** Number of examples the classifier did not know. */
  readonly unknown: number;
  /** Topics in the order of the rows and columns of `confusion`. */
  readonly topics: readonly T[];
  /** `confusion[i][j]`: examples whose main topic is i and that were given topic j; the last column is "don't know". */
  readonly confusion: readonly (readonly number[])[];
}

/** One example judged, topics by number. */
export interface Judgement {
  /** Topics of the example, the main one first. */
  readonly truth: readonly number[];
  /** Probability of each topic; undefined for "don't know". */
  readonly probabilities: Float64Array | undefined;
  /** Topics given as labels. */
  readonly labels: readonly number[];
}

const BINS = 15;
const LEAST_PROBABILITY = 1e-12;

/** Figures over all judgements. */
export function evaluateJudgements<T extends string>(
  judgements: readonly Judgement[],
  topics: readonly T[],
): Evaluation<T> {
  const confusion = topics.map(() => new Array<number>(topics.length + 1).fill(0));
  const gaps = new Float64Array(BINS);
  const sums = { hits: 0, loss: 0, unknown: 0 };
  for (const { truth, probabilities } of judgements) {
    const main = truth[0]!;
    if (probabilities === undefined) {
      confusion[main]![topics.length]!++;
      sums.unknown++;
      sums.loss += Math.log(topics.length);
      continue;
    }
    const best = argmax(probabilities);
    const hit = Number(best === main);
    confusion[main]![best]!++;
    sums.hits += hit;
    sums.loss -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[main]!));
    gaps[Math.min(BINS - 1, Math.floor(probabilities[best]! * BINS))]! += probabilities[best]! - hit;
  }
  const examples = judgements.length;
  return {
    examples,
    accuracy: sums.hits / examples,
    macroF1: macroF1(confusion),
    logLoss: sums.loss / examples,
    ece: gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / examples,
    labelF1: labelF1(judgements),
    unknown: sums.unknown,
    topics,
    confusion,
  };
}

/** Over the topics that have examples or were given to some. */
function macroF1(confusion: readonly (readonly number[])[]): number {
  const scores = confusion.flatMap((row, topic) => {
    const has = row.reduce((sum, count) => sum + count, 0);
    const given = confusion.reduce((sum, other) => sum + other[topic]!, 0);
    return has + given === 0 ? [] : [(2 * row[topic]!) / (has + given)];
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function labelF1(judgements: readonly Judgement[]): number {
  let right = 0;
  let total = 0;
  for (const { truth, labels } of judgements) {
    for (const topic of labels) if (truth.includes(topic)) right++;
    total += truth.length + labels.length;
  }
  return total === 0 ? 0 : (2 * right) / total;
}
