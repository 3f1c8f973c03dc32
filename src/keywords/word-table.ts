import { hashString } from '../packed/hash.js';
import { isForeign } from './foreign-words.js';
import type { Lexicon, WordEntry } from './lexicon.js';
import { shapeOf } from './reader/shape.js';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, KEYWORD_STOP_WORDS, PREPOSITIONS } from './stop-words.js';
import { suffixPrior, type TagPrior } from './tags.js';
import { BOUNDARY, FACTS, phraseStem, type Word } from './words.js';

const STOP: ReadonlySet<string> = new Set(KEYWORD_STOP_WORDS);
const LETTER = /[\p{L}\p{N}]/u;
const SENTENCE_END = /^[.!?]$/;
const NUMERIC = /^[\d.,%/-]+$/;
const CROSS_REFERENCE = /^(?:figs?|eqs?|eqns?|refs?)\.?\d/;
const ADDRESS = /^(?:https?$|www\.)|\.[a-z]{2,}\/|\.(?:com|org|net|edu)$/;
const ACRONYM = /^[A-Z0-9][A-Z0-9-]*[A-Zs0-9]$/;
const TWO_CAPITALS = /[A-Z].*[A-Z]/;
/** Spellings kept; a stream of more starts anew, so that memory stays bounded. */
const MAX_WORDS = 200_000;

function boundaryOf(lower: string, punctuation: boolean): number {
  if (punctuation) return SENTENCE_END.test(lower) ? BOUNDARY.sentence : BOUNDARY.punctuation;
  if (DETERMINERS.has(lower)) return BOUNDARY.determiner;
  if (AUXILIARIES.has(lower)) return BOUNDARY.auxiliary;
  if (PREPOSITIONS.has(lower)) return BOUNDARY.preposition;
  return CONJUNCTIONS.has(lower) ? BOUNDARY.conjunction : BOUNDARY.none;
}

/** A row of facts, in the order of {@link FACT}. */
function factsOf(surface: string, tags: TagPrior, { any, first, last, titled, idf }: WordEntry): number[] {
  const [noun = 0, adjective = 0, verb = 0, gerund = 0, participle = 0, adverb = 0, number = 0] = tags;
  const nominal = noun + adjective;
  const inner = nominal + 0.5 * (gerund + participle + number);
  return [...tags, nominal, verb + participle + adverb, inner, surface.length, any, first, last, titled, idf];
}

/** `text.startsWith(word, start)`, which takes longer for words. */
function standsAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

const FIRST_SLOTS = 4096;

/**
 * Words by their spelling: each distinct one is lower-cased, stemmed and looked up once. Open addressing, by a hash of
 * the characters where they stand in the text: a `Map` would ask for a new string for every token.
 */
export class WordTable {
  readonly #lexicon: Lexicon;
  #words: Word[] = [];
  /** Number of a word plus one, 0 where a slot is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  /** Hash of the spelling in the same slot. */
  #hashes = new Int32Array(FIRST_SLOTS);
  readonly #ids = new Map<string, number>();
  #facts = new Float64Array(FIRST_SLOTS * FACTS);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Facts of all words so far, row after row. */
  get facts(): Float64Array {
    return this.#facts;
  }

  /** The word that stands at a place of a text. */
  get(text: string, start: number, end: number): Word {
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#hashes[slot] === hash) {
        const word = this.#words[number - 1]!;
        if (word.surface.length === end - start && standsAt(word.surface, text, start)) return word;
      }
      slot = (slot + 1) & mask;
    }
    const word = this.#create(text.slice(start, end));
    this.#words.push(word);
    this.#slots[slot] = this.#words.length;
    this.#hashes[slot] = hash;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return word;
  }

  /** Forgets everything when too many spellings were seen; never called inside a document, whose ids must stay. */
  trim(): void {
    if (this.#words.length <= MAX_WORDS) return;
    this.#words = [];
    this.#slots = new Int32Array(FIRST_SLOTS);
    this.#hashes = new Int32Array(FIRST_SLOTS);
    this.#facts = new Float64Array(FIRST_SLOTS * FACTS);
    this.#ids.clear();
  }

  #grow(): void {
    const slots = this.#slots;
    const hashes = this.#hashes;
    this.#slots = new Int32Array(slots.length * 2);
    this.#hashes = new Int32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      let slot = hashes[old]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = slots[old]!;
      this.#hashes[slot] = hashes[old]!;
    }
    const facts = this.#facts;
    this.#facts = new Float64Array(facts.length * 2);
    this.#facts.set(facts);
  }

  #create(surface: string): Word {
    const lower = surface.toLowerCase();
    const punctuation = !LETTER.test(surface);
    const stemmed = punctuation ? lower : phraseStem(lower);
    const hash = hashString(stemmed);
    const row = this.#words.length * FACTS;
    this.#facts.set(factsOf(surface, this.#lexicon.tags(lower) ?? suffixPrior(lower), this.#lexicon.word(hash)), row);
    return {
      surface,
      lower,
      stem: stemmed,
      hash,
      id: this.#id(stemmed),
      parts: (surface.includes('-') ? stemmed.split('-') : [stemmed]).map((part) => this.#id(part)),
      punctuation,
      stop: STOP.has(lower) || CROSS_REFERENCE.test(lower),
      foreign: isForeign(lower),
      boundary: boundaryOf(lower, punctuation),
      joins: lower === 'of',
      starts: lower.length > 1 && !NUMERIC.test(lower),
      address: ADDRESS.test(lower),
      acronym: surface.length <= 8 && ACRONYM.test(surface) && TWO_CAPITALS.test(surface),
      shape: shapeOf(surface, lower, stemmed),
      row,
    };
  }

  #id(stemmed: string): number {
    const known = this.#ids.get(stemmed);
    if (known !== undefined) return known;
    this.#ids.set(stemmed, this.#ids.size);
    return this.#ids.size - 1;
  }
}
