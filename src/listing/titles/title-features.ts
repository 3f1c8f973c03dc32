import { signedString } from '../../packed/hash.js';

/** Weights are looked up by so many bits of the hash of a feature: what shares them, shares a weight. */
const BITS = 12;
export const FEATURES: number = 1 << BITS;

const TOKEN = /\p{L}[\p{L}\p{M}'’]*|\p{N}+|[^\s\p{L}\p{N}]/gu;
const INITIAL = /(?<!\p{L})\p{Lu}(?![\p{L}'’])/gu;
/** Shorter words are seen whole, longer ones by their last letters: "-tion", "-ases". */
const SUFFIX = 4;
const MOST_WORDS = 12;

/** What is seen of a line that may be a title, each a number below {@link FEATURES}, none twice. */
export function titleFeatures(line: string): ReadonlySet<number> {
  const names = new Set<string>();
  let words = 0;
  let capitals = 0;
  let last = '';
  for (const [token] of line.matchAll(TOKEN)) {
    const lower = token.toLowerCase();
    last = /^[\p{L}\p{N}]/u.test(token) ? 'word' : token;
    if (!/^\p{L}/u.test(token)) {
      names.add(`sign ${last === 'word' ? 'number' : token}`);
      continue;
    }
    if (words === 0) names.add(`first ${lower.slice(-SUFFIX)}`);
    else if (token !== lower) capitals++;
    words++;
    names.add(nameOf(lower));
  }
  names.add(`last ${last}`);
  names.add(`words ${Math.min(MOST_WORDS, words >> 1)}`);
  names.add(`capitals ${Math.round((4 * capitals) / Math.max(1, words - 1))}`);
  names.add(`begins ${/^\p{Ll}/u.test(line) ? 'low' : /^\p{Lu}/u.test(line) ? 'high' : 'otherwise'}`);
  names.add(`commas ${Math.min(4, countOf(line, /,/g))}`);
  names.add(`initials ${Math.min(3, countOf(line, INITIAL))}`);
  names.add(`sentences ${Math.min(2, countOf(line, /[.!?] \p{Lu}/gu))}`);
  return new Set([...names].map(numberOf));
}

/** What is seen of a word alone, in lower case. */
export const wordFeature = (lower: string): number => numberOf(nameOf(lower));

const nameOf = (lower: string): string => (lower.length > SUFFIX ? `suffix ${lower.slice(-SUFFIX)}` : `word ${lower}`);
const numberOf = (name: string): number => signedString(name) >>> (32 - BITS);

const countOf = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;
