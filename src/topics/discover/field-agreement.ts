import { dot, type SparseVector, sumByColumn } from '../sparse.js';

/**
 * The fields of each paper as a vector of length 1 or less, square roots of their probabilities; undefined where they are not
 * known. The dot product of two is the Bhattacharyya coefficient: 0 where no field is shared, 1 where the fields are the same.
 *
 * Source: A. Bhattacharyya, "On a measure of divergence between two multinomial populations", 1946.
 */
export type FieldVectors = readonly (SparseVector | undefined)[];

/** How far the fields of a paper are those of the others of its topic. */
export interface FieldAgreement {
  /** Mean agreement with the others of its topic, 0 to 1. */
  readonly agreement: number;
  /** That minus the mean agreement with all others of the listing. */
  readonly lift: number;
}

/** Agreement of each paper of the groups whose fields are known, by row. */
export function fieldAgreements(
  groups: readonly (readonly number[])[],
  fields: FieldVectors,
): Map<number, FieldAgreement> {
  const everywhere = meanAgreement([...fields.keys()], fields);
  return new Map(
    groups.flatMap((members) => {
      const within = meanAgreement(members, fields);
      return [...within].map(
        ([row, agreement]) => [row, { agreement, lift: agreement - everywhere.get(row)! }] as const,
      );
    }),
  );
}

/** Mean agreement of each paper with the others of a group, by row. */
function meanAgreement(members: readonly number[], fields: FieldVectors): Map<number, number> {
  const known = members.flatMap((row) => {
    const vector = fields[row];
    return vector === undefined ? [] : [{ row, vector }];
  });
  const sum = sumByColumn(known.map(({ vector }) => vector));
  return new Map(
    known.map(({ row, vector }) => {
      const own = vector.values.reduce((squares, value) => squares + value * value, 0);
      return [row, (dot(vector, sum) - own) / Math.max(1, known.length - 1)];
    }),
  );
}
