import type { Link, Paper } from '../paper.js';
import { detached } from './clean.js';
import type { Diagnostic, DiagnosticCode, Severity, Span } from './diagnostic.js';
import { paperId } from './identity.js';
import { findLinks } from './links.js';
import type { Entry, FieldName, FieldSpan } from './listing.js';
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
  readonly #diagnostics: Diagnostic[] = [];
  #span: Span | undefined;
  #id: string | undefined;
  #links: Link[] | undefined;
  confidence = 1;

  /** Extends the record over a stretch. */
  cover(span: Span): void {
    const known = this.#span;
    if (known === undefined) this.#span = span;
    else if (span.start < known.start) this.#span = { ...span, end: Math.max(span.end, known.end) };
    else if (span.end > known.end) this.#span = { ...known, end: span.end };
  }

  /** Notes that fields were read from a stretch. */
  read(span: Span, ...fields: FieldName[]): void {
    this.cover(span);
    this.#fields.push({ fields, span });
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
    return trusted ? this.#trusted() : this.paper(registry);
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
