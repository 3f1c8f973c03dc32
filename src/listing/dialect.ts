import { HEADER } from './listing-format.js';

/** A kind of listing: `plain` is any text, `paperkin` the output of `formatListing`. */
export type Dialect = 'plain' | 'paperkin';

/** The kinds of listings that can be read. */
export const DIALECTS: readonly Dialect[] = ['plain', 'paperkin'];

/** The dialect of a listing that begins with `head`. */
export function detectDialect(head: string): Dialect {
  return head.startsWith(HEADER) ? 'paperkin' : 'plain';
}
