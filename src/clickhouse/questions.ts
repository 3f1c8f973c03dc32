import type { Paper } from '../paper/paper.js';
import { leastScore } from '../similarity/formula/closeness.js';
import { profileOf } from '../similarity/formula/profile.js';
import type { TermVector } from '../similarity/formula/term-vector.js';
import type { Match } from '../similarity/match.js';
import type { IndexState } from '../similarity/memory/index-state.js';
import type { MatchOptions } from '../similarity/options.js';
import { indexOf, type PaperIndex } from '../similarity/paper-index.js';
import { Question } from '../similarity/question.js';
import { readQuestion } from '../similarity/readings.js';
import type { Recommendation } from '../similarity/recommend.js';
import type { Settings } from '../similarity/settings.js';
import type { TextInput } from '../text/paper-text.js';
import { type Answer, BestPapers } from './best-papers.js';
import type { AdviceOptions, QuestionOptions } from './options.js';
import { NO_MEAN, type PartSource, partOf } from './part.js';
import type { Servers } from './servers.js';
import { type Snapshot, termsOf } from './snapshot.js';
import { papersOf } from './stored-papers.js';
import type { TermReader } from './term-reader.js';
import type { Wanted, WantedTerm } from './wanted.js';

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
  readonly #best: BestPapers<P>;

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
    this.#best = new BestPapers({ servers, settings, snapshot, server: this.#server });
  }

  async search(text: string, options: QuestionOptions<P>): Promise<Answer<Match<P>>> {
    const source = await this.#sourceOf(text);
    const state = this.#part(source);
    const question = new Question(state, state.view(), { read: readQuestion(state, text, {}), direction: undefined });
    return this.#best.of({
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
    return this.#best.of({
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
    const { matches } = await this.#best.of({
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
}
