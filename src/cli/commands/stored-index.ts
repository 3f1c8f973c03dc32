import {
  ClickHouseIndex,
  type ClickHouseOptions,
  IncompleteIndexError,
  IndexUnavailableError,
} from '../../clickhouse.js';
import { IndexFormatError } from '../../index.js';
import { counted } from '../../report/counted.js';
import { CliError, EXIT } from '../errors.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { readListing } from '../read-listing.js';
import { type MatchArguments, matchOptions, writeMatches } from './matches.js';

/** Where the index is. */
export interface StoredIndexOptions {
  readonly clickhouse: string;
  readonly database: string;
  readonly cluster?: string;
  readonly node?: readonly string[];
}

type AnswerOptions = StoredIndexOptions & MatchArguments;

/** `paperkin index add`: the papers of listings into an index; its tables are made where there are none. */
export async function indexAddCommand(operands: readonly string[], options: StoredIndexOptions, io: Io): Promise<void> {
  await withIndex(options, async (index) => {
    await index.createTables();
    for (const path of await pathsOf(operands)) {
      const { papers } = await readListing(path, io);
      await index.addAll(papers, { onProgress: (added) => io.progress(`Adding ${added} of ${papers.length}`) });
      io.stdout(`${counted(papers.length, 'paper')} of ${path} added, to be counted by paperkin index refresh\n`);
    }
  });
}

/** `paperkin index refresh`: what was added and removed counts from now on. */
export async function indexRefreshCommand(options: StoredIndexOptions, io: Io): Promise<void> {
  await withIndex(options, async (index) => {
    await index.refresh({ onProgress: (step) => io.progress(`Refreshing: ${step}`) });
    io.stdout(`${counted(await index.size(), 'paper')}\n`);
  });
}

/** `paperkin index related`: papers like one of the index. */
export async function indexRelatedCommand(id: string, options: AnswerOptions, io: Io): Promise<void> {
  await withIndex(options, async (index) => {
    if (!(await index.has(id))) throw new CliError(`no paper has the id "${id}"`, EXIT.nothingFound);
    writeMatches(await index.related(id, matchOptions(options)), {
      ...options,
      io,
      heading: '',
      none: `nothing close to "${id}"`,
    });
  });
}

/** `paperkin index search`: papers about a text. */
export async function indexSearchCommand(text: string, options: AnswerOptions, io: Io): Promise<void> {
  await withIndex(options, async (index) => {
    writeMatches(await index.search(text, matchOptions(options)), {
      ...options,
      io,
      heading: '',
      none: `nothing close to "${text}"`,
    });
  });
}

async function withIndex(options: StoredIndexOptions, work: (index: ClickHouseIndex) => Promise<void>): Promise<void> {
  const { createClient } = await clientPackage();
  const { clickhouse, database, cluster, node = [] } = options;
  const client = (url: string) => createClient({ url, log: { level: 127 } });
  const nodes = node.map(client);
  const main = client(clickhouse);
  const place: ClickHouseOptions = {
    database,
    ...(cluster !== undefined && { cluster }),
    ...(nodes.length > 0 && { nodes }),
  };
  try {
    await work(new ClickHouseIndex(main, place));
  } catch (error) {
    throw told(error);
  } finally {
    for (const each of [main, ...nodes]) await each.close();
  }
}

/** What the user can do something about, as one line. */
function told(error: unknown): unknown {
  const { constructor: kindOfError, message } = error as Error;
  if (error instanceof CliError) return error;
  if (message.includes('createTables()')) return new CliError('there is no index: paperkin index add makes one');
  const known = [IndexUnavailableError, IncompleteIndexError, IndexFormatError, RangeError];
  // What the server says, of rights or of a wrong password, has no class that may be imported here.
  if (known.some((kind) => error instanceof kind) || kindOfError.name === 'ClickHouseError')
    return new CliError(message);
  return error;
}

async function clientPackage(): Promise<typeof import('@clickhouse/client')> {
  try {
    return await import('@clickhouse/client');
  } catch {
    throw new CliError('paperkin index needs the package @clickhouse/client: npm install @clickhouse/client');
  }
}
