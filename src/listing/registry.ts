import type { Paper } from '../paper.js';
import { FingerprintTable } from './fingerprint-table.js';
import { fingerprint, hash, paperId } from './identity.js';

/** What the registry says of a paper. */
export interface Registered {
  readonly id: string;
  /**
   * `new`, `duplicate` (same id and same abstract as a paper before), or `variant` (same id, other abstract: it gets an id
   * of its own).
   */
  readonly standing: 'new' | 'duplicate' | 'variant';
}

/**
 * Remembers the papers of a listing by fingerprints, so that a stream of millions keeps two numbers a paper and not the
 * papers.
 */
export class Registry {
  readonly #abstracts: FingerprintTable = new FingerprintTable();

  register(paper: Omit<Paper, 'id'>): Registered {
    const id = paperId(paper);
    const content = fingerprint(paper.abstract);
    const known = this.#see(id, content);
    if (known === undefined) return { id, standing: 'new' };
    if (known === content) return { id, standing: 'duplicate' };
    const variant = `${id}~${hash(paper.abstract)}`;
    return { id: variant, standing: this.#see(variant, content) === undefined ? 'variant' : 'duplicate' };
  }

  /** The abstract under which an id is known; remembers it where it is not. */
  #see(id: string, content: number): number | undefined {
    // 0 marks an empty place of the table.
    return this.#abstracts.see(fingerprint(id) || 1, content);
  }
}
