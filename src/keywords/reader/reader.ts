import type { Candidate, Ranked } from '../candidate.js';
import type { KeywordDocument } from '../document.js';
import { readerColumns } from './features.js';
import { isNewName } from './names.js';
import type { PoolEntry } from './pool.js';
import { type ReaderTrees, scoreTrees } from './trees.js';
import { isUntelling } from './untelling.js';

/** Mix of the two rankers that chooses what is ranked anew. */
export const FIRST_STYLE = 0.6;

/** Number of the best candidates that are ranked anew. */
export const POOL = 30;

/** Logits that a coined name gains which the paper introduces: raters missed it where it did not lead. */
const NEW_NAME = 2.5;

/** Logits that a phrase loses which says hardly what the paper is about. */
const UNTELLING = -4;

/** How a pool is ranked anew. */
export interface ReaderRanking {
  readonly trees: ReaderTrees;
  /** Ids of the tokens of names that the text introduces. */
  readonly names: ReadonlySet<number>;
  /** Added to the score of a candidate, in logits. */
  readonly bonus: ((candidate: Candidate) => number) | undefined;
}

/** The pool as a reader would order it; ties in the order of the first ranking. */
export function rankForReader(
  document: KeywordDocument,
  pool: readonly PoolEntry[],
  { trees, names, bonus }: ReaderRanking,
): Ranked[] {
  const scores = scoreTrees(readerColumns(document, pool, names), pool.length, trees);
  const ranked = pool.map(({ candidate }, rank): Ranked => {
    const name = isNewName(candidate, document, names) ? NEW_NAME : 0;
    const untelling = isUntelling(candidate, document) ? UNTELLING : 0;
    const logit = trees.slope * scores[rank]! + trees.intercept + name + untelling + (bonus?.(candidate) ?? 0);
    return { candidate, score: 1 / (1 + Math.exp(-logit)) };
  });
  return ranked.sort((a, b) => b.score - a.score);
}
