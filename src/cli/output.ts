import { unicodeEscape } from '../paper/unicode-escape.js';
import { cleanText } from '../report/clean.js';
import { colors, type TextStyle, wrap } from '../report/text-layout.js';
import type { Io } from './io.js';

/** One line of JSON Lines, the C1 control characters escaped too: some terminals obey them. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u007f-\u009f]/g, unicodeEscape)}\n`;
}

/** A score or weight as JSON shows it: four digits behind the point are more than it is worth. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** How a {@link paragraph} is set. */
export interface ParagraphOptions {
  readonly io: Io;
  /** Blanks before every line. @defaultValue 0 */
  readonly indent?: number;
  /** Further blanks before every line but the first. @defaultValue 0 */
  readonly hang?: number;
  /** How it is shown where there are colours. @defaultValue plain text */
  readonly style?: TextStyle;
}

/** `12 · arxiv:2402.10524`: a name that is copied from the terminal stays in one piece, however narrow it is. */
export function idLine(
  number: number | undefined,
  id: string,
  { io, indent }: { readonly io: Io; readonly indent: number },
): string {
  const name = number === undefined ? cleanText(id) : `${number} · ${cleanText(id)}`;
  return `${' '.repeat(indent)}${colors(io.color).dim(name)}\n`;
}

/** Text of a listing, made safe, wrapped to the width of the terminal and ended with a line break. */
export function paragraph(text: string, { io, indent = 0, hang = 0, style }: ParagraphOptions): string {
  const paint = style === undefined ? (line: string) => line : colors(io.color)[style];
  const lines = wrap(cleanText(text), io.columns - indent - hang);
  return lines.map((line, i) => `${' '.repeat(i === 0 ? indent : indent + hang)}${paint(line)}\n`).join('');
}
