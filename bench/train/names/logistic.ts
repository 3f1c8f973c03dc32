/** One case of a logistic regression: its features and whether it is so. */
export interface Case {
  readonly features: readonly number[];
  readonly truth: boolean;
}

const STEPS = 30;
/** Pseudo-observations that draw each weight to 0. */
const RIDGE = 0.1;

/** Weights of the features and, last, the offset: Newton's method on the likelihood with a small ridge. */
export function fitLogistic(cases: readonly Case[]): number[] {
  const size = cases[0]!.features.length + 1;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? RIDGE * weight : 0));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j && i < size - 1 ? RIDGE : 0)));
    for (const { features, truth } of cases) {
      const inputs = [...features, 1];
      const p = chance(weights, features);
      for (let i = 0; i < size; i++) {
        gradient[i]! += (p - Number(truth)) * inputs[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += p * (1 - p) * inputs[i]! * inputs[j]!;
      }
    }
    for (const [i, move] of solve(hessian, gradient).entries()) weights[i]! -= move;
  }
  return weights;
}

/** Probability of one case. */
export function chance(weights: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, value, i) => total + value * weights[i]!, weights.at(-1)!);
  return 1 / (1 + Math.exp(-sum));
}

/** x of A · x = b, by elimination. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  for (const [i] of rows.entries()) {
    const pivot = rows.slice(i).reduce((best, row) => (Math.abs(row[i]!) > Math.abs(best[i]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1, rows[i]!);
    rows[i] = pivot;
    for (const [j, row] of rows.entries()) {
      if (j === i) continue;
      const factor = row[i]! / pivot[i]!;
      for (let k = i; k < row.length; k++) row[k]! -= factor * pivot[k]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
