import type { Labeller, Labelling } from '../roles.js';
import { type Sight, sightsOf } from './context.js';
import { factsOf } from './facts.js';
import { bestPath, marginals } from './lattice.js';
import { decodeModel, type Model, observe, scoresOf } from './model.js';
import { LETTERS, STATES } from './states.js';
import { WEIGHTS } from './weights.js';

let trained: Model | undefined;

/** The labeller with the weights of this package. */
export const trainedLabeller: Labeller = (windows, block) => {
  trained ??= decodeModel(WEIGHTS);
  return labellerOf(trained)(windows, block);
};

/** A labeller with given weights. */
export function labellerOf(model: Model): Labeller {
  return (windows, block) => {
    const sights = sightsOf(windows, block.text, factsOf(block.text, block.lines));
    return sights.map((window) => labelWindow(model, window));
  };
}

function labelWindow(model: Model, sights: readonly Sight[]): Labelling {
  const scores = scoresOf(model, observe(sights));
  const path = bestPath(scores);
  const { states } = marginals(scores);
  let roles = '';
  const confidence = new Float64Array(path.length);
  for (let k = 0; k < path.length; k++) {
    const state = path[k] as number;
    roles += LETTERS[state];
    confidence[k] = states[k * STATES + state] as number;
  }
  return { roles, confidence };
}
