import type { Paper } from '../paper/paper.js';
import { PaperIndex } from '../similarity/paper-index.js';
import type { Background } from '../text/background.js';

/** The index of a library, brought up to date only when it is asked something: adding papers and saving them costs nothing more. */
export class LazyIndex<P extends Paper> {
  readonly #options: { readonly papers: (id: string) => P; readonly background?: Background };
  #index: PaperIndex<P> | undefined;
  /** Saved form of the index as it was loaded. */
  #bytes: Uint8Array | undefined;
  /** Ids of papers that are new or have another text. */
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(background: Background | undefined, papers: (id: string) => P) {
    this.#options = { papers, ...(background !== undefined && { background }) };
  }

  changed(id: string): void {
    this.#changed.add(id);
  }

  removed(id: string): void {
    this.#changed.delete(id);
    this.#removed.add(id);
  }

  restore(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  current(): PaperIndex<P> {
    this.#index ??=
      this.#bytes === undefined ? new PaperIndex([], this.#options) : PaperIndex.fromBytes(this.#bytes, this.#options);
    for (const id of this.#removed) this.#index.remove(id);
    for (const id of this.#changed) this.#index.replace(this.#options.papers(id));
    if (this.#removed.size + this.#changed.size > 0) this.#bytes = undefined;
    this.#removed.clear();
    this.#changed.clear();
    return this.#index;
  }

  toBytes(): Uint8Array {
    const isSaved = this.#bytes !== undefined && this.#removed.size + this.#changed.size === 0;
    return isSaved ? (this.#bytes as Uint8Array) : this.current().toBytes();
  }
}
