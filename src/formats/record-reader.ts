import { isVisible } from '../paper/clean.js';
import { visibleRange } from '../paper/range.js';
import { type Block, type BlockReader, type BlockReading, columnIn } from '../paper/reader/block-reader.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder, quote } from '../paper/reader/entry-builder.js';
import { type Lines, splitLines } from '../paper/reader/lines.js';
import { Registry } from '../paper/reader/registry.js';

/** A line of a record. */
export interface RecordLine {
  /** Kind of the line, as the format's `letter` gave it. */
  readonly letter: string;
  readonly text: string;
  /** The place of the line's visible text. */
  readonly span: Span;
}

/** A listing whose records can be told by their lines. */
export interface RecordFormat {
  /** Kind of a line, one letter, from the line and the kind of the line before; `_` is a blank line. */
  letter(line: string, before: string): string;
  /** A record over the letters of lines, sticky (`y`). */
  readonly record: RegExp;
  /** Reads the lines of a record, blank ones left out. */
  read(lines: readonly RecordLine[], builder: EntryBuilder): void;
  /** Whether titles and abstracts are kept as they are printed, white space too. */
  readonly verbatim?: boolean;
}

/** Reads a listing of records; what is between them is boilerplate. */
export class RecordReader implements BlockReader {
  readonly #format: RecordFormat;
  readonly #registry: Registry;

  constructor(format: RecordFormat, registry: Registry = new Registry()) {
    this.#format = format;
    this.#registry = registry;
  }

  read(block: Block): BlockReading {
    const lines = splitLines(block.text);
    const letters = this.#letters(block.text, lines);
    const safe = block.final || block.forced ? lines.starts.length : this.#safeLines(letters);
    const entries: Entry[] = [];
    for (let i = 0; i < safe; ) {
      const end = this.#recordEnd(letters, i);
      const entry =
        end > i
          ? this.#record(block, lines, { letters, first: i, end })
          : this.#between(block, lines, { letters, first: i, end: i + 1 });
      if (entry !== undefined) entries.push(entry);
      i = Math.max(end, i + 1);
    }
    return { entries, consumed: lines.starts[safe] ?? block.text.length };
  }

  #letters(text: string, lines: Lines): string {
    let letters = '';
    for (let i = 0; i < lines.starts.length; i++) {
      const line = text.slice(lines.starts[i], lines.ends[i]);
      letters += isVisible(line) ? this.#format.letter(line, letters.charAt(letters.length - 1)) : '_';
    }
    return letters;
  }

  #recordEnd(letters: string, first: number): number {
    const { record } = this.#format;
    record.lastIndex = first;
    return first + (record.exec(letters)?.[0].length ?? 0);
  }

  /** Lines before the last record of a block, which may go on in the next. */
  #safeLines(letters: string): number {
    let last = 0;
    for (let i = 0; i < letters.length; ) {
      const end = this.#recordEnd(letters, i);
      if (end > i) last = i;
      i = Math.max(end, i + 1);
    }
    return last;
  }

  #record(block: Block, lines: Lines, range: LetterRange): Entry | undefined {
    const builder = new EntryBuilder();
    this.#format.read(linesOf(block, lines, range), builder);
    if (!this.#format.verbatim) builder.clean();
    return builder.finish(this.#registry);
  }

  #between(block: Block, lines: Lines, range: LetterRange): Entry | undefined {
    const [line] = linesOf(block, lines, range);
    if (line === undefined) return undefined;
    const builder = new EntryBuilder();
    builder.say('boilerplate', `${quote(line.text.trim())} is not part of a paper`, line.span);
    return builder.noise();
  }
}

interface LetterRange {
  readonly letters: string;
  readonly first: number;
  readonly end: number;
}

function linesOf(block: Block, lines: Lines, range: LetterRange): RecordLine[] {
  const found: RecordLine[] = [];
  for (let i = range.first; i < range.end; i++) {
    const letter = range.letters.charAt(i);
    if (letter === '_') continue;
    const lineStart = lines.starts[i] ?? 0;
    const text = block.text.slice(lineStart, lines.ends[i]);
    found.push({ letter, text, span: visibleSpan(text, { block, lineStart, index: i }) });
  }
  return found;
}

function visibleSpan(
  text: string,
  at: { readonly block: Block; readonly lineStart: number; readonly index: number },
): Span {
  const { start, end } = visibleRange(text, { start: 0, end: text.length });
  const offset = at.block.offset + at.lineStart;
  const column = columnIn(at.block, at.lineStart, at.lineStart + start);
  return { start: offset + start, end: offset + end, line: at.block.line + at.index, column };
}
