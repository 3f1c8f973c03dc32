import { checkedStrings, checkOptions, checkString, refuse } from '../paper/arguments.js';
import { stem as porterStem } from './stemmer.js';
import { ENGLISH_STOP_WORDS } from './stop-words.js';

/** Settings of an {@link Analyzer}. */
export interface AnalyzerOptions {
  /** Words that are no terms, lower-cased. @defaultValue {@link ENGLISH_STOP_WORDS} */
  readonly stopWords?: Iterable<string>;
  /** Maps a lower-cased word to its term. @defaultValue the Porter stemmer */
  readonly stem?: (word: string) => string;
}

/** A word of a text that is a term, with its place. */
export interface Token {
  /** The stem. */
  readonly term: string;
  /** Offset of the first character, in UTF-16 code units. */
  readonly start: number;
  /** Offset one past the last character. */
  readonly end: number;
  /** Whether nothing but blanks or a hyphen parts it from the token before: the two make a bigram. */
  readonly adjacent: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy;
/** Words that stemmers and analyzers without one treat differently. */
const PROBES = ['networks', 'learning', 'studies', 'generalisation', 'Naïve', 'GPT4', 'x'];
const MARKS = /\p{M}+/gu;
const JOINED = /^[\s\-‐‑–]*$/u;

/** Whether nothing but blanks or a hyphen stands between two offsets: nearly always one blank. */
function joined(text: string, from: number, to: number): boolean {
  return (to === from + 1 && text[from] === ' ') || JOINED.test(text.slice(from, to));
}

/** Lower case, compatibility forms folded, marks dropped: `Poincaré` -> `poincare`, `ﬁnite` -> `finite`. */
function normalise(word: string): string {
  return isAscii(word) ? word.toLowerCase() : word.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

/**
 * Turns text into terms: words split at everything that is no letter or digit, lower-cased, stop words and single
 * characters left out, stemmed. Every instance has its own stop words, stemmer and cache.
 *
 * @category Text
 * @example
 * ```ts
 * new Analyzer().tokens('Graph neural networks').map((token) => token.term); // ['graph', 'neural', 'network']
 * ```
 */
export class Analyzer {
  readonly #stopWords: ReadonlySet<string>;
  readonly #stem: (word: string) => string;
  /** Surface form -> term, '' for a word that is none. Each distinct spelling is normalised and stemmed once. */
  readonly #terms = new Map<string, string>();

  constructor(options: AnalyzerOptions = {}) {
    checkOptions(options);
    const { stopWords = ENGLISH_STOP_WORDS, stem = porterStem } = options;
    if (typeof stem !== 'function') refuse('stem', 'a function', stem);
    this.#stopWords = new Set(checkedStrings('stopWords', stopWords));
    this.#stem = stem;
  }

  /** Term of one word, or `''` for a stop word or a single character. */
  term(word: string): string {
    checkString('word', word);
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const term = this.newTerm(word);
    this.#terms.set(word, term);
    return term;
  }

  /** The same, worked out anew: for a word that is asked for once. */
  newTerm(word: string): string {
    const plain = normalise(word);
    return plain.length < 2 || this.#stopWords.has(plain) ? '' : this.#stem(plain);
  }

  /** A number that tells this analyzer from others: what it makes of its stop words, of English ones and of some words. */
  fingerprint(words: Iterable<string> = []): number {
    let hash = 0x811c9dc5;
    const take = (text: string) => {
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
    };
    for (const word of [...this.#stopWords].sort()) take(word);
    for (const word of [...ENGLISH_STOP_WORDS, ...PROBES, ...words]) take(this.term(word));
    return hash >>> 0;
  }

  /** Terms of a text in their order, with their places. */
  tokens(text: string): Token[] {
    checkString('text', text);
    return findTokens(text, (word) => this.term(word));
  }
}

/** Terms of a text in their order, with their places, by a function that gives the term of a word or `''`. */
function findTokens(text: string, termOf: (word: string) => string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (let offset = 0; offset < text.length; ) {
    const end = wordEnd(text, offset);
    if (end === offset) {
      offset += 1;
      continue;
    }
    const term = termOf(text.slice(offset, end));
    if (term !== '') {
      const adjacent = previousEnd >= 0 && joined(text, previousEnd, offset);
      tokens.push({ term, start: offset, end, adjacent });
    }
    previousEnd = term === '' ? -1 : end;
    offset = end;
  }
  return tokens;
}

/** End of the word that starts at an offset, or the offset where none does: quick for a word of ASCII. */
function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (isAsciiWord(text.charCodeAt(end))) end += 1;
  if (end === text.length || text.charCodeAt(end) < 128) return end;
  WORD.lastIndex = offset;
  return WORD.test(text) ? WORD.lastIndex : end;
}

function isAsciiWord(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57);
}
