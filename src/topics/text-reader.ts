import type { Analyzer } from '../text/analyzer.js';
import { Lexicon } from '../text/lexicon.js';
import { paperText, type TextInput } from '../text/paper-text.js';
import { TermTally } from './term-tally.js';

/** Where the terms of a collection stand: in a vocabulary, in a model. */
export interface TermPlaces {
  /** Place of a word, or -1. Asked once for each word, the first time it is met: the words are numbered 0, 1, 2 ... so. */
  word(term: string): number;
  /** Place of the bigram of two words, given by number, or -1. */
  pair(first: number, second: number): number;
}

/** The terms of one text that have a place. */
export interface PlacedTerms {
  /** Place of each term, in the order of first appearance. */
  readonly places: Int32Array;
  /** How often each appears. */
  readonly counts: Int32Array;
  /** Words of the text that are terms, repetitions included. */
  readonly words: number;
  /** Those of them that have a place. */
  readonly known: number;
}

/** Reads texts into unigrams and adjacent bigrams by their places. No bigram spans title and abstract. */
export class TextReader {
  readonly #lexicon: Lexicon;
  readonly #terms: TermPlaces;
  /** Place of each word, by its number. */
  readonly #places: number[] = [];
  readonly #tally = new TermTally();

  constructor(analyzer: Analyzer, terms: TermPlaces) {
    this.#terms = terms;
    this.#lexicon = new Lexicon(analyzer, { number: (term) => this.#number(term), spelt: () => undefined });
  }

  #number(term: string): number {
    return this.#places.push(this.#terms.word(term)) - 1;
  }

  /** Number of a word not met before, as if a text held it. */
  add(term: string): number {
    const number = this.#number(term);
    this.#lexicon.set(term, number);
    return number;
  }

  /** The placed terms of a paper. */
  read(input: TextInput): PlacedTerms {
    const { title, abstract } = paperText(input);
    const inTitle = this.#count(title);
    const inAbstract = this.#count(abstract);
    const words = inTitle.words + inAbstract.words;
    return { ...this.#tally.take(), words, known: inTitle.known + inAbstract.known };
  }

  #count(text: string): { words: number; known: number } {
    const words = this.#lexicon.scan(text, true);
    const { tokens } = this.#lexicon;
    let known = 0;
    let previous = 0;
    for (let i = 0; i < words; i++) {
      const word = tokens[i]! >> 1;
      const place = this.#places[word]!;
      if (place >= 0) {
        known++;
        this.#tally.add(place);
      }
      if ((tokens[i]! & 1) === 1) {
        const pair = this.#terms.pair(previous, word);
        if (pair >= 0) this.#tally.add(pair);
      }
      previous = word;
    }
    return { words, known };
  }
}
