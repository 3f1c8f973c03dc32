import { checkString, refuse } from '../paper/arguments.js';
import { isVisible } from '../paper/clean.js';
import type { FieldName } from '../paper/paper.js';
import { countVisible } from '../paper/range.js';
import { type Diagnostic, ownsText } from '../paper/reader/diagnostic.js';
import type { Listing } from './listing.js';

/** What became of every visible character of a listing. */
export interface Account {
  /** Visible characters of the text. */
  readonly visible: number;
  /** Visible characters read into fields of papers. */
  readonly inPapers: number;
  /** Visible characters that a diagnostic names as skipped. */
  readonly inDiagnostics: number;
  /** Visible characters in neither: 0, or there is a mistake in the parser. */
  readonly lost: number;
  /** Visible characters by field; a stretch that holds two fields counts for both. */
  readonly byField: ReadonlyMap<FieldName, number>;
  /** Visible characters by code of the diagnostic. */
  readonly byCode: ReadonlyMap<Diagnostic['code'], number>;
}

/**
 * Accounts for every visible character of a text: it is in a field of a paper, or in a diagnostic.
 *
 * @category Parsing
 * @example
 * ```ts
 * const text = 'Sign in\nAttention\nWe propose a network that attends. It is fast and we show that it works.\n';
 * accountOf(text, parseListing(text)).lost; // 0
 * ```
 */
export function accountOf(text: string, listing: Listing): Account {
  checkString('text', text);
  if (!Array.isArray(listing?.entries)) refuse('listing', 'what parseListing gives', listing);
  const owner = new Uint8Array(text.length);
  const byField = new Map<FieldName, number>();
  const byCode = new Map<Diagnostic['code'], number>();
  for (const entry of listing.entries) {
    for (const diagnostic of entry.diagnostics) {
      if (!ownsText(diagnostic)) continue;
      for (const span of diagnostic.spans ?? [diagnostic.span]) {
        owner.fill(2, span.start, span.end);
        add(byCode, diagnostic.code, countVisible(text, span));
      }
    }
    for (const { fields, span } of entry.fields) {
      owner.fill(1, span.start, span.end);
      for (const field of fields) add(byField, field, countVisible(text, span));
    }
  }
  const counts = [0, 0, 0];
  for (let i = 0; i < text.length; i++)
    if (isVisible(text.charAt(i))) counts[owner[i] ?? 0] = (counts[owner[i] ?? 0] ?? 0) + 1;
  const [lost = 0, inPapers = 0, inDiagnostics = 0] = counts;
  return { visible: lost + inPapers + inDiagnostics, inPapers, inDiagnostics, lost, byField, byCode };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
