import { checkKeptPaper, shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { type AddAllOptions, addAll } from './add-all.js';
import { type CopyOptions, copies, type NearCopy } from './copies.js';
import { type DuplicateOptions, duplicates } from './duplicates.js';
import type { Match } from './match.js';
import { IndexState } from './memory/index-state.js';
import { fromBytes, type LoadOptions, type SaveOptions, toBytes } from './memory/saved-form.js';
import type { NeighbourGraph } from './neighbour-graph.js';
import { type NeighbourOptions, neighbours } from './neighbours.js';
import type { AddPaperOptions, IndexOptions, RecommendOptions, RelatedOptions, SearchOptions } from './options.js';
import { type Recommendation, recommend } from './recommend.js';
import { related } from './related.js';
import { search } from './search.js';
import { checkSettings } from './settings.js';
import { type SuggestOptions, suggest } from './suggest.js';

/** The index of a state that was made elsewhere: the constructor takes one, too, which its types keep to the house. */
export function indexOf<P extends Paper>(state: IndexState<P>): PaperIndex<P> {
  return new (PaperIndex as unknown as new (state: IndexState<P>) => PaperIndex<P>)(state);
}

/**
 * Papers that can be asked which of them are like a text, like one another, or worth recommending.
 *
 * Scores are products of tf·idf vectors, from 0 to 1, exact whatever was added and removed before, and every score comes
 * with the terms that make it up. Finds the words of English text best; any text can be indexed.
 *
 * @category Related papers
 * @example
 * ```ts
 * const index = new PaperIndex([
 *   { id: 'a', title: 'Graph neural networks', abstract: 'A survey of graph networks.', links: [] },
 *   { id: 'b', title: 'Graph networks for molecules', abstract: 'Graphs of atoms.', links: [] },
 *   { id: 'c', title: 'A history of glass', abstract: 'From Rome to Murano.', links: [] },
 * ]);
 * index.related('a').map((match) => match.paper.id); // ['b']
 * ```
 */
export class PaperIndex<P extends Paper = Paper> implements Iterable<P> {
  readonly #state: IndexState<P>;

  /** @throws RangeError or TypeError for an option out of bounds, or a paper whose id comes twice. */
  constructor(papers?: Iterable<P>, options?: IndexOptions<P>);
  constructor(papers: Iterable<P> | IndexState<P> = [], options: IndexOptions<P> = {}) {
    if (papers instanceof IndexState) {
      this.#state = papers;
      return;
    }
    this.#state = new IndexState(checkSettings(options));
    for (const paper of papers) this.add(paper);
  }

  /** Number of papers. */
  get size(): number {
    return this.#state.store.size;
  }

  /** Adds a paper. Throws a `RangeError` when its id is taken: then {@link replace} is meant. */
  add(paper: P, options: AddPaperOptions = {}): this {
    checkKeptPaper('paper', paper);
    if (this.has(paper.id))
      throw new RangeError(`paper.id must be new to the index, not ${shown(paper.id)}: use replace`);
    this.#state.set(paper, options.vector);
    return this;
  }

  /**
   * Adds papers one after the other. Those added before an error or an abort stay.
   *
   * @throws what {@link add} throws, and the signal's reason once it is aborted
   */
  addAll(papers: Iterable<P>, options?: AddAllOptions): this;
  addAll(papers: AsyncIterable<P>, options?: AddAllOptions): Promise<this>;
  addAll(papers: Iterable<P> | AsyncIterable<P>, options: AddAllOptions = {}): this | Promise<this> {
    const done = addAll((paper: P) => this.add(paper), papers, options);
    return done === undefined ? this : done.then(() => this);
  }

  /** Adds a paper in place of the one with its id, if there is one. */
  replace(paper: P, options: AddPaperOptions = {}): this {
    checkKeptPaper('paper', paper);
    this.#state.set(paper, options.vector);
    return this;
  }

  /** Removes the paper with an id; false when there is none. */
  remove(id: string): boolean {
    const row = this.#state.store.row(id);
    if (row === undefined) return false;
    this.#state.remove(row);
    return true;
  }

  has(id: string): boolean {
    return this.#state.store.row(id) !== undefined;
  }

  /** The paper with an id, or `undefined`. */
  get(id: string): P | undefined {
    const row = this.#state.store.row(id);
    return row === undefined ? undefined : this.#state.store.paper(row);
  }

  /** Papers in the order in which they were added. */
  *[Symbol.iterator](): Iterator<P> {
    for (const row of this.#state.store.rows()) yield this.#state.store.paper(row);
  }

  /**
   * Papers about what a text is about, best first. Words that no paper of the index has count for nothing.
   *
   * The score is the cosine of the text with a paper, times `length / (length + mean length)` of the paper's vector: about
   * half the cosine for a paper as long as most, less for a title alone. The closeness of an answer to a few words also
   * looks at how many of them the paper has, in its title and side by side.
   *
   * @example
   * ```ts
   * index.search('networks', { limit: 1 })[0]?.terms; // [{ term: 'networks', weight: 0.25… }]
   * ```
   */
  search(text: string, options: SearchOptions<P> = {}): Match<P>[] {
    return search(this.#state, text, options);
  }

  /**
   * Questions like a text that papers of the index answer, likeliest first: for one that {@link search} finds nothing close
   * to. Words completed or freed of a typing mistake come first, then pairs of words that hold one of the text's.
   *
   * @example
   * ```ts
   * index.suggest('grpah networks'); // ['graph networks', …]
   * ```
   */
  suggest(text: string, options: SuggestOptions = {}): string[] {
    return suggest(this.#state, text, options);
  }

  /**
   * Papers like one paper, best first, without itself: one of the index by its id, or any other.
   *
   * The score is the cosine of the two, less for a paper of which much less is known than of others (a title alone among
   * abstracts): its length is taken to be 0.6 of the mean length. `closeness` says what a score is worth: most papers of a
   * mixed list have nothing close in it.
   *
   * @throws RangeError for an id that is not in the index
   *
   * @example
   * ```ts
   * index.related('a', { minScore: 'related' })[0]?.closeness; // 'close'
   * ```
   */
  related(paper: string | P, options: RelatedOptions<P> = {}): Match<P>[] {
    return related(this.#state, paper, options);
  }

  /**
   * Papers for someone who liked some papers of the index, best first. The liked and disliked ones are never given. For one
   * liked paper they are its {@link related} papers.
   *
   * The score is the cosine of a paper with the mean of the liked papers, less a quarter of that with the mean of the
   * disliked ones, less, as the liked papers grow in number, a part of that with the mean of all papers. A match is as
   * close as the nearest of the liked papers, which `like` names.
   *
   * @throws RangeError for an id that is not in the index, or both liked and disliked
   *
   * @example
   * ```ts
   * index.recommend(['a'])[0]?.like[0]?.paper.id; // 'a'
   * ```
   */
  recommend(liked: Iterable<string>, options: RecommendOptions<P> = {}): Recommendation<P>[] {
    return recommend(this.#state, liked, options);
  }

  /** Pairs of papers whose cosine reaches a threshold, the most alike first, each in the order of ids. */
  duplicates(options: DuplicateOptions = {}): [P, P, number][] {
    return duplicates(this.#state, options);
  }

  /**
   * Other papers whose cosine with one reaches a threshold, the most alike first: other versions of it, say. Vectors that
   * were given do not count.
   *
   * @throws RangeError for an id that is not in the index
   *
   * @example
   * ```ts
   * index.copies('a'); // []
   * ```
   */
  copies(paper: string | P, options: CopyOptions = {}): NearCopy<P>[] {
    return copies(this.#state, paper, options);
  }

  /** For every paper the papers nearest to it: the nearest-neighbour graph of the index. */
  neighbours(options: NeighbourOptions = {}): NeighbourGraph {
    return neighbours(this.#state, options);
  }

  /**
   * The index as one block of bytes, for {@link PaperIndex.fromBytes}; papers as JSON. The bytes are those of an index
   * built anew from the papers: nothing of papers that were removed is in them.
   *
   * @example
   * ```ts
   * const copy = PaperIndex.fromBytes(index.toBytes());
   * copy.size; // 3
   * ```
   */
  toBytes(options: SaveOptions = {}): Uint8Array {
    return toBytes(this.#state, options);
  }

  /**
   * The index that {@link toBytes} made. Options left out are those saved; an analyzer, background or function for
   * papers that is not the default must be given again. The index reads from the bytes for as long as it is used: they
   * must not be changed. All parts are checked to fit together, unless `trust` says that nobody else can write the bytes.
   *
   * @throws IndexFormatError for bytes that are cut short, changed or of another version, and for other options than saved
   */
  static fromBytes<P extends Paper = Paper>(bytes: Uint8Array, options: LoadOptions<P> = {}): PaperIndex<P> {
    return indexOf(fromBytes(bytes, options));
  }
}
