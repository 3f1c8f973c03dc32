/** A linear ranker with two styles over the same features, and how its scores turn into probabilities. */
export interface RankerWeights {
  /** Weights for the keyphrases of professional indexers, one for each feature, the bias last. */
  readonly indexer: readonly number[];
  /** Weights for the keywords of authors, in the same order. */
  readonly author: readonly number[];
  /** Slope and intercept of the calibration at style 0, 0.1 ... 1. */
  readonly calibration: readonly (readonly [slope: number, intercept: number])[];
}

/** Weights at one style: those of the two rankers, mixed. */
export interface MixedWeights {
  readonly weights: Float64Array;
  readonly bias: number;
  /** Turns a mixed score into the probability that an indexer would choose the phrase. */
  readonly slope: number;
  readonly intercept: number;
}

/** Mixes the two rankers: style 1 is the indexer's, 0 the author's. */
export function mixWeights(ranker: RankerWeights, style: number): MixedWeights {
  const { indexer, author, calibration } = ranker;
  const width = indexer.length - 1;
  const mixed = Float64Array.from(indexer, (weight, i) => style * weight + (1 - style) * author[i]!);
  const place = style * (calibration.length - 1);
  const below = Math.min(Math.floor(place), calibration.length - 2);
  const share = place - below;
  const between = (part: 0 | 1) => (1 - share) * calibration[below]![part] + share * calibration[below + 1]![part];
  return { weights: mixed.subarray(0, width), bias: mixed[width]!, slope: between(0), intercept: between(1) };
}
