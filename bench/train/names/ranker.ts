import type { JudgedName, JudgedTopic } from './cases.js';

const STEPS = 400;
const RATE = 40;
/** Draws the weights to 0, so that they do not grow without end. */
const RIDGE = 0.0005;

/**
 * Weights of the features that make the mean worth of the names greatest, each name being taken with the probability
 * softmax(Σ weight · feature) among those of its topic: gradient ascent. Headings and ratings count as much as each other.
 */
export function learnRanker(topics: readonly JudgedTopic[]): number[] {
  const usable = topics.filter(({ names }) => names.some(({ gain }) => gain > 0));
  const share = (source: JudgedTopic['source']): number => usable.filter((topic) => topic.source === source).length;
  const sources = new Set(usable.map(({ source }) => source)).size;
  const weights = new Array<number>(usable[0]!.names[0]!.features.length).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    for (const topic of usable) {
      const factor = 1 / (sources * share(topic.source));
      const chances = softmaxOf(topic.names, weights);
      const expected = topic.names.reduce((sum, { gain }, i) => sum + gain * chances[i]!, 0);
      for (const [i, { features, gain }] of topic.names.entries()) {
        const pull = factor * chances[i]! * (gain - expected);
        for (const [f, value] of features.entries()) gradient[f]! += pull * value;
      }
    }
    for (const [f, slope] of gradient.entries()) weights[f]! += RATE * slope;
  }
  return weights;
}

function softmaxOf(names: readonly JudgedName[], weights: readonly number[]): number[] {
  const powers = names.map(({ features }) => Math.exp(score(features, weights)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Σ weight · feature. */
export function score(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, value, f) => sum + value * weights[f]!, 0);
}

/** The best name of a topic. */
export function bestName({ names }: JudgedTopic, weights: readonly number[]): JudgedName | undefined {
  return names.reduce<JudgedName | undefined>(
    (best, name) => (best === undefined || score(name.features, weights) > score(best.features, weights) ? name : best),
    undefined,
  );
}
