import { cleanText } from '../report/clean.js';
import { counted } from '../report/counted.js';
import type { Io } from './io.js';

/** Milliseconds between two reports. */
const PAUSE = 100;

/** Says how far reading a listing has come: `Reading papers.jsonl: 120 of 600 MB, 20%, 81,234 papers`. */
export class ReadingProgress {
  readonly #name: string;
  readonly #size: number | undefined;
  readonly #io: Io;
  #bytes = 0;
  #said = 0;

  constructor({ name, size }: { readonly name: string; readonly size: number | undefined }, io: Io) {
    this.#name = cleanText(name);
    this.#size = size;
    this.#io = io;
    io.progress(`Reading ${this.#name}`);
  }

  /** Counts bytes that were read, and says how many papers there are so far. */
  read(bytes: number, papers: number): void {
    this.#bytes += bytes;
    const now = Date.now();
    if (now - this.#said < PAUSE) return;
    this.#said = now;
    this.#io.progress(`Reading ${this.#name}: ${this.#amount()}, ${counted(papers, 'paper')}`);
  }

  #amount(): string {
    const done = megabytes(this.#bytes);
    if (this.#size === undefined || this.#size === 0) return `${done} MB`;
    return `${done} of ${megabytes(this.#size)} MB, ${Math.floor((100 * this.#bytes) / this.#size)}%`;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
