/** Rectified units that correct the linear ranker: unit = max(0, bias + Σ weights[i] · feature[i]). */
export interface HiddenLayer {
  /** Weights of each unit, the bias last. */
  readonly weights: readonly (readonly number[])[];
  /** What each unit adds to the indexer's score. */
  readonly indexer: readonly number[];
  /** What each unit adds to the author's score. */
  readonly author: readonly number[];
}

/** Least linear score that is corrected at style 0; authors choose fewer phrases, so that their scores are lower. */
const QUESTIONABLE = -4.5;

/** A linear ranker with two styles over the same features, and how its scores turn into probabilities. */
export interface RankerWeights {
  /** Weights for the keyphrases of professional indexers, one for each feature, the bias last. */
  readonly indexer: readonly number[];
  /** Weights for the keywords of authors, in the same order. */
  readonly author: readonly number[];
  /** Slope and intercept of the calibration at style 0, 0.1 ... 1. */
  readonly calibration: readonly (readonly [slope: number, intercept: number])[];
  /** Correction of the linear score of candidates that come into question. */
  readonly hidden?: HiddenLayer;
}

/** Weights at one style: those of the two rankers, mixed. */
export interface MixedWeights {
  readonly weights: Float64Array;
  readonly bias: number;
  /** Turns a mixed score into the probability that an indexer would choose the phrase. */
  readonly slope: number;
  readonly intercept: number;
  /** Linear scores below are so low that corrections only disturb their order. */
  readonly questionable: number;
  /** Weights of the hidden units: those of all units for the first feature, for the second ..., their biases last. */
  readonly units: Float64Array;
  /** Room for the sums of the units. */
  readonly sums: Float64Array;
  /** What each hidden unit adds. */
  readonly heads: Float64Array;
}

/** Mixes the two rankers: style 1 is the indexer's, 0 the author's. */
export function mixWeights(ranker: RankerWeights, style: number): MixedWeights {
  const { indexer, author, calibration, hidden } = ranker;
  const mix = (a: readonly number[], b: readonly number[]) => {
    return Float64Array.from(a, (weight, i) => style * weight + (1 - style) * b[i]!);
  };
  const mixed = mix(indexer, author);
  const place = style * (calibration.length - 1);
  const below = Math.min(Math.floor(place), calibration.length - 2);
  const share = place - below;
  const between = (part: 0 | 1) => (1 - share) * calibration[below]![part] + share * calibration[below + 1]![part];
  return {
    weights: mixed.subarray(0, -1),
    bias: mixed.at(-1)!,
    slope: between(0),
    intercept: between(1),
    questionable: QUESTIONABLE + style,
    units: hidden === undefined ? new Float64Array(0) : byFeature(hidden.weights),
    sums: new Float64Array(hidden?.weights.length ?? 0),
    heads: mix(hidden?.indexer ?? [], hidden?.author ?? []),
  };
}

function byFeature(units: HiddenLayer['weights']): Float64Array {
  const width = units[0]?.length ?? 0;
  return Float64Array.from(
    { length: width * units.length },
    (_, i) => units[i % units.length]![Math.floor(i / units.length)]!,
  );
}

/** Score of a row of features, in logits before calibration. */
export function scoreFeatures(values: Float64Array, mixed: MixedWeights): number {
  const score = scoreLinear(values, mixed);
  if (score < mixed.questionable) return score;
  feedUnits(values, mixed);
  return score + correction(mixed);
}

/** Scores of a row that starts at a place by two mixtures of the same rankers; hidden units, which both share, are fed once. */
export function scoreTwice(
  values: Float64Array,
  from: number,
  [one, other]: readonly [MixedWeights, MixedWeights],
): [number, number] {
  const scores: [number, number] = [scoreLinear(values, one, from), scoreLinear(values, other, from)];
  if (scores[0] < one.questionable && scores[1] < other.questionable) return scores;
  feedUnits(values, one, from);
  if (scores[0] >= one.questionable) scores[0] += correction(one);
  if (scores[1] >= other.questionable) scores[1] += correction({ heads: other.heads, sums: one.sums });
  return scores;
}

/** Score without the correction by hidden units, of a row that starts at a place. */
export function scoreLinear(values: Float64Array, { weights, bias }: MixedWeights, from = 0): number {
  let score = bias;
  for (let i = 0; i < weights.length; i++) score += weights[i]! * values[from + i]!;
  return score;
}

/** Sums of the hidden units. Features that are zero, about half of them, are passed over. */
function feedUnits(values: Float64Array, { weights, units, sums }: MixedWeights, from = 0): void {
  const size = sums.length;
  let at = weights.length * size;
  for (let unit = 0; unit < size; unit++) sums[unit] = units[at++]!;
  for (let i = 0; i < weights.length; i++) {
    const value = values[from + i]!;
    if (value === 0) continue;
    at = i * size;
    for (let unit = 0; unit < size; unit++) sums[unit]! += value * units[at++]!;
  }
}

/** What the hidden units add. */
function correction({ heads, sums }: Pick<MixedWeights, 'heads' | 'sums'>): number {
  let score = 0;
  for (let unit = 0; unit < heads.length; unit++) if (sums[unit]! > 0) score += heads[unit]! * sums[unit]!;
  return score;
}
