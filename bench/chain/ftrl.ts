/** How fast weights are learned and how strongly they are held at zero. */
export interface FtrlOptions {
  /** Length of the first step along the gradient. */
  readonly rate: number;
  /** Weights whose gradients add up to less than this stay 0. */
  readonly l1: number;
  /** Pull of all weights to zero. */
  readonly l2: number;
}

/**
 * Weights learned one gradient at a time, most of them exactly 0: FTRL-proximal (McMahan et al., "Ad click prediction: a
 * view from the trenches", KDD 2013). Additions, products, quotients and square roots alone: the same bits everywhere.
 */
export class FtrlWeights {
  readonly values: Float32Array;
  /** Of each weight the sum of adjusted gradients and the sum of their squares. */
  readonly #sums: Float32Array;
  readonly #options: FtrlOptions;

  constructor(count: number, options: FtrlOptions) {
    this.values = new Float32Array(count);
    this.#sums = new Float32Array(2 * count);
    this.#options = options;
  }

  /**
   * How much a weight is needed: its magnitude times the fourth root of the sum of its squared gradients. The square root
   * would be that of "Optimal brain damage" (LeCun, Denker, Solla 1989), which keeps too many weights of frequent features;
   * the magnitude alone too many of rare ones.
   */
  need(i: number): number {
    return Math.abs(this.values[i]!) * Math.sqrt(Math.sqrt(this.#sums[2 * i + 1]!));
  }

  /** Moves a weight against a gradient. */
  learn(i: number, gradient: number): void {
    const { rate, l1, l2 } = this.#options;
    const squares = this.#sums[2 * i + 1]!;
    const newSquares = squares + gradient * gradient;
    const root = Math.sqrt(newSquares);
    const sum = this.#sums[2 * i]! + gradient - ((root - Math.sqrt(squares)) / rate) * this.values[i]!;
    this.#sums[2 * i] = sum;
    this.#sums[2 * i + 1] = newSquares;
    this.values[i] = Math.abs(sum) <= l1 ? 0 : ((sum > 0 ? l1 : -l1) - sum) / ((1 + root) / rate + l2);
  }
}
