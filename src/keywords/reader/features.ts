import type { Candidate } from '../candidate.js';
import type { KeywordDocument } from '../document.js';
import { FEATURES } from '../features.js';
import { BOUNDARY } from '../words.js';

import { type Nesting, nestingOf } from './nesting.js';
import type { PoolEntry } from './pool.js';
import { SHAPE } from './shape.js';

/** Names of the features of the reader's ranker: those of the first ranking, and what the document says beside them. */
export const READER_FEATURES: readonly string[] = [
  ...FEATURES,
  ...(
    'indexer author first rank gap longer shorter longerShare shorterShare place inTitle titleStart beforeColon offTitle ' +
    'enumerated bracketed sentence firstSentence lastSentence introduced coined digit hyphen capital plural firstIng firstEd ' +
    'lastIng lastAdjective discourse firstDiscourse words'
  ).split(' '),
];

/**
 * Features of the best candidates of one document, each of which depends on the others: column after column, so that trees
 * read each once for all candidates.
 */
export function readerColumns(
  document: KeywordDocument,
  pool: readonly PoolEntry[],
  introduced: ReadonlySet<number>,
): Float64Array {
  return new ReaderFeatures(document, pool, introduced).columns;
}

class ReaderFeatures {
  readonly columns: Float64Array;
  readonly #document: KeywordDocument;
  readonly #pool: readonly PoolEntry[];
  readonly #nesting: readonly Nesting[];
  /** Ids of the tokens of names that the text introduces. */
  readonly #introduced: ReadonlySet<number>;
  /** Number of the sentence of each token; the title is sentence 0. */
  readonly #sentences: Uint32Array;
  /** Place in {@link columns} of the next value. */
  #at = 0;

  constructor(document: KeywordDocument, pool: readonly PoolEntry[], introduced: ReadonlySet<number>) {
    this.#document = document;
    this.#pool = pool;
    this.#nesting = nestingOf(pool, document);
    this.#introduced = introduced;
    this.#sentences = new Uint32Array(document.words.length);
    let sentence = 0;
    for (let at = 0; at < document.words.length; at++) {
      this.#sentences[at] = sentence;
      if (document.words[at]!.boundary === BOUNDARY.sentence) sentence++;
    }
    this.columns = new Float64Array(READER_FEATURES.length * pool.length);
    for (const [rank, entry] of pool.entries()) this.#fill(rank, entry);
  }

  #fill(rank: number, entry: PoolEntry): void {
    this.#at = rank;
    for (let f = 0; f < FEATURES.length; f++) this.#push(entry.features[entry.from + f]!);
    this.#ranking(entry, rank);
    this.#place(entry);
    this.#spelling(entry.candidate);
  }

  #push(value: number): void {
    this.columns[this.#at] = value;
    this.#at += this.#pool.length;
  }

  #ranking({ indexer, author, first }: PoolEntry, rank: number): void {
    const { longer, shorter, longerShare, shorterShare } = this.#nesting[rank]!;
    this.#push(indexer);
    this.#push(author);
    this.#push(first);
    this.#push(rank);
    this.#push(first - this.#pool[0]!.first);
    this.#push(longer);
    this.#push(shorter);
    this.#push(longerShare);
    this.#push(shorterShare);
  }

  #place({ candidate: { begin, end, inTitle, tallies, row }, features, from }: PoolEntry): void {
    const { words, titleLength } = this.#document;
    const sentence = this.#sentences[begin]!;
    const last = this.#sentences[words.length - 1]!;
    const before = words[begin - 1]?.surface;
    const after = words[end + 1]?.surface;
    const titled = features[from + TITLE_SHARE]!;
    this.#push(begin / words.length);
    this.#push(Number(inTitle));
    this.#push(Number(inTitle && begin === 0));
    this.#push(Number(inTitle && after === ':' && end < titleLength));
    this.#push(Number(titled === 0 && tallies.values[row] === 1));
    this.#push(Number(before === ',' || after === ',' || after === 'and' || after === 'or'));
    this.#push(Number(before === '('));
    this.#push(sentence / Math.max(1, last));
    this.#push(Number(sentence === 0));
    this.#push(Number(sentence >= last - 1));
  }

  #spelling({ begin, end }: Candidate): void {
    const { words, titleLength } = this.#document;
    const first = words[begin]!.shape;
    const last = words[end]!.shape;
    let introduced = 0;
    let any = 0;
    let discourse = 0;
    for (let at = begin; at <= end; at++) {
      const { id, shape } = words[at]!;
      if (this.#introduced.has(id)) introduced++;
      any |= shape;
      if ((shape & SHAPE.discourse) !== 0) discourse++;
    }
    this.#push(introduced);
    for (const bit of [SHAPE.coined, SHAPE.digit, SHAPE.hyphen]) this.#push((any & bit) === 0 ? 0 : 1);
    this.#push(Number(words[begin]!.surface !== words[begin]!.lower && begin > titleLength));
    this.#push((last & SHAPE.plural) === 0 ? 0 : 1);
    this.#push((first & SHAPE.gerund) === 0 ? 0 : 1);
    this.#push((first & SHAPE.participle) === 0 ? 0 : 1);
    this.#push((last & SHAPE.gerund) === 0 ? 0 : 1);
    this.#push((last & SHAPE.adjective) === 0 ? 0 : 1);
    this.#push(discourse);
    this.#push((first & SHAPE.discourse) === 0 ? 0 : 1);
    this.#push(words.length);
  }
}

const TITLE_SHARE = FEATURES.indexOf('titleShare');
