import { COMMON_GROUPS, commonLimits } from '../similarity/memory/vector-space.js';
import { LEAST_UNREAD } from './unread-part.js';

/** A term that is looked for. */
export interface WantedTerm {
  readonly key: bigint;
  /** Papers of the generation that have it. */
  readonly df: number;
  /** Its weight in what is asked. */
  readonly asked: number;
  /** What one of tf 1 adds to the dot product of a paper. */
  readonly weight: number;
}

/** What is looked for. */
export interface Wanted {
  readonly terms: readonly WantedTerm[];
  /** Whether papers are scored as related to a paper or as answers to a text. */
  readonly kind: 'related' | 'search';
  /** Ids of papers never given. */
  readonly without: readonly string[];
  /** Papers of an earlier date, or of none, are never given. */
  readonly since: string | undefined;
}

/** The terms whose lists are read, and common ones that are not: of these a bound is known. */
export interface Reading {
  readonly read: readonly WantedTerm[];
  readonly unread: readonly WantedTerm[];
  /** Norms of the groups of what is asked that are not read, 0 for the others. */
  readonly norms: readonly number[];
}

/**
 * Leaves the commonest terms unread, as long as they are no more of what is asked than this part of it, by their norm, and
 * where their lists are long.
 */
export function readingOf(wanted: Wanted, papers: number, part: number): Reading {
  const terms = wanted.terms.filter(({ asked }) => asked !== 0);
  const limits = commonLimits(papers);
  const groupOf = ({ df }: WantedTerm) => limits.filter((limit) => df > limit).length;
  const squares = new Float64Array(1 + COMMON_GROUPS);
  for (const term of terms) squares[groupOf(term)]! += term.asked * term.asked;
  // A negative weight allows no bound.
  let first = terms.every(({ asked }) => asked >= 0) ? 1 : squares.length;
  while (Math.sqrt(squares.subarray(first).reduce((sum, square) => sum + square, 0)) > part) first += 1;
  const unread = terms.filter((term) => groupOf(term) >= first);
  if (unread.reduce((sum, { df }) => sum + df, 0) < LEAST_UNREAD) return { read: terms, unread: [], norms: [] };
  return {
    read: terms.filter((term) => groupOf(term) < first),
    unread,
    norms: Array.from(squares.subarray(1), (square, i) => (i + 1 < first ? 0 : Math.sqrt(square))),
  };
}
