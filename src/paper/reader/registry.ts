import { ContentHasher, fingerprint, hash, identify } from '../identity.js';
import type { Paper } from '../paper.js';
import { FingerprintTable } from './fingerprint-table.js';

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
  readonly #hasher = new ContentHasher();

  register(paper: Omit<Paper, 'id'>): Registered {
    const { id, key } = identify(paper);
    const content = this.contentKey(paper.abstract);
    const known = this.#see(key, content);
    if (known === undefined) return { id, standing: 'new' };
    if (known === content) return { id, standing: 'duplicate' };
    const variant = `${id}~${hash(paper.abstract)}`;
    return { id: variant, standing: this.#see(fingerprint(variant), content) === undefined ? 'variant' : 'duplicate' };
  }

  /** The key by which an abstract is told from others. */
  contentKey(abstract: string): number {
    return this.#hasher.key(abstract);
  }

  /** Registers a paper by the keys of its id and its abstract if its id is new, and says whether it is. */
  addNew(key: number, content: number): boolean {
    return this.#see(key, content) === undefined;
  }

  /** The abstract under which an id is known; remembers it where it is not. */
  #see(key: number, content: number): number | undefined {
    // 0 marks an empty place of the table.
    return this.#abstracts.see(key || 1, content);
  }
}
