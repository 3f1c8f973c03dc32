import type { Entry, FieldName, FieldSpan } from '../../listing/listing.js';
import { clean, detached } from '../clean.js';
import { paperId } from '../identity.js';
import { findLinks } from '../links.js';
import type { ReadFields } from '../metadata/fields.js';
import type { Link, Paper } from '../paper.js';
import type { Diagnostic, DiagnosticCode, Severity, Span } from './diagnostic.js';
import type { Registry } from './registry.js';

/** Below this a paper is returned with a `low-confidence` remark. */
export const SURE = 0.9;

type Draft = { -readonly [Key in keyof Paper]?: Paper[Key] };

const SEVERITY: ReadonlyMap<DiagnosticCode, Severity> = new Map([
  ['boilerplate', 'info'],
  ['unread-metadata', 'info'],
  ['bad-record', 'error'],
]);

/** Gathers what is read of one record and makes its {@link Entry}. */
export class EntryBuilder {
  readonly #draft: Draft = {};
  readonly #fields: FieldSpan[] = [];
  #diagnostics: Diagnostic[] = [];
  #span: Span | undefined;
  #lastRead = -1;
  #id: string | undefined;
  #links: Link[] | undefined;
  confidence = 1;

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
  append(field: 'title' | 'abstract' | 'comments' | 'venue', line: string, span: Span): true {
    const text = line.trim();
    const known = this.#draft[field];
    this.#draft[field] = known === undefined || known === '' ? detached(text) : `${known} ${text}`;
    return this.read(span, field);
  }

  /** Sets a field; the value is copied free of the text it was cut from. */
  set<Name extends FieldName>(field: Name, value: Paper[Name]): void {
    if (typeof value === 'string') this.#draft[field] = detached(value) as Paper[Name];
    else if (Array.isArray(value))
      this.#draft[field] = value.map((item) => (typeof item === 'string' ? detached(item) : item)) as Paper[Name];
    else this.#draft[field] = value;
  }

  get<Name extends FieldName>(field: Name): Paper[Name] | undefined {
    return this.#draft[field];
  }

  /** Takes fields read from a line of metadata; false where it contradicts what is known. */
  take(fields: ReadFields, span: Span): boolean {
    const taken: FieldName[] = [];
    for (const [name, value] of Object.entries(fields) as [FieldName, Paper[FieldName]][]) {
      const known = this.#draft[name];
      if (known === undefined) this.set(name, value);
      if (known === undefined || String(known) === String(value)) taken.push(name);
    }
    return taken.length > 0 && this.read(span, ...taken);
  }

  /** Reports a line about the paper of which no field is read; neighbouring lines make one report. */
  unread(text: string, span: Span): void {
    const quoted = quote(text);
    const last = this.#diagnostics.at(-1);
    if (last?.code !== 'unread-metadata' || this.#lastRead > last.span.start) {
      this.say('unread-metadata', `${quoted} was not read`, span);
      return;
    }
    this.cover(span);
    const [first = ''] = last.message.split(' … ');
    const begin = first.replace(/ was not read$/, '');
    this.#diagnostics[this.#diagnostics.length - 1] = {
      ...last,
      message: `${begin} … ${quoted} was not read`,
      span: { ...last.span, end: span.end },
    };
  }

  say(code: DiagnosticCode, message: string, span: Span): void {
    this.cover(span);
    this.#diagnostics.push({ severity: SEVERITY.get(code) ?? 'warning', code, message, span });
  }

  /** Sets the id that the listing itself gives. */
  identify(id: string, span: Span): void {
    this.read(span);
    this.#id = detached(id);
  }

  /** Sets the links that the listing itself gives. */
  link(links: readonly Link[], span: Span): void {
    this.read(span);
    this.#links = [...links];
  }

  /** The entry: a paper where a title or an abstract was read. */
  finish(registry: Registry, trusted: boolean): Entry | undefined {
    if (this.#draft.title === undefined && this.#draft.abstract === undefined) return this.#span && this.noise();
    if (trusted) return this.#trusted();
    for (const field of ['title', 'abstract'] as const) this.#clean(field);
    return this.paper(registry);
  }

  #clean(field: 'title' | 'abstract'): void {
    const text = this.#draft[field];
    if (text !== undefined) this.#draft[field] = detached(clean(text));
  }

  /** An entry that holds no paper. */
  noise(): Entry {
    return this.#entry(undefined);
  }

  /** The paper, unless the registry knows it already. */
  paper(registry: Registry): Entry {
    const span = this.#span as Span;
    const { title = '', abstract = '', ...rest } = this.#draft;
    const content = { ...rest, title, abstract, links: findLinks(abstract) };
    const { id, standing } = registry.register(content);
    if (standing === 'duplicate') return this.#duplicate(title, span);
    if (standing === 'variant') this.say('same-title', `${quote(title)} was listed before with another abstract`, span);
    if (title === '') this.say('missing-title', 'an abstract stands without a title', span);
    if (abstract === '') this.say('missing-abstract', `${quote(title)} has no abstract`, span);
    if (this.confidence < SURE) this.say('low-confidence', `${quote(title)} may not end or begin here`, span);
    return this.#entry({ id, title, abstract, links: content.links, ...rest });
  }

  #trusted(): Entry {
    const { title = '', abstract = '', ...rest } = this.#draft;
    const id = this.#id ?? paperId({ ...rest, title, abstract });
    return this.#entry({ id, title, abstract, links: this.#links ?? findLinks(abstract), ...rest });
  }

  #duplicate(title: string, span: Span): Entry {
    const message = `${quote(title)} was listed before with the same abstract`;
    const diagnostic: Diagnostic = { severity: 'warning', code: 'duplicate-paper', message, span };
    return { fields: [], confidence: this.confidence, diagnostics: [diagnostic], span };
  }

  #entry(paper: Paper | undefined): Entry {
    const { confidence } = this;
    const diagnostics = this.#diagnostics.sort((a, b) => a.span.start - b.span.start);
    const shared = { fields: this.#fields, confidence, diagnostics, span: this.#span as Span };
    return paper === undefined ? shared : { paper, ...shared };
  }
}

/** A text in quotation marks, shortened so that a message stays one line. */
export function quote(text: string): string {
  return `“${text.length > 60 ? `${detached(text.slice(0, 59))}…` : detached(text)}”`;
}
