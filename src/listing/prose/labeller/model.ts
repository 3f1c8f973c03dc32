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
const STEPS = 12;
const MOST_STEPS = 45;
/** Code of the character that stands for zero. */
const ZERO = 80;
// The characters of 92 and 39, a backslash and a quotation mark, would have to be escaped.
const REPLACED: readonly (readonly [code: number, by: number])[] = [
  [92, 33],
  [39, 126],
];

/** Weights as text, a character each, role by role and transition by transition: shorter when packed than base64 of bytes. */
export function encodeModel({ roles, transitions }: Model): string {
  let text = '';
  for (const [weights, rows] of [[roles, ROLE_COUNT] as const, [transitions, TRANSITIONS.length] as const])
    for (let row = 0; row < rows; row++)
      for (let i = row; i < weights.length; i += rows) text += characterOf(weights[i] as number);
  return text;
}

function characterOf(weight: number): string {
  const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight * STEPS)));
  const code = ZERO + steps;
  return String.fromCharCode(REPLACED.find(([from]) => from === code)?.[1] ?? code);
}

/** The weights that {@link encodeModel} wrote. */
export function decodeModel(text: string): Model {
  const model = emptyModel();
  const count = model.roles.length + model.transitions.length;
  if (text.length !== count)
    throw new RangeError(`the labeller has ${count} weights; the saved ones are ${text.length}`);
  let at = 0;
  const read = (weights: Float64Array, rows: number): void => {
    for (let row = 0; row < rows; row++)
      for (let i = row; i < weights.length; i += rows) weights[i] = weightOf(text.charCodeAt(at++));
  };
  read(model.roles, ROLE_COUNT);
  read(model.transitions, TRANSITIONS.length);
  return model;
}

const weightOf = (code: number): number => ((REPLACED.find(([, by]) => by === code)?.[0] ?? code) - ZERO) / STEPS;
