/** A sparse vector: `values[i]` stands at `columns[i]`, every other place is 0. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Rows of a sparse matrix, end to end: row r is `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Number of rows. */
export function rowCount(rows: SparseRows): number {
  return rows.starts.length - 1;
}

/** Rows end to end in one matrix. */
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

/** The rows named, in that order. */
export function pickRows(rows: SparseRows, picked: readonly number[]): SparseRows {
  return stackRows(picked.map((row) => rowOf(rows, row)));
}
