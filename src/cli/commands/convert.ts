import { extname } from 'node:path';
import { formatPapers, PAPER_FORMATS, type PaperFormat } from '../../formats.js';
import type { LibraryEntry } from '../../index.js';
import { openCollection } from '../collection.js';
import { CliError, EXIT } from '../errors.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { writeOutput } from '../write-output.js';

interface ConvertOptions {
  readonly output?: string;
  readonly format?: PaperFormat;
  readonly dialect?: string;
  readonly latex?: boolean;
  readonly liked?: boolean;
  readonly tag?: string;
  readonly since?: string;
}

/** What files of an ending hold. */
const ENDINGS: ReadonlyMap<string, PaperFormat> = new Map<string, PaperFormat>([
  ['.bib', 'bibtex'],
  ['.ris', 'ris'],
  ['.csv', 'csv'],
  ['.json', 'csl-json'],
  ['.jsonl', 'json-lines'],
  ['.ndjson', 'json-lines'],
  ['.atom', 'atom'],
  ['.xml', 'atom'],
  ['.md', 'markdown'],
  ['.txt', 'paperkin'],
]);

/** `paperkin export` and `convert`: the papers of listings or of a library, each once, in a format that other programs read. */
export async function convertCommand(operands: readonly string[], options: ConvertOptions, io: Io): Promise<void> {
  const { output, dialect, latex = false, liked, tag, since } = options;
  const format = options.format ?? formatOf(output);
  const paths = await pathsOf(operands);
  const { library, isKept } = await openCollection(paths, io, dialect === undefined ? {} : { dialect });
  const filters = { '--liked': liked, '--tag': tag, '--since': since };
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined && !isKept) throw new CliError(`${name} is for libraries; see paperkin add --help`);
  const isWanted = ({ opinion, tags, listed }: LibraryEntry): boolean =>
    (!liked || opinion === 'liked') &&
    (tag === undefined || tags.includes(tag)) &&
    (since === undefined || listed.some(({ date }) => date >= since));
  const papers = [...library.entries()].filter(isWanted).map(({ paper }) => paper);
  if (papers.length === 0) throw new CliError('no paper of the library is like that', EXIT.nothingFound);
  const text = formatPapers(papers, format, { characters: latex ? 'latex' : 'unicode' });
  await writeOutput(text, { output, inputs: paths }, io);
}

function formatOf(output: string | undefined): PaperFormat {
  if (output === undefined || output === '-')
    throw new CliError(`say what to write: -o FILE.bib, or --format with one of ${PAPER_FORMATS.join(', ')}`);
  const format = ENDINGS.get(extname(output).toLowerCase());
  if (format !== undefined) return format;
  const known = [...ENDINGS.keys()].join(', ');
  throw new CliError(`${output} has none of the endings ${known}; say what to write by --format`);
}
