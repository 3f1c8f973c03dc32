import type { Labeller, Labelling } from '../roles.js';
import { type Sight, sightsOf } from './context.js';
import { factsOf } from './facts.js';
import { decode } from './lattice.js';
import { decodeModel, type Model, observe } from './model.js';
import { Scorer } from './scores.js';
import { LETTERS } from './states.js';
import { WEIGHTS } from './weights.js';

let trained: Labeller | undefined;

/** The labeller with the weights of this package. */
export const trainedLabeller: Labeller = (windows, block) => {
  trained ??= labellerOf(decodeModel(WEIGHTS));
  return trained(windows, block);
};

/** A labeller with given weights. */
function labellerOf(model: Model): Labeller {
  const scorer = new Scorer(model);
  return (windows, block) => {
    const sights = sightsOf(windows, block, factsOf(block.text, block.lines));
    return sights.map((window) => labelWindow(scorer, window));
  };
}

function labelWindow(scorer: Scorer, sights: readonly Sight[]): Labelling {
  const { path, confidence } = decode(scorer, observe(sights));
  let roles = '';
  for (let k = 0; k < path.length; k++) roles += LETTERS[path[k] as number];
  return { roles, confidence };
}
