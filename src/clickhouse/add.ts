import { hashString } from '../packed/hash.js';
import { checkKeptPaper, shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { Progress } from '../similarity/add-all.js';
import { idAndDate } from '../similarity/memory/paper-store.js';
import { checkNumber } from '../similarity/options.js';
import type { Settings } from '../similarity/settings.js';
import { bitsOf } from './float-bits.js';
import type { AddOptions } from './options.js';
import { RowNumbers } from './row-numbers.js';
import type { Servers } from './servers.js';
import { TermReader } from './term-reader.js';

/** Terms whose shares were sent already are known up to this number; more are sent again, which changes nothing. */
const MOST_SENT = 1_000_000;
const COLUMNS: [string, ...string[]] = ['id', 'row', 'removed', 'date', 'hash', 'paper', 'terms', 'counts'];

type Row = [
  id: string,
  row: string,
  removed: 0 | 1,
  date: string,
  hash: number,
  paper: string,
  terms: string[],
  counts: number[],
];

/** Writes papers: many at a time, since each insert makes a file of its own that the server has to merge. */
export class Writer<P extends Paper> {
  readonly #servers: Servers;
  readonly #settings: Settings<Paper>;
  readonly #terms: TermReader;
  readonly #numbers = new RowNumbers();
  readonly #sent = new Set<string>();

  constructor(servers: Servers, settings: Settings<Paper>) {
    this.#servers = servers;
    this.#settings = settings;
    this.#terms = new TermReader(settings);
  }

  async addAll(papers: Iterable<P> | AsyncIterable<P>, options: AddOptions): Promise<void> {
    const most = checkNumber('batch', options.batch ?? 10_000, { min: 1, max: 100_000, whole: true });
    const progress = new Progress(options);
    let batch: Row[] = [];
    const send = async () => {
      await this.#send(batch, options.signal);
      for (const _ of batch) progress.step();
      batch = [];
    };
    progress.check();
    for await (const paper of papers) {
      progress.check();
      batch.push(this.#row(paper));
      if (batch.length === most) await send();
    }
    await send();
    progress.end();
  }

  async remove(ids: Iterable<string>): Promise<void> {
    const rows = Array.from(new Set(ids), (id): Row => {
      checkId(id);
      return [id, this.#numbers.next(id), 1, '', 0, '', [], []];
    });
    for (let start = 0; start < rows.length; start += 10_000)
      await this.#send(rows.slice(start, start + 10_000), undefined);
  }

  #row(paper: P): Row {
    checkKeptPaper('paper', paper);
    checkId(paper.id);
    const { terms, counts } = this.#terms.read(paper);
    const kept = this.#settings.papers === 'ids' ? idAndDate(paper) : paper;
    const date = typeof paper.date === 'string' ? paper.date : '';
    return [paper.id, this.#numbers.next(paper.id), 0, date, hashString(paper.id), JSON.stringify(kept), terms, counts];
  }

  async #send(rows: readonly Row[], signal: AbortSignal | undefined): Promise<void> {
    await this.#sendShares(rows);
    await this.#servers.insert(this.#servers.inbox, { columns: COLUMNS, values: rows }, { signal });
  }

  /** The shares of the background of terms that it knows, before the papers that have them. */
  async #sendShares(rows: readonly Row[]): Promise<void> {
    const { background } = this.#settings;
    if (background === undefined) return;
    const unsent = new Set<string>();
    for (const [, , , , , , terms] of rows) for (const term of terms) if (!this.#sent.has(term)) unsent.add(term);
    const shares = Array.from(unsent, (term) => [term, background.share(term)] as const).filter(
      ([, share]) => share > 0,
    );
    if (shares.length > 0)
      await this.#servers.insert(this.#servers.table('background'), {
        columns: ['text', 'share'],
        values: shares.map(([term, share]) => [term, bitsOf(share)]),
      });
    // Not before the servers have them: after an error they are sent again with their papers.
    for (const term of unsent) this.#sent.add(term);
    if (this.#sent.size > MOST_SENT) this.#sent.clear();
  }
}

/** Half a character is no text, and would come back as another one. */
function checkId(id: unknown): void {
  if (typeof id !== 'string' || id === '')
    throw new TypeError(`id must be a string that is not empty, not ${shown(id)}`);
  if (/\p{Surrogate}/u.test(id)) throw new RangeError(`id must be whole characters, not ${shown(id)}`);
}
