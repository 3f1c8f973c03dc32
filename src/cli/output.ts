import wrapAnsi from 'wrap-ansi';
import type { Io } from './io.js';

/**
 * Text of a paper made safe for a terminal: control characters (escape sequences begin with one) and marks that turn the
 * direction of writing become U+FFFD, so that a title can neither move the cursor nor disguise itself.
 */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** One line of JSON Lines, the C1 control characters escaped too: some terminals obey them. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u007f-\u009f]/g, escapeCode)}\n`;
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** How a {@link paragraph} is set. */
export interface ParagraphOptions {
  readonly io: Io;
  /** Blanks before every line. @defaultValue 0 */
  readonly indent?: number;
  /** Further blanks before every line but the first. @defaultValue 0 */
  readonly hang?: number;
  /** How it is shown where there are colours. @defaultValue plain text */
  readonly style?: keyof typeof STYLES;
}

const STYLES = { bold: ['\u001b[1m', '\u001b[22m'], dim: ['\u001b[2m', '\u001b[22m'] } as const;

/** Text of a listing, made safe, wrapped to the width of the terminal and ended with a line break. */
export function paragraph(text: string, { io, indent = 0, hang = 0, style }: ParagraphOptions): string {
  const [open, close] = style !== undefined && io.color ? STYLES[style] : ['', ''];
  const wrapped = wrapAnsi(printable(text), io.columns - indent - hang, { hard: true });
  const lines = wrapped
    .split('\n')
    .map((line, i) => `${' '.repeat(i === 0 ? indent : indent + hang)}${open}${line}${close}\n`);
  return lines.join('');
}
