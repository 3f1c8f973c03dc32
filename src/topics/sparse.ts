/** A sparse vector: `values[i]` stands at `columns[i]`, every other place is 0. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Rows of a sparse matrix, end to end: row r is `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows extends SparseVector {
  readonly starts: Int32Array;
}

/** Number of rows. */
export function rowCount(rows: SparseRows): number {
  return rows.starts.length - 1;
}

/** Vectors end to end in one matrix. */
export function stackRows(vectors: readonly SparseVector[]): SparseRows {
  const starts = new Int32Array(vectors.length + 1);
  for (const [row, vector] of vectors.entries()) starts[row + 1] = starts[row]! + vector.columns.length;
  const columns = new Int32Array(starts[vectors.length]!);
  const values = new Float32Array(columns.length);
  for (const [row, vector] of vectors.entries()) {
    columns.set(vector.columns, starts[row]!);
    values.set(vector.values, starts[row]!);
  }
  return { starts, columns, values };
}

/** One row of a matrix, as a view of it. */
export function rowOf(rows: SparseRows, row: number): SparseVector {
  const start = rows.starts[row]!;
  const end = rows.starts[row + 1]!;
  return { columns: rows.columns.subarray(start, end), values: rows.values.subarray(start, end) };
}

/** A vector made of length 1; all zeros stay. */
export function unit({ columns, values }: SparseVector): SparseVector {
  let squares = 0;
  for (const value of values) squares += value * value;
  const norm = Math.sqrt(squares) || 1;
  return { columns, values: values.map((value) => value / norm) };
}

/** A vector without the columns that are not kept, made of length 1 again. */
export function keepColumns({ columns, values }: SparseVector, kept: Uint8Array): SparseVector {
  const inside = [...columns.keys()].filter((i) => kept[columns[i]!] === 1);
  return unit({
    columns: Int32Array.from(inside, (i) => columns[i]!),
    values: Float32Array.from(inside, (i) => values[i]!),
  });
}

/** Sum of vectors, each times its factor; columns rising. */
export function addUp(vectors: readonly SparseVector[], factors?: readonly number[]): SparseVector {
  const sums = new Map<number, number>();
  for (const [i, { columns, values }] of vectors.entries()) {
    const factor = factors?.[i] ?? 1;
    for (const [j, column] of columns.entries()) sums.set(column, (sums.get(column) ?? 0) + factor * values[j]!);
  }
  const columns = Int32Array.from(sums.keys()).sort();
  return { columns, values: Float32Array.from(columns, (column) => sums.get(column)!) };
}

/** The sum of vectors, by column. */
export function sumByColumn(vectors: readonly SparseVector[]): ReadonlyMap<number, number> {
  const { columns, values } = addUp(vectors);
  return new Map(Array.from(columns, (column, i) => [column, values[i]!]));
}

/** Dot product of a vector and a sum by column. */
export function dot({ columns, values }: SparseVector, sums: ReadonlyMap<number, number>): number {
  let product = 0;
  for (let i = 0; i < columns.length; i++) product += values[i]! * (sums.get(columns[i]!) ?? 0);
  return product;
}
