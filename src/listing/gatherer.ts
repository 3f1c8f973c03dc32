import type { Paper } from '../paper/paper.js';
import type { Diagnostic } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import type { Listing } from './listing.js';
import { merged } from './merge.js';

/** Gathers entries, as they are read, into a listing. */
export class Gatherer {
  readonly diagnostics: Diagnostic[] = [];
  readonly #entries: Entry[] = [];
  readonly #papers: Paper[] = [];
  readonly #repeated: Paper[] = [];

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (entry.paper !== undefined) this.#papers.push(entry.paper);
    if (entry.repeated !== undefined) this.#repeated.push(entry.repeated);
    for (const diagnostic of entry.diagnostics) this.diagnostics.push(diagnostic);
  }

  listing(dialect: string): Listing {
    const papers = merged(this.#papers, this.#repeated);
    return { papers, diagnostics: this.diagnostics, entries: this.#entries, dialect };
  }
}
