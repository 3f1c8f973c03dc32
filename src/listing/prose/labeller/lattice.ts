import { type Observations, ROLE_COUNT } from './model.js';
import type { Scorer, SeamScores } from './scores.js';
import { ROLE_OF, START, STATES, TRANSITIONS } from './states.js';

const COUNT = TRANSITIONS.length;
const FROM = Int8Array.from(TRANSITIONS, ([from]) => from);
const TO = Int8Array.from(TRANSITIONS, ([, to]) => to);
const ROLE = Int8Array.from(ROLE_OF);
/** Transitions `FIRST_FROM[s]` to `FIRST_FROM[s + 1]` leave state `s`; those from the start are the last. */
const FIRST_FROM = Int8Array.from({ length: START + 2 }, (_unused, s) => FROM.filter((from) => from < s).length);

/** The best sequence of states, and how sure each is. */
export interface Decoded {
  readonly path: Int8Array;
  /** Posterior probability of each state of the path. */
  readonly confidence: Float64Array;
}

/**
 * Reads a chain of pieces with a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): the best path
 * (Viterbi 1967) and the posteriors along it (forward-backward, Rabiner 1989).
 */
export function decode(scorer: Scorer, seen: Observations): Decoded {
  const { length } = seen.seams;
  const roles = scorer.roles(seen);
  const seams = Array.from({ length }, (_unused, k) => scorer.seam(seen, k));
  const path = bestPath(roles, seams);
  return { path, confidence: posteriors(path, scaled(roles), seams) };
}

function bestPath(roles: Float64Array, seams: readonly SeamScores[]): Int8Array {
  const { length } = seams;
  const back = new Int8Array(length * STATES);
  let previous = new Float64Array(STATES + 1);
  let current = new Float64Array(STATES + 1);
  for (let k = 0; k < length; k++) {
    const { scores } = seams[k] as SeamScores;
    current.fill(Number.NEGATIVE_INFINITY);
    const end = k === 0 ? COUNT : (FIRST_FROM[START] as number);
    for (let t = k === 0 ? (FIRST_FROM[START] as number) : 0; t < end; t++) {
      const from = FROM[t] as number;
      const to = TO[t] as number;
      const score = (previous[from] as number) + (scores[t] as number);
      if (score > (current[to] as number)) {
        current[to] = score;
        back[k * STATES + to] = from;
      }
    }
    for (let s = 0; s < STATES; s++)
      current[s] = (current[s] as number) + (roles[k * ROLE_COUNT + (ROLE[s] as number)] as number);
    [previous, current] = [current, previous];
  }
  const path = new Int8Array(length);
  let state = 0;
  for (let s = 1; s < STATES; s++) if ((previous[s] as number) > (previous[state] as number)) state = s;
  for (let k = length - 1; k >= 0; k--) {
    path[k] = state;
    state = back[k * STATES + state] as number;
  }
  return path;
}

/** Exponentials of scores, the largest of a piece 1. */
function scaled(roles: Float64Array): Float64Array {
  const weights = new Float64Array(roles.length);
  for (let at = 0; at < roles.length; at += ROLE_COUNT) {
    let top = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < ROLE_COUNT; r++) top = Math.max(top, roles[at + r] as number);
    for (let r = 0; r < ROLE_COUNT; r++) weights[at + r] = Math.exp((roles[at + r] as number) - top);
  }
  return weights;
}

/** States that are less probable than this before a piece are not followed. */
const HOPELESS = 1e-12;

function posteriors(path: Int8Array, roles: Float64Array, seams: readonly SeamScores[]): Float64Array {
  const { length } = seams;
  const forward = forwardSums(roles, seams);
  const confidence = new Float64Array(length);
  // Weights are not normalised at each piece but here: the sum of all paths is the same at every piece.
  let after = new Float64Array(STATES).fill(1);
  let before = new Float64Array(STATES);
  for (let k = length - 1; k >= 0; k--) {
    let all = 0;
    for (let s = 0; s < STATES; s++) all += (forward[k * STATES + s] as number) * (after[s] as number);
    const state = path[k] as number;
    confidence[k] = ((forward[k * STATES + state] as number) * (after[state] as number)) / all;
    if (k === 0) break;
    const { weights } = seams[k] as SeamScores;
    for (let s = 0; s < STATES; s++)
      after[s] = ((after[s] as number) * (roles[k * ROLE_COUNT + (ROLE[s] as number)] as number)) / all;
    before.fill(0);
    for (let s = 0; s < STATES; s++) {
      if ((forward[(k - 1) * STATES + s] as number) < HOPELESS) continue;
      let sum = 0;
      for (let t = FIRST_FROM[s] as number; t < (FIRST_FROM[s + 1] as number); t++)
        sum += (weights[t] as number) * (after[TO[t] as number] as number);
      before[s] = sum;
    }
    [after, before] = [before, after];
  }
  return confidence;
}

/** Sums over the paths to each state, `k * STATES + s`, those of a piece adding up to 1. */
function forwardSums(roles: Float64Array, seams: readonly SeamScores[]): Float64Array {
  const { length } = seams;
  const sums = new Float64Array(length * STATES);
  for (let k = 0; k < length; k++) {
    const { weights } = seams[k] as SeamScores;
    const at = k * STATES;
    if (k === 0) for (let t = FIRST_FROM[START] as number; t < COUNT; t++) sums[TO[t] as number] = weights[t] as number;
    else
      for (let s = 0; s < STATES; s++) {
        const sum = sums[at - STATES + s] as number;
        if (sum < HOPELESS) continue;
        for (let t = FIRST_FROM[s] as number; t < (FIRST_FROM[s + 1] as number); t++) {
          const to = at + (TO[t] as number);
          sums[to] = (sums[to] as number) + sum * (weights[t] as number);
        }
      }
    let all = 0;
    for (let s = 0; s < STATES; s++) {
      sums[at + s] = (sums[at + s] as number) * (roles[k * ROLE_COUNT + (ROLE[s] as number)] as number);
      all += sums[at + s] as number;
    }
    for (let s = 0; s < STATES; s++) sums[at + s] = (sums[at + s] as number) / all;
  }
  return sums;
}
