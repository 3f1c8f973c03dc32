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
 * about a paper of which no field was read), `stray-text`, `duplicate-paper` (a paper already returned), `bad-record` (a
 * record of a structured listing that cannot be read). The others remark on a paper that is returned.
 */
export type DiagnosticCode =
  | 'boilerplate'
  | 'unread-metadata'
  | 'stray-text'
  | 'duplicate-paper'
  | 'bad-record'
  | 'missing-abstract'
  | 'missing-title'
  | 'same-title'
  | 'low-confidence';

/** Something in a listing that a reader may want to know. Plain data: it survives `JSON.stringify`. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  /** One sentence for people. */
  readonly message: string;
  readonly span: Span;
  /** What stood in the way of reading on, or what would have been read there. */
  readonly expected?: readonly string[];
}

const OWNING: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'boilerplate',
  'unread-metadata',
  'stray-text',
  'duplicate-paper',
  'bad-record',
]);

/** Whether the text under a diagnostic is in no field of a returned paper. */
export function ownsText(diagnostic: Diagnostic): boolean {
  return OWNING.has(diagnostic.code);
}

/** A strict parse that met something worse than skipped boilerplate. */
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
