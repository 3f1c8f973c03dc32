import { hashString } from '../../packed/hash.js';
import type { Paper } from '../../paper/paper.js';
import type { TextInput } from '../../text/paper-text.js';
import { type Direction, directionOf, type Embedding, quantised } from '../formula/embedding.js';
import { centroid, type TermVector } from '../formula/term-vector.js';
import type { FieldWeights } from '../options.js';
import type { Settings } from '../settings.js';
import { TermCounter } from '../terms/term-counter.js';
import { TokenReader } from '../terms/token-reader.js';
import { Vocabulary } from '../terms/vocabulary.js';
import { BackgroundPapers } from './background-papers.js';
import type { Collection } from './collection.js';
import { Dictionary } from './dictionary.js';
import { Embeddings } from './embeddings.js';
import { idfWeights } from './idf-weights.js';
import { PaperStore } from './paper-store.js';
import { TermMatrix } from './term-matrix.js';
import { numberTerms } from './term-numbers.js';
import { VectorSpace } from './vector-space.js';
import { View } from './view.js';

/** Removed rows are dropped once they are this share of all. */
const REMOVED_SHARE = 0.25;
const LEAST_REMOVED = 64;
/** How many papers stand for all. */
export const SAMPLE_SIZE = 1000;

/** What an index is made of: terms, rows of the matrix and the papers they stand for, kept in step. */
export class IndexState<P extends Paper> {
  readonly settings: Settings<P>;
  readonly vocabulary: Vocabulary;
  readonly matrix: TermMatrix = new TermMatrix();
  readonly store: PaperStore<P>;
  readonly embeddings: Embeddings = new Embeddings();
  readonly #counter: TermCounter;
  readonly #background: BackgroundPapers | undefined;
  readonly #collection: Collection | undefined;
  /** What was worked out since the last change, by field weights. */
  readonly #views = new Map<string, View>();
  #sampled: number[] | undefined;
  #reader: TokenReader | undefined;
  /** Words as they are spelt: made when they are first asked for, then kept in step. */
  #dictionary: Dictionary | undefined;
  /** Whether rows and terms are numbered as those of an index built anew. */
  #tidy = true;

  /** @param collection - what is known of all papers, where the state holds some of them alone */
  constructor(settings: Settings<P>, collection?: Collection) {
    this.settings = settings;
    this.#collection = collection;
    this.vocabulary = new Vocabulary(settings.analyzer);
    this.store = new PaperStore(settings.papers);
    const { background, prior } = settings;
    if (background !== undefined) this.#background = new BackgroundPapers(background, prior, this.vocabulary);
    this.#counter = new TermCounter(this.vocabulary, settings.pairs > 0);
  }

  /** Takes up a paper, in the place of the one with its id if there is one. */
  set(paper: P, vector: Embedding | undefined = this.settings.vector?.(paper)): void {
    const old = this.store.row(paper.id);
    const numbers = vector && this.#numbers(paper, vector);
    const tidy = this.#tidy && old === undefined;
    // An analyzer of the user's may throw half way, with words learned that no paper has.
    this.#tidy = false;
    this.#counter.count(paper, true);
    const row = this.matrix.add(this.#counter);
    this.store.set(row, paper);
    if (numbers !== undefined) this.embeddings.set(row, numbers);
    if (old !== undefined) this.#forgetWords(old);
    this.#dictionary?.countPaper(paper, 1);
    this.#tidy = tidy;
    if (old !== undefined) {
      this.matrix.remove(old);
      this.embeddings.remove(old);
      this.store.clear(old);
      this.vocabulary.spellings.stale = true;
    }
    this.#changed();
  }

  remove(row: number): void {
    this.#tidy = false;
    this.vocabulary.spellings.stale = true;
    this.#forgetWords(row);
    this.store.delete(row);
    this.matrix.remove(row);
    this.embeddings.remove(row);
    this.#changed();
  }

  /** The papers with the field weights of the index or with others. */
  view(fields: Required<FieldWeights> = this.settings.fields): View {
    const key = `${fields.title} ${fields.abstract}`;
    let view = this.#views.get(key);
    if (view === undefined) {
      const [other] = this.#views.values();
      const collection = this.#collection;
      const lengths = { ...fields, inverseNorms: collection?.inverseNorms };
      const space = new VectorSpace(this.matrix, other?.space.idf ?? this.#idf(), lengths);
      view = new View({
        space,
        embeddings: this.embeddings,
        vectorWeight: this.settings.vectorWeight,
        sample: () => this.#sample(),
        smoothing: this.settings.smoothing,
        before: this.before,
        mean: () => collection?.mean ?? centroid(this.#sample().map((row) => space.vector(row))),
        meanLength: collection?.meanLength,
      });
      this.#views.set(key, view);
    }
    return view;
  }

  #idf(): Float64Array {
    return idfWeights(this.#collection ?? this.matrix, this.vocabulary, {
      pairs: this.settings.pairs,
      background: this.#background,
    });
  }

  /** Rows drawn as if at random, the same ones for the same papers: those whose ids have the least hash. */
  #sample(): readonly number[] {
    if (this.#sampled === undefined) {
      const drawn = Array.from(this.store.rows(), (row) => ({ row, hash: hashString(this.store.id(row)) }));
      drawn.sort((a, b) => a.hash - b.hash || (this.before(a.row, b.row) ? -1 : 1));
      this.#sampled = drawn.slice(0, SAMPLE_SIZE).map(({ row }) => row);
    }
    return this.#sampled;
  }

  /** Unit vector of any paper or text, in terms of the index. */
  vector(view: View, input: TextInput): TermVector {
    // A text counts as an abstract, or as a title where abstracts do not count.
    const asTitle = typeof input === 'string' && view.space.tf[1] === 0;
    this.#counter.count(asTitle ? { title: input, abstract: '' } : input, false);
    const { terms, counts, length } = this.#counter;
    return view.space.unit(terms.subarray(0, length), counts.subarray(0, length));
  }

  /** The vector of a paper or text that is asked about, if there is one and papers have some. */
  direction(name: string, vector: Embedding | undefined): Direction | undefined {
    return vector && directionOf(quantised(name, vector, this.embeddings.dimension));
  }

  #numbers(paper: P, vector: Embedding): Int8Array {
    return quantised(`paper ${JSON.stringify(paper.id)}`, vector, this.embeddings.dimension);
  }

  /** Finds the terms of the index in texts. */
  get reader(): TokenReader {
    this.#reader ??= new TokenReader(this.settings.analyzer);
    return this.#reader;
  }

  /** The words of all papers; where their texts are not kept, their stems and the shortest spelling of each. */
  get dictionary(): Dictionary {
    if (this.#dictionary === undefined) {
      this.#dictionary = new Dictionary();
      if (this.settings.papers !== 'ids') {
        for (const row of this.store.rows()) this.#dictionary.countPaper(this.store.paper(row), 1);
      } else this.#countTerms(this.#dictionary);
    }
    return this.#dictionary;
  }

  #countTerms(dictionary: Dictionary): void {
    for (let term = 0; term < this.vocabulary.size; term++) {
      if (this.vocabulary.isPair(term)) continue;
      const df = this.matrix.df[term] ?? 0;
      if (df === 0) continue;
      const words = new Set([this.vocabulary.text(term), this.vocabulary.readable(term)]);
      for (const word of words) dictionary.count(word, df);
    }
  }

  /** The dictionary no longer has the words of a row. */
  #forgetWords(row: number): void {
    if (this.settings.papers === 'keep') this.#dictionary?.countPaper(this.store.paper(row), -1);
    else this.#dictionary = undefined;
  }

  /** Whether of two rows of one score the first ranks before the second: by id, in the order of code units. */
  readonly before = (a: number, b: number): boolean => this.store.id(a) < this.store.id(b);

  /** Renumbers rows and terms as an index built anew from the papers would: nothing of removed ones is left. */
  tidy(): void {
    if (this.#tidy) return;
    this.#keep(Int32Array.from(this.store.rows()));
    this.#renumber();
    this.#tidy = true;
  }

  /** Makes the rows given, in their order, all there are. */
  #keep(rows: Int32Array): void {
    this.matrix.keep(rows);
    this.store.keep(rows);
    this.embeddings.keep(rows);
    this.#forget();
  }

  #renumber(): void {
    const { numbers, count } = numberTerms(this.matrix, this.vocabulary);
    this.matrix.renumber(numbers, count);
    this.vocabulary.renumber(numbers, count);
    this.#background?.forget();
    this.#forget();
  }

  /** Drops what was worked out from the papers. */
  #forget(): void {
    this.#sampled = undefined;
    this.#views.clear();
  }

  /** Drops removed rows, and terms that none is left of, once they are many. */
  #changed(): void {
    this.#forget();
    const removed = this.matrix.rows - this.matrix.size;
    if (removed < LEAST_REMOVED || removed <= REMOVED_SHARE * this.matrix.rows) return;
    this.#keep(Int32Array.from(this.store.rows()).sort());
    this.#renumber();
    // It would go on holding the words that no paper has any more.
    this.#dictionary = undefined;
  }
}
