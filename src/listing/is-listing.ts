import type { Paper } from '../paper/paper.js';
import type { Entry } from '../paper/reader/entry.js';

/** A title alone is believed where it is as sure as this, a paper of which more is known from this on. */
const SURE = 0.9;
const LIKELY = 0.5;
/** Sure titles without anything else that make a list. */
const ENOUGH = 3;
/** Lines without a paper to one with, at most. */
const MOST_NOISE = 20;

/**
 * Whether what was read of a whole text is a listing: a paper of which more is known than its title, or titles that are
 * sure, unless they are lost among other lines.
 */
export function isListing(entries: readonly Entry[]): boolean {
  let told = 0;
  let sure = 0;
  let papers = 0;
  let noise = 0;
  for (const { paper, repeated, confidence, diagnostics } of entries) {
    const found = paper ?? repeated;
    if (found === undefined) noise += diagnostics.length;
    else {
      papers++;
      if (confidence >= SURE) sure++;
      if (isTold(found) && confidence >= LIKELY) told++;
    }
  }
  if (papers * MOST_NOISE < noise) return false;
  return told > 0 || sure >= ENOUGH || sure > noise || (papers >= 2 * ENOUGH && papers > noise);
}

/** Whether more is known of a paper than a title and a note. */
const isTold = ({ abstract, authors, venue, arxivId, doi, url }: Paper): boolean =>
  abstract !== '' ||
  authors !== undefined ||
  venue !== undefined ||
  arxivId !== undefined ||
  doi !== undefined ||
  url !== undefined;
