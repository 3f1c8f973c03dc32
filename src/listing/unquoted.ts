import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import { commentMarks } from './comment-marks.js';
import { blanked, readUnmarked } from './line-marks.js';

const QUOTED = /^[ \t]*>/;
/** The marks of quotation before a line, and the line above the first that says who wrote it. */
const MARKS = /^[ \t]*(?:>[ \t]?)+|^[^>\n\r\u2028\u2029\x85\f\v]{1,200}:[ \t]*(?=\n{1,2}[ \t]*>)/gm;
/** Share of the lines that are quoted in a mail that answers another. */
const MOSTLY = 0.6;
/** Lines that are looked at. */
const SAMPLE = 400;

/** The marks before the lines of a text that are no part of it: of a quotation in a mail or of comments in a program. */
function lineMarks(text: string): RegExp | undefined {
  const lines = firstLines(text);
  const quoted = lines.filter((line) => QUOTED.test(line)).length;
  return quoted > 2 && quoted >= MOSTLY * lines.length ? MARKS : commentMarks(lines);
}

/** The first lines of a text that are not blank. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < SAMPLE; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (line.trim() !== '') lines.push(line);
    at = end + 1;
  }
  return lines;
}

/** A text without what makes it a quotation or a comment. */
export function unquoted(text: string): string {
  const marks = lineMarks(text);
  return marks === undefined ? text : blanked(text, marks);
}

/** Reads texts that mails quote, and comments of programs, as what stands in them. */
export class UnquotingReader implements BlockReader {
  readonly #reader: BlockReader;
  #marks: RegExp | undefined;
  #isKnown = false;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  read(block: Block): BlockReading {
    if (!this.#isKnown) this.#marks = lineMarks(block.text);
    this.#isKnown = true;
    if (this.#marks === undefined) return this.#reader.read(block);
    return readUnmarked(block, this.#marks, (plain) => this.#reader.read(plain));
  }
}
