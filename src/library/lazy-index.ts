import type { Paper } from '../paper/paper.js';
import type { IndexOptions } from '../similarity/options.js';
import { PaperIndex } from '../similarity/paper-index.js';

/** The index of a library, brought up to date only when it is asked something: adding papers and saving them costs nothing more. */
export class LazyIndex<P extends Paper> {
  readonly #options: IndexOptions<P>;
  readonly #paper: (id: string) => P;
  #index: PaperIndex<P> | undefined;
  /** Saved form of the index as it was loaded. */
  #bytes: Uint8Array | undefined;
  /** Ids of papers that are new or have another text. */
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();

  /** @param paper - gives the paper of an id */
  constructor(options: IndexOptions<P>, paper: (id: string) => P) {
    this.#options = { ...options, papers: paper };
    this.#paper = paper;
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
    for (const id of this.#changed) this.#index.replace(this.#paper(id));
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
