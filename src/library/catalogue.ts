import { filled, filledFields } from '../listing/merge.js';
import { shown } from '../paper/arguments.js';
import { hash } from '../paper/identity.js';
import type { Paper } from '../paper/paper.js';
import { Copies } from './copies.js';
import type { Appearance, LibraryCopy, LibraryEntry, LibraryRecord } from './entry.js';
import type { SavedLibrary } from './saved-library.js';
import { Shelf } from './shelf.js';

/** What adding a paper came to: a new paper of the library, or a copy of one; `text` tells whether its words are new to the index. */
type Outcome<P extends Paper> = { readonly added: P } | { readonly copy: LibraryCopy<P>; readonly text: boolean };

/** The papers of a library by their numbers and names, with what is kept of each. */
export class Catalogue<P extends Paper> {
  readonly #shelf = new Shelf<P>();
  readonly #records = new Map<number, LibraryRecord>();
  readonly #listings: Appearance[] = [];
  readonly #copies = new Copies<P>((number) => this.#shelf.get(number));
  #last = 0;

  get size(): number {
    return this.#records.size;
  }

  get listings(): readonly Appearance[] {
    return this.#listings;
  }

  /** Numbers of the papers, rising. */
  numbers(): Iterable<number> {
    return this.#records.keys();
  }

  /** Place of a listing among those that were added; the same name on the same day is the same listing. */
  listing({ from, date }: Appearance): number {
    const known = this.#listings.findIndex((listing) => listing.from === from && listing.date === date);
    return known >= 0 ? known : this.#listings.push({ from, date }) - 1;
  }

  add(paper: P, place: number): Outcome<P> {
    const original = this.#copies.find(paper);
    if (original === undefined) return { added: this.#addNew(paper, place) };
    const { number, by } = original;
    const { listed } = this.record(number);
    if (!listed.includes(place)) listed.push(place);
    this.#copies.addNames(number, paper);
    return this.#merge(number, { listed: paper, by });
  }

  #addNew(listed: P, place: number): P {
    let paper = listed;
    // Another paper has the id: a listing printed it, or the title is the same.
    for (let n = 0; this.#copies.named(paper.id) !== undefined; n++)
      paper = { ...listed, id: `${listed.id}~${hash(`${n} ${listed.title} ${listed.abstract}`)}` };
    const number = ++this.#last;
    this.#shelf.set(number, paper);
    this.#records.set(number, { listed: [place] });
    this.#copies.set(number, paper);
    return paper;
  }

  #merge(number: number, { listed, by }: Pick<LibraryCopy<P>, 'listed' | 'by'>): Outcome<P> {
    const old = this.#shelf.get(number);
    const fields = filledFields(old, listed);
    const paper = filled(old, listed);
    if (fields.length === 0 && paper.links.length === old.links.length)
      return { copy: { paper: old, listed, by, filled: [] }, text: false };
    this.#shelf.set(number, paper);
    this.#copies.set(number, paper);
    const text = fields.includes('title') || fields.includes('abstract');
    return { copy: { paper, listed, by, filled: fields }, text };
  }

  /** Forgets a paper and all that is known of it. */
  remove(number: number): void {
    this.#copies.remove(number);
    this.#records.delete(number);
    this.#shelf.delete(number);
  }

  /** Number of the paper with an id, an identifier or a number; undefined where there is none. */
  find(name: string | number): number | undefined {
    const number = typeof name === 'number' ? name : this.#copies.named(name);
    return number !== undefined && this.#records.has(number) ? number : undefined;
  }

  /** As {@link find}. @throws RangeError where there is none */
  number(name: string | number): number {
    const number = this.find(name);
    if (number === undefined) throw new RangeError(`no paper of the library has the id or number ${shown(name)}`);
    return number;
  }

  paper(number: number): P {
    return this.#shelf.get(number);
  }

  record(number: number): LibraryRecord {
    return this.#records.get(number) as LibraryRecord;
  }

  entry(number: number): LibraryEntry<P> {
    const { listed, opinion, read = false, tags = [] } = this.record(number);
    return {
      number,
      paper: this.#shelf.get(number),
      listed: listed.map((place) => this.#listings[place] as Appearance),
      ...(opinion !== undefined && { opinion }),
      read,
      tags,
    };
  }

  /** Days on which a paper was listed, the first one first. */
  days(number: number): string[] {
    return this.record(number).listed.map((place) => (this.#listings[place] as Appearance).date);
  }

  /** Ids of the papers whose records are as wanted. */
  ids(wanted: (record: LibraryRecord) => boolean): string[] {
    const ids: string[] = [];
    for (const [number, record] of this.#records) if (wanted(record)) ids.push(this.#shelf.get(number).id);
    return ids;
  }

  saved(): Omit<SavedLibrary, 'index' | 'background'> {
    const numbers = [...this.#records.keys()];
    return {
      numbers,
      ids: numbers.map((number) => this.#copies.id(number)),
      papers: this.#shelf.pack(numbers),
      records: [...this.#records.values()],
      listings: this.#listings,
      last: this.#last,
      ...this.#copies.saved(),
    };
  }

  restore({ numbers, ids, papers, records, listings, last, signatures, names }: SavedLibrary): void {
    this.#last = last;
    this.#listings.push(...listings);
    for (const [i, number] of numbers.entries()) this.#records.set(number, records[i] as LibraryRecord);
    this.#shelf.restore(numbers, papers, ids);
    this.#copies.restore({ numbers, ids, signatures, names });
  }
}
