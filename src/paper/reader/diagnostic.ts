/** A stretch of the input: offsets in UTF-16 code units, line and column from 1. */
export interface Span {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset one past the last character. */
  readonly end: number;
  /** Line of the first character, from 1. */
  readonly line: number;
  /** Column of the first character, from 1. */
  readonly column: number;
}

/** How much a diagnostic matters: `info` was skipped on purpose, `warning` may need a look, `error` could not be read. */
export type Severity = 'info' | 'warning' | 'error';

/**
 * What a diagnostic says.
 *
 * Text that is in no field of a paper is owned by one of: `boilerplate` (banner, footer, menu), `unread-metadata` (a line
 * about a paper of which no field was read), `unread-value` (values of a record that no field takes, or that no field may
 * hold), `stray-text`, `duplicate-paper` (a paper already returned), `bad-record` (a record of a structured listing that
 * cannot be read), `unknown-format` (a file of a program that is read as no listing), `missing-package` (a listing whose
 * format needs a package that is not there), `not-a-listing` (a text that lists no papers), `limit-reached` (text behind a
 * limit of the options). `decoded-as` says that bytes were no UTF-8. The others remark on a paper that is returned.
 */
export type DiagnosticCode =
  | 'boilerplate'
  | 'unread-metadata'
  | 'unread-value'
  | 'stray-text'
  | 'duplicate-paper'
  | 'bad-record'
  | 'unknown-format'
  | 'missing-package'
  | 'not-a-listing'
  | 'limit-reached'
  | 'decoded-as'
  | 'missing-abstract'
  | 'missing-title'
  | 'same-title'
  | 'low-confidence';

const OWNING: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'boilerplate',
  'unread-metadata',
  'unread-value',
  'stray-text',
  'duplicate-paper',
  'bad-record',
  'unknown-format',
  'missing-package',
  'not-a-listing',
  'limit-reached',
]);
const SEVERITY: ReadonlyMap<DiagnosticCode, Severity> = new Map<DiagnosticCode, Severity>([
  ['boilerplate', 'info'],
  ['unread-metadata', 'info'],
  ['unread-value', 'info'],
  ['decoded-as', 'info'],
  ['bad-record', 'error'],
  ['unknown-format', 'error'],
  ['missing-package', 'error'],
]);

/** How much diagnostics of a code matter. */
export function severityOf(code: DiagnosticCode): Severity {
  return SEVERITY.get(code) ?? 'warning';
}

/** Something in a listing that a reader may want to know. Plain data: it survives `JSON.stringify`. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  /** One sentence for people. */
  readonly message: string;
  /** Where it is, from the first to the last character. */
  readonly span: Span;
  /** The stretches it speaks of, where there are several within the span. */
  readonly spans?: readonly Span[];
  /** What stood in the way of reading on, or what would have been read there. */
  readonly expected?: readonly string[];
}

/** Whether the text under a diagnostic is in no field of a returned paper. */
export function ownsText(diagnostic: Diagnostic): boolean {
  return OWNING.has(diagnostic.code);
}

/**
 * A strict parse that met something worse than skipped boilerplate.
 *
 * @category Parsing
 */
export class ListingError extends Error {
  override readonly name = 'ListingError' as const;
  /** Every diagnostic of the parse, in the order of the input. */
  readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]];

  constructor(diagnostics: readonly [Diagnostic, ...Diagnostic[]]) {
    const worst = diagnostics.find((d) => d.severity !== 'info') ?? diagnostics[0];
    super(`${worst.message} (line ${worst.span.line}, column ${worst.span.column})`);
    this.diagnostics = diagnostics;
  }
}
