import { isVisible } from '../paper/clean.js';
import type { Range } from '../paper/range.js';
import type { Block } from '../paper/reader/block-reader.js';
import { quote } from '../paper/reader/entry-builder.js';
import { splitLines } from '../paper/reader/lines.js';
import type { Fault, Item, RecordSource, RecordValue } from './record.js';

/** How lines of tags and values are told: `TI  - Attention`, `PT J`. */
export interface TagStyle {
  /** A line with a tag: the tag is the first group, the value what stands behind the match. */
  readonly tag: RegExp;
  /** Tags that open a record. */
  readonly opens: ReadonlySet<string>;
  /** The tag that closes a record. */
  readonly closes?: string;
  /** Tags of titles, where records may be told by blank lines alone: behind one of these a blank line ends the record. */
  readonly blankEnds?: ReadonlySet<string>;
  /** Tags that say nothing of the paper: the number of a record. */
  readonly marks?: ReadonlySet<string>;
  /** Tags of the file and of no record. */
  readonly outside?: ReadonlySet<string>;
  /** A line without a tag that goes on with the value above. */
  readonly continued: RegExp;
  /** Tags of which each line is a value of its own. */
  readonly perLine?: ReadonlySet<string>;
}

interface OpenValue {
  readonly name: string;
  readonly lines: string[];
  readonly ranges: Range[];
}

/** Cuts files of tagged lines into records. What stands before the first tag and between records belongs to none. */
class TaggedLines implements RecordSource {
  readonly #style: TagStyle;

  constructor(style: TagStyle) {
    this.#style = style;
  }

  read(block: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const reading = new Reading(this.#style, block.text);
    const { starts, ends } = splitLines(block.text);
    starts.forEach((start, i) => {
      reading.line(start, ends[i] ?? start);
    });
    return reading.end(block.final || block.forced);
  }
}

/** Records of tagged lines. Names of values are the tags. */
export const taggedLines = (style: TagStyle): RecordSource => new TaggedLines(style);

/** The lines of one block. */
class Reading {
  readonly #style: TagStyle;
  readonly #text: string;
  readonly #items: Item[] = [];
  #values: OpenValue[] | undefined;
  #marks: Range[] = [];
  #faults: Fault[] = [];
  #start = 0;
  #blank = false;

  constructor(style: TagStyle, text: string) {
    this.#style = style;
    this.#text = text;
  }

  line(start: number, end: number): void {
    const line = this.#text.slice(start, end);
    const tagged = this.#style.tag.exec(line);
    const tag = tagged?.[1];
    if (tag !== undefined && !this.#style.outside?.has(tag))
      this.#tag(tag, line.slice(tagged?.[0].length), { start, end });
    else if (this.#values?.length && tag === undefined && this.#style.continued.test(line))
      this.#goOn(line, { start, end });
    else if (isVisible(line)) this.#outside(line, { start, end });
    this.#blank = !isVisible(line);
  }

  #tag(tag: string, value: string, range: Range): void {
    if (this.#opens(tag)) this.#open(range.start);
    if (tag === this.#style.closes) {
      this.#marks.push(range);
      this.#close();
    } else if (this.#style.marks?.has(tag)) this.#marks.push(range);
    else this.#values?.push({ name: tag, lines: [value.trim()], ranges: [range] });
  }

  #opens(tag: string): boolean {
    const { opens, blankEnds: titles } = this.#style;
    if (this.#values === undefined) return true;
    // Behind another an opening tag goes on: `%0 Serial`, `%0 Audio`.
    if (opens.has(tag)) return this.#values.some(({ name }) => !opens.has(name));
    return this.#blank && titles !== undefined && this.#values.some(({ name }) => titles.has(name));
  }

  #open(start: number): void {
    this.#close();
    this.#values = [];
    this.#start = start;
  }

  #close(): void {
    if (this.#values !== undefined)
      this.#items.push({ values: this.#values.map(joined), marks: this.#marks, faults: this.#faults });
    this.#values = undefined;
    this.#marks = [];
    this.#faults = [];
  }

  #goOn(line: string, range: Range): void {
    const last = this.#values?.at(-1);
    if (last === undefined) return;
    const text = line.trim();
    if (this.#style.perLine?.has(last.name)) this.#values?.push({ name: last.name, lines: [text], ranges: [range] });
    else {
      last.lines.push(text);
      last.ranges.push(range);
    }
  }

  #outside(line: string, range: Range): void {
    const text = quote(line.trim());
    if (this.#values === undefined)
      this.#items.push({ code: 'boilerplate', message: `${text} is not part of a record`, ...range });
    else this.#faults.push({ code: 'unread-metadata', message: `${text} was not read`, ...range });
  }

  /** The items; the record at the end of a block that goes on is read again with the text behind it. */
  end(whole: boolean): { readonly items: readonly Item[]; readonly consumed: number } {
    const open = this.#values !== undefined;
    if (whole) this.#close();
    return { items: this.#items, consumed: open && !whole ? this.#start : this.#text.length };
  }
}

/** Tags by what they give: `tags('JF JO')` are two. */
export const tags = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const joined = ({ name, lines, ranges }: OpenValue): RecordValue => ({ name, text: lines.join(' ').trim(), ranges });
