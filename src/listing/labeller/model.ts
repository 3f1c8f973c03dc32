import type { Sight } from './context.js';
import { FEATURES } from './feature-groups.js';
import { featuresOf } from './features.js';
import type { Scores } from './lattice.js';
import { LETTERS, TRANSITIONS } from './states.js';
import { SEAM_FEATURES, seamFeaturesOf } from './transitions.js';

const ROLE_COUNT = 6;
/** A score that no sum of features makes up for. */
const IMPOSSIBLE = 60;
const isText = (state: number): boolean => 'TtAaO'.includes(LETTERS[state] ?? ' ');
/** In the middle of a line, text of a paper does not turn into metadata or boilerplate. */
const NEVER_INSIDE: readonly number[] = TRANSITIONS.flatMap(([from, to], t) =>
  isText(from) && (LETTERS[to] === 'M' || LETTERS[to] === 'B') ? [t] : [],
);

/** Weights of the model. */
export interface Model {
  /** `roles[role * FEATURES + feature]` */
  readonly roles: Float64Array;
  /** `transitions[t * SEAM_FEATURES + feature]` */
  readonly transitions: Float64Array;
}

export function emptyModel(): Model {
  return {
    roles: new Float64Array(ROLE_COUNT * FEATURES),
    transitions: new Float64Array(TRANSITIONS.length * SEAM_FEATURES),
  };
}

/** Features of the pieces of a window and of the seams before them. */
export interface Observations {
  readonly features: readonly (readonly number[])[];
  readonly seams: readonly (readonly number[])[];
  /** Whether a piece goes on in the middle of a line, where text does not turn into metadata or boilerplate. */
  readonly inside: readonly boolean[];
}

export function observe(sights: readonly Sight[]): Observations {
  return {
    features: sights.map((sight, i) => featuresOf(sight, sights[i - 1], sights[i + 1])),
    seams: sights.map((sight, i) => seamFeaturesOf(sights[i - 1], sight)),
    inside: sights.map(({ cut, piece }) => cut && piece.glue !== 'banner'),
  };
}

export function scoresOf(model: Model, { features, seams, inside }: Observations): Scores {
  const { length } = features;
  const roles = new Float64Array(length * ROLE_COUNT);
  const transitions = new Float64Array(length * TRANSITIONS.length);
  for (let k = 0; k < length; k++) {
    addUp(model.roles, { rows: ROLE_COUNT, columns: FEATURES }, features[k] ?? [], roles.subarray(k * ROLE_COUNT));
    const shape = { rows: TRANSITIONS.length, columns: SEAM_FEATURES };
    addUp(model.transitions, shape, seams[k] ?? [], transitions.subarray(k * TRANSITIONS.length));
    if (inside[k]) for (const t of NEVER_INSIDE) transitions[k * TRANSITIONS.length + t] = -IMPOSSIBLE;
  }
  return { length, roles, transitions };
}

function addUp(
  weights: Float64Array,
  shape: { readonly rows: number; readonly columns: number },
  on: readonly number[],
  sums: Float64Array,
): void {
  for (let row = 0; row < shape.rows; row++) {
    let sum = 0;
    const base = row * shape.columns;
    for (let i = 0; i < on.length; i++) sum += weights[base + (on[i] as number)] as number;
    sums[row] = sum;
  }
}

/** Weights are saved as signed bytes: this many steps to one. */
const STEPS = 24;

/** Weights as text: base64 of one signed byte each. */
export function encodeModel(model: Model): string {
  let bytes = '';
  for (const weights of [model.roles, model.transitions])
    for (const weight of weights)
      bytes += String.fromCharCode(Math.max(-127, Math.min(127, Math.round(weight * STEPS))) & 255);
  return btoa(bytes);
}

/** The weights that {@link encodeModel} wrote. */
export function decodeModel(text: string): Model {
  const bytes = atob(text);
  const model = emptyModel();
  const count = model.roles.length + model.transitions.length;
  if (bytes.length !== count)
    throw new RangeError(`the labeller has ${count} weights; the saved ones are ${bytes.length}`);
  const read = (weights: Float64Array, from: number): void => {
    for (let i = 0; i < weights.length; i++) weights[i] = ((bytes.charCodeAt(from + i) << 24) >> 24) / STEPS;
  };
  read(model.roles, 0);
  read(model.transitions, model.roles.length);
  return model;
}
