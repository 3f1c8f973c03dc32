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

/** Weights are saved as signed bytes: this many steps to one. */
const STEPS = 24;

/** Weights as text: base64 of one signed byte each, role by role and transition by transition. */
export function encodeModel({ roles, transitions }: Model): string {
  let bytes = '';
  for (const [weights, rows] of [[roles, ROLE_COUNT] as const, [transitions, TRANSITIONS.length] as const])
    for (let row = 0; row < rows; row++)
      for (let i = row; i < weights.length; i += rows)
        bytes += String.fromCharCode(Math.max(-127, Math.min(127, Math.round((weights[i] as number) * STEPS))) & 255);
  return btoa(bytes);
}

/** The weights that {@link encodeModel} wrote. */
export function decodeModel(text: string): Model {
  const bytes = atob(text);
  const model = emptyModel();
  const count = model.roles.length + model.transitions.length;
  if (bytes.length !== count)
    throw new RangeError(`the labeller has ${count} weights; the saved ones are ${bytes.length}`);
  let at = 0;
  const read = (weights: Float64Array, rows: number): void => {
    for (let row = 0; row < rows; row++)
      for (let i = row; i < weights.length; i += rows) weights[i] = ((bytes.charCodeAt(at++) << 24) >> 24) / STEPS;
  };
  read(model.roles, ROLE_COUNT);
  read(model.transitions, TRANSITIONS.length);
  return model;
}
