import type { Paper, PaperType } from '../../paper/paper.js';

/** What a paper was published as; where it does not say, what its fields tell. */
export function typeOf({ type, venue, arxivId }: Paper): PaperType {
  return type ?? (venue !== undefined ? 'article' : arxivId !== undefined ? 'preprint' : 'other');
}
