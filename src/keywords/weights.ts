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
    sums: new Float64Array(lanesFor(hidden?.weights.length ?? 0)),
    heads: mix(hidden?.indexer ?? [], hidden?.author ?? []),
  };
}

/** Hidden units that are computed together; units of zero fill the last of them up. */
const LANES = 4;

function byFeature(units: HiddenLayer['weights']): Float64Array {
  const width = units[0]?.length ?? 0;
  const size = lanesFor(units.length);
  return Float64Array.from({ length: width * size }, (_, i) => units[i % size]?.[Math.floor(i / size)] ?? 0);
}

function lanesFor(units: number): number {
  return LANES * Math.ceil(units / LANES);
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

/** Features of a row that are not zero, about half of them: where the weights of each begin, and its value. */
const places = new Int32Array(256);
const nonzero = new Float64Array(256);

/** Sums of the hidden units, four at a time: with one after the other it takes twice as long. */
function feedUnits(values: Float64Array, { weights, units, sums }: MixedWeights, from = 0): void {
  const size = sums.length;
  let count = 0;
  for (let i = 0; i < weights.length; i++) {
    if (values[from + i] === 0) continue;
    places[count] = i * size;
    nonzero[count++] = values[from + i]!;
  }
  for (let unit = 0, bias = weights.length * size; unit < size; unit += LANES) {
    let a = units[bias + unit]!;
    let b = units[bias + unit + 1]!;
    let c = units[bias + unit + 2]!;
    let d = units[bias + unit + 3]!;
    for (let i = 0; i < count; i++) {
      const value = nonzero[i]!;
      const place = places[i]! + unit;
      a += value * units[place]!;
      b += value * units[place + 1]!;
      c += value * units[place + 2]!;
      d += value * units[place + 3]!;
    }
    sums[unit] = a;
    sums[unit + 1] = b;
    sums[unit + 2] = c;
    sums[unit + 3] = d;
  }
}

/** What the hidden units add. */
function correction({ heads, sums }: Pick<MixedWeights, 'heads' | 'sums'>): number {
  let score = 0;
  for (let unit = 0; unit < heads.length; unit++) if (sums[unit]! > 0) score += heads[unit]! * sums[unit]!;
  return score;
}
