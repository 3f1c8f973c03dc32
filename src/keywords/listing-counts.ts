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
