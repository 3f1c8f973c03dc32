import { smoothingWeights } from '../../similarity/formula/smoothing.js';
import type { Analyzer } from '../../text/analyzer.js';
import type { Background } from '../../text/background.js';
import type { TextInput } from '../../text/paper-text.js';
import { nearestNodes } from '../graph.js';
import { addUp, type SparseVector, unit } from '../sparse.js';
import { countTerms, isBigram } from '../terms.js';
import { inverseDf } from '../vectorizer.js';
import type { FieldVectors } from './field-agreement.js';

/** A word of the title counts as often. */
const TITLE_WEIGHT = 3;
const BIGRAM_WEIGHT = 0.5;
/** Part of the fields in how near two papers are. */
const FIELDS_PART = 0.06;
const SMOOTHING = { k: 8, weight: 0.8, mutual: 0.1 };

/** Reads a listing into vectors of length 1: ln(1 + tf) · idf, pairs of words at half their weight. */
export function listingVectors(
  papers: readonly Exclude<TextInput, string>[],
  { analyzer, background }: { analyzer: Analyzer; background: Background | undefined },
): SparseVector[] {
  const texts = papers.map(({ title, abstract }) => {
    const counts = new Map(countTerms(abstract, analyzer).counts);
    for (const [term, count] of countTerms(title, analyzer).counts) {
      counts.set(term, (counts.get(term) ?? 0) + TITLE_WEIGHT * count);
    }
    return counts;
  });
  const df = new Map<string, number>();
  for (const counts of texts) for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const columns = new Map([...df.keys()].map((term, column) => [term, column]));
  const idf = Float64Array.from(
    df,
    ([term, count]) => (isBigram(term) ? BIGRAM_WEIGHT : 1) * inverseDf(count, papers.length, background?.share(term)),
  );
  return texts.map((counts) => {
    const terms = [...counts];
    const found = Int32Array.from(terms, ([term]) => columns.get(term)!);
    return unit({ columns: found, values: Float32Array.from(terms, ([, tf], i) => Math.log1p(tf) * idf[found[i]!]!) });
  });
}

/**
 * Vectors of length 1 with the fields of the papers beside their words, so that a cosine is (1 - part) · cosine of the words +
 * part · agreement of the fields. A paper whose fields are not known keeps its own.
 */
export function withFields(vectors: readonly SparseVector[], fields: FieldVectors): SparseVector[] {
  const columns = vectors.reduce((most, vector) => vector.columns.reduce((a, b) => Math.max(a, b + 1), most), 0);
  return vectors.map((words, row) => {
    const field = fields[row];
    if (field === undefined) return words;
    const beside = { columns: field.columns.map((column) => columns + column), values: unit(field).values };
    return unit(addUp([words, beside], [Math.sqrt(1 - FIELDS_PART), Math.sqrt(FIELDS_PART)]));
  });
}

/** Vectors with those of their nearest mixed in, mutual neighbours more than others. */
export function smoothVectors(vectors: readonly SparseVector[]): SparseVector[] {
  const nearest = nearestNodes(vectors, SMOOTHING.k);
  const sets = nearest.map(({ rows }) => new Set(rows));
  return vectors.map((vector, i) => {
    const { rows, scores } = nearest[i]!;
    const neighbours = Array.from(rows, (row, place) => ({ score: scores[place]!, mutual: sets[row]!.has(i) }));
    const others = Array.from(rows, (row) => vectors[row]!);
    return unit(addUp([vector, ...others], [1, ...smoothingWeights(neighbours, SMOOTHING)]));
  });
}
