import type { Paper } from '../paper/paper.js';
import { leastScore } from '../similarity/formula/closeness.js';
import { poolOf } from '../similarity/formula/diversify.js';
import { profileOf } from '../similarity/formula/profile.js';
import type { TermVector } from '../similarity/formula/term-vector.js';
import type { Match } from '../similarity/match.js';
import type { IndexState } from '../similarity/memory/index-state.js';
import type { MatchOptions } from '../similarity/options.js';
import { indexOf, type PaperIndex } from '../similarity/paper-index.js';
import { checkQuery, type Query } from '../similarity/query.js';
import { Question } from '../similarity/question.js';
import { readQuestion } from '../similarity/readings.js';
import type { Recommendation } from '../similarity/recommend.js';
import type { Settings } from '../similarity/settings.js';
import type { TextInput } from '../text/paper-text.js';
import { type Candidates, candidates, firstOf, ROUNDING } from './candidates.js';
import type { AdviceOptions, QuestionOptions } from './options.js';
import { NO_MEAN, type PartSource, partOf } from './part.js';
import type { Servers } from './servers.js';
import { type Snapshot, termsOf } from './snapshot.js';
import { papersAt, papersOf, type StoredPaper } from './stored-papers.js';
import type { TermReader } from './term-reader.js';
import type { UnreadPart } from './unread-part.js';
import { type Reading, readingOf, type Wanted, type WantedTerm } from './wanted.js';

/** A question to the papers that are likely to answer it. */
interface Asked<P extends Paper, Found extends Match<P>> {
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
/** Shards that are away are passed over. */
const PARTIAL = { skip_unavailable_shards: 1 };

/**
 * Answers questions in two steps: the servers find the papers that may be among the best, by bounds; an index in memory of
 * these papers alone, which knows df, lengths and mean of all of them, answers. So what is answered is what `PaperIndex`
 * answers, by its own code.
 */
export class Questions<P extends Paper> {
  readonly #servers: Servers;
  readonly #settings: Settings<Paper>;
  readonly #snapshot: Snapshot;
  readonly #terms: TermReader;
  readonly #server: Record<string, number>;

  constructor(
    servers: Servers,
    settings: Settings<Paper>,
    { snapshot, terms, partial }: { snapshot: Snapshot; terms: TermReader; partial: boolean },
  ) {
    this.#servers = servers;
    this.#settings = settings;
    this.#snapshot = snapshot;
    this.#terms = terms;
    this.#server = partial ? PARTIAL : {};
  }

  async search(text: string, options: QuestionOptions<P>): Promise<Answer<Match<P>>> {
    const source = await this.#sourceOf(text);
    const state = this.#part(source);
    const question = new Question(state, state.view(), { read: readQuestion(state, text, {}), direction: undefined });
    return this.#best({
      source,
      state,
      wanted: this.#wanted({ source, state, vector: question.asked.terms }, { kind: 'search' }),
      unread: this.#snapshot.unread.search,
      options,
      leastScore: () => question.leastScore(),
      ask: (index, asked) => index.search(text, asked),
    });
  }

  async related(paper: string | P, options: QuestionOptions<P>): Promise<Answer<Match<P>>> {
    const id = typeof paper === 'string' ? paper : paper.id;
    const source = typeof paper === 'string' ? await this.#sourceOfPapers([paper]) : await this.#sourceOf(paper);
    const state = this.#part(source);
    const row = state.store.row(id);
    const vector = typeof paper === 'string' ? state.view().space.vector(row ?? 0) : state.vector(state.view(), paper);
    return this.#best({
      source,
      state,
      wanted: this.#wanted({ source, state, vector }, { kind: 'related', without: [id] }),
      unread: this.#snapshot.unread.related,
      options,
      leastScore: (closeness) => leastScore(closeness, this.#settings.background !== undefined),
      ask: (index, asked) => index.related(paper, asked),
    });
  }

  async recommend(liked: readonly string[], options: AdviceOptions<P>): Promise<Recommendation<P>[]> {
    const { disliked = [], candidates: given, exclude = [], since, ...rest } = options;
    const all = { liked, disliked: [...disliked], exclude: [...exclude], given: given && [...given] };
    const advice = { disliked: all.disliked, exclude: all.exclude, ...(since !== undefined && { since }) };
    const source = await this.#sourceOfPapers([...liked, ...all.disliked], true);
    const ask = (index: PaperIndex<P>, asked: MatchOptions<P>, more: { candidates?: string[] } = {}) =>
      index.recommend(liked, { ...asked, ...advice, ...more });
    if (all.given !== undefined) {
      const known = new Set(source.papers.map(({ id }) => id));
      const papers = await papersOf(
        this.#servers,
        this.#snapshot.generation,
        all.given.filter((id) => !known.has(id)),
      );
      const state = this.#part({ ...source, papers: [...source.papers, ...papers] });
      return ask(indexOf(state), rest, { candidates: all.given });
    }
    const state = this.#part(source);
    // Throws for ids that are not there, and for dates that are none.
    ask(indexOf(state), { ...rest, limit: 0 });
    const rows = (ids: readonly string[]) =>
      [...new Set(ids)].map((id) => state.view().space.vector(state.store.row(id)!));
    const { wanted } = profileOf(rows(liked), rows(all.disliked));
    const without = [...liked, ...all.disliked, ...all.exclude];
    const { matches } = await this.#best({
      source,
      state,
      wanted: this.#wanted({ source, state, vector: wanted }, { kind: 'related', without, since }),
      unread: this.#snapshot.unread.recommend,
      options: rest,
      leastScore: (closeness) =>
        new Set([...liked, ...all.disliked]).size === 1
          ? leastScore(closeness, this.#settings.background !== undefined)
          : 0,
      ask,
    });
    return matches;
  }

  /** What a paper or a text that is not stored brings: the terms of it that are in any paper. */
  async #sourceOf(input: TextInput): Promise<PartSource> {
    const { terms } = this.#terms.read(input);
    const known = await this.#snapshot.terms.of(terms, false, this.#server);
    return { papers: [], terms: new Map([...known].filter(([, { df }]) => df > 0)), mean: NO_MEAN };
  }

  /** What stored papers bring. With `mean` the mean of all papers, too. */
  async #sourceOfPapers(ids: readonly string[], mean = false): Promise<PartSource> {
    const papers = await papersOf(this.#servers, this.#snapshot.generation, [...new Set(ids)]);
    const terms = await this.#snapshot.terms.of(termsOf(papers), true);
    if (!mean || ids.length < 2) return { papers, terms, mean: NO_MEAN };
    return { papers, terms, mean: await this.#snapshot.mean() };
  }

  #part(source: PartSource): IndexState<P> {
    return partOf<P>(this.#settings, this.#snapshot.generation, source);
  }

  /** A vector, in terms of what a question brings, as the servers are asked for it. */
  #wanted(
    { source, state, vector }: { source: PartSource; state: IndexState<P>; vector: TermVector },
    { kind, without = [], since }: Pick<Wanted, 'kind'> & { without?: readonly string[]; since?: string | undefined },
  ): Wanted {
    const { idf } = state.view().space;
    const { terms, weights } = vector;
    const known = Array.from(terms, (term, i): WantedTerm => {
      const { key, df } = source.terms.get(state.vocabulary.text(term))!;
      return { key, df, asked: weights[i]!, weight: weights[i]! * idf[term]! };
    });
    return { terms: known, kind, without, since };
  }

  /** The best of all papers, found among more and more candidates until no other one can be better. */
  async #best<Found extends Match<P>>(asked: Asked<P, Found>): Promise<Answer<Found>> {
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
    return indexOf(this.#part({ papers: [...source.papers, ...papers], terms, mean: source.mean }));
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
