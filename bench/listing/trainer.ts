import { emptyModel, type Model, type Observations, ROLE_COUNT } from '../../src/listing/prose/labeller/model.js';
import { ROLE_OF, START, STATES, TRANSITION_AT, TRANSITIONS } from '../../src/listing/prose/labeller/states.js';
import { seamFeatures } from '../../src/listing/prose/labeller/transitions.js';
import { marginals, scoresOf } from './marginals.js';

const COUNT = TRANSITIONS.length;

/** How the weights are learned. */
export interface TrainerOptions {
  /** Length of the first step along the gradient. */
  readonly rate: number;
  /** Pull of each weight to zero, a piece. */
  readonly decay: number;
}

/** Learns the weights of a linear chain by AdaGrad (Duchi, Hazan, Singer 2011) on the likelihood of whole windows. */
export class Trainer {
  readonly model: Model = emptyModel();
  readonly #squares: Model = emptyModel();
  readonly #options: TrainerOptions;
  /** Share of the first rate that is left. */
  heat = 1;

  constructor(options: TrainerOptions) {
    this.#options = options;
  }

  /** Moves the weights towards a path of states; gives its negative log likelihood before. */
  learn(seen: Observations, gold: readonly number[]): number {
    const scores = scoresOf(this.model, seen);
    const { states, transitions, logZ } = marginals(scores);
    const roleGradient = new Map<number, number>();
    const seamGradient = new Map<number, number>();
    let score = 0;
    gold.forEach((state, k) => {
      const role = ROLE_OF[state] as number;
      const into = TRANSITION_AT[(gold[k - 1] ?? START) * STATES + state] as number;
      score += (scores.roles[k * ROLE_COUNT + role] as number) + (scores.transitions[k * COUNT + into] as number);
      const expected = new Float64Array(ROLE_COUNT);
      for (let s = 0; s < STATES; s++)
        expected[ROLE_OF[s] as number] =
          (expected[ROLE_OF[s] as number] as number) + (states[k * STATES + s] as number);
      expected[role] = (expected[role] as number) - 1;
      expected.forEach((value, r) => {
        addAll(roleGradient, seen.features[k] ?? [], { rows: ROLE_COUNT, row: r, value });
      });
      const seam = seamFeatures(seen.seams[k] ?? 0);
      for (let t = 0; t < COUNT; t++) {
        const value = (transitions[k * COUNT + t] as number) - (t === into ? 1 : 0);
        addAll(seamGradient, seam, { rows: COUNT, row: t, value });
      }
    });
    this.#step(this.model.roles, this.#squares.roles, roleGradient, gold.length);
    this.#step(this.model.transitions, this.#squares.transitions, seamGradient, gold.length);
    return logZ - score;
  }

  #step(weights: Float64Array, squares: Float64Array, gradient: ReadonlyMap<number, number>, pieces: number): void {
    const { rate, decay } = this.#options;
    for (const [i, value] of gradient) {
      const pull = value + decay * pieces * (weights[i] as number);
      squares[i] = (squares[i] as number) + value * value;
      weights[i] = (weights[i] as number) - ((rate * this.heat) / Math.sqrt(0.01 + (squares[i] as number))) * pull;
    }
  }
}

function addAll(
  gradient: Map<number, number>,
  on: readonly number[],
  { rows, row, value }: { readonly rows: number; readonly row: number; readonly value: number },
): void {
  if (Math.abs(value) < 1e-6) return;
  for (const i of on) gradient.set(i * rows + row, (gradient.get(i * rows + row) ?? 0) + value);
}
