import { stem } from '../text/stemmer.js';
import { hashString } from './hash.js';
import { isForeign } from './language.js';
import type { Lexicon, WordEntry } from './lexicon.js';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, KEYWORD_STOP_WORDS, PREPOSITIONS } from './stop-words.js';
import { suffixPrior, type TagPrior } from './tags.js';

/** What a token says about the phrase before or after it. */
export const BOUNDARY = {
  none: 0,
  sentence: 1,
  punctuation: 2,
  determiner: 3,
  auxiliary: 4,
  preposition: 5,
  conjunction: 6,
} as const;

/** Number of kinds of {@link BOUNDARY}. */
export const BOUNDARIES = 7;

/** What the ranker knows of one spelling. */
export interface Word {
  readonly surface: string;
  readonly lower: string;
  readonly stem: string;
  /** Hash of the stem, 32 bits. */
  readonly hash: number;
  /** Number of the stem inside its {@link WordTable}. */
  readonly id: number;
  /** Punctuation ends every phrase, whatever the stop words. */
  readonly punctuation: boolean;
  readonly stop: boolean;
  /** Whether it is a function word of another language. */
  readonly foreign: boolean;
  /** One of {@link BOUNDARY}. */
  readonly boundary: number;
  /** Whether it may join two runs into one phrase: `of`. */
  readonly joins: boolean;
  /** Whether a phrase may start with it: no number, no single character. */
  readonly starts: boolean;
  /** Whether it is an address of the web or a part of one; no keyword starts or ends with it. */
  readonly address: boolean;
  /** Capitals and digits only, two capitals at least: `LLM`, `LLMs`, `GPT-4`. */
  readonly acronym: boolean;
  readonly tags: TagPrior;
  /** Prior of noun or adjective. */
  readonly nominal: number;
  /** Prior of verb, participle or adverb. */
  readonly verbal: number;
  /** How well it stands inside a phrase: nouns and adjectives fully, participles and numbers by half. */
  readonly inner: number;
  readonly entry: WordEntry;
}

const STOP: ReadonlySet<string> = new Set(KEYWORD_STOP_WORDS);
const LETTER = /[\p{L}\p{N}]/u;
const SENTENCE_END = /^[.!?]$/;
const NUMERIC = /^[\d.,%/-]+$/;
const CROSS_REFERENCE = /^(?:figs?|eqs?|eqns?|refs?)\.?\d/;
const ADDRESS = /^(?:https?$|www\.)|\.[a-z]{2,}\/|\.(?:com|org|net|edu)$/;
const ACRONYM = /^[A-Z0-9][A-Z0-9-]*[A-Zs0-9]$/;
const TWO_CAPITALS = /[A-Z].*[A-Z]/;
const LAST_PART = /^(.*[^a-z])([a-z]{3,})$/;
/** Spellings kept; a stream of more starts anew, so that memory stays bounded. */
const MAX_WORDS = 200_000;

/** Longer words are no words; they are not stemmed. */
const LONGEST_WORD = 64;

/** Porter stem; of a joined word (`self-organizing`), its last part is stemmed. */
export function phraseStem(lower: string): string {
  if (lower.length > LONGEST_WORD) return lower;
  const parts = LAST_PART.exec(lower);
  return parts === null ? stem(lower) : parts[1]! + stem(parts[2]!);
}

function boundaryOf(lower: string, punctuation: boolean): number {
  if (punctuation) return SENTENCE_END.test(lower) ? BOUNDARY.sentence : BOUNDARY.punctuation;
  if (DETERMINERS.has(lower)) return BOUNDARY.determiner;
  if (AUXILIARIES.has(lower)) return BOUNDARY.auxiliary;
  if (PREPOSITIONS.has(lower)) return BOUNDARY.preposition;
  return CONJUNCTIONS.has(lower) ? BOUNDARY.conjunction : BOUNDARY.none;
}

/** Words by their spelling: each distinct one is lower-cased, stemmed and looked up once. */
export class WordTable {
  readonly #lexicon: Lexicon;
  readonly #words = new Map<string, Word>();
  readonly #ids = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The word of one spelling. */
  get(surface: string): Word {
    const known = this.#words.get(surface);
    if (known !== undefined) return known;
    const word = this.#create(surface);
    this.#words.set(surface, word);
    return word;
  }

  /** Forgets everything when too many spellings were seen; never called inside a document, whose ids must stay. */
  trim(): void {
    if (this.#words.size <= MAX_WORDS) return;
    this.#words.clear();
    this.#ids.clear();
  }

  #create(surface: string): Word {
    const lower = surface.toLowerCase();
    const punctuation = !LETTER.test(surface);
    const stemmed = punctuation ? lower : phraseStem(lower);
    const hash = hashString(stemmed);
    const tags = this.#lexicon.tags(lower) ?? suffixPrior(lower);
    const nominal = tags[0]! + tags[1]!;
    return {
      surface,
      lower,
      stem: stemmed,
      hash,
      id: this.#id(stemmed),
      punctuation,
      stop: STOP.has(lower) || CROSS_REFERENCE.test(lower),
      foreign: isForeign(lower),
      boundary: boundaryOf(lower, punctuation),
      joins: lower === 'of',
      starts: lower.length > 1 && !NUMERIC.test(lower),
      address: ADDRESS.test(lower),
      acronym: surface.length <= 8 && ACRONYM.test(surface) && TWO_CAPITALS.test(surface),
      tags,
      nominal,
      verbal: tags[2]! + tags[4]! + tags[5]!,
      inner: nominal + 0.5 * (tags[3]! + tags[4]! + tags[6]!),
      entry: this.#lexicon.word(hash),
    };
  }

  #id(stemmed: string): number {
    const known = this.#ids.get(stemmed);
    if (known !== undefined) return known;
    this.#ids.set(stemmed, this.#ids.size);
    return this.#ids.size - 1;
  }
}
