import type { Analyzer } from '../text/analyzer.js';
import type { ArxivTables } from './arxiv-codec.js';
import { EMPTY_HASH, fingerprint, fingerprintOf, hashOn } from './fingerprint.js';
import { softmax } from './softmax.js';
import { type PlacedTerms, TextReader } from './text-reader.js';

/** Slots of the table from fingerprints to rows; a power of two, well above the number of terms. */
const SLOTS = 1 << 16;

/** A word met in texts: what the fingerprint of a bigram is made of. */
interface Word {
  readonly term: string;
  readonly hash: number;
}

/** Scores of one text. */
export interface ModelScores {
  readonly categories: Float64Array;
  readonly gates: readonly number[];
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

  /** Reads texts split by an analyzer; the places of their terms are rows. */
  reader(analyzer: Analyzer): TextReader {
    const words: Word[] = [];
    return new TextReader(analyzer, {
      word: (term) => {
        const hash = hashOn(EMPTY_HASH, term);
        words.push({ term, hash });
        return this.#find(fingerprint(hash));
      },
      pair: (first, second) => this.#find(fingerprint(hashOn(hashOn(words[first]!.hash, ' '), words[second]!.term))),
    });
  }

  /** tf-idf weight of each known term, of length 1 over the text: (1 + ln tf) · (1 + tier / 2). */
  weigh({ places, counts }: PlacedTerms): Float64Array {
    const weights = new Float64Array(places.length);
    let squares = 0;
    for (let i = 0; i < places.length; i++) {
      const weight = (1 + Math.log(counts[i]!)) * (1 + this.tables.tiers[places[i]!]! / 2);
      weights[i] = weight;
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares);
    for (let i = 0; i < weights.length; i++) weights[i]! /= norm;
    return weights;
  }

  /** Score of each category, bias + Σ weight · level · step, and then that of each gate. */
  scores(terms: PlacedTerms): ModelScores {
    const { header, starts, columns, levels } = this.tables;
    const { categories, gates, bias, step } = header;
    const sums = new Float64Array(categories.length + gates.length);
    const weights = this.weigh(terms);
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i]!;
      const end = starts[terms.places[i]! + 1]!;
      for (let j = starts[terms.places[i]!]!; j < end; j++) sums[columns[j]!]! += weight * levels[j]!;
    }
    return {
      categories: sums.subarray(0, categories.length).map((sum, k) => bias[k]! + sum * step),
      gates: gates.map((gate, g) => gate.bias + sums[categories.length + g]! * gate.step),
    };
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
