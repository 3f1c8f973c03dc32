import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { Placer } from '../paper/reader/placer.js';

/** An item of a list, and a line that is indented and begins no item, address or element of its own. */
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,3}[.)]|\[[^\]\s]{1,30}\])[ \t]+(?=\S)/;
const GOES_ON = /^[ \t]+(?![-+•>|<#]|\*[ \t]|\d{1,3}[.)][ \t]|\[[^\]\s]{1,30}\][ \t:]|https?:|```|[\w-]{1,20}:[ \t])\S/;
/** Characters of the lines of a text that is wrapped, and of words that are longer than a line may be. */
const NARROWEST = 50;
const WIDEST = 130;
const LONG_WORD = /\S{40}/;
/** Breaks within items that show how wide lines are, and the share of them that had to be. */
const FEWEST = 3;
const MOSTLY = 0.5;
/** Characters that are looked at. */
const HEAD = 1 << 14;

/** A break within an item: where it is, and how wide its line would have become with the first word of the next. */
interface Break {
  readonly at: number;
  readonly end: number;
  readonly width: number;
}

/** How wide the lines of a text are whose items were wrapped to a width; undefined where they were not. */
function wrappedWidth(text: string): number | undefined {
  const head = text.slice(0, HEAD);
  const { breaks, widest } = breaksOf(head);
  if (breaks.length < FEWEST || widest < NARROWEST) return undefined;
  const forced = breaks.filter(({ width }) => width > widest).length;
  return forced >= FEWEST && forced >= MOSTLY * breaks.length ? widest : undefined;
}

/** A text in which what was broken for its width is one line again. */
class Unwrapped {
  readonly text: string;
  /** Where pieces of the text begin in it, and in the text that was wrapped. */
  readonly #starts: number[] = [0];
  readonly #origins: number[] = [0];

  constructor(wrapped: string, width: number) {
    const pieces: string[] = [];
    let from = 0;
    let length = 0;
    for (const each of breaksOf(wrapped).breaks) {
      if (each.width <= width) continue;
      const piece = `${wrapped.slice(from, each.at)} `;
      pieces.push(piece);
      length += piece.length;
      from = each.end;
      this.#starts.push(length);
      this.#origins.push(from);
    }
    this.text = pieces.join('') + wrapped.slice(from);
  }

  /** Where a character of the text stands in the text that was wrapped. */
  origin(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#origins[low] as number) + offset - (this.#starts[low] as number);
  }
}

/** A text whose items are not wrapped to a width. */
export function unwrapped(text: string): string {
  const width = wrappedWidth(text);
  return width === undefined ? text : new Unwrapped(text, width).text;
}

/** The breaks within the items of a text, and the width of their widest line. */
function breaksOf(text: string): { readonly breaks: readonly Break[]; readonly widest: number } {
  const breaks: Break[] = [];
  let widest = 0;
  let item: number | undefined;
  let last = '';
  let lastStart = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (item !== undefined && indent > item && GOES_ON.test(line)) {
      // Two blanks before a break are a break of Markdown's own.
      const width = text.startsWith('  ', lastStart + last.length) ? 0 : last.length + 1 + firstWord(line);
      breaks.push({ at: lastStart + last.length, end: start + indent, width });
      widest = Math.max(widest, widthOf(last), widthOf(line));
    } else item = ITEM.test(line) ? indent : undefined;
    last = line;
    lastStart = start;
    start = end + 1;
  }
  return { breaks, widest };
}

const firstWord = (line: string): number => /\S+/.exec(line)?.[0].length ?? 0;
const widthOf = (line: string): number => (line.length > WIDEST || LONG_WORD.test(line) ? 0 : line.length);

/** Reads texts whose items were wrapped as if they were not. */
export class UnwrappingReader implements BlockReader {
  readonly #reader: BlockReader;
  #width: number | undefined;
  #isKnown = false;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  read(block: Block): BlockReading {
    if (!this.#isKnown) this.#width = wrappedWidth(block.text);
    this.#isKnown = true;
    if (this.#width === undefined) return this.#reader.read(block);
    const joined = new Unwrapped(block.text, this.#width);
    const reading = this.#reader.read({ ...block, text: joined.text });
    const placer = new Placer(block);
    const place = ({ start, end }: Span): Span => {
      const [first, last] = [joined.origin(start - block.offset), joined.origin(end - block.offset - 1)];
      return placer.visible({ start: first, end: last + 1 }) as Span;
    };
    const entries = reading.entries.map((entry) => placed(entry, place));
    const consumed = reading.consumed === joined.text.length ? block.text.length : joined.origin(reading.consumed);
    return { entries, consumed };
  }
}

/** An entry with other places. */
const placed = (entry: Entry, place: (span: Span) => Span): Entry => ({
  ...entry,
  span: place(entry.span),
  fields: entry.fields.map(({ fields, span }) => ({ fields, span: place(span) })),
  diagnostics: entry.diagnostics.map((each) => ({
    ...each,
    span: place(each.span),
    ...(each.spans === undefined ? {} : { spans: each.spans.map(place) }),
  })),
});
