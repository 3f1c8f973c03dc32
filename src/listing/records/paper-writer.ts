import { clean } from '../../paper/clean.js';
import { dateOf } from '../../paper/dates.js';
import { linksOf } from '../../paper/links.js';
import { splitNames } from '../../paper/name-list.js';
import type { FieldName, Link, LinkField } from '../../paper/paper.js';
import type { EntryBuilder } from '../../paper/reader/entry-builder.js';
import type { Placer } from '../../paper/reader/placer.js';
import type { LabelKind } from '../fields/labels.js';
import { isText, type Token } from '../structure/token.js';
import { type Identifiers, identifiersOfAddress, identifiersOfText, identifiersOfValue } from './identifiers-of.js';
import { absoluteAddress, linkOf } from './links-of.js';
import { isProse } from './prose.js';
import type { CutPassage, Segment } from './segments.js';
import { textOf } from './text-of.js';

/** A segment of a record with the passage it is cut from. */
export interface Placed {
  readonly segment: Segment;
  readonly cut: CutPassage;
}

/** What a writer needs. */
export interface WriterContext {
  readonly block: string;
  readonly placer: Placer;
}

/** What parts a text from what stands before it: the colon of a label in marks (**Date**: …), a full stop or dash behind a title. */
const BEFORE_TEXT = /^[)\]”"]?\s*[:：]\s*|^(?:[-–—.,;|·]\s+)+/;

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
  readonly #links: Link[] = [];
  #identifiers: Identifiers = {};
  #page: string | undefined;
  #titleLink: string | undefined;
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
    const names = splitNames(printed);
    if (names.length === 0) {
      this.#other(placed);
      return;
    }
    this.#authors.push(...names.filter((name) => !this.#authors.includes(name)));
    this.#read(placed, 'authors', ...(venue.length > 1 ? (['venue'] as const) : []));
  }

  #venue(placed: Placed): void {
    const venue = this.#text(placed);
    if (this.#authors.length === 0 && areInitialled(venue)) {
      this.#names(placed);
      return;
    }
    if (this.#builder.get('venue') === undefined && this.#builder.set('venue', venue)) this.#read(placed, 'venue');
    else this.#note(placed);
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
    this.#identify(identifiersOfValue(this.#text(placed)));
    this.#read(placed, 'arxivId');
  }

  #identify(found: Identifiers): readonly FieldName[] {
    const fields: FieldName[] = [];
    const { arxivId, doi } = this.#identifiers;
    if (found.arxivId !== undefined && (arxivId ?? found.arxivId) === found.arxivId) fields.push('arxivId');
    if (found.doi !== undefined && (doi ?? found.doi) === found.doi) fields.push('doi');
    this.#identifiers = { ...found, ...this.#identifiers };
    return fields;
  }

  #link(placed: Placed, field: LinkField | undefined): void {
    const { segment } = placed;
    const url = absoluteAddress(segment.url ?? '');
    if (url === undefined) {
      this.#mark(placed);
      return;
    }
    const tokens = this.#tokens(placed);
    const words =
      field === 'title'
        ? (this.#builder.get('title') ?? '')
        : clean(
            textOf(
              tokens.filter(({ text }) => text !== 'url'),
              this.#context.block,
            ),
          ).replace(/^[[\]\s]+|[[\]\s]+$/g, '');
    const link = linkOf({ url, words, before: this.#before(placed), field });
    if (!this.#links.some((known) => known.url === url && known.field === link.field)) this.#links.push(link);
    if (field === 'title') this.#titleLink ??= url;
    if (link.kind === 'paper') this.#page ??= url;
    const fields = field === 'abstract' ? [] : this.#identify(identifiersOfAddress(url));
    if (words !== '' && field === undefined) this.#identify(identifiersOfText(words));
    this.#read(placed, ...fields, ...(url === this.#titleLink || url === this.#page ? (['url'] as const) : []));
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
      const fields = this.#identify(identifiersOfValue(text));
      if (fields.length > 0) {
        this.#read(placed, ...fields);
        return;
      }
    }
    const fields = this.#identify(identifiersOfText(text));
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
    const text = this.#text(placed);
    if (!/[\p{L}\p{N}]/u.test(text) || /^(?:null|none|n\/a|nan)$/i.test(text)) {
      this.#mark(placed);
      return;
    }
    this.#notes.push(text);
    this.#read(placed, 'note');
  }

  #finish(abstract: readonly Placed[], sections: readonly string[]): void {
    const builder = this.#builder;
    if (abstract.length > 0) builder.set('abstract', this.#textOfAll(abstract));
    if (this.#authors.length > 0) builder.set('authors', this.#authors);
    if (this.#identifiers.arxivId !== undefined) builder.set('arxivId', this.#identifiers.arxivId);
    if (this.#identifiers.doi !== undefined) builder.set('doi', this.#identifiers.doi);
    const page = this.#titleLink ?? this.#page;
    if (page !== undefined) builder.set('url', page);
    if (this.#notes.length > 0) builder.set('note', this.#notes.join(' '));
    if (sections.length > 0) builder.set('sections', sections);
    this.#yearOfVenue();
    builder.link(this.#allLinks());
  }

  /** "CVPR 2020" and "ICLR'24" tell the year. */
  #yearOfVenue(): void {
    const venue = this.#builder.get('venue');
    if (venue === undefined || this.#builder.get('date') !== undefined) return;
    const short = /['’](\d\d)(?!\d)/.exec(venue)?.[1];
    const year =
      /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(venue)?.[0] ??
      (short === undefined ? undefined : `${Number(short) < 60 ? 20 : 19}${short}`);
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

  /** Links of marks, and those that are printed in title and abstract with their places. */
  #allLinks(): Link[] {
    const printed = (['title', 'abstract'] as const).flatMap((field) => linksOf(field, this.#builder.get(field) ?? ''));
    const known = new Set(printed.map(({ url }) => url));
    return [...printed, ...this.#links.filter(({ url }) => !known.has(url))];
  }
}

/** Whether what looks like one more name stands on a line of its own with a date behind it, below the names: the journal. */
function isVenueLine(record: readonly Placed[], i: number): boolean {
  const { segment, cut } = record[i] as Placed;
  if (segment.role !== 'N' || segment.label !== undefined) return false;
  const { tokens } = cut.passage;
  if (tokens.slice(segment.first, segment.end).some(({ text }) => text === ',' || text === ';')) return false;
  const onLine = record.filter((other) => other.cut === cut && other.segment.line === segment.line);
  const fields = onLine.filter(({ segment: { role } }) => role !== 'G');
  const [own, date] = fields;
  const above = record.slice(0, i).some((other) => other.segment.role === 'N' && !onLine.includes(other));
  return above && own === record[i] && date?.segment.role === 'D';
}

/** Whether a text is names with initials before each, as those of no venue are: "A. Birch and C. Cedar". */
function areInitialled(text: string): boolean {
  const names = splitNames(text);
  return names.length > 0 && names.every((name) => INITIALLED.test(name));
}

const INITIALLED = /^(?:\p{Lu}\.[\s-]?){1,3}(?:(?:van|von|de|der|la|le|di|da) )*\p{Lu}[\p{L}'’-]+$/u;

/** The segments that make the abstract: those that a label names, else the first prose of the record. */
function abstractOf(record: readonly Placed[]): { readonly first: number; readonly end: number } {
  const named = record.findIndex(({ segment }) => segment.role === 'A');
  const first =
    named >= 0 ? named : record.findIndex(({ segment, cut }) => segment.role === 'M' && isGloss(segment, cut));
  if (first < 0) return { first: 0, end: 0 };
  let end = first + 1;
  for (let i = first + 1; i < record.length; i++) {
    if (!goesOn(record, first, i)) break;
    const { role } = (record[i] as Placed).segment;
    if (role !== 'G' && (role !== 'K' || i + 1 < record.length)) end = i + 1;
  }
  return { first, end };
}

function isGloss(segment: Segment, { passage }: CutPassage): boolean {
  if (segment.label !== undefined && segment.label !== 'note') return false;
  return isProse(passage.tokens.slice(segment.first, segment.end));
}

/** Whether a segment goes on with the abstract: on its line, or on the next without a mark of its own. */
function goesOn(record: readonly Placed[], first: number, i: number): boolean {
  const start = record[first] as Placed;
  const before = record[i - 1] as Placed;
  const { segment, cut } = record[i] as Placed;
  if (!['A', 'M', 'G', 'K'].includes(segment.role)) return false;
  const tokens = cut.passage.tokens.slice(segment.first, segment.end);
  if (cut !== before.cut) return segment.role === 'A' && start.segment.role === 'A';
  if (tokens.some(({ type, text }) => type === 'mark' && CELL_BORDERS.has(text))) return false;
  if (segment.label !== start.segment.label && (segment.label !== undefined || segment.line === start.segment.line))
    return false;
  if (segment.role === 'G' && tokens.some(isText)) return false;
  return true;
}

const CELL_BORDERS = new Set(['|', 'gap', '</td', 'bullet', 'number']);
