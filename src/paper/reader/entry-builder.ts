import { accepts } from '../checks.js';
import { clean, detached } from '../clean.js';
import { linksOf } from '../links.js';
import type { FieldName, Link, Paper, PaperFields } from '../paper.js';
import { hull } from '../range.js';
import { shortened } from '../shortened.js';
import { type Diagnostic, type DiagnosticCode, type Span, severityOf } from './diagnostic.js';
import type { Entry, FieldSpan } from './entry.js';
import type { Registry } from './registry.js';

/** Below this a paper is returned with a `low-confidence` remark. */
export const SURE = 0.9;

/** Fields whose lines are put together. */
export type TextField = 'title' | 'abstract' | 'comments' | 'venue' | 'note';

/**
 * Gathers what is read of one record and makes its {@link Entry}. The one door through which papers come: what no field may
 * hold is refused here, ids are made unique here, and each stretch of the record is noted as read, as a mark or as unread.
 */
export class EntryBuilder {
  readonly #draft: PaperFields = {};
  readonly #fields: FieldSpan[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #unreadValues: UnreadValue[] = [];
  #span: Span | undefined;
  #lastRead = -1;
  /** What the last report of unread lines quotes first. */
  #firstUnread = '';
  #id: string | undefined;
  #links: Link[] | undefined;
  readonly #expectsAbstract: boolean;
  confidence = 1;

  /** @param options.expectsAbstract whether a paper without an abstract is worth a remark */
  constructor({ expectsAbstract = true }: { readonly expectsAbstract?: boolean } = {}) {
    this.#expectsAbstract = expectsAbstract;
  }

  /** Extends the record over a stretch. */
  cover(span: Span): void {
    const known = this.#span;
    if (known === undefined) this.#span = span;
    else if (span.start < known.start) this.#span = { ...span, end: Math.max(span.end, known.end) };
    else if (span.end > known.end)
      this.#span = { start: known.start, end: span.end, line: known.line, column: known.column };
  }

  /** Notes that fields were read from a stretch. */
  read(span: Span, ...fields: FieldName[]): true {
    this.cover(span);
    this.#lastRead = span.start;
    this.#fields.push({ fields, span });
    return true;
  }

  /** Notes a mark or a label that holds the record together and says nothing. */
  mark(span: Span): void {
    this.read(span);
  }

  /** Adds a line to a field of text. */
  append(field: TextField, line: string, span: Span): true {
    const text = line.trim();
    const known = this.#draft[field];
    if (known !== undefined && known !== '') this.#draft[field] = `${known} ${text}`;
    else this.set(field, text);
    return this.read(span, field);
  }

  /**
   * Sets a field; the value is copied free of the text it was cut from.
   *
   * @returns false where the field may not hold the value: it keeps what it has.
   */
  set<Name extends FieldName>(field: Name, value: Paper[Name]): boolean {
    if (!accepts(field, value)) return false;
    const copied: unknown =
      typeof value === 'string' ? detached(value) : Array.isArray(value) ? (value as string[]).map(detached) : value;
    this.#draft[field] = copied as PaperFields[Name];
    return true;
  }

  /** Adds names to those that are known. */
  addAuthors(names: readonly string[]): void {
    const known = this.#draft.authors as string[] | undefined;
    if (known === undefined || !accepts('authors', names)) this.set('authors', names);
    else for (const name of names) known.push(detached(name));
  }

  get<Name extends FieldName>(field: Name): Paper[Name] | undefined {
    return this.#draft[field];
  }

  /** Takes fields read from a line of metadata, or from several; false where nothing may be held or all of it contradicts what is known. */
  take(fields: Readonly<PaperFields>, spans: Span | readonly Span[]): boolean {
    const taken = (Object.keys(fields) as FieldName[]).filter((name) => {
      const known = this.#draft[name];
      return known === undefined ? this.set(name, fields[name]) : String(known) === String(fields[name]);
    });
    if (taken.length === 0) return false;
    for (const span of [spans].flat()) this.read(span, ...taken);
    return true;
  }

  /** Reports a line about the paper of which no field is read; neighbouring lines make one report. */
  unread(text: string, span: Span): void {
    const quoted = quote(text);
    const last = this.#diagnostics.at(-1);
    if (last?.code !== 'unread-metadata' || this.#lastRead > last.span.start) {
      this.#firstUnread = quoted;
      this.say('unread-metadata', `${quoted} was not read`, span);
      return;
    }
    this.cover(span);
    this.#diagnostics[this.#diagnostics.length - 1] = {
      ...last,
      message: `${this.#firstUnread} … ${quoted} was not read`,
      span: { ...last.span, end: span.end },
    };
  }

  /** Reports a value of the record that no field takes, or that no field may hold; a record makes one report. */
  unreadValue(name: string, span: Span): void {
    this.cover(span);
    this.#unreadValues.push({ name: detached(name), span });
  }

  say(code: DiagnosticCode, message: string, span: Span): void {
    this.cover(span);
    this.#diagnostics.push({ severity: severityOf(code), code, message, span });
  }

  /** Sets the id that the listing itself gives; false where it is empty. */
  identify(id: string, span: Span): boolean {
    if (id === '') return false;
    this.#id = detached(id);
    return this.read(span);
  }

  /** Sets the links that the listing itself gives, in place of those that are found in the abstract. */
  link(links: readonly Link[]): void {
    this.#links = links.map((link) => ({ ...link, url: detached(link.url), text: detached(link.text) }));
  }

  /** The entry: a paper where a title or an abstract was read. */
  finish(registry: Registry): Entry | undefined {
    if (this.#draft.title === undefined && this.#draft.abstract === undefined) return this.noiseOrNothing();
    return this.paper(registry);
  }

  /** Title and abstract as a reader sees them, where they were read from lines. */
  clean(): this {
    for (const field of ['title', 'abstract'] as const) {
      const text = this.#draft[field];
      if (text !== undefined) this.#draft[field] = detached(clean(text));
    }
    return this;
  }

  /** An entry that holds no paper. */
  noise(): Entry {
    return this.#entry(undefined);
  }

  /** An entry that holds no paper; undefined where nothing can be seen of it. */
  noiseOrNothing(): Entry | undefined {
    return this.#span && this.noise();
  }

  /** The paper, unless the registry knows it already. */
  paper(registry: Registry): Entry {
    const span = this.#span as Span;
    const { title = '', abstract = '', ...rest } = this.#draft;
    const printed = this.#id === undefined ? {} : { id: this.#id };
    const { id, standing } = registry.register({ ...printed, title, abstract, ...rest });
    const paper: Paper = { id, title, abstract, links: this.#links ?? linksOf('abstract', abstract), ...rest };
    if (standing === 'repeated') return this.#repeated(paper, span);
    const name = quote(title === '' ? id : title);
    if (standing === 'variant') this.say('same-title', `${name} has the id of another paper before it`, span);
    if (this.#id === undefined) this.#remark(paper, span);
    return this.#entry(paper);
  }

  /** What is missing of a paper, unless it comes from papers that were read before. */
  #remark({ title, abstract }: Paper, span: Span): void {
    if (title === '')
      this.say('missing-title', `an ${abstract === '' ? 'identifier' : 'abstract'} stands without a title`, span);
    if (abstract === '' && this.#expectsAbstract) this.say('missing-abstract', `${quote(title)} has no abstract`, span);
    if (this.confidence < SURE) this.say('low-confidence', `${quote(title)} may not end or begin here`, span);
  }

  #repeated(paper: Paper, span: Span): Entry {
    const message = `${quote(paper.title === '' ? paper.id : paper.title)} was listed before`;
    const code = 'duplicate-paper';
    const diagnostic: Diagnostic = { severity: severityOf(code), code, message, span };
    return { repeated: paper, fields: [], confidence: this.confidence, diagnostics: [diagnostic], span };
  }

  #entry(paper: Paper | undefined): Entry {
    const [first, ...others] = this.#unreadValues;
    if (first !== undefined) this.#diagnostics.push(unreadValues([first, ...others]));
    const diagnostics = this.#diagnostics;
    if (diagnostics.length > 1) diagnostics.sort((a, b) => a.span.start - b.span.start);
    const [fields, confidence, span] = [this.#fields, this.confidence, this.#span as Span];
    if (paper === undefined) return { fields, confidence, diagnostics, span };
    return { paper, fields, confidence, diagnostics, span };
  }
}

/** Names of values that one report lists. */
const MOST_NAMES = 24;

type UnreadValue = { readonly name: string; readonly span: Span };

function unreadValues(values: readonly [UnreadValue, ...UnreadValue[]]): Diagnostic {
  const names = [...new Set(values.map(({ name }) => name))];
  const spans = values.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const span = { ...(spans[0] as Span), end: hull(spans).end };
  const shown = names.slice(0, MOST_NAMES).map(shortened);
  if (names.length > MOST_NAMES) shown.push(`${names.length - MOST_NAMES} more`);
  const message = `${shown.join(', ')} ${names.length === 1 ? 'was' : 'were'} not read`;
  const code = 'unread-value';
  return { severity: severityOf(code), code, message, span, ...(spans.length > 1 && { spans }) };
}

/** A text in quotation marks, shortened so that a message stays one line. */
export function quote(text: string): string {
  return `“${detached(shortened(text))}”`;
}
