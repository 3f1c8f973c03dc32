import type { FieldName, Paper } from '../paper/paper.js';

/** By what a paper was known: its id, another identifier (a DOI, a PMID), its title, or nearly the same text. */
export type CopyReason = 'id' | 'identifier' | 'title' | 'text';

/** When and where a paper was listed. */
export interface Appearance {
  /** Name of the listing: a file, an address, whatever it was added as; empty where nothing was said. */
  readonly from: string;
  /** Day on which the listing was added: `2024-02-16`. */
  readonly date: string;
}

/** What a reader thinks of a paper. */
export type Opinion = 'liked' | 'disliked';

/** A paper of a library with what is known of it beside its fields. */
export interface LibraryEntry<P extends Paper = Paper> {
  /** Number of the paper, from 1 in the order of adding; it stays the paper's own, and is given to no other one. */
  readonly number: number;
  readonly paper: P;
  /** Listings that had the paper, the first one first. */
  readonly listed: readonly Appearance[];
  /** What the reader thinks of it; absent without an opinion. */
  readonly opinion?: Opinion;
  /** Whether the reader has read it. */
  readonly read: boolean;
  /** Words that the reader put on it, in their order. */
  readonly tags: readonly string[];
}

/** A paper that the library had already. */
export interface LibraryCopy<P extends Paper = Paper> {
  /** The paper of the library, with what was filled in. */
  readonly paper: P;
  /** The paper as it was listed this time. */
  readonly listed: P;
  /** By what it was known. */
  readonly by: CopyReason;
  /** Empty fields of the paper that this listing filled. */
  readonly filled: readonly FieldName[];
}

/** What a library says of a listing that was added. */
export interface Added<P extends Paper = Paper> {
  /** Papers that the library did not have, in the order of the listing. */
  readonly papers: readonly P[];
  /** Papers that it had, in the order of the listing. */
  readonly copies: readonly LibraryCopy<P>[];
}

/** What a library keeps of a paper beside its fields; `listed` are places in its list of listings. */
export interface LibraryRecord {
  readonly listed: number[];
  opinion?: Opinion;
  read?: true;
  tags?: string[];
}
