import { checkString, refuse } from '../paper/arguments.js';
import type { Diagnostic } from '../paper/reader/diagnostic.js';

const FRAME = 96;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * A diagnostic as lines for people. With the text that was parsed, a code frame points at the place.
 *
 * @category Parsing
 * @example
 * ```ts
 * const text = 'Get trending papers in your email inbox!\n';
 * const { diagnostics } = parseListing(text);
 * formatDiagnostic(diagnostics[0], text);
 * // 1:1 info boilerplate: “Get trending papers in your email inbox!” is not part of a paper
 * //   1 | Get trending papers in your email inbox!
 * //     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function formatDiagnostic(diagnostic: Diagnostic, text?: string): string {
  if (typeof diagnostic?.span !== 'object') refuse('diagnostic', 'a diagnostic of a listing', diagnostic);
  if (text !== undefined) checkString('text', text);
  const { severity, code, message, span } = diagnostic;
  const head = `${span.line}:${span.column} ${severity} ${code}: ${message}`;
  return text === undefined ? head : `${head}\n${frame(diagnostic, text)}`;
}

function frame({ span }: Diagnostic, text: string): string {
  const lineStart = span.start - (span.column - 1);
  // A long line is shown from a little before the place.
  const from = Math.max(lineStart, span.start - 24);
  const to = lineEnd(text, from, from + FRAME);
  const shown = text.slice(from, to).replace(INVISIBLE, ' ');
  const width = Math.max(1, Math.min(span.end, to) - span.start);
  const gutter = `${span.line}`;
  const before = from > lineStart ? '…' : '';
  const after = to < text.length && to === from + FRAME ? '…' : '';
  const pad = ' '.repeat(span.start - from + before.length);
  return `  ${gutter} | ${before}${shown}${after}\n  ${' '.repeat(gutter.length)} | ${pad}${'^'.repeat(width)}`;
}

function lineEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return Math.min(limit, text.length);
}
