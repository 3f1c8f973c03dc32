import type { Observations } from './observations.js';

/** A sequence of tokens whose labels are known; features are hashes, or rows of a table of weights. */
export interface Example {
  readonly features: Int32Array;
  /** Where the features of each token end. */
  readonly ends: Int32Array;
  /** Class of the border before each token. */
  readonly borders: Uint8Array;
  readonly labels: Uint8Array;
  /** Of each token a bit for each label that it may have; 0 where it has the one above. All are known where this is left out. */
  readonly possible?: Uint8Array;
}

/** Keeps what a chain sees of a sequence as an example. */
export function exampleOf(seen: Observations, labels: ArrayLike<number>, possible?: Uint8Array): Example {
  const { length } = seen;
  if (labels.length !== length) throw new RangeError(`labels: ${labels.length} for ${length} tokens`);
  return {
    features: seen.features.slice(0, length === 0 ? 0 : seen.ends[length - 1]),
    ends: seen.ends.slice(0, length),
    borders: seen.borders.slice(0, length),
    labels: Uint8Array.from(labels),
    ...(possible === undefined ? {} : { possible }),
  };
}

/** The same example with another number for each feature, without those that have none (-1). */
export function renumber(example: Example, numberOf: (feature: number) => number): Example {
  const { features, ends } = example;
  const kept = new Int32Array(features.length);
  const keptEnds = new Int32Array(ends.length);
  let size = 0;
  let f = 0;
  ends.forEach((end, token) => {
    for (; f < end; f++) {
      const number = numberOf(features[f]!);
      if (number >= 0) kept[size++] = number;
    }
    keptEnds[token] = size;
  });
  return { ...example, features: kept.slice(0, size), ends: keptEnds };
}
