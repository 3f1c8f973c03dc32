/** Rows of a logistic regression. */
export interface Sample {
  /** Feature values, row after row. */
  readonly x: Float32Array;
  /** Number of features of a row. */
  readonly width: number;
  /** 1 for a positive row, else 0. */
  readonly y: Uint8Array;
  /** Weight of a row. */
  readonly weight: Float32Array;
}

/** A fitted model: logit = bias + Σ weights[i] · x[i]. */
export interface LogisticModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Settings of {@link fitLogistic}. */
export interface LogisticOptions {
  /** Ridge penalty on standardised weights, relative to the total row weight. */
  readonly ridge: number;
  /** Newton steps at most. */
  readonly steps: number;
}

/** Ridge-penalised logistic regression by Newton's method on standardised features; deterministic. */
export function fitLogistic(sample: Sample, options: LogisticOptions): LogisticModel {
  const { width } = sample;
  const size = width + 1;
  const { mean, deviation, total } = moments(sample);
  const beta = new Float64Array(size);
  for (let step = 0; step < options.steps; step++) {
    const { gradient, hessian } = derivatives(sample, { beta, mean, deviation });
    for (let i = 0; i < width; i++) {
      gradient[i]! -= options.ridge * total * beta[i]!;
      hessian[i * size + i]! += options.ridge * total;
    }
    const move = solve(hessian, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      beta[i]! += move[i]!;
      largest = Math.max(largest, Math.abs(move[i]!));
    }
    if (largest < 1e-6) break;
  }
  const weights = new Float64Array(width);
  let bias = beta[width]!;
  for (let i = 0; i < width; i++) {
    weights[i] = beta[i]! / deviation[i]!;
    bias -= weights[i]! * mean[i]!;
  }
  return { weights, bias };
}

function moments({ x, width, weight }: Sample): { mean: Float64Array; deviation: Float64Array; total: number } {
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  let total = 0;
  for (let row = 0; row < weight.length; row++) {
    const w = weight[row]!;
    total += w;
    for (let i = 0; i < width; i++) {
      const value = x[row * width + i]!;
      mean[i]! += w * value;
      square[i]! += w * value * value;
    }
  }
  const deviation = square.map((sum, i) => {
    mean[i]! /= total;
    return Math.sqrt(Math.max(0, sum / total - mean[i]! ** 2)) || 1;
  });
  return { mean, deviation, total };
}

interface Point {
  readonly beta: Float64Array;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Gradient of the log-likelihood and negated Hessian at a point. */
function derivatives(
  sample: Sample,
  { beta, mean, deviation }: Point,
): { gradient: Float64Array; hessian: Float64Array } {
  const { x, width, y, weight } = sample;
  const size = width + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[width] = 1;
  for (let n = 0; n < weight.length; n++) {
    let logit = beta[width]!;
    for (let i = 0; i < width; i++) {
      row[i] = (x[n * width + i]! - mean[i]!) / deviation[i]!;
      logit += beta[i]! * row[i]!;
    }
    const p = 1 / (1 + Math.exp(-logit));
    const slope = weight[n]! * (y[n]! - p);
    const curve = weight[n]! * p * (1 - p);
    for (let i = 0; i < size; i++) {
      gradient[i]! += slope * row[i]!;
      const scaled = curve * row[i]!;
      if (scaled === 0) continue;
      const at = i * size;
      for (let j = 0; j <= i; j++) hessian[at + j]! += scaled * row[j]!;
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) hessian[j * size + i] = hessian[i * size + j]!;
  return { gradient, hessian };
}

/** Solves a symmetric positive definite system by Cholesky factors. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const factor = Float64Array.from(matrix);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!;
      factor[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / factor[j * size + j]!;
    }
  }
  const result = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) result[i]! -= factor[i * size + k]! * result[k]!;
    result[i]! /= factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) result[i]! -= factor[k * size + i]! * result[k]!;
    result[i]! /= factor[i * size + i]!;
  }
  return result;
}
