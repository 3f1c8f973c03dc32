import { CALIBRATION_POINTS } from '../../../src/keywords/model-format.js';
import { mixWeights, type RankerWeights, scoreFeatures } from '../../../src/keywords/weights.js';
import { fitLogistic, type Sample } from './logistic.js';

/** Makes no difference to a score. */
export const NO_CALIBRATION: RankerWeights['calibration'] = [
  [1, 0],
  [1, 0],
];

/**
 * Slope and intercept at each style that turn scores into probabilities of the sample's gold.
 *
 * Source: J. C. Platt, "Probabilistic outputs for support vector machines", 1999.
 */
export function calibrate(weights: RankerWeights, sample: Sample): [slope: number, intercept: number][] {
  const { x, y, weight, width } = sample;
  const row = new Float64Array(width);
  return Array.from({ length: CALIBRATION_POINTS }, (_, point) => {
    const mixed = mixWeights({ ...weights, calibration: NO_CALIBRATION }, point / (CALIBRATION_POINTS - 1));
    const scores = Float32Array.from(y, (_label, i) => {
      for (let at = 0; at < width; at++) row[at] = x[i * width + at]!;
      return scoreFeatures(row, mixed);
    });
    const fitted = fitLogistic({ x: scores, width: 1, y, weight }, { ridge: 0, steps: 30 });
    return [fitted.weights[0]!, fitted.bias];
  });
}
