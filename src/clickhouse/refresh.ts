import type { Paper } from '../paper/paper.js';
import { GRID, idf, tfWeights } from '../similarity/formula/weights.js';
import { commonLimits, NORM_STEPS } from '../similarity/memory/vector-space.js';
import type { Settings } from '../similarity/settings.js';
import { IncompleteIndexError } from './errors.js';
import { bitsOf, exactly, exactlyAll, ofBits } from './float-bits.js';
import { dropOld } from './generations.js';
import { makeLists } from './lists.js';
import type { RefreshOptions, RefreshStep } from './options.js';
import type { Servers } from './servers.js';
import { COMMON_ENTRY } from './tables.js';
import { termRanges } from './term-ranges.js';

/** So many papers of a shard at a time are counted and measured: by ranges of the hash of a term, to bound memory. */
const PAPERS_PER_RANGE = 2_000_000;
/** Lengths are added up in steps, as `meanLength` does. */
const STEPS = 2 ** 24;
/** Papers that another writer is just storing may be there in part for a moment. */
const TRIES = 10;
const PAUSE = 500;
const MOST_IDS = 100;

/**
 * Makes a generation: the papers there are now, df of all their terms, and the length of each paper.
 *
 * Lengths have the same bits as in memory: logarithms are taken here, and what the servers do with them (product, sum of
 * rounded squares, root) is exact in IEEE 754. The row in `generations` is written last, and makes it count.
 */
export class Refresh {
  readonly #servers: Servers;
  readonly #settings: Settings<Paper>;
  readonly #options: RefreshOptions;
  /** Number by the clock, in microseconds: the last three digits are drawn, for two at once. */
  readonly #generation: number = Date.now() * 1000 + Math.floor(Math.random() * 1000);
  #papers = 0;
  #ranges: readonly string[] = [];

  constructor(servers: Servers, settings: Settings<Paper>, options: RefreshOptions) {
    this.#servers = servers;
    this.#settings = settings;
    this.#options = options;
  }

  async run(): Promise<number> {
    const shards = await this.#servers.shardNumbers();
    this.#begin('papers');
    await this.#findPapers();
    await this.#awaitPostings();
    this.#begin('terms');
    await this.#countTerms(shards);
    await this.#weighTerms();
    this.#begin('lengths');
    await this.#measure();
    await this.#check();
    await makeLists(this.#servers, { generation: this.#generation, papers: this.#papers });
    await this.#commit();
    await dropOld(this.#servers, this.#generation);
    this.#begin('done');
    return this.#generation;
  }

  #begin(step: RefreshStep): void {
    this.#options.signal?.throwIfAborted();
    this.#options.onProgress?.(step);
  }

  /** The newest row of each id counts, unless it says that the paper was removed. */
  async #findPapers(): Promise<void> {
    const g = this.#generation;
    await this.#servers.runOnNodes(
      `INSERT INTO ${this.#t('live')} SELECT ${g}, id, max(row), argMax(date, row), argMax(hash, row), argMax(length(terms), row)
      FROM ${this.#t('papers')} GROUP BY id HAVING argMax(removed, row) = 0`,
      { optimize_aggregation_in_order: 1 },
    );
    const counts = await this.#servers.askNodes<[string]>(
      `SELECT count() FROM ${this.#t('live')} WHERE generation = ${g}`,
    );
    const papers = counts.map((rows) => Number(rows[0]?.[0] ?? 0));
    this.#papers = papers.reduce((sum, count) => sum + count, 0);
    this.#ranges = termRanges(Math.ceil(Math.max(...papers) / PAPERS_PER_RANGE));
  }

  /** Waits until all papers found are there with all their terms. */
  async #awaitPostings(): Promise<void> {
    const query = `SELECT sum(stored) = sum(terms) FROM (
      SELECT count() AS stored, 0 AS terms FROM ${this.#t('postings')} WHERE ${this.#isLive()}
      UNION ALL SELECT 0, sum(terms) FROM ${this.#t('live')} WHERE generation = ${this.#generation})`;
    for (let tries = 1; ; tries++) {
      const whole = await this.#servers.askNodes<[number]>(query);
      if (whole.every((rows) => rows[0]?.[0] === 1)) return;
      this.#options.signal?.throwIfAborted();
      if (tries === TRIES)
        return this.#refuse(
          `SELECT row, count() AS stored FROM ${this.#t('postings')} WHERE ${this.#isLive()} GROUP BY row`,
        );
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Counts over all shards, at one of them; the others copy its table, so that weights are at hand everywhere. */
  async #countTerms([first, ...others]: readonly number[]): Promise<void> {
    const [node, ...rest] = this.#servers.nodes();
    for (const range of this.#ranges) {
      const counts = this.#servers.onShards(
        `SELECT term, count() AS n FROM ${this.#t('postings')} WHERE ${range} AND ${this.#isLive()} GROUP BY term`,
      );
      const shares = `SELECT term, any(share) AS share FROM ${this.#servers.onAll('background')} WHERE ${range} GROUP BY term`;
      await this.#servers.runOn(
        node!,
        `INSERT INTO ${this.#t('df')} SELECT ${this.#generation}, c.term, c.df, s.share
        FROM (SELECT term, sum(n) AS df FROM ${counts} GROUP BY term) AS c LEFT ANY JOIN (${shares}) AS s ON c.term = s.term
        WHERE c.df > 1 OR s.share > 0`,
        { optimize_aggregation_in_order: 1 },
      );
    }
    for (const i of others.keys())
      await this.#servers.runOn(
        rest[i]!,
        `INSERT INTO ${this.#t('df')} SELECT generation, term, df, share FROM ${this.#servers.onAll('df')}
        WHERE generation = ${this.#generation} AND _shard_num = ${first}`,
      );
  }

  /** Squares of the weights of words and pairs, for each df and share there is. */
  async #weighTerms(): Promise<void> {
    const [node] = this.#servers.nodes();
    const g = this.#generation;
    const [rows = []] = await this.#servers.askNodes<[number, string]>(
      `SELECT DISTINCT df, share FROM ${this.#t('df')} WHERE generation = ${g}`,
    );
    const values = rows.map(([df, share]) => {
      const { word, pair } = this.#squares(df, ofBits(share));
      return [g, df, share, bitsOf(word), bitsOf(pair)];
    });
    for (const each of [node!, ...this.#servers.nodes().slice(1)])
      await this.#servers.insert(
        this.#t('weights'),
        { columns: ['generation', 'df', 'share', 'word', 'pair'], values },
        { node: each },
      );
  }

  #squares(df: number, share: number): { word: number; pair: number } {
    const { background, prior, pairs } = this.#settings;
    const weight = background === undefined ? idf(df, this.#papers) : idf(df + prior * share, this.#papers + prior);
    return { word: weight * weight, pair: pairs * weight * (pairs * weight) };
  }

  /** Lengths of the papers, and of the parts of them that lie in the groups of common terms. */
  async #measure(): Promise<void> {
    const g = this.#generation;
    const { word, pair } = this.#squares(1, 0);
    const tf = tfWeights(this.#settings.fields).map((weight) => weight * weight);
    const square = `arrayElement(${exactlyAll(tf)}, p.count + 1)
      * if(w.df = 0, if(bitAnd(p.term, 1) = 1, ${exactly(pair)}, ${exactly(word)}), w.square) + ${GRID}. - ${GRID}.`;
    const limits = commonLimits(this.#papers);
    const parts = limits.map((limit, i) => `sumIf(square, df > ${limit} AND df <= ${limits[i + 1] ?? this.#papers})`);
    for (const range of this.#ranges)
      await this.#servers.runOnNodes(`INSERT INTO ${this.#t('squares')}
        SELECT ${g}, row, sum(square), count(), [${parts.join(', ')}], groupArrayIf(${COMMON_ENTRY}, df > ${limits[0]})
        FROM (SELECT p.row AS row, p.term AS term, p.count AS count, w.df AS df, ${square} AS square
          FROM (SELECT term, row, count FROM ${this.#t('postings')} WHERE ${range}) AS p LEFT ANY JOIN (
            SELECT d.term AS term, d.df AS df, reinterpretAsFloat64(if(bitAnd(d.term, 1) = 1, v.pair, v.word)) AS square
            FROM (SELECT term, df, share FROM ${this.#t('df')} WHERE generation = ${g} AND ${range}) AS d
            LEFT ANY JOIN (SELECT df, share, word, pair FROM ${this.#t('weights')} WHERE generation = ${g}) AS v
            ON d.df = v.df AND d.share = v.share) AS w ON p.term = w.term) GROUP BY row`);
    await this.#servers.runOnNodes(`INSERT INTO ${this.#t('norms')}
      SELECT ${g}, l.row, row_number() OVER (ORDER BY l.row) - 1, sqrt(s.square) AS length,
        arrayMap(part -> toUInt8(least(${NORM_STEPS}, ceil(${NORM_STEPS} * sqrt(part) / length))), s.parts), s.common, l.id, l.date
      FROM (SELECT row, sum(square) AS square, sumForEach(parts) AS parts, groupArrayArray(common) AS common
        FROM ${this.#t('squares')} WHERE generation = ${g} GROUP BY row HAVING square > 0) AS s
      INNER JOIN (SELECT row, id, date FROM ${this.#t('live')} WHERE generation = ${g}) AS l ON s.row = l.row`);
  }

  /** Every paper must have been measured by each of its terms, once. */
  async #check(): Promise<void> {
    await this.#refuse(
      `SELECT row, sum(terms) AS stored FROM ${this.#t('squares')} WHERE generation = ${this.#generation} GROUP BY row`,
    );
  }

  /** Throws if any paper has not as many terms stored as were read in it. */
  async #refuse(stored: string): Promise<void> {
    const broken = await this.#servers.askNodes<[string]>(
      `SELECT l.id FROM (SELECT id, row, terms FROM ${this.#t('live')} WHERE generation = ${this.#generation}) AS l
      LEFT ANY JOIN (${stored}) AS s ON l.row = s.row WHERE l.terms != s.stored ORDER BY l.id LIMIT ${MOST_IDS}`,
    );
    const ids = broken.flatMap((rows) => rows.map(([id]) => id));
    if (ids.length > 0) throw new IncompleteIndexError(ids.slice(0, MOST_IDS));
  }

  async #commit(): Promise<void> {
    const sums = await this.#servers.askNodes<[string, string]>(
      `SELECT count(), sum(toUInt64(floor(${STEPS}. / (1. / norm) + 0.5))) FROM ${this.#t('norms')} WHERE generation = ${this.#generation}`,
    );
    const total = (column: 0 | 1) => sums.reduce((sum, rows) => sum + BigInt(rows[0]?.[column] ?? 0), 0n).toString();
    const largest = Math.max(...sums.map((rows) => Number(rows[0]?.[0] ?? 0)));
    const values = [[this.#generation, this.#papers, total(0), total(1), largest]];
    for (const node of this.#servers.nodes())
      await this.#servers.insert(
        this.#t('generations'),
        { columns: ['generation', 'papers', 'measured', 'steps', 'largest'], values },
        { node },
      );
  }

  #isLive(): string {
    return `row IN (SELECT row FROM ${this.#t('live')} WHERE generation = ${this.#generation})`;
  }

  #t(name: string): string {
    return this.#servers.table(name);
  }
}
