/** What a user gives as the vector of a paper or of a question: from a sentence model, say. */
export type Embedding = ArrayLike<number>;

/** Numbers that stand for a direction, and 1 / their length. */
export interface Direction {
  readonly values: Float64Array;
  readonly inverseNorm: number;
}

/** Greatest whole number that stands for a part of a vector. */
const MOST = 127;

/**
 * A vector as whole numbers, its largest part as 127 or -127: cosines keep two digits at least, and a quarter of the room.
 *
 * @param name - whose vector it is, for messages
 * @param dimension - how many numbers it must have; 0 for any
 * @throws TypeError or RangeError for what is no vector of finite numbers, of another dimension, or without a direction
 */
export function quantised(name: string, vector: Embedding, dimension: number): Int8Array {
  const length = (vector as Partial<Embedding> | null)?.length;
  if (typeof vector !== 'object' || !Number.isInteger(length)) {
    throw new TypeError(`the vector of ${name} must be an array of numbers, not ${String(vector)}`);
  }
  if (vector.length === 0 || (dimension > 0 && vector.length !== dimension)) {
    const wanted = dimension > 0 ? `${dimension}, as those before` : 'at least one';
    throw new RangeError(`the numbers of the vector of ${name} must be ${wanted}, not ${vector.length}`);
  }
  let most = 0;
  for (let i = 0; i < vector.length; i++) {
    const value: unknown = vector[i];
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new RangeError(`the vector of ${name} must be of finite numbers, not ${String(value)} at ${i}`);
    most = Math.max(most, Math.abs(value));
  }
  if (most === 0) throw new RangeError(`the vector of ${name} must not be 0 throughout: give undefined for none`);
  return Int8Array.from(vector, (value) => Math.round((value / most) * MOST));
}

/** The direction of whole numbers. Sums of their products are exact, in whatever order. */
export function directionOf(numbers: Int8Array): Direction {
  return { values: Float64Array.from(numbers), inverseNorm: inverseNorm(numbers) };
}

/** 1 / length; 0 for numbers that are 0 throughout. */
export function inverseNorm(numbers: Int8Array | Float64Array): number {
  let squares = 0;
  for (const number of numbers) squares += number * number;
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

/** The sum of directions, each as a unit vector times its factor; `undefined` for the sum of none. */
export function sumOf(parts: readonly (readonly [direction: Direction, factor: number])[]): Float64Array | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const sum = new Float64Array(first[0].values.length);
  for (const [{ values, inverseNorm: inverse }, factor] of parts) {
    for (let i = 0; i < sum.length; i++) sum[i]! += factor * inverse * values[i]!;
  }
  return sum;
}

/** Score of a paper from the cosine of its terms and that of its vector: a plain weighted mean. */
export function mixture(terms: number, meaning: number, weight: number): number {
  return (terms + weight * meaning) / (1 + weight);
}

/**
 * How far a cosine of vectors is above the mean one, of the way from there to 1: vectors of some models lie all near to
 * one another, those of others do not.
 */
export function aboveMean(meaning: number, mean: number): number {
  return mean >= 1 ? 0 : (meaning - mean) / (1 - mean);
}

/** Cosine of terms at which the cosine of vectors is half way from the mean one to 1: pairs of papers, `bench/quality/vectors.ts`. */
const HALF_WAY = 0.2;

/**
 * The cosine of vectors to be expected of a paper without one, from its terms: so papers with and without a vector are on
 * one scale. 0 for a paper without a term in common.
 */
export function expectedMeaning(terms: number, mean: number): number {
  if (terms <= 0) return 0;
  return mean + ((1 - mean) * terms) / (terms + HALF_WAY);
}
