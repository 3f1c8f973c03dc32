import { checkIterable, checkKeptPaper, checkString, refuse } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { Match } from '../similarity/match.js';
import type { Recommendation } from '../similarity/recommend.js';
import { checkSettings, type Settings } from '../similarity/settings.js';
import { Writer } from './add.js';
import type { ClickHouseClient } from './client.js';
import { newest } from './generations.js';
import {
  type AddOptions,
  type AdviceOptions,
  type ClickHouseOptions,
  checkClient,
  checkPlace,
  type PartialAnswer,
  type PartialOptions,
  type Place,
  type QuestionOptions,
  type RefreshOptions,
  refuseMemoryOptions,
} from './options.js';
import { type Answer, Questions } from './questions.js';
import { Refresh } from './refresh.js';
import { Servers } from './servers.js';
import { Snapshot } from './snapshot.js';
import { idsAfter, papersOf } from './stored-papers.js';
import { loadSettings, storeSettings } from './stored-settings.js';
import { schema } from './tables.js';
import { TermReader } from './term-reader.js';
import { vacuum } from './vacuum.js';

/** What another one refreshed is seen after so many milliseconds. */
const SEEN_AFTER = 5000;
/** Papers read at a time by a loop over all. */
const PAGE = 1000;

/** The settings of the tables, with what reads texts by them. */
interface Opened<P extends Paper> {
  readonly settings: Settings<Paper>;
  readonly writer: Writer<P>;
  readonly terms: TermReader;
}

/**
 * The same answers as those of a `PaperIndex`, from papers in ClickHouse: for more papers than one process holds, or with
 * several that write. One server or a cluster of shards; writers and readers may be anywhere.
 *
 * Papers added and removed count from the next {@link refresh} on. Scores, order, closeness and reasons are then, to the
 * last bit, those of a `PaperIndex` of the same papers under the same options.
 *
 * @example
 * ```ts
 * const index = new ClickHouseIndex(createClient({ url: 'http://localhost:8123' }), { database: 'papers' });
 * await index.createTables();
 * await index.addAll(papers);
 * await index.refresh();
 * (await index.related(papers[0].id, { limit: 1 }))[0]?.score; // what new PaperIndex(papers) gives
 * ```
 */
export class ClickHouseIndex<P extends Paper = Paper> {
  readonly #servers: Servers;
  readonly #place: Place;
  readonly #options: ClickHouseOptions;
  #opened: Promise<Opened<P>> | undefined;
  #snapshot: { readonly at: number; readonly found: Promise<Snapshot> } | undefined;

  /**
   * Connects to nothing yet.
   *
   * @param client - of `@clickhouse/client` 1.x: it is yours, and closed by you
   * @throws TypeError or RangeError for an option that is out of bounds or that only a `PaperIndex` has
   */
  constructor(client: ClickHouseClient, options: ClickHouseOptions = {}) {
    checkClient('client', client);
    refuseMemoryOptions(options);
    if (options.papers !== undefined && options.papers !== 'keep' && options.papers !== 'ids')
      refuse('papers', "'keep' or 'ids'", options.papers);
    checkSettings(options);
    this.#place = checkPlace(options);
    this.#options = options;
    this.#servers = new Servers(client, this.#place);
  }

  /** The statements by which {@link createTables} makes the tables on each server, for those who run them themselves. */
  schema(): string[] {
    return schema(this.#place);
  }

  /** Makes the tables that are not there yet on a server of each shard, and writes down the settings of the index. */
  async createTables(): Promise<void> {
    for (const statement of this.schema()) await this.#servers.runOnNodes(statement);
    await storeSettings(this.#servers, checkSettings(this.#options));
    this.#opened = undefined;
    await this.#open();
  }

  /**
   * Adds papers, each in place of the one with its id if there is one. They are stored on all shards when it resolves, and
   * count from the next {@link refresh} on. After an error some of the papers are stored, some not: add all of them again.
   * Of two writers of one paper, the later one by its clock is taken.
   *
   * @throws IndexUnavailableError when a server that is needed does not answer
   */
  async addAll(papers: Iterable<P> | AsyncIterable<P>, options: AddOptions = {}): Promise<void> {
    if (typeof papers !== 'object' || papers === null) refuse('papers', 'iterable', papers);
    await (await this.#open()).writer.addAll(papers, options);
  }

  /** Removes papers by their ids, from the next {@link refresh} on; ids that are not there change nothing. */
  async remove(ids: Iterable<string>): Promise<void> {
    checkIterable('ids', ids);
    await (await this.#open()).writer.remove(ids);
  }

  /**
   * Makes the papers there are now those that are answered for. Questions are answered meanwhile, for the papers of the
   * refresh before; so they are when it fails, and when its process dies. Two at once do no harm.
   *
   * @throws IncompleteIndexError when papers were stored in part, naming them: add these again
   */
  async refresh(options: RefreshOptions = {}): Promise<void> {
    await new Refresh(this.#servers, (await this.#open()).settings, options).run();
    this.#snapshot = undefined;
  }

  /** Gives back the room of papers that were replaced or removed: worth while from a quarter of all on. */
  async vacuum(): Promise<void> {
    await vacuum(this.#servers);
  }

  /**
   * Papers about what a text is about, best first: see `PaperIndex.search`. With `partial: true` shards that do not answer
   * are passed over, and the answer says how many replied.
   */
  search(text: string, options: QuestionOptions<P> & PartialOptions): Promise<PartialAnswer<P>>;
  search(text: string, options?: QuestionOptions<P>): Promise<Match<P>[]>;
  async search(text: string, options: QuestionOptions<P> & Partial<PartialOptions> = {}) {
    checkString('text', text);
    const questions = await this.#questions(options);
    return this.#answer(options, await questions.search(text, withoutPartial(options)));
  }

  /**
   * Papers like one paper, best first, without itself: one of the index by its id, or any other; see `PaperIndex.related`.
   * With `partial: true`, for a paper that is given and not named by its id, shards that do not answer are passed over.
   *
   * @throws RangeError for an id that is not in the index
   */
  related(paper: P, options: QuestionOptions<P> & PartialOptions): Promise<PartialAnswer<P>>;
  related(paper: string | P, options?: QuestionOptions<P>): Promise<Match<P>[]>;
  async related(paper: string | P, options: QuestionOptions<P> & Partial<PartialOptions> = {}) {
    if (typeof paper !== 'string') checkKeptPaper('paper', paper);
    else if (options.partial === true)
      throw new TypeError('partial needs the paper itself: its id may be on a shard that does not answer');
    const questions = await this.#questions(options);
    return this.#answer(options, await questions.related(paper, withoutPartial(options)));
  }

  /**
   * Papers for someone who liked some papers of the index, best first: see `PaperIndex.recommend`.
   *
   * @throws RangeError for an id that is not in the index, or both liked and disliked
   */
  async recommend(liked: Iterable<string>, options: AdviceOptions<P> = {}): Promise<Recommendation<P>[]> {
    checkIterable('liked', liked);
    if ('partial' in options) throw new TypeError('partial is an option of search and related alone');
    return (await this.#questions(options)).recommend([...liked], options);
  }

  /** The paper with an id, or `undefined`. */
  async get(id: string): Promise<P | undefined> {
    const { generation } = await this.#current();
    const [found] = await papersOf(this.#servers, generation, [id]);
    return found === undefined ? undefined : (JSON.parse(found.paper) as P);
  }

  async has(id: string): Promise<boolean> {
    return (await this.get(id)) !== undefined;
  }

  /** Number of papers. */
  async size(): Promise<number> {
    return (await this.#current()).generation.papers;
  }

  /**
   * Papers in the order of the bytes of their ids, those of one refresh whatever others come meanwhile.
   *
   * @throws Error when the papers were refreshed so often that those of the first one are no more
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<P, void, undefined> {
    const { generation } = await this.#current();
    let given = 0;
    for (let after: string | undefined; ; ) {
      const ids = await idsAfter(this.#servers, generation, { after, count: PAGE });
      if (ids.length === 0) break;
      const papers = new Map((await papersOf(this.#servers, generation, ids)).map((paper) => [paper.id, paper.paper]));
      for (const id of ids) {
        const paper = papers.get(id);
        if (paper === undefined) continue;
        given += 1;
        yield JSON.parse(paper) as P;
      }
      after = ids.at(-1);
    }
    if (given < generation.papers)
      throw new Error(`${generation.papers - given} papers are gone by refreshes meanwhile: start again`);
  }

  #answer(options: Partial<PartialOptions>, { matches, replied }: Answer<Match<P>>) {
    if (options.partial !== true) return matches;
    return this.#servers.shards().then((all) => ({ matches, shards: { replied, all } }));
  }

  async #questions(options: QuestionOptions<P> & Partial<PartialOptions>): Promise<Questions<P>> {
    refuseMemoryOptions(options, ['fields']);
    const { settings, terms } = await this.#open();
    const snapshot = await this.#current();
    return new Questions<P>(this.#servers, settings, { snapshot, terms, partial: options.partial === true });
  }

  /** The settings of the tables, read once. */
  #open(): Promise<Opened<P>> {
    this.#opened ??= loadSettings(this.#servers, this.#options).then(
      (settings) => ({ settings, writer: new Writer<P>(this.#servers, settings), terms: new TermReader(settings) }),
      (error: unknown) => {
        this.#opened = undefined;
        throw error;
      },
    );
    return this.#opened;
  }

  /** The newest generation, looked for anew every few seconds. */
  async #current(): Promise<Snapshot> {
    const { settings } = await this.#open();
    const now = Date.now();
    if (this.#snapshot === undefined || now - this.#snapshot.at > SEEN_AFTER) {
      const last = this.#snapshot?.found.catch(() => undefined);
      const found = newest(this.#servers).then(async (generation) => {
        const known = await last;
        return known?.generation.number === generation.number
          ? known
          : new Snapshot(this.#servers, settings, generation);
      });
      found.catch(() => {
        this.#snapshot = undefined;
      });
      this.#snapshot = { at: now, found };
    }
    return this.#snapshot.found;
  }
}

function withoutPartial<P extends Paper>({ partial: _, ...options }: QuestionOptions<P> & Partial<PartialOptions>) {
  return options;
}
