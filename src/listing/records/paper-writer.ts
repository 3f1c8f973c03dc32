import { clean } from '../../paper/clean.js';
import { dateOf } from '../../paper/dates.js';
import { splitNames } from '../../paper/name-list.js';
import type { FieldName, LinkField } from '../../paper/paper.js';
import type { EntryBuilder } from '../../paper/reader/entry-builder.js';
import type { Placer } from '../../paper/reader/placer.js';
import type { LabelKind } from '../fields/labels.js';
import type { Token } from '../structure/token.js';
import { abstractOf } from './abstract-of.js';
import { identifiersOfAddress, identifiersOfText, identifiersOfValue } from './identifiers-of.js';
import { absoluteAddress } from './links-of.js';
import { noteOf } from './note-of.js';
import { PaperIdentifiers } from './paper-identifiers.js';
import { PaperLinks } from './paper-links.js';
import type { Placed } from './placed.js';
import type { CutPassage } from './segments.js';
import { textOf } from './text-of.js';
import { areInitialled, areInstitutions, areSurnames, isService, isVenueLine, venueParts, yearIn } from './venues.js';

/** What a writer needs. */
export interface WriterContext {
  readonly block: string;
  readonly placer: Placer;
}

/** What parts a text from what stands before it: the colon of a label in marks (**Date**: …), a full stop or dash behind a title. */
const BEFORE_TEXT = /^[)\]”"]?\s*[:：]\s*|^(?:[-–—.,;|·]\s+)+/;

/** Words of a link that are nothing but its kind. */
const BUTTON = /^(?:the )?(?:paper|pdf|arxiv|preprint|full text|abs|doi|html|link|read (?:the )?paper)$/i;

const BEHIND_ET_AL = /(?<=\bet al\.?)[,.;]?\s+(?=\p{Lu})/u;

const FIELD_OF_LABEL: ReadonlyMap<LabelKind, 'comments' | 'organisation'> = new Map<
  LabelKind,
  'comments' | 'organisation'
>([
  ['comments', 'comments'],
  ['organisation', 'organisation'],
]);

/** Writes the segments of one record into the fields of a paper. Every visible character of them is accounted for. */
export class PaperWriter {
  readonly #builder: EntryBuilder;
  readonly #context: WriterContext;
  readonly #links = new PaperLinks();
  readonly #identifiers = new PaperIdentifiers();
  #authors: string[] = [];
  readonly #notes: string[] = [];

  constructor(builder: EntryBuilder, context: WriterContext) {
    this.#builder = builder;
    this.#context = context;
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
    else if (role === 'I') this.#identifier(placed);
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

  #tokens({ segment, cut }: Placed): readonly Token[] {
    return cut.passage.tokens.slice(segment.first, segment.end);
  }

  #text(placed: Placed): string {
    return clean(textOf(this.#tokens(placed), this.#context.block)).replace(BEFORE_TEXT, '');
  }

  #span({ segment, cut }: Placed): ReturnType<Placer['visible']> {
    const { tokens } = cut.passage;
    const start = (tokens[segment.first] as Token).start;
    return this.#context.placer.visible({ start, end: Math.max(start, (tokens[segment.end - 1] as Token).end) });
  }

  #read(placed: Placed, ...fields: FieldName[]): void {
    const span = this.#span(placed);
    if (span !== undefined) this.#builder.read(span, ...fields);
  }

  #mark(placed: Placed): void {
    const span = this.#span(placed);
    if (span !== undefined) this.#builder.mark(span);
  }

  #title(placed: Placed): void {
    this.#builder.set('title', this.#text(placed));
    this.#builder.confidence = Math.min(this.#builder.confidence, placed.segment.confidence);
    this.#read(placed, 'title');
  }

  #names(placed: Placed): void {
    // "Alder et al. ICML": what follows is the venue.
    const [printed = '', venue = ''] = this.#text(placed).split(BEHIND_ET_AL);
    if (venue.length > 1 && this.#builder.get('venue') === undefined)
      this.#builder.set('venue', venue.replace(/\.$/, ''));
    const names = areInstitutions(printed) ? [] : splitNames(printed);
    if (names.length === 0) {
      this.#other(placed);
      return;
    }
    this.#authors.push(...names.filter((name) => !this.#authors.includes(name)));
    this.#read(placed, 'authors', ...(venue.length > 1 ? (['venue'] as const) : []));
  }

  #venue(placed: Placed): void {
    const text = this.#text(placed);
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
    const printed = this.#text(placed);
    const found = dateOf(printed);
    if (found?.iso === undefined || this.#builder.get('date') !== undefined) {
      this.#note(placed);
      return;
    }
    this.#builder.set('date', found.iso);
    this.#builder.set('datePrinted', printed);
    this.#read(placed, 'date', 'datePrinted');
  }

  #identifier(placed: Placed): void {
    this.#identifiers.add(identifiersOfValue(this.#text(placed)));
    this.#read(placed, 'arxivId');
  }

  #link(placed: Placed, printed: LinkField | undefined): void {
    const { segment } = placed;
    const url = absoluteAddress(segment.url ?? '');
    if (url === undefined) {
      this.#mark(placed);
      return;
    }
    const tokens = this.#tokens(placed);
    const words =
      printed === 'title'
        ? (this.#builder.get('title') ?? '')
        : clean(
            textOf(
              tokens.filter(({ text }) => text !== 'url'),
              this.#context.block,
            ),
          ).replace(/^[[\]\s]+|[[\]\s]+$/g, '');
    // "(paper)" at the end of a gloss leads to the paper, and is no part of what it says.
    const field = printed === 'abstract' && BUTTON.test(words) ? undefined : printed;
    const leadsToPaper = this.#links.add({ url, words, before: this.#before(placed), field });
    const fields = field === 'abstract' ? [] : this.#identifiers.add(identifiersOfAddress(url));
    if (words !== '' && field === undefined) this.#identifiers.add(identifiersOfText(words));
    this.#read(placed, ...fields, ...(leadsToPaper ? (['url'] as const) : []));
  }

  /** What stands before a link in its line. */
  #before({ segment, cut }: Placed): string {
    const start = (cut.passage.tokens[segment.first] as Token).start;
    const line = this.#context.block.slice(Math.max(0, start - 90), start);
    return line.slice(line.lastIndexOf('\n') + 1);
  }

  /** Words that are no field of their own: by their label, else a note. */
  #other(placed: Placed): void {
    const { label } = placed.segment;
    const text = this.#text(placed);
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
    const field = label === undefined ? undefined : FIELD_OF_LABEL.get(label);
    if (field !== undefined && this.#builder.get(field) === undefined && this.#builder.set(field, text))
      this.#read(placed, field);
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
    const note = noteOf(this.#text(placed));
    if (note === '' || note === this.#builder.get('title')) {
      this.#mark(placed);
      return;
    }
    this.#notes.push(note);
    this.#read(placed, 'note');
  }

  #finish(abstract: readonly Placed[], sections: readonly string[]): void {
    const builder = this.#builder;
    if (abstract.length > 0) builder.set('abstract', this.#textOfAll(abstract));
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

  #textOfAll(placed: readonly Placed[]): string {
    const parts = new Map<CutPassage, Token[]>();
    for (const each of placed) {
      const tokens = parts.get(each.cut) ?? [];
      tokens.push(...this.#tokens(each));
      parts.set(each.cut, tokens);
    }
    return clean([...parts.values()].map((tokens) => textOf(tokens, this.#context.block)).join(' ')).replace(
      BEFORE_TEXT,
      '',
    );
  }
}
