/** Agreement of two partitions of the same papers. */
export interface Agreement {
  /** Adjusted Rand index (Hubert and Arabie, 1985): 0 by chance, 1 for the same partition. */
  readonly ari: number;
  /** Normalised mutual information, by the mean of the two entropies. */
  readonly nmi: number;
}

/** ARI and NMI of two partitions given by the number of the part of each paper. */
export function agreement(truth: readonly number[], found: readonly number[]): Agreement {
  const joint = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (const [i, row] of truth.entries()) {
    const column = found[i]!;
    joint.set(`${row} ${column}`, (joint.get(`${row} ${column}`) ?? 0) + 1);
    rows.set(row, (rows.get(row) ?? 0) + 1);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  return { ari: ari(joint, rows, columns, truth.length), nmi: nmi(joint, rows, columns, truth.length) };
}

type Counts = ReadonlyMap<unknown, number>;

function pairs(counts: Counts): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}

function ari(joint: Counts, rows: Counts, columns: Counts, size: number): number {
  const expected = (pairs(rows) * pairs(columns)) / ((size * (size - 1)) / 2);
  const greatest = (pairs(rows) + pairs(columns)) / 2;
  return greatest === expected ? 1 : (pairs(joint) - expected) / (greatest - expected);
}

function entropy(counts: Counts, size: number): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / size) * Math.log(count / size);
  return sum;
}

function nmi(joint: Counts, rows: Counts, columns: Counts, size: number): number {
  const [of, by] = [entropy(rows, size), entropy(columns, size)];
  const mean = (of + by) / 2;
  return mean === 0 ? 1 : (of + by - entropy(joint, size)) / mean;
}
