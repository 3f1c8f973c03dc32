import { formatPapers, type PaperFormat } from '../../formats.js';
import { type Account, accountOf, type Dialect, formatDiagnostic, type Paper } from '../../index.js';
import { cleanLines } from '../../report/clean.js';
import type { Io } from '../io.js';
import { type Loaded, loadListing, loadPapers } from '../load.js';
import { jsonLine, paragraph } from '../output.js';

interface ParseOptions {
  readonly json?: boolean;
  readonly check?: boolean;
  readonly strict?: boolean;
  readonly dialect?: Dialect;
  readonly format?: PaperFormat;
}

/** `paperkin parse`: the papers, then what is in none of them. */
export async function parseCommand(path: string, options: ParseOptions, io: Io): Promise<void> {
  const { strict = false, dialect, json = false, format, check = false } = options;
  const reading = { strict, ...(dialect !== undefined && { dialect }) };
  if (!check && (json || format !== undefined)) {
    printPapers(await loadPapers(path, io, reading), format, io);
    return;
  }
  const loaded = await loadListing(path, io, reading);
  if (json || format !== undefined) printPapers(loaded.listing.papers, format, io);
  else {
    io.stdout(loaded.listing.papers.map((paper) => paperText(paper, io)).join('\n'));
    io.stdout(`\n${summary(loaded)}\n`);
    for (const diagnostic of loaded.listing.diagnostics)
      io.stdout(`\n${cleanLines(formatDiagnostic(diagnostic, loaded.text))}\n`);
  }
  if (check) io.stderr(accountText(accountOf(loaded.text, loaded.listing)));
}

/** The papers in a format, or else one JSON object a line. */
function printPapers(papers: readonly Paper[], format: PaperFormat | undefined, io: Io): void {
  if (format !== undefined) io.stdout(formatPapers(papers, format));
  else for (const paper of papers) io.stdout(jsonLine(paper));
}

function paperText(paper: Paper, io: Io): string {
  const facts = [paper.id, paper.date, paper.authors?.join(', '), paper.venue].filter((fact) => fact !== undefined);
  const links = paper.links.map((link) => paragraph(`${link.kind}: ${link.url}`, { io, indent: 2 }));
  return [
    paragraph(paper.title, { io, style: 'bold' }),
    paragraph(facts.join(' · '), { io, indent: 2, style: 'dim' }),
    paragraph(`${paper.abstract.length} characters of abstract`, { io, indent: 2, style: 'dim' }),
    ...links,
  ].join('');
}

function summary({ listing }: Loaded): string {
  return `${listing.papers.length} papers, ${listing.diagnostics.length} diagnostics, read as ${listing.dialect}`;
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
