import { extname } from 'node:path';
import { formatPapers, PAPER_FORMATS, type PaperFormat } from '../../formats.js';
import type { Paper } from '../../index.js';
import { CliError } from '../errors.js';
import type { Io } from '../io.js';
import { loadPapers } from '../load.js';
import { writeOutput } from '../write-output.js';

interface ConvertOptions {
  readonly output?: string;
  readonly format?: PaperFormat;
  readonly dialect?: string;
  readonly latex?: boolean;
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

/** `paperkin convert`: the papers of listings, each once, in a format that other programs read. */
export async function convertCommand(paths: readonly string[], options: ConvertOptions, io: Io): Promise<void> {
  const { output, dialect, latex = false } = options;
  const format = options.format ?? formatOf(output);
  const papers = new Map<string, Paper>();
  for (const path of paths) {
    for (const paper of await loadPapers(path, io, dialect === undefined ? {} : { dialect }))
      if (!papers.has(paper.id)) papers.set(paper.id, paper);
  }
  const text = formatPapers(papers.values(), format, { characters: latex ? 'latex' : 'unicode' });
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
