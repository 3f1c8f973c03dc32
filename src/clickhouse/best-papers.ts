import type { Paper } from '../paper/paper.js';
import { poolOf } from '../similarity/formula/diversify.js';
import type { Match } from '../similarity/match.js';
import type { IndexState } from '../similarity/memory/index-state.js';
import type { MatchOptions } from '../similarity/options.js';
import { indexOf, type PaperIndex } from '../similarity/paper-index.js';
import { checkQuery, type Query } from '../similarity/query.js';
import type { Settings } from '../similarity/settings.js';
import { type Candidates, candidates, firstOf, ROUNDING } from './candidates.js';
import type { QuestionOptions } from './options.js';
import { type PartSource, partOf } from './part.js';
import type { Servers } from './servers.js';
import { type Snapshot, termsOf } from './snapshot.js';
import { papersAt, type StoredPaper } from './stored-papers.js';
import type { UnreadPart } from './unread-part.js';
import { type Reading, readingOf, type Wanted } from './wanted.js';

/** A question to the papers that are likely to answer it. */
export interface Asked<P extends Paper, Found extends Match<P>> {
  /** What the question itself brings: the paper asked about, the papers liked. */
  readonly source: PartSource;
  readonly state: IndexState<P>;
  readonly wanted: Wanted;
  readonly unread: UnreadPart;
  readonly options: QuestionOptions<P>;
  /** Least score of a match of a closeness. */
  readonly leastScore: (closeness: 'close' | 'related') => number;
  readonly ask: (index: PaperIndex<P>, options: MatchOptions<P>) => Found[];
}

/** What is sought among candidates. */
interface Sought<P extends Paper> {
  readonly query: Query<P>;
  /** Papers needed. */
  readonly pool: number;
  /** Papers by row that are here already. */
  readonly fetched: Map<string, StoredPaper>;
  /** Candidates looked at first. */
  readonly count: number;
}

/** Matches, and the number of shards that were asked for them. */
export interface Answer<Found> {
  readonly matches: Found[];
  readonly replied: number;
}

/** Candidates fetched beyond those that are needed: scores that differ by rounding alone may change places. */
const SPARE = 16;
/** Where not every candidate passes, so many times as many are fetched; and again as often as it takes. */
const MORE = 4;
/** Candidates are listed for so many times as many papers as are fetched at first: a list costs much, a row of it little. */
const AHEAD = 16;
/** For more papers than these all terms are read: bounds would have to be looked at for too many. */
const MOST_BOUNDED = 100;
/** Memory looks no deeper for close matches, where closeness is more than the score. */
const DEEPEST = 1000;

/** What the best of all papers are looked for in. */
export interface Collection {
  readonly servers: Servers;
  readonly settings: Settings<Paper>;
  readonly snapshot: Snapshot;
  /** Settings of the server for each statement. */
  readonly server: Record<string, number>;
}

/** Finds the papers that may be among the best, more and more of them until an index of these alone is sure to answer as one of all would. */
export class BestPapers<P extends Paper> {
  readonly #servers: Servers;
  readonly #settings: Settings<Paper>;
  readonly #snapshot: Snapshot;
  readonly #server: Record<string, number>;

  constructor({ servers, settings, snapshot, server }: Collection) {
    this.#servers = servers;
    this.#settings = settings;
    this.#snapshot = snapshot;
    this.#server = server;
  }

  /** The best of all papers, found among more and more candidates until no other one can be better. */
  async of<Found extends Match<P>>(asked: Asked<P, Found>): Promise<Answer<Found>> {
    const query = checkQuery(asked.state, asked.options);
    const pool = query.diversity === 0 ? query.limit : poolOf(query.limit);
    const isPicky = query.filter !== undefined || typeof query.minScore === 'string';
    const count = isPicky ? MORE * pool : pool;
    const sought = { query, pool, fetched: new Map<string, StoredPaper>() };
    const { papers } = this.#snapshot.generation;
    const reading = readingOf(asked.wanted, papers, count <= MOST_BOUNDED ? asked.unread.part : 0);
    if (reading.unread.length > 0) {
      const list = await this.#candidates(asked.wanted, { reading, needed: count, count: AHEAD * count });
      const canAnswer = list.rest === 0 || list.found.length >= count;
      const answer = canAnswer ? await this.#among(asked, list, { ...sought, count }) : undefined;
      asked.unread.learn(answer !== undefined);
      if (answer !== undefined) return answer;
    }
    const whole = readingOf(asked.wanted, papers, 0);
    for (let [first, listed] = [count, AHEAD * count]; ; [first, listed] = [MORE * listed, AHEAD * listed]) {
      const list = await this.#candidates(asked.wanted, { reading: whole, needed: listed, count: listed });
      const answer = await this.#among(asked, list, { ...sought, count: first });
      if (answer !== undefined) return answer;
    }
  }

  /** The best of all papers, if that many candidates or more of them are enough to know it. */
  async #among<Found extends Match<P>>(
    asked: Asked<P, Found>,
    list: Candidates,
    { query, pool, fetched, count: first }: Sought<P>,
  ): Promise<Answer<Found> | undefined> {
    for (let count = first; ; count *= MORE) {
      const near = firstOf(list, count);
      const index = await this.#indexOf(asked.source, await this.#papersAt(near, fetched), query);
      if (isWhole(asked, query, { index, rest: near.rest, pool }))
        return { matches: asked.ask(index, asked.options), replied: list.replied };
      if (near.found.length === list.found.length) return undefined;
    }
  }

  async #candidates(
    wanted: Wanted,
    { count, ...list }: { reading: Reading; needed: number; count: number },
  ): Promise<Candidates> {
    const collection = { generation: this.#snapshot.generation, fields: this.#settings.fields };
    return candidates(this.#servers, collection, { wanted, ...list, count: count + SPARE, settings: this.#server });
  }

  /** The papers of candidates; those fetched before are not fetched again. */
  async #papersAt({ found }: Candidates, fetched: Map<string, StoredPaper>): Promise<StoredPaper[]> {
    const located = found.filter(({ row }) => !fetched.has(row));
    const { generation } = this.#snapshot;
    const fresh = await papersAt(this.#servers, generation, { located, settings: this.#server });
    for (const [row, paper] of fresh) fetched.set(row, paper);
    return found.flatMap(({ row }) => fetched.get(row) ?? []);
  }

  /** Candidates as an index, with what the question brings. */
  async #indexOf(source: PartSource, papers: StoredPaper[], { diversity }: Query<P>): Promise<PaperIndex<P>> {
    // How far candidates are from one another, all their terms tell.
    const terms =
      diversity === 0
        ? source.terms
        : new Map([...source.terms, ...(await this.#snapshot.terms.of(termsOf(papers), true))]);
    return indexOf(
      partOf<P>(this.#settings, this.#snapshot.generation, {
        papers: [...source.papers, ...papers],
        terms,
        mean: source.mean,
      }),
    );
  }
}

/** Whether an index of candidates answers as one of all papers would; all others have scores of `rest` at most. */
function isWhole<P extends Paper, Found extends Match<P>>(
  { ask, options, leastScore: leastOf }: Asked<P, Found>,
  { minScore }: Query<P>,
  { index, rest, pool }: { index: PaperIndex<P>; rest: number; pool: number },
): boolean {
  if (rest === 0 || pool === 0) return true;
  const bound = rest + ROUNDING;
  if (bound < (typeof minScore === 'number' ? minScore : leastOf(minScore))) return true;
  const hasEnough = (limit: number, more: QuestionOptions<P>) => {
    const last = ask(index, { ...options, ...more, diversity: 0, terms: 0, limit })[limit - 1];
    return last !== undefined && last.score > bound;
  };
  return hasEnough(pool, {}) || (typeof minScore === 'string' && hasEnough(depthOf(pool), { minScore: 0 }));
}

/** How many of the best memory looks at in search of close ones. */
function depthOf(pool: number): number {
  let depth = pool;
  while (depth < DEEPEST) depth *= MORE;
  return depth;
}
