import { fitLogistic, type LabelHead } from '../../../src/topics/calibrate.js';
import { softmax } from '../../../src/topics/softmax.js';

/** Development papers by what a model makes of them. */
export interface Judged {
  /** Scores of all categories. */
  readonly scores: readonly Float64Array[];
  /** Number of the primary category, -1 where it is not learned. */
  readonly primary: Int32Array;
  /** Numbers of all listed categories. */
  readonly listed: readonly (readonly number[])[];
  /** Whether each is of the balanced half. */
  readonly balanced: readonly boolean[];
}

/** Probabilities of the primary category = softmax(temperature · scores + prior). */
export interface PrimaryHead {
  readonly temperature: number;
  readonly prior: Float64Array;
}

const FOLDS = 5;
const NEWTON_STEPS = 40;
/** Pseudo-observations that draw the prior of a category to 0. */
const PRIOR_WEIGHT = 2;

/**
 * Fits temperature and prior to the likelihood of the development papers, then cools both until the mean confidence is
 * the accuracy, on folds that the prior did not see: the likelihood alone leaves a softmax of many classes too sure. Cooled
 * by the balanced half, the harder one: what is stated of any field should hold there.
 */
export function fitPrimary(judged: Judged): PrimaryHead {
  const all = [...judged.scores.keys()].filter((i) => judged.primary[i]! >= 0);
  const shifted: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const head = newton(
      judged,
      all.filter((_, place) => place % FOLDS !== fold),
    );
    for (const [place, i] of all.entries()) {
      if (place % FOLDS !== fold) continue;
      shifted[place] = judged.scores[i]!.map((score, k) => head.temperature * score + head.prior[k]!);
    }
  }
  const places = [...all.keys()].filter((place) => judged.balanced[all[place]!]);
  const cooling = matchConfidence(
    places.map((place) => shifted[place]!),
    places.map((place) => judged.primary[all[place]!]!),
  );
  const { temperature, prior } = newton(judged, all);
  return { temperature: temperature * cooling, prior: prior.map((bias) => bias * cooling) };
}

/** The factor of the scores that makes the mean probability of the first class the part of hits, by bisection. */
function matchConfidence(scores: readonly Float64Array[], answers: readonly number[]): number {
  const firsts = scores.map((row) => row.indexOf(Math.max(...row)));
  const accuracy = firsts.filter((first, i) => first === answers[i]).length / answers.length;
  let [low, high] = [0.5, 2];
  for (let step = 0; step < 30; step++) {
    const factor = (low + high) / 2;
    let confidence = 0;
    for (const [i, row] of scores.entries()) {
      const p = row.map((score) => factor * score);
      softmax(p);
      confidence += p[firsts[i]!]!;
    }
    if (confidence / scores.length > accuracy) high = factor;
    else low = factor;
  }
  return (low + high) / 2;
}

/** Newton's method on the log-loss, with the diagonal of the Hessian. */
function newton(judged: Judged, papers: readonly number[]): PrimaryHead {
  const classes = judged.scores[0]!.length;
  const prior = new Float64Array(classes);
  let temperature = 1;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = new Float64Array(classes);
    const curvature = new Float64Array(classes);
    let [slope, bend] = [0, 0];
    for (const i of papers) {
      const scores = judged.scores[i]!;
      const p = scores.map((score, k) => temperature * score + prior[k]!);
      softmax(p);
      let [mean, square] = [0, 0];
      for (let k = 0; k < classes; k++) {
        gradient[k]! += p[k]!;
        curvature[k]! += p[k]! * (1 - p[k]!);
        mean += p[k]! * scores[k]!;
        square += p[k]! * scores[k]! ** 2;
      }
      gradient[judged.primary[i]!]! -= 1;
      slope += mean - scores[judged.primary[i]!]!;
      bend += square - mean * mean;
    }
    temperature -= (0.5 * slope) / bend;
    for (let k = 0; k < classes; k++) {
      prior[k]! -= (0.7 * (gradient[k]! + PRIOR_WEIGHT * prior[k]!)) / (curvature[k]! + PRIOR_WEIGHT);
    }
  }
  return { temperature, prior };
}

/** A logistic curve for each category as a label, drawn towards the curve of all categories together. */
export function fitLabels(judged: Judged): LabelHead[] {
  const logs = judged.scores.map((scores) => {
    const shares = scores.slice();
    softmax(shares);
    return shares.map((p) => Math.log(Math.max(p, 1e-12)));
  });
  const classes = logs[0]!.length;
  return Array.from({ length: classes }, (_, k) =>
    fitLogistic(
      Float64Array.from(logs, (log) => log[k]!),
      Uint8Array.from(judged.listed, (listed) => (listed.includes(k) ? 1 : 0)),
      { prior: { slope: 1, offset: 0 }, weight: 1 },
    ),
  );
}
