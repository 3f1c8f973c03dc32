import { formatPapers, type PaperFormat } from '../../formats.js';
import {
  type Account,
  accountOf,
  type Dialect,
  formatDiagnostic,
  Library,
  type LibraryEntry,
  type Listing,
} from '../../index.js';
import { cleanLines, cleanText } from '../../report/clean.js';
import { counted } from '../../report/counted.js';
import { CliError } from '../errors.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { idLine, jsonLine, paragraph } from '../output.js';
import { type ReadListing, readListings } from '../read-listing.js';

interface ParseOptions {
  readonly json?: boolean;
  readonly check?: boolean;
  readonly strict?: boolean;
  readonly dialect?: Dialect;
  readonly format?: PaperFormat;
}

/** `paperkin parse`: the papers, each once, then what is in none of them. */
export async function parseCommand(operands: readonly string[], options: ParseOptions, io: Io): Promise<void> {
  const { strict = false, check = false, json = false, dialect, format } = options;
  const paths = await pathsOf(operands);
  const library = new Library();
  const isText = !json && format === undefined;
  const reading = { strict, keepSource: check || isText, ...(dialect !== undefined && { dialect }) };
  for await (const listing of readListings(paths, io, reading)) {
    const { papers } = library.add(listing, { from: listing.name });
    if (isText) {
      const entries = papers.map(({ id }) => library.get(id) as LibraryEntry);
      io.stdout(
        `${library.listings.length === 1 ? '' : '\n'}${entries.map((entry) => paperText(entry, io)).join('\n')}`,
      );
      writeRest(listing, papers.length, io);
    }
    if (check) io.stderr(accountText(accountOf(...sourceOf(listing))));
  }
  if (format !== undefined) io.stdout(formatPapers(library, format));
  else if (json) for (const paper of library) io.stdout(jsonLine(paper));
}

/** What was read, and what is in no paper. */
function writeRest(listing: ReadListing, papers: number, io: Io): void {
  const { diagnostics, dialect, source, name } = listing;
  const counts = [counted(papers, 'paper'), counted(diagnostics.length, 'diagnostic'), `read as ${dialect}`];
  const copies = listing.papers.length - papers;
  if (copies > 0) counts.splice(1, 0, counted(copies, 'copy', 'copies'));
  io.stdout(`\n${cleanText(name)}: ${counts.join(', ')}\n`);
  for (const diagnostic of diagnostics) io.stdout(`\n${cleanLines(formatDiagnostic(diagnostic, source?.text))}\n`);
}

function paperText({ paper, number }: LibraryEntry, io: Io): string {
  const facts = [paper.date, paper.authors?.join(', '), paper.venue].filter((fact) => fact !== undefined);
  const links = paper.links.map((link) => paragraph(`${link.kind}: ${link.url}`, { io, indent: 2 }));
  return [
    paragraph(paper.title, { io, style: 'bold' }),
    idLine(number, paper.id, { io, indent: 2 }),
    facts.length === 0 ? '' : paragraph(facts.join(' · '), { io, indent: 2, style: 'dim' }),
    paragraph(`${counted(paper.abstract.length, 'character')} of abstract`, { io, indent: 2, style: 'dim' }),
    ...links,
  ].join('');
}

function sourceOf({ source, papers, diagnostics, dialect, name }: ReadListing): [string, Listing] {
  if (source === undefined) throw new CliError(`${name} is too large for --check`);
  return [source.text, { papers, diagnostics, dialect, entries: source.entries }];
}

/** Where every visible character of the listing went. */
function accountText({ visible, inPapers, inDiagnostics, lost, byField, byCode }: Account): string {
  const rows: [string, number][] = [
    ['visible characters:', visible],
    ['in papers:', inPapers],
    ...[...byField].map(([field, count]): [string, number] => [`  ${field}`, count]),
    ['in diagnostics:', inDiagnostics],
    ...[...byCode].map(([code, count]): [string, number] => [`  ${code}`, count]),
    ['lost:', lost],
  ];
  return rows.map(([name, count]) => `${name.padEnd(24)}${String(count).padStart(10)}\n`).join('');
}
