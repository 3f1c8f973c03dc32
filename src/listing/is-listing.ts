import type { Paper } from '../paper/paper.js';
import type { Entry } from '../paper/reader/entry.js';

/** A title alone is believed where it is as sure as this. */
const SURE = 0.9;
/** Sure titles without anything else that make a list. */
const ENOUGH = 3;

/**
 * Whether what was read of a whole text is a listing: a paper of which more is known than its title, or a title that is sure,
 * alone or among few other lines.
 */
export function isListing(entries: readonly Entry[]): boolean {
  let told = 0;
  let sure = 0;
  let noise = 0;
  for (const { paper, repeated, confidence, diagnostics } of entries) {
    const found = paper ?? repeated;
    if (found === undefined) noise += diagnostics.length;
    else if (confidence >= SURE) {
      sure++;
      if (isTold(found)) told++;
    }
  }
  const papers = entries.filter(({ paper, repeated }) => paper ?? repeated).length;
  if (told > 0 && papers >= noise / 20) return true;
  return sure >= ENOUGH || sure > noise || (papers > 0 && papers >= 2 * ENOUGH && papers > noise);
}

/** Whether more is known of a paper than a title and a note. */
const isTold = ({ abstract, authors, venue, arxivId, doi, url }: Paper): boolean =>
  abstract !== '' ||
  authors !== undefined ||
  venue !== undefined ||
  arxivId !== undefined ||
  doi !== undefined ||
  url !== undefined;
