import type { Paper } from '../../paper/paper.js';

/** Ids, and papers where they are kept, of the rows of an index. */
export class PaperStore<P extends Paper> {
  readonly #mode: 'keep' | 'ids' | ((id: string) => P);
  readonly #rows = new Map<string, number>();
  #ids: string[] = [];
  #papers: (P | undefined)[] = [];
  /** Gives the papers of rows that were loaded from bytes. */
  #source: ((row: number) => P) | undefined;

  constructor(mode: 'keep' | 'ids' | ((id: string) => P)) {
    this.#mode = mode;
  }

  get size(): number {
    return this.#rows.size;
  }

  row(id: string): number | undefined {
    return this.#rows.get(id);
  }

  id(row: number): string {
    return this.#ids[row]!;
  }

  paper(row: number): P {
    if (typeof this.#mode === 'function') return this.#mode(this.#ids[row]!);
    let paper = this.#papers[row];
    if (paper === undefined) {
      const source = this.#source as (row: number) => P;
      paper = this.#mode === 'ids' ? idAndDate(source(row)) : source(row);
      this.#papers[row] = paper;
    }
    return paper;
  }

  /** A paper as it is saved. */
  saved(row: number, papers: 'keep' | 'ids'): Paper {
    const paper = this.paper(row);
    return papers === 'keep' ? paper : idAndDate(paper);
  }

  /** Takes ids in the order of rows, and where their papers come from. */
  restore(ids: string[], source: ((row: number) => P) | undefined): void {
    this.#ids = ids;
    for (let row = 0; row < ids.length; row++) this.#rows.set(ids[row]!, row);
    this.#papers = new Array<P | undefined>(ids.length);
    this.#source = source;
  }

  /** Rows in the order in which their papers were added. */
  rows(): Iterable<number> {
    return this.#rows.values();
  }

  /** Takes the paper up as the next row; one of the same id keeps its place in the order. */
  set(row: number, paper: P): void {
    this.#ids[row] = paper.id;
    this.#rows.set(paper.id, row);
    if (typeof this.#mode !== 'function') this.#papers[row] = this.#mode === 'keep' ? paper : idAndDate(paper);
  }

  delete(row: number): void {
    this.#rows.delete(this.#ids[row]!);
    this.clear(row);
  }

  /** Lets go of what a row holds, when its paper has moved to another row. */
  clear(row: number): void {
    this.#ids[row] = '';
    this.#papers[row] = undefined;
  }

  /** Renumbers: row i is what row `kept[i]` was. */
  keep(kept: Int32Array): void {
    const ids = this.#ids;
    const papers = this.#papers;
    const source = this.#source;
    this.#ids = Array.from(kept, (row) => ids[row]!);
    this.#papers = Array.from(kept, (row) => papers[row]);
    if (source !== undefined) this.#source = (row) => source(kept[row]!);
    for (let row = 0; row < this.#ids.length; row++) this.#rows.set(this.#ids[row]!, row);
  }
}

/** With `papers: 'ids'`, which the types allow for plain papers alone. */
export function idAndDate<P extends Paper>({ id, date }: P): P {
  const paper: Paper = { id, title: '', abstract: '', links: [], ...(date === undefined ? {} : { date }) };
  return paper as P;
}
