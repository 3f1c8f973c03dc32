/** What a stretch of a made-up listing is: title, abstract, metadata, boilerplate, or a label before one of them. */
export type SegmentRole = 'title' | 'abstract' | 'metadata' | 'boilerplate' | 'label';

/** A stretch of a made-up listing. */
export interface Segment {
  readonly role: SegmentRole;
  readonly start: number;
  readonly end: number;
}

/** A paper as a listing should give it back; null where the listing has no such part. */
export interface Truth {
  readonly title: string | null;
  readonly abstract: string | null;
}

/** A paper to be listed. */
export interface SourcePaper {
  readonly title: string;
  readonly abstract: string;
}

/** A made-up listing with what is true of it. */
export interface Document {
  readonly text: string;
  readonly truth: readonly Truth[];
  readonly segments: readonly Segment[];
}

/** Writes a listing and remembers what was written where. */
export class DocumentWriter {
  #text = '';
  readonly #segments: Segment[] = [];
  readonly truth: Truth[] = [];

  get text(): string {
    return this.#text;
  }

  get lastRole(): SegmentRole | undefined {
    return this.#segments.at(-1)?.role;
  }

  /** White space and marks that are no part of anything. */
  space(text: string): this {
    this.#text += text;
    return this;
  }

  put(role: SegmentRole, text: string): this {
    const start = this.#text.length;
    this.#text += text;
    this.#segments.push({ role, start, end: this.#text.length });
    return this;
  }

  line(role: SegmentRole, text: string, after = '\n'): this {
    return this.put(role, text).space(after);
  }

  finish(windows = false): Document {
    const { truth } = this;
    if (!windows) return { text: this.#text, truth, segments: this.#segments };
    const moved = new Int32Array(this.#text.length + 1);
    let breaks = 0;
    for (let i = 0; i < this.#text.length; i++) {
      moved[i] = i + breaks;
      if (this.#text[i] === '\n') breaks++;
    }
    moved[this.#text.length] = this.#text.length + breaks;
    const segments = this.#segments.map(({ role, start, end }) => ({
      role,
      start: moved[start] ?? 0,
      end: (moved[end - 1] ?? 0) + 1,
    }));
    return { text: this.#text.replaceAll('\n', '\r\n'), truth, segments };
  }
}

/** Text wrapped at a width, further lines indented. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.join(`\n${indent}`);
}
