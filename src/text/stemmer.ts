import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { checkString } from '../paper/arguments.js';

/** An s that the stemmer drops before anything else. */
const PLURAL = /(?<!s|sse|ie)s$/;
/** Endings that some rule of the stemmer looks for. About half of all words have none. */
const ENDING = /(?:[eisy]|ed|ing|al|ll|ful|ic|er|ator|ion|ism|ant|ent|ou)$/;

/**
 * Porter stem of one lower-cased word: `networks` and `networked` -> `network`. Words with other letters than a-z come back as they are.
 *
 * @category Text
 * @throws TypeError when `word` is no string
 *
 * Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
 */
export function stem(word: string): string {
  checkString('word', word);
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const singular = PLURAL.test(word) ? word.slice(0, -1) : word;
  return ENDING.test(singular) ? porter.stem(word) : singular;
}
