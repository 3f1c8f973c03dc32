import { formatPapers, type PaperFormat } from '../formats/write/format-papers.js';
import { checkIterable, checkKeptPaper, checkLinks, checkOptions, checkString, refuse } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { keyphrases } from '../report/analysis.js';
import type { Digest } from '../report/digest-types.js';
import { recommendations } from '../report/recommendations.js';
import type { Match } from '../similarity/match.js';
import type { RecommendOptions, RelatedOptions, SearchOptions } from '../similarity/options.js';
import type { PaperIndex } from '../similarity/paper-index.js';
import type { Recommendation } from '../similarity/recommend.js';
import { discoverTopics, type Topic } from '../topics/discover/discover.js';
import { Catalogue } from './catalogue.js';
import type { Added, Appearance, LibraryCopy, LibraryEntry } from './entry.js';
import { LazyIndex } from './lazy-index.js';
import { libraryDigest } from './library-digest.js';
import {
  checkDay,
  type LibraryAddOptions,
  type LibraryDigestOptions,
  type LibraryExportOptions,
  type LibraryOptions,
  today,
} from './library-options.js';
import { LibraryFormatError, readLibrary, writeLibrary } from './saved-library.js';

/**
 * Papers kept over days: what is new in a listing and what the library had already, when and where each paper was listed, what
 * its reader likes, dislikes, has read and tagged, and every question of an index over all of it.
 *
 * A paper is named by its id, by another identifier (`doi:10.1145/3613905`), or by its number, which it keeps.
 *
 * @category Library
 * @example
 * ```ts
 * const library = new Library();
 * const snails = { id: 'snails', title: 'Snails of gardens', abstract: 'Snails climb walls by night.', links: [] };
 * const slugs = { id: 'slugs', title: 'Slugs of gardens', abstract: 'Slugs climb walls, too.', links: [] };
 * library.add([snails], { from: 'monday.txt' }).papers.length; // 1
 * library.add([snails, slugs], { from: 'tuesday.txt' }).papers.map(({ id }) => id); // ['slugs']
 * library.like('snails').recommend().map(({ paper }) => paper.id); // ['slugs']
 * ```
 */
export class Library<P extends Paper = Paper> implements Iterable<P> {
  readonly #options: LibraryOptions<P>;
  readonly #catalogue = new Catalogue<P>();
  readonly #index: LazyIndex<P>;
  readonly #phrases: (paper: Paper) => readonly string[];

  constructor(options: LibraryOptions<P> = {}) {
    checkOptions(options);
    const { keywordModel: model, ...indexed } = options;
    this.#options = options;
    this.#index = new LazyIndex(indexed, (id) => this.#catalogue.paper(this.#catalogue.number(id)));
    this.#phrases = keyphrases(model === undefined ? {} : { model });
  }

  /** Number of papers. */
  get size(): number {
    return this.#catalogue.size;
  }

  /** Listings that were added, in their order. */
  get listings(): readonly Appearance[] {
    return this.#catalogue.listings;
  }

  /** The papers as an index, for all that an index can be asked. It is the library's own: do not change it. */
  get index(): PaperIndex<P> {
    return this.#index.current();
  }

  /**
   * Adds the papers of a listing. A paper that the library has already, by an identifier, its title or nearly the same text, is a
   * copy: the library's paper stays under its id, fields that it lacks are filled from the copy, and both listings are kept.
   *
   * @param listing - what `parseListing` gives, or any papers
   * @throws TypeError for what is no paper, RangeError for a date that is none
   *
   * @example
   * ```ts
   * const { copies } = library.add([{ ...snails, id: 'doi:10.5555/1', doi: '10.5555/1' }], { from: 'wednesday.bib' });
   * copies.map(({ paper, by, filled }) => `${paper.id}: known by its ${by}, filled ${filled}`); // ['snails: known by its title, filled doi']
   * ```
   */
  add(listing: { readonly papers: Iterable<P> } | Iterable<P>, options: LibraryAddOptions = {}): Added<P> {
    checkOptions(options);
    const { from = '', date = today() } = options;
    checkString('from', from);
    const place = this.#catalogue.listing({ from, date: checkDay('date', date) });
    const papers: P[] = [];
    const copies: LibraryCopy<P>[] = [];
    for (const paper of papersOf(listing)) {
      checkKeptPaper('paper', paper);
      checkLinks('paper', paper);
      const outcome = this.#catalogue.add(paper, place);
      if ('added' in outcome) papers.push(outcome.added);
      else copies.push(outcome.copy);
      if ('added' in outcome) this.#index.changed(outcome.added.id);
      else if (outcome.text) this.#index.changed(outcome.copy.paper.id);
    }
    return { papers, copies };
  }

  /** The paper of an id, an identifier or a number, with all that is known of it; undefined where there is none. */
  get(name: string | number): LibraryEntry<P> | undefined {
    const number = this.#catalogue.find(name);
    return number === undefined ? undefined : this.#catalogue.entry(number);
  }

  /** All papers with what is known of them, in the order of adding. */
  *entries(): Generator<LibraryEntry<P>> {
    for (const number of this.#catalogue.numbers()) yield this.#catalogue.entry(number);
  }

  /** Papers in the order of adding. */
  *[Symbol.iterator](): Iterator<P> {
    for (const number of this.#catalogue.numbers()) yield this.#catalogue.paper(number);
  }

  /** Marks a paper as one to find more of. @throws RangeError for a paper that the library has not */
  like(name: string | number): this {
    this.#record(name).opinion = 'liked';
    return this;
  }

  /** Marks a paper as one to find less of. @throws RangeError for a paper that the library has not */
  dislike(name: string | number): this {
    this.#record(name).opinion = 'disliked';
    return this;
  }

  /** Takes back what was said by {@link like} or {@link dislike}. */
  unlike(name: string | number): this {
    delete this.#record(name).opinion;
    return this;
  }

  /** Marks a paper as read, or not: a read paper is not recommended. */
  markRead(name: string | number, read = true): this {
    const record = this.#record(name);
    if (read) record.read = true;
    else delete record.read;
    return this;
  }

  /** Puts words of your own on a paper. */
  tag(name: string | number, ...tags: string[]): this {
    for (const tag of tags) if (typeof tag !== 'string' || tag === '') refuse('tags', 'texts that are not empty', tag);
    const record = this.#record(name);
    record.tags = [...new Set([...(record.tags ?? []), ...tags])].sort();
    return this;
  }

  /** Takes words off a paper. */
  untag(name: string | number, ...tags: string[]): this {
    const record = this.#record(name);
    record.tags = (record.tags ?? []).filter((tag) => !tags.includes(tag));
    return this;
  }

  #record(name: string | number) {
    return this.#catalogue.record(this.#catalogue.number(name));
  }

  /** Forgets a paper and all that is known of it; false where there is none. */
  remove(name: string | number): boolean {
    const number = this.#catalogue.find(name);
    if (number === undefined) return false;
    this.#index.removed(this.#catalogue.paper(number).id);
    this.#catalogue.remove(number);
    return true;
  }

  /** Papers about what a text is about, as `PaperIndex.search`. */
  search(text: string, options: SearchOptions<P> = {}): Match<P>[] {
    return this.index.search(text, { phrases: this.#phrases, ...options });
  }

  /** Papers like one of the library, as `PaperIndex.related`. */
  related(name: string | number, options: RelatedOptions<P> = {}): Match<P>[] {
    const { id } = this.#catalogue.paper(this.#catalogue.number(name));
    return this.index.related(id, { phrases: this.#phrases, ...options });
  }

  /** What to read next, for what was liked and disliked: papers not read yet, as `PaperIndex.recommend`. Empty where nothing was liked. */
  recommend(options: Omit<RecommendOptions<P>, 'disliked'> = {}): Recommendation<P>[] {
    const exclude = [...(options.exclude ?? []), ...this.#read()];
    return recommendations(this.index, { phrases: this.#phrases, ...options, ...this.profile(), exclude });
  }

  /** Ids of the papers liked and disliked. */
  profile(): { readonly liked: readonly string[]; readonly disliked: readonly string[] } {
    const of = (wanted: 'liked' | 'disliked') => this.#catalogue.ids(({ opinion }) => opinion === wanted);
    return { liked: of('liked'), disliked: of('disliked') };
  }

  #read(): string[] {
    return this.#catalogue.ids(({ read }) => read === true);
  }

  /** Topics of all papers, or of those listed since a day, as `discoverTopics`. */
  topics(options: { readonly since?: string } = {}): Topic<P>[] {
    const since = options.since === undefined ? '' : checkDay('since', options.since);
    const { background, keywordModel: model } = this.#options;
    const papers = [...this.#catalogue.numbers()]
      .filter((number) => this.#catalogue.days(number).some((day) => day >= since))
      .map((number) => this.#catalogue.paper(number));
    return discoverTopics(papers, { ...(background && { background }), ...(model && { model }), sections: 'auto' });
  }

  /**
   * The digest of the last day on which a listing was added, or of all days since one: its papers by topic, those new to the library
   * marked, with their kin in all of the library, what rose against the papers before, and picks for what was liked.
   */
  digest(options: LibraryDigestOptions = {}): Digest {
    const { background, keywordModel } = this.#options;
    const models = { ...(background && { background }), ...(keywordModel && { keywordModel }) };
    const held = { index: this.index, profile: this.profile(), exclude: this.#read(), ...models };
    return libraryDigest(this.#catalogue, held, options);
  }

  /** Papers in a format that other programs read, as `formatPapers`: all, or those that a filter keeps. */
  export(format: PaperFormat, options: LibraryExportOptions<P> = {}): string {
    const { filter = () => true, ...rest } = options;
    const papers = [...this.entries()].filter(filter).map(({ paper }) => paper);
    return formatPapers(papers, format, rest);
  }

  /** The library as one block of bytes, for {@link Library.fromBytes}: to keep in IndexedDB, or in a file by `paperkin/node`. */
  toBytes(): Uint8Array {
    const background = this.#options.background !== undefined;
    return writeLibrary({ ...this.#catalogue.saved(), index: this.#index.toBytes(), background });
  }

  /**
   * The library that {@link toBytes} made. The background that it was made with, if any, must be given again. The library reads
   * from the bytes for as long as it is used: they must not be changed.
   *
   * @throws LibraryFormatError for bytes that are no library, are cut short or changed, and for another background
   */
  static fromBytes<P extends Paper = Paper>(bytes: Uint8Array, options: LibraryOptions<P> = {}): Library<P> {
    const library = new Library<P>(options);
    const saved = readLibrary(bytes);
    if (saved.background !== (options.background !== undefined))
      throw new LibraryFormatError(
        `saved library: it was made ${saved.background ? 'with' : 'without'} the option background`,
      );
    library.#catalogue.restore(saved);
    library.#index.restore(saved.index);
    return library;
  }
}

function papersOf<P extends Paper>(listing: { readonly papers: Iterable<P> } | Iterable<P>): Iterable<P> {
  if (typeof listing === 'object' && listing !== null && 'papers' in listing) return papersOf(listing.papers);
  checkIterable('listing', listing);
  return listing;
}
