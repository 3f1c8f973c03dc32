import type { Paper } from '../paper/paper.js';
import type { TextInput } from '../text/paper-text.js';
import { BackgroundPapers } from './background-papers.js';
import { idfWeights } from './idf-weights.js';
import { nearest } from './nearest.js';
import type { FieldWeights } from './options.js';
import { relatedFactors, searchFactors } from './paper-lengths.js';
import { PaperStore } from './paper-store.js';
import { byProduct, type Ranking } from './ranking.js';
import type { Settings } from './settings.js';
import { SmoothedSpace } from './smoothed-space.js';
import { TermCounter } from './term-counter.js';
import { TermMatrix } from './term-matrix.js';
import type { Hit } from './top-rows.js';
import { type TermVector, VectorSpace } from './vector-space.js';
import { Vocabulary } from './vocabulary.js';

/** Removed rows are dropped once they are this share of all. */
const REMOVED_SHARE = 0.25;
const LEAST_REMOVED = 64;
/** Of how many rows the nearest ones are kept. */
const MOST_KIN = 20_000;
/** How many rows a sample is drawn from in advance. */
const MOST_SAMPLED = 2000;

/** What an index is made of: terms, rows of the matrix and the papers they stand for, kept in step. */
export class IndexState<P extends Paper> {
  readonly settings: Settings<P>;
  readonly vocabulary: Vocabulary;
  readonly matrix: TermMatrix = new TermMatrix();
  readonly store: PaperStore<P>;
  readonly #counter: TermCounter;
  /** Weights worked out since the last change, by field weights. */
  readonly #spaces = new Map<string, VectorSpace>();
  #sampled: number[] | undefined;
  readonly #background: BackgroundPapers | undefined;
  readonly #smoothed = new Map<VectorSpace, SmoothedSpace>();
  readonly #kin = new Map<VectorSpace, Map<number, Hit[]>>();
  readonly #shrunk = { text: new Map<VectorSpace, VectorSpace>(), paper: new Map<VectorSpace, VectorSpace>() };

  constructor(settings: Settings<P>) {
    this.settings = settings;
    this.vocabulary = new Vocabulary(settings.analyzer);
    this.store = new PaperStore(settings.papers);
    const { background, prior } = settings;
    if (background !== undefined) this.#background = new BackgroundPapers(background, prior, this.vocabulary);
    this.#counter = new TermCounter(this.vocabulary, settings.pairs > 0);
  }

  /** Takes up a paper, in the place of the one with its id if there is one. */
  set(paper: P): void {
    const old = this.store.row(paper.id);
    this.#counter.count(paper, true);
    this.store.set(this.matrix.add(this.#counter), paper);
    if (old !== undefined) {
      this.matrix.remove(old);
      this.store.clear(old);
    }
    this.#changed();
  }

  remove(row: number): void {
    this.store.delete(row);
    this.matrix.remove(row);
    this.#changed();
  }

  /** The papers as vectors, with the field weights of the index or with others. */
  space(fields: Required<FieldWeights> = this.settings.fields): VectorSpace {
    const key = `${fields.title} ${fields.abstract}`;
    let space = this.#spaces.get(key);
    if (space === undefined) {
      const [other] = this.#spaces.values();
      space = new VectorSpace(this.matrix, other?.idf ?? this.#idf(), fields);
      this.#spaces.set(key, space);
    }
    return space;
  }

  #idf(): Float64Array {
    return idfWeights(this.matrix, this.vocabulary, { pairs: this.settings.pairs, background: this.#background });
  }

  /** Orders rows by likeness to a vector, smoothed if the index is, for a text query or for papers like one. */
  ranking(space: VectorSpace, vector: TermVector, asked: { by: 'text' | 'paper'; self?: number | undefined }): Ranking {
    const { smoothing } = this.settings;
    if (smoothing === undefined) return byProduct(this.#weighted(space, asked.by), vector);
    let smoothed = this.#smoothed.get(space);
    if (smoothed === undefined) {
      smoothed = new SmoothedSpace(space, smoothing, this.before);
      this.#smoothed.set(space, smoothed);
    }
    return smoothed.ranking(vector, asked.self, asked.by === 'text' ? searchFactors(space) : relatedFactors(space));
  }

  /** The rows nearest to a row, kept for the next question. */
  kin(space: VectorSpace, row: number, limit: number): readonly Hit[] {
    let known = this.#kin.get(space);
    if (known === undefined || known.size >= MOST_KIN) {
      known = new Map();
      this.#kin.set(space, known);
    }
    let hits = known.get(row);
    if (hits === undefined) {
      const accept = (other: number) => other !== row;
      hits = nearest(space, space.vector(row), { limit, minScore: 0, accept, before: this.before });
      known.set(row, hits);
    }
    return hits;
  }

  /** The papers with their lengths weighed as a kind of query needs it. */
  #weighted(space: VectorSpace, by: 'text' | 'paper'): VectorSpace {
    const known = this.#shrunk[by];
    let shrunk = known.get(space);
    if (shrunk === undefined) {
      const factors = by === 'text' ? searchFactors(space) : relatedFactors(space);
      shrunk = factors === undefined ? space : space.shrunk(factors);
      known.set(space, shrunk);
    }
    return shrunk;
  }

  /** Rows drawn as if at random, the same ones for the same papers: those whose ids have the least hash. */
  sample(size: number): number[] {
    if (this.#sampled === undefined || this.#sampled.length < size) {
      const drawn = Array.from(this.store.rows(), (row) => ({ row, hash: idHash(this.store.id(row)) }));
      drawn.sort((a, b) => a.hash - b.hash || (this.before(a.row, b.row) ? -1 : 1));
      this.#sampled = drawn.slice(0, Math.max(size, MOST_SAMPLED)).map(({ row }) => row);
    }
    return this.#sampled.slice(0, size);
  }

  /** Unit vector of any paper or text, in terms of the index. */
  vector(space: VectorSpace, input: TextInput): TermVector {
    this.#counter.count(input, false);
    const { terms, counts, length } = this.#counter;
    return space.unit(terms.subarray(0, length), counts.subarray(0, length));
  }

  /** Whether of two rows of one score the first ranks before the second: by id, in the order of code units. */
  readonly before = (a: number, b: number): boolean => this.store.id(a) < this.store.id(b);

  /** Drops removed rows. */
  compact(): void {
    if (this.matrix.rows === this.matrix.size) return;
    this.store.compact(this.matrix.compact());
    this.#forget();
  }

  /** Drops what was worked out from the papers; all but the sample stands on a space. */
  #forget(): void {
    this.#sampled = undefined;
    if (this.#spaces.size === 0) return;
    this.#spaces.clear();
    this.#smoothed.clear();
    this.#kin.clear();
    this.#shrunk.text.clear();
    this.#shrunk.paper.clear();
  }

  #changed(): void {
    this.#forget();
    const removed = this.matrix.rows - this.matrix.size;
    if (removed >= LEAST_REMOVED && removed > REMOVED_SHARE * this.matrix.rows) this.compact();
  }
}

/** FNV-1a with the finaliser of MurmurHash3. */
function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether a value can be read as a paper: an id, a title and an abstract. */
export function checkPaper(name: string, value: unknown): void {
  const paper = value as Partial<Paper> | null | undefined;
  if (typeof paper !== 'object' || paper === null) throw new TypeError(`${name} must be a paper, not ${String(value)}`);
  for (const field of ['id', 'title', 'abstract'] as const) {
    if (typeof paper[field] !== 'string')
      throw new TypeError(`${name}.${field} must be a string, not ${String(paper[field])}`);
  }
  if (paper.id === '') throw new RangeError(`${name}.id must not be empty`);
}
