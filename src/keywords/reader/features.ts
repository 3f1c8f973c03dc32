import type { Candidate } from '../candidate.js';
import type { KeywordDocument } from '../document.js';
import { FEATURES } from '../features.js';
import { FACT } from '../words.js';
import { type Context, readContext } from './context.js';
import { type Nesting, nestingOf } from './nesting.js';
import type { PoolEntry } from './pool.js';
import { SHAPE } from './shape.js';

/** Names of the features of the reader's ranker: those of the first ranking, and what the document says beside them. */
export const READER_FEATURES: readonly string[] = [
  ...FEATURES,
  ...(
    'indexer author first rank gap longer shorter longerShare shorterShare place inTitle titleStart beforeColon offTitle ' +
    'enumerated bracketed sentence firstSentence lastSentence introduced coined digit hyphen capital plural firstIng firstEd ' +
    'lastIng lastAdjective discourse firstDiscourse words ' +
    'ownSentence afterStudy afterExample commas afterMeans beforeVerb glued beforeClause capitals afterColon ' +
    'firstVerb laterVerb lastTagAdjective headTitled firstTitled headCount leastCount titledIdf'
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
  readonly #context: Context;
  /** Place in {@link columns} of the next value. */
  #at = 0;

  constructor(document: KeywordDocument, pool: readonly PoolEntry[], introduced: ReadonlySet<number>) {
    this.#document = document;
    this.#pool = pool;
    this.#nesting = nestingOf(pool, document);
    this.#introduced = introduced;
    this.#context = readContext(document);
    this.columns = new Float64Array(READER_FEATURES.length * pool.length);
    for (const [rank, entry] of pool.entries()) this.#fill(rank, entry);
  }

  #fill(rank: number, entry: PoolEntry): void {
    this.#at = rank;
    for (let f = 0; f < FEATURES.length; f++) this.#push(entry.features.values[entry.from + f]!);
    this.#ranking(entry, rank);
    this.#place(entry);
    this.#spelling(entry.candidate);
    this.#surroundings(entry.candidate);
    this.#words(entry);
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
    const { sentences } = this.#context;
    const sentence = sentences[begin]!;
    const last = sentences[words.length - 1]!;
    const before = words[begin - 1]?.surface;
    const after = words[end + 1]?.surface;
    const titled = features.values[from + TITLE_SHARE]!;
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

  /** What stands around the first occurrence. */
  #surroundings({ begin, end }: Candidate): void {
    const { words, titleLength } = this.#document;
    const { sentences, own, commas, afterStudy, afterExample, colon } = this.#context;
    const before = words[begin - 1]?.shape ?? 0;
    const after = words[end + 1]?.shape ?? 0;
    let capitals = 0;
    for (let at = begin; at <= end; at++) if ((words[at]!.shape & SHAPE.capital) !== 0) capitals++;
    this.#push(own[sentences[begin]!]!);
    this.#push(afterStudy[begin]!);
    this.#push(afterExample[begin]!);
    this.#push(commas[sentences[begin]!]!);
    this.#push((before & SHAPE.means) === 0 ? 0 : 1);
    this.#push((before & SHAPE.beforeVerb) === 0 ? 0 : 1);
    this.#push(Number(isGlued(this.#document, begin)));
    this.#push((after & SHAPE.clause) === 0 ? 0 : 1);
    this.#push(begin < titleLength ? 0 : capitals / (end - begin + 1));
    this.#push(Number(begin < titleLength && begin > colon));
  }

  /** What its words are, and where else they stand. */
  #words({ candidate: { begin, end, joint }, features }: PoolEntry): void {
    const { words, facts } = this.#document;
    const { titled, frequencies } = features;
    let laterVerb = 0;
    let least = Infinity;
    let idf = 0;
    let titledIdf = 0;
    for (let at = begin; at <= end; at++) {
      const { row } = words[at]!;
      if (at > begin) laterVerb = Math.max(laterVerb, facts[row + FACT.verb]!);
      if (at === joint) continue;
      least = Math.min(least, frequencies[at]!);
      idf += facts[row + FACT.idf]!;
      titledIdf += titled[at]! * facts[row + FACT.idf]!;
    }
    this.#push(facts[words[begin]!.row + FACT.verb]!);
    this.#push(laterVerb);
    this.#push(facts[words[end]!.row + FACT.adjective]!);
    this.#push(titled[end]!);
    this.#push(titled[begin]!);
    this.#push(Math.log(1 + frequencies[end]!));
    this.#push(Math.log(1 + least));
    this.#push(idf === 0 ? 0 : titledIdf / idf);
  }
}

/** What a phrase may follow without a blank. */
const OPENING = /^[[("'“‘`/«—–:.,;*_]/;

/** Whether the text before a token goes on in it without a blank: `-dimensional`. */
function isGlued({ words, starts, ends, titleLength }: KeywordDocument, at: number): boolean {
  if (at === 0 || at === titleLength + 1) return false;
  return starts[at] === ends[at - 1] && !OPENING.test(words[at - 1]!.surface);
}

const TITLE_SHARE = FEATURES.indexOf('titleShare');
