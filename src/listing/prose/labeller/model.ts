import { evenBits, RangeDecoder } from '../../../packed/range-decoder.js';
import { decodeZ85 } from '../../../packed/z85.js';
import type { Sight } from './context.js';
import { FEATURES } from './feature-groups.js';
import { featuresOf } from './features.js';
import { TRANSITIONS } from './states.js';
import { SEAM_FEATURES, seamOf } from './transitions.js';

/** Number of roles that have weights: several states share one. */
export const ROLE_COUNT = 6;

/** Weights of the model, feature by feature. */
export interface Model {
  /** `roles[feature * ROLE_COUNT + role]` */
  readonly roles: Float64Array;
  /** `transitions[feature * TRANSITIONS.length + t]` */
  readonly transitions: Float64Array;
}

export function emptyModel(): Model {
  return {
    roles: new Float64Array(FEATURES * ROLE_COUNT),
    transitions: new Float64Array(SEAM_FEATURES * TRANSITIONS.length),
  };
}

/** What the model is told of a window of pieces. */
export interface Observations {
  /** Features of each piece that are on. */
  readonly features: readonly (readonly number[])[];
  /** Features of the seam before each piece, as a number of bits. */
  readonly seams: readonly number[];
  /** Whether a piece goes on in the middle of a line, where text does not turn into metadata or boilerplate. */
  readonly inside: readonly boolean[];
}

export function observe(sights: readonly Sight[]): Observations {
  return {
    features: sights.map((sight, i) => featuresOf(sight, sights[i - 1], sights[i + 1])),
    seams: sights.map((sight, i) => seamOf(sights[i - 1], sight)),
    inside: sights.map(({ cut, piece }) => cut && piece.glue !== 'banner'),
  };
}

/** Weights are saved in steps of a twelfth: finer ones change no figure of the benchmarks. */
export const STEPS = 12;
/** Bits of a weight in steps: those from -64 to 63. */
export const STEP_BITS = 7;
export const ZERO: number = 1 << (STEP_BITS - 1);
/** Bytes before the weights: how many there are. */
export const MODEL_HEADER = 4;

/** Each weight in the order in which they are saved: role by role, then transition by transition. */
export function* savedOrder({ roles, transitions }: Model): Generator<[weights: Float64Array, place: number]> {
  for (const [weights, rows] of [[roles, ROLE_COUNT] as const, [transitions, TRANSITIONS.length] as const])
    for (let row = 0; row < rows; row++) for (let i = row; i < weights.length; i += rows) yield [weights, i];
}

/** The weights of a text in Z85: their number, then one run of the adaptive range coder. */
export function decodeModel(text: string): Model {
  const model = emptyModel();
  const bytes = decodeZ85(text);
  const count = model.roles.length + model.transitions.length;
  const saved = new DataView(bytes.buffer).getUint32(0, true);
  if (saved !== count) throw new RangeError(`the labeller has ${count} weights; the saved ones are ${saved}`);
  const coder = new RangeDecoder(bytes, MODEL_HEADER);
  const odds = evenBits(2 * ZERO);
  for (const [weights, i] of savedOrder(model)) weights[i] = (coder.number(odds, 0, STEP_BITS) - ZERO) / STEPS;
  return model;
}
