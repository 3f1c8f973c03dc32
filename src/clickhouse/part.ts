import type { Paper } from '../paper/paper.js';
import { IndexState } from '../similarity/memory/index-state.js';
import type { Settings } from '../similarity/settings.js';
import type { GenerationRow } from './generations.js';
import type { StoredPaper } from './stored-papers.js';
import type { KnownTerm } from './term-frequencies.js';

/** The mean of the papers that stand for all. */
export interface MeanPaper {
  /** Its weights, by term. */
  readonly weights: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, KnownTerm>;
}

export const NO_MEAN: MeanPaper = { weights: new Map(), terms: new Map() };

/** What a part of a collection is made of. */
export interface PartSource {
  readonly papers: readonly StoredPaper[];
  /** Terms that may count: all others of the papers are left out, but for those of the mean. */
  readonly terms: ReadonlyMap<string, KnownTerm>;
  readonly mean: MeanPaper;
}

/** Some papers of a generation as an index in memory, which answers for them as one of all papers would. */
export function partOf<P extends Paper>(
  settings: Settings<Paper>,
  generation: GenerationRow,
  { papers, terms, mean }: PartSource,
): IndexState<P> {
  const known = (text: string) => terms.get(text) ?? mean.terms.get(text);
  const numbers = new TermNumbers((text) => known(text) !== undefined);
  for (const text of terms.keys()) numbers.of(text);
  // Of the mean the terms of these papers alone: it has a hundred thousand others.
  const rows = papers.map((paper) => numbers.row(paper));
  const df = Int32Array.from(numbers.texts, (text) => known(text)?.df ?? 0);
  const weighed = Int32Array.from(numbers.texts.keys()).filter((term) => mean.weights.has(numbers.texts[term]!));
  const state = new IndexState(settings as Settings<P>, {
    size: generation.papers,
    df,
    inverseNorms: Float64Array.from(papers, ({ norm }) => (norm === 0 ? 0 : 1 / norm)),
    meanLength: generation.meanLength,
    mean: { terms: weighed, weights: Float64Array.from(weighed, (term) => mean.weights.get(numbers.texts[term]!)!) },
  });
  state.vocabulary.restore({ words: numbers.words, parts: Int32Array.from(numbers.parts) });
  state.vocabulary.spellings.stale = true;
  state.matrix.restore(matrixOf(rows, numbers.texts.length));
  state.store.restore(
    papers.map(({ id }) => id),
    (row) => JSON.parse(papers[row]!.paper) as P,
  );
  return state;
}

interface Row {
  readonly terms: number[];
  readonly counts: number[];
}

function matrixOf(rows: readonly Row[], terms: number) {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { terms: own }] of rows.entries()) starts[row + 1] = starts[row]! + own.length;
  const df = new Int32Array(terms);
  for (const row of rows) for (const term of row.terms) df[term]! += 1;
  return {
    starts,
    terms: Int32Array.from(rows.flatMap((row) => row.terms)),
    counts: Uint8Array.from(rows.flatMap((row) => row.counts)),
    df,
  };
}

/** Numbers terms, the words of a pair before the pair. */
class TermNumbers {
  readonly texts: string[] = [];
  readonly words: string[] = [];
  readonly parts: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #counts: (text: string) => boolean;

  /** @param counts - whether a term may count */
  constructor(counts: (text: string) => boolean) {
    this.#counts = counts;
  }

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const blank = text.indexOf(' ');
    const [left, right] =
      blank < 0 ? [-1, this.words.push(text) - 1] : [this.of(text.slice(0, blank)), this.of(text.slice(blank + 1))];
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.parts.push(left, right);
    return number;
  }

  /** The terms of a paper that may count, with their counts. */
  row({ terms, counts }: StoredPaper): Row {
    const own: Row = { terms: [], counts: [] };
    for (const [i, text] of terms.entries()) {
      if (!this.#counts(text)) continue;
      own.terms.push(this.of(text));
      own.counts.push(counts[i]!);
    }
    return own;
  }
}
