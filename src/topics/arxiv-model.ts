import type { Analyzer, Token } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';
import type { ArxivTables } from './arxiv-codec.js';
import { EMPTY_HASH, fingerprint, fingerprintOf, hashOn } from './fingerprint.js';
import { softmax } from './softmax.js';

/** Slots of the table from fingerprints to rows; a power of two, well above the number of terms. */
const SLOTS = 1 << 16;

/** Terms of a text that the model knows. */
export interface KnownTerms {
  /** Row of each known term, in the order of first appearance. */
  readonly rows: Int32Array;
  /** How often each appears. */
  readonly counts: Int32Array;
  /** Words that are terms, repetitions included. */
  readonly words: number;
  /** Those of them that the model knows. */
  readonly known: number;
}

/** The pre-trained model: looks terms up and adds up their weights. */
export class ArxivModel {
  readonly tables: ArxivTables;
  readonly #slots = new Int32Array(SLOTS).fill(-1);
  /** Counts of the text being read, all 0 in between. */
  readonly #tf: Int32Array;

  constructor(tables: ArxivTables) {
    this.tables = tables;
    this.#tf = new Int32Array(tables.fingerprints.length);
    for (const [row, print] of tables.fingerprints.entries()) {
      let slot = print & (SLOTS - 1);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (SLOTS - 1);
      this.#slots[slot] = row;
    }
  }

  /** Row of a term, or -1. */
  row(term: string): number {
    return this.#find(fingerprintOf(term));
  }

  #find(print: number): number {
    let slot = print & (SLOTS - 1);
    for (;;) {
      const row = this.#slots[slot]!;
      if (row < 0 || this.tables.fingerprints[row] === print) return row;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  /** The known terms of a paper. */
  terms(input: TextInput, analyzer: Analyzer): KnownTerms {
    const { title, abstract } = paperText(input);
    const found: number[] = [];
    const inTitle = this.#count(analyzer.tokens(title), found);
    const inAbstract = this.#count(analyzer.tokens(abstract), found);
    const rows = Int32Array.from(found);
    const counts = rows.map((row) => this.#tf[row]!);
    for (const row of found) this.#tf[row] = 0;
    return { rows, counts, words: inTitle.words + inAbstract.words, known: inTitle.known + inAbstract.known };
  }

  #count(tokens: readonly Token[], found: number[]): { words: number; known: number } {
    let known = 0;
    let previous = EMPTY_HASH;
    for (const { term, adjacent } of tokens) {
      const state = hashOn(EMPTY_HASH, term);
      if (this.#add(fingerprint(state), found)) known++;
      if (adjacent) this.#add(fingerprint(hashOn(hashOn(previous, ' '), term)), found);
      previous = state;
    }
    return { words: tokens.length, known };
  }

  #add(print: number, found: number[]): boolean {
    const row = this.#find(print);
    if (row < 0) return false;
    if (this.#tf[row]!++ === 0) found.push(row);
    return true;
  }

  /** tf-idf weight of each known term, of length 1 over the text: (1 + ln tf) · (1 + tier / 2). */
  weigh({ rows, counts }: KnownTerms): Float64Array {
    const weights = new Float64Array(rows.length);
    let squares = 0;
    for (let i = 0; i < rows.length; i++) {
      const weight = (1 + Math.log(counts[i]!)) * (1 + this.tables.tiers[rows[i]!]! / 2);
      weights[i] = weight;
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares);
    for (let i = 0; i < weights.length; i++) weights[i]! /= norm;
    return weights;
  }

  /** Score of each category: bias + Σ weight · level · step. */
  scores(terms: KnownTerms): Float64Array {
    const { header, starts, columns, levels } = this.tables;
    const scores = new Float64Array(header.categories.length);
    const weights = this.weigh(terms);
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i]!;
      const end = starts[terms.rows[i]! + 1]!;
      for (let j = starts[terms.rows[i]!]!; j < end; j++) scores[columns[j]!]! += weight * levels[j]!;
    }
    for (let k = 0; k < scores.length; k++) scores[k] = header.bias[k]! + scores[k]! * header.step;
    return scores;
  }

  /** Probability that each category is the primary one; they sum to 1. */
  primaries(scores: Float64Array): Float64Array {
    const { temperature, prior } = this.tables.header;
    const probabilities = scores.map((score, k) => temperature * score + prior[k]!);
    softmax(probabilities);
    return probabilities;
  }

  /** Probability that each category is among those of the paper. */
  labels(scores: Float64Array): Float64Array {
    const { slopes, offsets } = this.tables.header;
    const shares = scores.slice();
    softmax(shares);
    return shares.map((p, k) => 1 / (1 + Math.exp(-(slopes[k]! * Math.log(Math.max(p, 1e-12)) + offsets[k]!))));
  }
}
