import { Analyzer } from '../../../src/text/analyzer.js';
import type { TextInput } from '../../../src/text/paper-text.js';
import { rowOf, type SparseRows, type SparseVector, stackRows } from '../../../src/topics/sparse.js';
import { countTerms, isBigram } from '../../../src/topics/terms.js';
import type { LabelledPaper, Split } from './data.js';

/** Least document frequencies. */
const LEAST_UNIGRAM_DF = 3;
const LEAST_BIGRAM_DF = 20;
const GREATEST_TIER = 19;

/** Vocabulary of the training papers with its statistics. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** Share of the training papers that hold each term. */
  readonly shares: Float64Array;
  /** ln(papers / df) in halves, 0 to 19. */
  readonly tiers: Uint8Array;
  readonly papers: number;
}

/** tf-idf vectors of one part of the split. */
export interface Vectors {
  readonly train: SparseRows;
  readonly development: SparseRows;
  readonly recent: SparseRows;
  readonly balanced: SparseRows;
}

interface Counted {
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
}

/** Reads all papers once: terms as numbers, bigrams among them. */
class TermNumbers {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #analyzer = new Analyzer();

  count(text: TextInput): Counted {
    const { counts } = countTerms(text, this.#analyzer);
    const terms = new Int32Array(counts.size);
    const tf = new Uint8Array(counts.size);
    let i = 0;
    for (const [term, count] of counts) {
      terms[i] = this.#number(term);
      tf[i++] = Math.min(255, count);
    }
    return { terms, counts: tf };
  }

  #number(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.names.length;
      this.#numbers.set(term, number);
      this.names.push(term);
    }
    return number;
  }
}

/** What the training papers make. */
export interface Features {
  readonly vocabulary: Vocabulary;
  readonly vectors: Vectors;
  /** Vectors of other texts over the same vocabulary. */
  readonly read: (texts: readonly TextInput[]) => SparseRows;
}

/** Vocabulary of the training papers and vectors of all. */
export function makeFeatures(papers: readonly LabelledPaper[], split: Split): Features {
  const numbers = new TermNumbers();
  const count = (part: readonly number[]): Counted[] => part.map((i) => numbers.count(papers[i]!));
  const train = count(split.train);
  const trained = numbers.names.length;
  const { vocabulary, columns } = makeVocabulary(train, numbers.names.slice(0, trained));
  const vectors = (part: readonly Counted[]): SparseRows =>
    stackRows(part.map((counted) => vector(counted, columns, vocabulary.tiers)));
  return {
    vocabulary,
    read: (texts) => vectors(texts.map((text) => numbers.count(text))),
    vectors: {
      train: vectors(train),
      development: vectors(count(split.development)),
      recent: vectors(count(split.recent)),
      balanced: vectors(count(split.balanced)),
    },
  };
}

function makeVocabulary(
  train: readonly Counted[],
  names: readonly string[],
): { vocabulary: Vocabulary; columns: Int32Array } {
  const df = new Int32Array(names.length);
  for (const { terms } of train) for (const term of terms) df[term]!++;
  const kept = [...names.keys()].filter((i) => df[i]! >= (isBigram(names[i]!) ? LEAST_BIGRAM_DF : LEAST_UNIGRAM_DF));
  const columns = new Int32Array(names.length).fill(-1);
  for (const [column, i] of kept.entries()) columns[i] = column;
  const papers = train.length;
  const tier = (i: number): number => {
    const halves = Math.round(2 * Math.log((1 + papers) / (1 + df[i]!)));
    return Math.max(0, Math.min(GREATEST_TIER, halves));
  };
  return {
    vocabulary: {
      terms: kept.map((i) => names[i]!),
      shares: Float64Array.from(kept, (i) => df[i]! / papers),
      tiers: Uint8Array.from(kept, tier),
      papers,
    },
    columns,
  };
}

function vector({ terms, counts }: Counted, columns: Int32Array, tiers: Uint8Array): SparseVector {
  const kept = [...terms.keys()].filter((i) => (columns[terms[i]!] ?? -1) >= 0);
  const values = kept.map((i) => (1 + Math.log(counts[i]!)) * (1 + tiers[columns[terms[i]!]!]! / 2));
  return normalised(
    Int32Array.from(kept, (i) => columns[terms[i]!]!),
    values,
  );
}

function normalised(columns: Int32Array, values: readonly number[]): SparseVector {
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { columns, values: Float32Array.from(values, (value) => value / norm) };
}

/** Vectors over the kept columns only, made of length 1 again. */
export function restrictRows(rows: SparseRows, kept: readonly number[], columns: number): SparseRows {
  const place = new Int32Array(columns).fill(-1);
  for (const [i, column] of kept.entries()) place[column] = i;
  const restricted: SparseVector[] = [];
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    const vector = rowOf(rows, row);
    const inside = [...vector.columns.keys()].filter((i) => place[vector.columns[i]!]! >= 0);
    restricted.push(
      normalised(
        Int32Array.from(inside, (i) => place[vector.columns[i]!]!),
        inside.map((i) => vector.values[i]!),
      ),
    );
  }
  return stackRows(restricted);
}
