import type { Paper } from '../paper/paper.js';
import type { CopyReason } from './entry.js';
import { identifiersOf, isRegistered } from './identifiers.js';
import type { SavedLibrary } from './saved-library.js';
import { COLUMNS, FEWEST_SHINGLES, shinglesOf, signatureOf, wordsOf } from './signature.js';
import { SignatureTable } from './signature-table.js';

/** A paper of the library that another one is a copy of. */
export interface Original {
  readonly number: number;
  readonly by: CopyReason;
}

/** Least share of shingles that two texts have in common to be one. */
const SAME_TEXT = 0.8;
/** Least share of the words of the shorter title that the longer one must have where the texts are the same. */
const LIKE_TITLE = 0.5;
/** Least share of the shorter text that the longer one must hold where the titles are the same: listings cut abstracts short. */
const SAME_TITLE = 0.3;
/** Titles of fewer words ("Editorial", "Reply") are those of many papers. */
const TELLING_WORDS = 4;

/** Finds the paper of a library that another one is a copy of. */
export class Copies<P extends Paper> {
  readonly #paper: (number: number) => P;
  /** Numbers by id and by identifiers. */
  readonly #names = new Map<string, number>();
  readonly #ids = new Map<number, string>();
  readonly #signatures = new SignatureTable();

  /** @param paper - gives the paper of a number */
  constructor(paper: (number: number) => P) {
    this.#paper = paper;
  }

  /** Number of the paper with an id, or with an identifier of a register. */
  named(name: string): number | undefined {
    return this.#names.get(name);
  }

  find(paper: P): Original | undefined {
    const same = this.#names.get(paper.id);
    if (same !== undefined && (isRegistered(paper.id) || !this.#differ(this.#paper(same), paper)))
      return { number: same, by: 'id' };
    for (const name of identifiersOf(paper)) {
      const number = this.#names.get(name);
      if (number !== undefined) return { number, by: 'identifier' };
    }
    return this.#alike(paper);
  }

  /** Takes up a paper under its number, or its new state. */
  set(number: number, paper: P): void {
    this.addNames(number, paper);
    this.#ids.set(number, paper.id);
    this.#signatures.set(number, signatureOf(paper));
  }

  /** Remembers the names under which a copy of a paper was listed. */
  addNames(number: number, copy: P): void {
    for (const name of [copy.id, ...identifiersOf(copy)]) if (!this.#names.has(name)) this.#names.set(name, number);
  }

  remove(number: number): void {
    for (const [name, named] of this.#names) if (named === number) this.#names.delete(name);
    this.#ids.delete(number);
    this.#signatures.remove(number);
  }

  /** Id of the paper with a number. */
  id(number: number): string {
    return this.#ids.get(number) as string;
  }

  /** What {@link restore} takes beside numbers and ids: signatures, and names that are no ids. */
  saved(): Pick<SavedLibrary, 'signatures' | 'names'> {
    const names = [...this.#names].filter(([name, number]) => this.id(number) !== name);
    return { signatures: this.#signatures.values, names };
  }

  restore({ numbers, ids, signatures, names }: Pick<SavedLibrary, 'numbers' | 'ids' | 'signatures' | 'names'>): void {
    for (const [name, number] of names) this.#names.set(name, number);
    for (const [i, number] of numbers.entries()) {
      this.#names.set(ids[i]!, number);
      this.#ids.set(number, ids[i]!);
    }
    this.#signatures.restore(signatures);
  }

  #alike(paper: P): Original | undefined {
    const signature = signatureOf(paper);
    for (const number of this.#signatures.matches(signature, 0))
      if (sameTitle(this.#paper(number), paper)) return { number, by: 'title' };
    const seen = new Set<number>();
    for (let band = 1; band < COLUMNS; band++) {
      for (const number of this.#signatures.matches(signature, band)) {
        if (!seen.has(number) && sameText(this.#paper(number), paper)) return { number, by: 'text' };
        seen.add(number);
      }
    }
    return undefined;
  }

  /** Whether two papers of one id that no register gave are two. */
  #differ(a: P, b: P): boolean {
    return a.title !== '' && b.title !== '' && !sameTitle(a, b) && !sameText(a, b);
  }
}

/** Whether two papers of one title are one: nothing that both have speaks against it, and short titles need something that speaks for it. */
function sameTitle(a: Paper, b: Paper): boolean {
  const title = wordsOf(a.title);
  if (title.join(' ') !== wordsOf(b.title).join(' ')) return false;
  if (a.abstract !== '' && b.abstract !== '') return contained(shinglesOf(a), shinglesOf(b)) >= SAME_TITLE;
  const [authors, years] = [agree(authorOf(a), authorOf(b)), agree(yearOf(a), yearOf(b))];
  if (title.length < TELLING_WORDS) return authors === true && years !== false;
  return authors !== false && !(authors === undefined && years === false);
}

/** Whether two values are the same; undefined where one is missing. */
function agree(a: string | undefined, b: string | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b;
}

const yearOf = ({ date }: Paper): string | undefined => date?.slice(0, 4);

/** "Quill, Mara" and "M. Quill" have the longest word in common. */
function authorOf({ authors }: Paper): string | undefined {
  const words = wordsOf(authors?.[0] ?? '');
  return words.reduce<string | undefined>((best, word) => (word.length > (best?.length ?? 0) ? word : best), undefined);
}

/**
 * Whether two papers of different titles have nearly the same abstract. Authors use the words of one abstract in the next: part 1 is
 * not part 2, the titles must be alike, and no register may know the papers by two numbers.
 */
function sameText(a: Paper, b: Paper): boolean {
  const numbers = (title: string) =>
    wordsOf(title)
      .filter((word) => /^(?:\p{N}+|[ivx]+)$/u.test(word))
      .join(' ');
  if (numbers(a.title) !== numbers(b.title) || contradict(identifiersOf(a), identifiersOf(b))) return false;
  if (contained(new Set(wordsOf(a.title)), new Set(wordsOf(b.title))) < LIKE_TITLE) return false;
  const [first, second] = [abstractShingles(a), abstractShingles(b)];
  if (Math.min(first.size, second.size) < FEWEST_SHINGLES) return false;
  const shared = common(first, second);
  return shared >= SAME_TEXT * (first.size + second.size - shared);
}

const abstractShingles = ({ abstract }: Paper): Set<number> => shinglesOf({ title: '', abstract });

/** Whether a register gave two papers different numbers. */
function contradict(a: readonly string[], b: readonly string[]): boolean {
  const register = (name: string) => name.slice(0, name.indexOf(':'));
  return a.some((name) => !b.includes(name) && b.some((other) => register(other) === register(name)));
}

/** Share of the smaller set that the larger one holds. */
function contained<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 1 : common(a, b) / least;
}

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}
