import type { GenerationRow } from './generations.js';
import type { Servers } from './servers.js';
import { keyOf } from './tables.js';

/** A term as the servers know it. */
export interface KnownTerm {
  readonly key: bigint;
  /** Papers of the generation that have it. */
  readonly df: number;
}

/** Terms asked for at a time. */
const BATCH = 10_000;
/** A few rows are found sooner by one processor. */
const LOOK_UP = { max_threads: 1 };
/** Terms remembered. */
const MOST = 300_000;

/** In how many papers of a generation terms are: what was asked once is remembered. */
export class TermFrequencies {
  readonly #servers: Servers;
  readonly #generation: GenerationRow;
  readonly #known = new Map<string, KnownTerm>();

  constructor(servers: Servers, generation: GenerationRow) {
    this.#servers = servers;
    this.#generation = generation;
  }

  /**
   * Terms by their texts. `present` says that each is in a paper of the generation; else those that are in none have df 0.
   * The table of df holds no term of one paper alone.
   */
  async of(
    texts: Iterable<string>,
    present: boolean,
    settings: Record<string, number> = {},
  ): Promise<Map<string, KnownTerm>> {
    const wanted = [...new Set(texts)];
    const asked = wanted.filter((text) => !this.#known.has(text));
    if (this.#known.size + asked.length > MOST) this.#known.clear();
    const found = new Map(
      wanted.flatMap((text) => {
        const term = this.#known.get(text);
        return term === undefined ? [] : [[text, term] as const];
      }),
    );
    const missing = wanted.filter((text) => !found.has(text));
    for (let start = 0; start < missing.length; start += BATCH)
      for (const [text, term] of await this.#ask(missing.slice(start, start + BATCH), present, settings)) {
        found.set(text, term);
        this.#known.set(text, term);
      }
    return found;
  }

  async #ask(
    texts: readonly string[],
    present: boolean,
    settings: Record<string, number>,
  ): Promise<Map<string, KnownTerm>> {
    const { number } = this.#generation;
    const texts_ = 'arrayJoin({texts:Array(String)})';
    const rows = await this.#servers.ask<[string, string, number]>(
      `SELECT q.text, toString(q.term), d.df FROM (SELECT ${texts_} AS text, ${keyOf('text')} AS term) AS q
      LEFT ANY JOIN (SELECT term, df FROM ${this.#servers.table('df')} WHERE generation = ${number}
        AND term IN (SELECT ${keyOf('text')} FROM (SELECT ${texts_} AS text))) AS d ON q.term = d.term`,
      { texts },
      LOOK_UP,
    );
    const terms = new Map(rows.map(([text, key, df]) => [text, { key: BigInt(key), df }]));
    const rare = [...terms].filter(([, { df }]) => df === 0);
    const single = present
      ? undefined
      : await this.#single(
          rare.map(([, { key }]) => key),
          settings,
        );
    for (const [text, { key }] of rare) if (single?.has(String(key)) ?? true) terms.set(text, { key, df: 1 });
    return terms;
  }

  /** Which of some terms, each in one paper at most, are in a paper of the generation. */
  async #single(keys: readonly bigint[], settings: Record<string, number>): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.#servers.ask<[string]>(
      `SELECT DISTINCT * FROM ${this.#servers.onShards(`SELECT toString(lists.term) AS term FROM ${this.#servers.table('lists')}
        WHERE generation = ${this.#generation.number} AND lists.term IN {keys:Array(UInt64)}`)}`,
      { keys },
      settings,
    );
    return new Set(rows.map(([key]) => key));
  }
}
