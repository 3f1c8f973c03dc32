import type { Analyzer } from '../text/analyzer.js';
import { paperText, type TextInput } from '../text/paper-text.js';
import type { ArxivTables } from './arxiv-codec.js';
import { EMPTY_HASH, fingerprint, fingerprintOf, hashOn } from './fingerprint.js';
import { softmax } from './softmax.js';

/** Slots of the table from fingerprints to rows; a power of two, well above the number of terms. */
const SLOTS = 1 << 16;

/** Terms of a text that the model knows. */
export interface KnownTerms {
  /** Row of each known term -> how often it appears. */
  readonly rows: ReadonlyMap<number, number>;
  /** Words that are terms, repetitions included. */
  readonly words: number;
  /** Those of them that the model knows. */
  readonly known: number;
}

/** The pre-trained model: looks terms up and adds up their weights. */
export class ArxivModel {
  readonly tables: ArxivTables;
  readonly #slots = new Int32Array(SLOTS).fill(-1);

  constructor(tables: ArxivTables) {
    this.tables = tables;
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
    const rows = new Map<number, number>();
    let words = 0;
    let known = 0;
    const add = (row: number): number => {
      if (row < 0) return 0;
      rows.set(row, (rows.get(row) ?? 0) + 1);
      return 1;
    };
    for (const text of [title, abstract]) {
      let previous = EMPTY_HASH;
      for (const { term, adjacent } of analyzer.tokens(text)) {
        const state = hashOn(EMPTY_HASH, term);
        words++;
        known += add(this.#find(fingerprint(state)));
        if (adjacent) add(this.#find(fingerprint(hashOn(hashOn(previous, ' '), term))));
        previous = state;
      }
    }
    return { rows, words, known };
  }

  /** tf-idf weight of each known term, of length 1 over the text: (1 + ln tf) · (1 + tier / 2). */
  weigh(rows: ReadonlyMap<number, number>): Map<number, number> {
    const weights = new Map<number, number>();
    let squares = 0;
    for (const [row, tf] of rows) {
      const weight = (1 + Math.log(tf)) * (1 + this.tables.tiers[row]! / 2);
      weights.set(row, weight);
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares);
    for (const [row, weight] of weights) weights.set(row, weight / norm);
    return weights;
  }

  /** Score of each category: bias + Σ weight · level · step. */
  scores(rows: ReadonlyMap<number, number>): Float64Array {
    const { header, starts, columns, levels } = this.tables;
    const scores = new Float64Array(header.categories.length);
    for (const [row, weight] of this.weigh(rows)) {
      for (let i = starts[row]!; i < starts[row + 1]!; i++) scores[columns[i]!]! += weight * levels[i]!;
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
