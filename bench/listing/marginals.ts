import { type Model, type Observations, ROLE_COUNT } from '../../src/listing/prose/labeller/model.js';
import { Scorer } from '../../src/listing/prose/labeller/scores.js';
import { ROLE_OF, START, STATES, TRANSITIONS } from '../../src/listing/prose/labeller/states.js';

/** Scores of a chain of pieces. */
export interface Scores {
  readonly length: number;
  /** `roles[k * ROLE_COUNT + role]` */
  readonly roles: Float64Array;
  /** `transitions[k * TRANSITIONS.length + t]`; of the first piece those from the start count alone. */
  readonly transitions: Float64Array;
}

const COUNT = TRANSITIONS.length;
const FROM = Int8Array.from(TRANSITIONS, ([from]) => from);
const TO = Int8Array.from(TRANSITIONS, ([, to]) => to);

export function scoresOf(model: Model, seen: Observations): Scores {
  const scorer = new Scorer(model);
  const { length } = seen.seams;
  const transitions = new Float64Array(length * COUNT);
  for (let k = 0; k < length; k++) transitions.set(scorer.seam(seen, k).scores, k * COUNT);
  return { length, roles: scorer.roles(seen), transitions };
}

/** Sums over all sequences of states. */
export interface Marginals {
  /** `states[k * STATES + s]`: probability of state `s` at piece `k`. */
  readonly states: Float64Array;
  /** `transitions[k * TRANSITIONS.length + t]`: probability of transition `t` into piece `k`. */
  readonly transitions: Float64Array;
  /** Logarithm of the sum of all sequences. */
  readonly logZ: number;
}

/** Forward-backward (Rabiner 1989), scaled at each piece so that nothing overflows. */
export function marginals(scores: Scores): Marginals {
  const { length, roles, transitions } = scores;
  const alpha = new Float64Array(length * STATES);
  const beta = new Float64Array(length * STATES);
  const weight = new Float64Array(length * COUNT);
  let logZ = 0;
  for (let k = 0; k < length; k++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < COUNT; t++) {
      if (((FROM[t] as number) === START) !== (k === 0)) continue;
      const role = ROLE_OF[TO[t] as number] as number;
      const score = (transitions[k * COUNT + t] as number) + (roles[k * ROLE_COUNT + role] as number);
      weight[k * COUNT + t] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let t = 0; t < COUNT; t++) {
      if (((FROM[t] as number) === START) !== (k === 0)) continue;
      const w = Math.exp((weight[k * COUNT + t] as number) - top);
      weight[k * COUNT + t] = w;
      const from = k === 0 ? 1 : (alpha[(k - 1) * STATES + (FROM[t] as number)] as number);
      const at = k * STATES + (TO[t] as number);
      alpha[at] = (alpha[at] as number) + from * w;
      sum += from * w;
    }
    for (let s = 0; s < STATES; s++) alpha[k * STATES + s] = (alpha[k * STATES + s] as number) / sum;
    for (let t = 0; t < COUNT; t++) weight[k * COUNT + t] = (weight[k * COUNT + t] as number) / sum;
    logZ += top + Math.log(sum);
  }
  const edges = new Float64Array(length * COUNT);
  if (length > 0) beta.fill(1, (length - 1) * STATES);
  for (let k = length - 1; k >= 0; k--) {
    for (let t = 0; t < COUNT; t++) {
      const from = FROM[t] as number;
      if ((from === START) !== (k === 0)) continue;
      const onward = (weight[k * COUNT + t] as number) * (beta[k * STATES + (TO[t] as number)] as number);
      if (k === 0) edges[t] = onward;
      else {
        edges[k * COUNT + t] = (alpha[(k - 1) * STATES + from] as number) * onward;
        beta[(k - 1) * STATES + from] = (beta[(k - 1) * STATES + from] as number) + onward;
      }
    }
  }
  const states = new Float64Array(length * STATES);
  for (let i = 0; i < states.length; i++) states[i] = (alpha[i] as number) * (beta[i] as number);
  return { states, transitions: edges, logZ };
}
