import { isVisible } from '../../paper/clean.js';
import type { Range } from '../../paper/range.js';
import { quote } from '../../paper/reader/entry-builder.js';
import type { Fault, Item } from '../record.js';
import { type Markup, XmlScanner } from './scanner.js';

/** What stands between records: tags, declarations and the document type are marks; text, with the tags around it, and comments are told of. */
export function surroundings(text: string, { start, end }: Range): readonly Item[] {
  const collector = new Collector(text.slice(start, end), start);
  const scanner = new XmlScanner(text.slice(start, end));
  for (let markup = scanner.next(); markup !== undefined; markup = scanner.next()) collector.take(markup);
  return collector.end();
}

class Collector {
  readonly #text: string;
  readonly #offset: number;
  readonly #items: Item[] = [];
  /** Behind what is known to be a mark or was told of. */
  #done = 0;
  /** Behind the last piece of markup. */
  #at = 0;
  /** Where the first tag of the text that is gathered stands. */
  #opened = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  take({ kind, start, end }: Markup): void {
    // A CDATA section is text; so is a `<` that opens nothing.
    if (kind === 'cdata' || kind === 'stray' || kind === 'cut') return;
    const isText = isVisible(this.#text.slice(this.#at, start));
    if (isText) this.#tell(this.#opened, kind === 'close' ? end : start);
    if (kind === 'comment') this.#tell(start, end);
    this.#opened = kind === 'open' ? start : end;
    this.#at = end;
  }

  end(): readonly Item[] {
    const { length } = this.#text;
    if (isVisible(this.#text.slice(this.#at))) this.#tell(this.#opened, length);
    this.#mark(length);
    return this.#items;
  }

  #tell(start: number, end: number): void {
    this.#mark(start);
    const stretch = this.#text.slice(start, end);
    const said = stretch
      .replace(/<!--|-->|<!\[CDATA\[|\]\]>|<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    this.#items.push({
      code: 'boilerplate',
      message: `${quote(said)} is not part of a paper`,
      ...this.#range(start, end),
    } satisfies Fault);
    this.#done = end;
  }

  #mark(end: number): void {
    if (isVisible(this.#text.slice(this.#done, end)))
      this.#items.push({ values: [], marks: [this.#range(this.#done, end)] });
    this.#done = end;
  }

  #range(start: number, end: number): Range {
    return { start: this.#offset + start, end: this.#offset + end };
  }
}
