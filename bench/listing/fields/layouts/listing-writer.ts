import type { GoldListing, GoldPaper } from '../gold.js';

/** Writes a listing and remembers where its fields stand. */
export class ListingWriter {
  #text = '';
  readonly #papers: GoldPaper[] = [];
  #spans: [string, number, number][] = [];
  #title: readonly [number, number] | undefined;
  #paper = 0;

  get last(): string {
    return this.#text.at(-1) ?? '';
  }

  get length(): number {
    return this.#text.length;
  }

  put(text: string): void {
    this.#text += text;
  }

  /** A field, as printed. */
  field(name: 'author' | 'venue' | 'date', text: string): void {
    this.#spans.push([name, this.#text.length, this.#text.length + text.length]);
    this.#text += text;
  }

  title(text: string): void {
    this.#title = [this.#text.length, this.#text.length + text.length];
    this.#text += text;
  }

  beginPaper(): void {
    this.#paper = this.#text.length;
    this.#spans = [];
    this.#title = undefined;
  }

  endPaper(): void {
    if (this.#title === undefined) return;
    const [start, end] = this.#title;
    this.#papers.push({ title: this.#text.slice(start, end), start, end, spans: this.#spans });
  }

  /** Breaks the lines of the paper at a width: blanks become line breaks, so that no place changes. */
  wrapPaper(width: number, indent: string): void {
    const written = this.#text.slice(this.#paper);
    if (written.includes('|') || written.includes('](')) return;
    let column = 0;
    let wrapped = '';
    for (const word of written.split(/(?<= )/)) {
      if (column > 0 && column + word.trimEnd().length > width) {
        wrapped = `${wrapped.replace(/ $/, '\n')}`;
        column = indent.length;
      }
      wrapped += word;
      column = word.includes('\n') ? word.length - word.lastIndexOf('\n') : column + word.length;
    }
    this.#text = this.#text.slice(0, this.#paper) + wrapped;
  }

  listing(id: string): GoldListing {
    return { id, repo: 'made', family: 'made', complete: true, made: true, text: this.#text, papers: this.#papers };
  }
}
