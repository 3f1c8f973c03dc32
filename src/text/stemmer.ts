import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * Porter stem of one lower-cased word: `networks` and `networked` -> `network`. Words with other letters than a-z come back as they are.
 *
 * Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
 */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? porter.stem(word) : word;
}
