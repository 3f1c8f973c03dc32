/** One example: what is known of it, and whether it holds. */
export interface Example {
  readonly values: readonly number[];
  readonly holds: boolean;
}

/** Weights of the log-odds that an example holds, one for each value: logistic regression by Newton's method. */
export function logisticFit(examples: readonly Example[], ridge = 1e-3): number[] {
  const size = examples[0]!.values.length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight) => -ridge * weight);
    const matrix = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge : 0)));
    for (const { values, holds } of examples) {
      const chance = chanceOf(values, weights);
      for (let i = 0; i < size; i++) {
        gradient[i]! += (Number(holds) - chance) * values[i]!;
        for (let j = 0; j < size; j++) matrix[i]![j]! += chance * (1 - chance) * values[i]! * values[j]!;
      }
    }
    const change = solved(matrix, gradient);
    weights = weights.map((weight, i) => weight + change[i]!);
  }
  return weights;
}

export function chanceOf(values: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
}

/** Solution of a system of linear equations, by Gauss's elimination. */
function solved(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[column]! / pivot[column]!;
      for (let j = column; j < row.length; j++) row[j]! -= factor * pivot[j]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
