import { ContentHasher, fingerprint, hash, idOf } from '../identity.js';
import type { Paper } from '../paper.js';
import { contradict, detailsOf } from './evidence.js';
import { FingerprintTable } from './fingerprint-table.js';

/** A paper that is to be registered; `id` where the listing itself prints one. */
export type Unregistered = Omit<Paper, 'id' | 'links'> & { readonly id?: string };

/** What the registry says of a paper. */
export interface Registered {
  /** An id that no other paper of the listing has; of a `repeated` paper, the id of the paper that was listed before. */
  readonly id: string;
  /** `new`; `repeated` (the same paper was listed before); `variant` (another paper has its id: it gets an id of its own). */
  readonly standing: 'new' | 'repeated' | 'variant';
}

/**
 * Remembers the papers of a listing by fingerprints, so that ids are unique and a stream of millions keeps two numbers a
 * paper (four where it has authors, a date or a printed id) and not the papers.
 */
export class Registry {
  readonly #abstracts: FingerprintTable = new FingerprintTable();
  readonly #evidence: FingerprintTable = new FingerprintTable();
  /** What else is known of the papers that have anything of it. */
  readonly #details: FingerprintTable = new FingerprintTable();
  readonly #hasher = new ContentHasher();

  register(paper: Unregistered): Registered {
    const id = paper.id ?? idOf(paper);
    const titleTells = paper.id === undefined && paper.arxivId === undefined && paper.doi === undefined;
    const found = this.#see(fingerprint(id), paper, titleTells);
    if (found !== 'other') return { id, standing: found };
    const content = JSON.stringify([paper.title, paper.abstract, paper.authors, paper.date]);
    for (let n = 0; ; n++) {
      const variant = `${id}~${hash(n === 0 ? content : `${n} ${content}`)}`;
      const standing = this.#see(fingerprint(variant), paper, titleTells);
      if (standing !== 'other') return { id: variant, standing: standing === 'new' ? 'variant' : standing };
    }
  }

  /** The key by which an abstract is told from others. */
  contentKey(abstract: string): number {
    return this.#hasher.key(abstract);
  }

  /** Registers a paper of title and abstract alone by the keys of its id and its abstract if the id is new, and says whether it is. */
  addNew(key: number, content: number): boolean {
    return this.#abstracts.see(notZero(key), content) === undefined;
  }

  /** Whether the paper under a key is the given one; remembers it where there is none. */
  #see(key: number, paper: Unregistered, titleTells: boolean): 'new' | 'repeated' | 'other' {
    const at = notZero(key);
    const content = this.contentKey(paper.abstract);
    const evidence = evidenceOf(paper);
    const details = detailsOf(paper);
    const known = this.#abstracts.see(at, content);
    if (known === undefined) {
      this.#evidence.see(at, evidence);
      if (details !== 0) this.#details.see(at, details);
      return 'new';
    }
    if (titleTells && contradict(this.#details.get(at) ?? 0, details)) return 'other';
    const sameAbstract = known === content;
    const empty = this.contentKey('');
    if (sameAbstract && content !== empty) return 'repeated';
    const before = this.#evidence.get(at) ?? 0;
    const isSame = titleTells
      ? (known === empty || content === empty) && agree(before, evidence)
      : sameTitle(before, evidence);
    return isSame ? 'repeated' : 'other';
  }
}

/** 0 marks an empty place of the table. */
const notZero = (key: number): number => key || 1;

// What tells a paper from others under one id, in one number: 20 bits of the title, 20 of the first author, 12 of the year.
const TITLES = 2 ** 20;
const AUTHORS = 2 ** 20;
const YEARS = 2 ** 12;

function evidenceOf({ title, authors, date }: Unregistered): number {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  // "Quill, Mara" and "M. Quill" have the longest word in common.
  const name = (authors?.[0] ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const longest = name.reduce((best, word) => (word.length > best.length ? word : best), '');
  return (
    (part(words.join(' '), TITLES) * AUTHORS + part(longest, AUTHORS)) * YEARS +
    ((Number(date?.slice(0, 4)) || 0) % YEARS)
  );
}

/** A number below `size`, 0 for the empty text alone. */
const part = (text: string, size: number): number => (text === '' ? 0 : 1 + (fingerprint(text) % (size - 1)));

const titleOf = (evidence: number): number => Math.floor(evidence / AUTHORS / YEARS);
const authorOf = (evidence: number): number => Math.floor(evidence / YEARS) % AUTHORS;
const yearOf = (evidence: number): number => evidence % YEARS;

/** Whether two papers of one identifier are one: the title is the same, or missing in one. */
function sameTitle(a: number, b: number): boolean {
  return titleOf(a) === titleOf(b) || titleOf(a) === 0 || titleOf(b) === 0;
}

/** Whether two papers of one title, of which one has no abstract, are one: authors or year are the same, or cannot be compared. */
function agree(a: number, b: number): boolean {
  const comparable = [authorOf, yearOf].filter((of) => of(a) !== 0 && of(b) !== 0);
  return comparable.length === 0 || comparable.some((of) => of(a) === of(b));
}
