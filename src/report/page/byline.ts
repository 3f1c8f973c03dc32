import type { PagePaper } from '../page-data.js';

/** Names that are written out before the others are counted. */
const NAMES = 3;

/** Authors, date and venue in one line, as far as the listing shows them. */
export function byline({ fields: { authors = [], date, venue } }: PagePaper): string {
  const others = authors.length - NAMES;
  const names = others > 1 ? [...authors.slice(0, NAMES), `${others} others`] : authors;
  return [names.join(', '), date, venue].filter(Boolean).join(' · ');
}
