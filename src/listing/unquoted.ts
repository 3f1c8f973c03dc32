import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import { blanked, readUnmarked } from './line-marks.js';

const QUOTED = /^[ \t]*>/;
/** The marks of quotation before a line, and the line above the first that says who wrote it. */
const MARKS = /^[ \t]*(?:>[ \t]?)+|^[^>\n\r\u2028\u2029\x85\f\v]{1,200}:[ \t]*(?=\n{1,2}[ \t]*>)/gm;
/** Share of the lines that are quoted in a mail that answers another. */
const MOSTLY = 0.6;
/** Lines that are looked at. */
const SAMPLE = 400;

/** Whether a text is one that a mail quotes, for the most part: then the marks of quotation are no part of its lines. */
export function isQuoted(text: string): boolean {
  let quoted = 0;
  let lines = 0;
  for (let at = 0; at < text.length && lines < SAMPLE; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (line.trim() !== '') lines++;
    if (QUOTED.test(line)) quoted++;
    at = end + 1;
  }
  return quoted > 2 && quoted >= MOSTLY * lines;
}

/** A quoted text without what makes it a quotation. */
export const unquoted = (text: string): string => blanked(text, MARKS);

/** Reads texts that mails quote as what stands in them. */
export class UnquotingReader implements BlockReader {
  readonly #reader: BlockReader;
  #quoted: boolean | undefined;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  read(block: Block): BlockReading {
    this.#quoted ??= isQuoted(block.text);
    if (!this.#quoted) return this.#reader.read(block);
    return readUnmarked(block, MARKS, (plain) => this.#reader.read(plain));
  }
}
