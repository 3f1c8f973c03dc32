/** Smoothing of every paper by the papers nearest to it. */
export interface Smoothing {
  /** How many of the nearest papers are mixed in, 1 to 100. @defaultValue 8 */
  readonly k?: number;
  /** Weight of them all against the paper's own 1, 0 to 10. @defaultValue 0.8 */
  readonly weight?: number;
  /**
   * What part of its weight a neighbour has that is not mutual (the paper is not among the nearest of the neighbour), 0 to
   * 1: keeps collections of one subject apart. @defaultValue 0.1
   */
  readonly mutual?: number;
}

/** A neighbour of a paper. */
export interface SmoothingNeighbour {
  /** Cosine with the paper. */
  readonly score: number;
  /** Whether the paper is among the nearest of the neighbour, too. */
  readonly mutual: boolean;
}

/**
 * What the vectors of the neighbours of a paper are multiplied by before they are added to its own:
 *
 *     w_j = weight · v_j · (mutual_j ? 1 : q) / Σ v_j         v_j: cosine of the neighbour j, q: `mutual`
 *
 * Not scaled up where few are mutual: a paper without mutual neighbours is hardly smoothed.
 * Source of mixing in neighbours: T. Tao et al., "Language model information retrieval with document expansion", NAACL 2006;
 * of mutual ones: K. C. Gowda, G. Krishna, "Agglomerative clustering using the concept of mutual nearest neighbourhood",
 * Pattern Recognition 10(2), 1978.
 */
export function smoothingWeights(
  neighbours: readonly SmoothingNeighbour[],
  { weight, mutual: single }: Required<Smoothing>,
): number[] {
  const sum = neighbours.reduce((total, { score }) => total + score, 0);
  return neighbours.map(({ score, mutual }) => (weight * score * (mutual ? 1 : single)) / sum);
}
