import { softmax } from './softmax.js';

/** Scores of one text (a number for each topic) with the number of its main topic. */
export interface JudgedScores {
  readonly scores: Float64Array;
  readonly answer: number;
}

/** Probability of a label = 1 / (1 + e^-(slope · ln p + offset)), p being its share in the softmax. */
export interface LabelHead {
  readonly slope: number;
  readonly offset: number;
}

/** Steps of Newton's method; it doubles its digits in each, so that ten are plenty from a sensible start. */
const NEWTON_STEPS = 25;

/**
 * The temperature that makes the probabilities of held-out texts most likely.
 *
 * Source: Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", 2017.
 */
export function fitTemperature(judged: readonly JudgedScores[]): number {
  let log = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { slope, curvature } = slopeAt(judged, Math.exp(log));
    const move = slope / Math.max(curvature, 1e-9);
    log = Math.max(-3, Math.min(3, log - Math.max(-0.5, Math.min(0.5, move))));
    if (Math.abs(move) < 1e-6) break;
  }
  return Math.exp(log);
}

/** Derivatives of the log-loss by the logarithm of the temperature. */
function slopeAt(judged: readonly JudgedScores[], temperature: number): { slope: number; curvature: number } {
  let slope = 0;
  let curvature = 0;
  for (const { scores, answer } of judged) {
    const p = scores.map((score) => temperature * score);
    softmax(p);
    let mean = 0;
    let square = 0;
    for (let k = 0; k < p.length; k++) {
      mean += p[k]! * scores[k]!;
      square += p[k]! * scores[k]! * scores[k]!;
    }
    slope += temperature * (mean - scores[answer]!);
    curvature += temperature * temperature * (square - mean * mean);
  }
  return { slope, curvature };
}

/**
 * Logistic curve from `inputs` to `truths` by Newton's method, drawn towards `prior` as if by `weight` further texts.
 *
 * Source: J. Platt, "Probabilistic outputs for support vector machines", 1999.
 */
export function fitLogistic(
  inputs: Float64Array,
  truths: Uint8Array,
  { prior, weight }: { readonly prior: LabelHead; readonly weight: number },
): LabelHead {
  let { slope, offset } = prior;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let [ga, gb, haa, hab, hbb] = [weight * (slope - prior.slope), weight * (offset - prior.offset), weight, 0, weight];
    for (let i = 0; i < inputs.length; i++) {
      const x = inputs[i]!;
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const error = p - truths[i]!;
      const spread = p * (1 - p);
      ga += error * x;
      gb += error;
      haa += spread * x * x;
      hab += spread * x;
      hbb += spread;
    }
    const determinant = Math.max(haa * hbb - hab * hab, 1e-9);
    const [da, db] = [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant];
    const scale = Math.min(1, 1 / Math.max(Math.abs(da), Math.abs(db), 1e-9));
    slope -= scale * da;
    offset -= scale * db;
    if (Math.max(Math.abs(da), Math.abs(db)) < 1e-7) break;
  }
  return { slope, offset };
}
