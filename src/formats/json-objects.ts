import { isVisible } from '../paper/clean.js';
import type { Block } from '../paper/reader/block-reader.js';
import { quote } from '../paper/reader/entry-builder.js';
import { kindOf } from './json-kind.js';
import { jsonRecord } from './json-record.js';
import { blanksEnd, stringEnd, valueEnd } from './json-scanner.js';
import type { Fault, Item, RecordSource } from './record.js';

/** Containers deeper than this hold no records. */
const DEEPEST = 8;
/** Where so many objects of a block do not end, it is no JSON. */
const MOST_BROKEN = 64;
const NOT_READ = 'the object cannot be read as JSON';

/**
 * The objects of works in arrays and envelopes of JSON, one behind the other: borders are found by a scanner, so that a
 * record is read at a time. Names of values are those of the members.
 */
export function jsonObjects(): RecordSource {
  return new JsonSource();
}

class JsonSource implements RecordSource {
  #depth = 0;
  #isFirst = true;
  #found = false;

  read(block: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const { text, final, forced } = block;
    const walk = new Walk(text, final || forced, this.#depth);
    walk.run();
    this.#found ||= walk.found;
    if (this.#isFirst && final && !this.#found && isVisible(text))
      return { items: [noWorks(text)], consumed: text.length };
    if (walk.done === 0 && !final && !forced) return { items: [], consumed: 0 };
    this.#isFirst = false;
    this.#depth = walk.depth;
    return { items: walk.items, consumed: walk.done };
  }
}

/** One way through a block. */
class Walk {
  readonly items: Item[] = [];
  readonly #text: string;
  readonly #whole: boolean;
  depth: number;
  found = false;
  /** Behind what was understood. */
  done = 0;
  #told = 0;
  #broken = 0;

  constructor(text: string, whole: boolean, depth: number) {
    this.#text = text;
    this.#whole = whole;
    this.depth = depth;
  }

  run(): void {
    const text = this.#text;
    for (let at: number | undefined = blanksEnd(text, 0); at !== undefined && at < text.length; ) {
      at = text[at] === '{' ? this.#object(at) : this.#other(at);
      if (at !== undefined) this.done = at;
    }
    if (this.#whole) this.done = text.length;
    this.#between(this.done);
  }

  /** @returns the offset behind it, or behind its brace; undefined where more text is needed. */
  #object(start: number): number | undefined {
    const kind = this.depth >= DEEPEST ? 'skipped' : kindOf(this.#text, start, this.#whole);
    if (kind === undefined) return undefined;
    if (kind === 'envelope') {
      this.depth++;
      return start + 1;
    }
    const end = this.#broken < MOST_BROKEN ? valueEnd(this.#text, start) : undefined;
    if (end === undefined && !this.#whole) return undefined;
    if (kind === 'skipped') return end ?? this.#text.length;
    this.#between(start);
    const item = this.#record(start, end);
    this.items.push(item);
    this.#told = 'code' in item ? item.end : (end ?? this.#text.length);
    return this.#told;
  }

  /** A record; of one that cannot be read, as far as the next begins. */
  #record(start: number, end: number | undefined): Item {
    const item = end === undefined ? undefined : jsonRecord(this.#text, { start, end }, NOT_READ);
    if (item !== undefined && !('code' in item)) {
      this.found = true;
      return item;
    }
    this.#broken++;
    const stop = this.#broken < MOST_BROKEN ? nextObject(this.#text, start + 1) : this.#text.length;
    return { code: 'bad-record', message: NOT_READ, start, end: Math.min(stop, end ?? stop) } satisfies Fault;
  }

  #other(at: number): number | undefined {
    const mark = this.#text[at];
    if (mark === '[') this.depth++;
    if (mark === ']' || mark === '}') this.depth = Math.max(0, this.depth - 1);
    const end = mark === '"' ? stringEnd(this.#text, at) : at + 1;
    return end === undefined ? (this.#whole ? this.#text.length : undefined) : blanksEnd(this.#text, end);
  }

  /** What stands between records: marks of JSON, or what an envelope says of itself. */
  #between(end: number): void {
    const start = this.#told;
    this.#told = Math.max(start, end);
    const printed = this.#text.slice(start, end);
    if (!isVisible(printed)) return;
    const range = { start, end };
    if (!/[\p{L}\p{N}]/u.test(printed)) this.items.push({ values: [], marks: [range] });
    else
      this.items.push({
        code: 'boilerplate',
        message: `${quote(printed.replace(/\s+/g, ' ').trim())} is not part of a paper`,
        ...range,
      });
  }
}

/** Where the next object opens that begins a line or follows another: behind a broken record. */
function nextObject(text: string, from: number): number {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    const mark = blanksStart(text, at);
    if (text.slice(mark, at).includes('\n')) return at;
    if (text[mark - 1] === ',' && /[}\]]/.test(text[blanksStart(text, mark - 1) - 1] ?? '')) return at;
  }
  return text.length;
}

/** Where the blanks before an offset begin. */
function blanksStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}

const noWorks = (text: string): Fault => ({
  code: 'unknown-format',
  message: 'this is JSON without papers: no object has a title with authors, a date, an abstract or an address',
  start: 0,
  end: text.length,
});
