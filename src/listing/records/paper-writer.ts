import { dateOf } from '../../paper/dates.js';
import { splitNames } from '../../paper/name-list.js';
import type { FieldName, LinkField } from '../../paper/paper.js';
import type { EntryBuilder } from '../../paper/reader/entry-builder.js';
import { abstractOf } from './abstract-of.js';
import { identifiersOfAddress, identifiersOfText, identifiersOfValue } from './identifiers-of.js';
import { absoluteAddress } from './links-of.js';
import { noteOf } from './note-of.js';
import { PaperIdentifiers } from './paper-identifiers.js';
import { PaperLinks } from './paper-links.js';
import type { Placed } from './placed.js';
import type { PlacedText } from './placed-text.js';
import { areInitialled, areInstitutions, areSurnames, isService, isVenueLine, venueParts, yearIn } from './venues.js';

/** Words of a link that are nothing but its kind. */
const BUTTON = /^(?:the )?(?:paper|pdf|arxiv|preprint|full text|abs|doi|html|link|read (?:the )?paper)$/i;

const BEHIND_ET_AL = /(?<=\bet al\.?)[,.;]?\s+(?=\p{Lu})/u;

/** Writes the segments of one record into the fields of a paper. Every visible character of them is accounted for. */
export class PaperWriter {
  readonly #builder: EntryBuilder;
  readonly #text: PlacedText;
  readonly #links = new PaperLinks();
  readonly #identifiers = new PaperIdentifiers();
  readonly #authors: string[] = [];
  readonly #named = new Set<string>();
  readonly #notes: string[] = [];

  constructor(builder: EntryBuilder, text: PlacedText) {
    this.#builder = builder;
    this.#text = text;
  }

  write(record: readonly Placed[], sections: readonly string[]): void {
    const abstract = abstractOf(record);
    record.forEach((placed, i) => {
      const inAbstract = i >= abstract.first && i < abstract.end;
      this.#segment(placed, { inAbstract, before: record[i - 1], isVenue: isVenueLine(record, i) });
    });
    this.#finish(record.slice(abstract.first, abstract.end), sections);
  }

  #segment(
    placed: Placed,
    {
      inAbstract,
      before,
      isVenue,
    }: { readonly inAbstract: boolean; readonly before: Placed | undefined; readonly isVenue: boolean },
  ): void {
    const { role } = placed.segment;
    if (role === 'T') this.#title(placed);
    else if (role === 'K') this.#link(placed, this.#fieldOfLink(placed, inAbstract, before));
    else if (inAbstract) this.#read(placed, 'abstract');
    else if (role === 'N' && !isVenue) this.#names(placed);
    else if (role === 'N' || role === 'V') this.#venue(placed);
    else if (role === 'D') this.#date(placed);
    else if (role === 'G') this.#mark(placed);
    else this.#other(placed);
  }

  #fieldOfLink({ segment, cut }: Placed, inAbstract: boolean, before: Placed | undefined): LinkField | undefined {
    // The mark that closes a linked title comes right behind it, or behind what is emphasised in it.
    const closes = cut.passage.tokens[segment.first]?.text === '](' && segment.end === segment.first + 1;
    if (closes && before !== undefined && before.cut === cut)
      return before.segment.role === 'T' || before.segment.role === 'G' ? 'title' : undefined;
    return inAbstract ? 'abstract' : undefined;
  }

  #read(placed: Placed, ...fields: FieldName[]): void {
    const span = this.#text.span(placed);
    if (span !== undefined) this.#builder.read(span, ...fields);
  }

  #mark(placed: Placed): void {
    const span = this.#text.span(placed);
    if (span !== undefined) this.#builder.mark(span);
  }

  #title(placed: Placed): void {
    this.#builder.set('title', this.#text.of(placed));
    this.#builder.confidence = Math.min(this.#builder.confidence, placed.segment.confidence);
    this.#read(placed, 'title');
  }

  #names(placed: Placed): void {
    // "Alder et al. ICML": what follows is the venue.
    const [printed = '', venue = ''] = this.#text.of(placed).split(BEHIND_ET_AL);
    if (venue.length > 1 && this.#builder.get('venue') === undefined)
      this.#builder.set('venue', venue.replace(/\.$/, ''));
    const names = areInstitutions(printed) ? [] : splitNames(printed);
    if (names.length === 0) {
      this.#other(placed);
      return;
    }
    // Two authors of one list may have the same name; in another list they are named again.
    for (const name of names) if (!this.#named.has(name)) this.#authors.push(name);
    for (const name of names) this.#named.add(name);
    this.#read(placed, 'authors', ...(venue.length > 1 ? (['venue'] as const) : []));
  }

  #venue(placed: Placed): void {
    const text = this.#text.of(placed);
    if (this.#authors.length === 0 && (areInitialled(text) || areSurnames(text))) {
      this.#names(placed);
      return;
    }
    const { venue, published, ...numbers } = venueParts(text);
    if (isService(venue) || this.#builder.get('venue') !== undefined || !this.#builder.set('venue', venue)) {
      this.#note(placed);
      return;
    }
    const fields = (Object.keys(numbers) as (keyof typeof numbers)[]).filter((name) =>
      this.#builder.set(name, numbers[name]),
    );
    const date = published === undefined ? undefined : dateOf(published)?.iso;
    if (date !== undefined && this.#builder.get('date') === undefined) this.#builder.set('date', date);
    this.#read(placed, 'venue', ...fields);
  }

  #date(placed: Placed): void {
    const printed = this.#text.of(placed);
    const found = dateOf(printed);
    if (found?.iso === undefined || this.#builder.get('date') !== undefined) {
      this.#note(placed);
      return;
    }
    this.#builder.set('date', found.iso);
    this.#builder.set('datePrinted', printed);
    this.#read(placed, 'date', 'datePrinted');
  }

  #link(placed: Placed, printed: LinkField | undefined): void {
    const url = absoluteAddress(placed.segment.url ?? '');
    if (url === undefined) {
      this.#mark(placed);
      return;
    }
    const words = printed === 'title' ? (this.#builder.get('title') ?? '') : this.#text.ofLink(placed);
    // "(paper)" at the end of a gloss leads to the paper, and is no part of what it says.
    const field = printed === 'abstract' && BUTTON.test(words) ? undefined : printed;
    const leadsToPaper = this.#links.add({ url, words, before: this.#text.before(placed), field });
    const fields = field === 'abstract' ? [] : this.#identifiers.add(identifiersOfAddress(url));
    if (words !== '' && field === undefined) this.#identifiers.add(identifiersOfText(words));
    this.#read(placed, ...fields, ...(leadsToPaper ? (['url'] as const) : []));
  }

  /** Words that are no field of their own: by their label, else a note. */
  #other(placed: Placed): void {
    const { label } = placed.segment;
    const text = this.#text.of(placed);
    if (label === 'id' || label === 'link') {
      const fields = this.#identifiers.add(identifiersOfValue(text));
      if (fields.length > 0) {
        this.#read(placed, ...fields);
        return;
      }
    }
    const fields = this.#identifiers.add(identifiersOfText(text));
    if (fields.length > 0 && text.length < 60) {
      this.#read(placed, ...fields);
      return;
    }
    if (label === 'keywords' && this.#keywords(placed, text)) return;
    const isField = label === 'comments' || label === 'organisation';
    if (isField && this.#builder.get(label) === undefined && this.#builder.set(label, text)) this.#read(placed, label);
    else this.#note(placed);
  }

  #keywords(placed: Placed, text: string): boolean {
    const words = text
      .split(/\s*[,;，；、|]\s*|(?<=\])\s*(?=\[)/)
      .map((word) => word.replace(/^[[\s"'`]+|[\]\s"'`.]+$/g, ''))
      .filter((word) => word !== '');
    if (words.length === 0) return false;
    this.#builder.set('keywords', [...(this.#builder.get('keywords') ?? []), ...words]);
    this.#read(placed, 'keywords');
    return true;
  }

  #note(placed: Placed): void {
    const note = noteOf(this.#text.of(placed));
    if (note === '' || note === this.#builder.get('title')) {
      this.#mark(placed);
      return;
    }
    this.#notes.push(note);
    this.#read(placed, 'note');
  }

  #finish(abstract: readonly Placed[], sections: readonly string[]): void {
    const builder = this.#builder;
    if (abstract.length > 0) builder.set('abstract', this.#text.ofAll(abstract));
    if (this.#authors.length > 0) builder.set('authors', this.#authors);
    const { arxivId, doi } = this.#identifiers.known;
    if (arxivId !== undefined) builder.set('arxivId', arxivId);
    if (doi !== undefined) builder.set('doi', doi);
    if (this.#links.page !== undefined) builder.set('url', this.#links.page);
    if (this.#notes.length > 0) builder.set('note', this.#notes.join(' '));
    if (sections.length > 0) builder.set('sections', sections);
    this.#yearOfVenue();
    builder.link(this.#links.all({ title: builder.get('title') ?? '', abstract: builder.get('abstract') ?? '' }));
  }

  #yearOfVenue(): void {
    const venue = this.#builder.get('venue');
    const year = venue === undefined || this.#builder.get('date') !== undefined ? undefined : yearIn(venue);
    if (year !== undefined) this.#builder.set('date', year);
  }
}
