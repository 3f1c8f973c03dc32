import { checkIterable, checkWhole } from '../paper/arguments.js';
import { checkTextInput, paperText, type TextInput } from '../text/paper-text.js';
import type { Candidate } from './candidate.js';
import { findCandidates } from './candidates.js';
import type { KeywordDocument } from './document.js';
import { tableFreeModel } from './model.js';

/** In how many papers of a listing each phrase occurs. */
export interface ListingCounts {
  /** Number of papers counted. */
  readonly papers: number;
  /** Number of papers that hold a phrase, by the hash of its stems; phrases of one paper alone are left out. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Logits that a phrase gains for each doubling of the number of papers that share it. */
const BONUS = 0.15;

/**
 * Counts the phrases of a listing, for the option `listing` of {@link extractKeywords}.
 *
 * @category Keywords
 * @param maxWords - most words of a phrase, from 1 to 8
 *
 * @example
 * ```ts
 * listingCounts(['graph networks', 'deep graph networks']).papers; // 2
 * ```
 */
export function listingCounts(papers: Iterable<TextInput>, maxWords = 5): ListingCounts {
  checkIterable('papers', papers);
  checkWhole('maxWords', maxWords, { from: 1, to: 8 });
  const { ranker } = tableFreeModel();
  const counts = new Map<number, number>();
  let size = 0;
  for (const paper of papers) {
    checkTextInput(`papers[${size++}]`, paper);
    for (const { hash } of findCandidates(ranker.read(paperText(paper)), maxWords)) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  for (const [hash, count] of counts) if (count === 1) counts.delete(hash);
  return { papers: size, counts };
}

/**
 * What a phrase of two words or more gains when several papers of the listing share it, up to a tenth of them.
 *
 * @param perDoubling - logits for each doubling of the number of papers
 */
export function listingBonus(
  listing: ListingCounts,
  perDoubling: number = BONUS,
): (candidate: Candidate, document: KeywordDocument) => number {
  const most = Math.max(2, listing.papers / 10);
  return (candidate) => {
    if (candidate.begin === candidate.end) return 0;
    return perDoubling * Math.log2(Math.min(most, listing.counts.get(candidate.hash) ?? 1));
  };
}

/** Smaller listings have no field of their own to be told from. */
const FEWEST_PAPERS = 20;
/** Share of a listing's papers from which on a phrase is more the field's than the paper's. */
const COMMON_SHARE = 0.1;
/** Logits that a phrase loses for each doubling of that share. */
const CONTRAST = 0.5;

/** What a phrase loses for a reader of the listing where many of its papers hold it: what all share tells none apart. */
export function listingContrast({ papers, counts }: ListingCounts): (candidate: Candidate) => number {
  if (papers < FEWEST_PAPERS) return () => 0;
  return ({ hash }) => -CONTRAST * Math.max(0, Math.log2((counts.get(hash) ?? 1) / papers / COMMON_SHARE));
}
