import type { Paper } from '../../paper/paper.js';
import { lineOf, printed } from './text.js';

const list = (items: readonly string[] | undefined): string =>
  (items ?? []).map((item) => lineOf(item).replaceAll(';', ',')).join('; ');

/** Headings that `parseListing`, Zotero's translators and people know, in the order of the columns. */
const COLUMNS: readonly (readonly [string, (paper: Paper) => string | undefined])[] = [
  ['Title', ({ title }) => lineOf(title)],
  ['Authors', ({ authors }) => list(authors)],
  ['Publication Date', ({ date }) => date],
  ['Journal', ({ venue }) => venue && lineOf(venue)],
  ['Volume', ({ volume }) => volume && lineOf(volume)],
  ['Issue', ({ issue }) => issue && lineOf(issue)],
  ['Pages', ({ pages }) => pages && lineOf(pages)],
  ['Publisher', ({ publisher }) => publisher && lineOf(publisher)],
  ['Editors', ({ editors }) => list(editors)],
  ['Type', ({ type }) => type],
  ['DOI', ({ doi }) => doi],
  ['arXiv ID', ({ arxivId }) => arxivId],
  ['PMID', ({ ids }) => ids?.pmid],
  ['PMCID', ({ ids }) => ids?.pmcid],
  ['ISBN', ({ ids }) => ids?.isbn],
  ['ISSN', ({ ids }) => ids?.issn],
  ['URL', ({ url }) => url],
  ['Categories', ({ categories }) => categories?.join(' ')],
  ['Keywords', ({ keywords }) => list(keywords)],
  ['Comments', ({ comments }) => comments && lineOf(comments)],
  ['Notes', ({ note }) => note && lineOf(note)],
  ['Abstract', ({ abstract }) => lineOf(abstract)],
];

/** Papers as a table (RFC 4180): commas, lines that end in CR LF, a row of headings. */
export function csvText(papers: Iterable<Paper>): string {
  const head = COLUMNS.map(([heading]) => heading);
  const rows = Array.from(papers, (paper) => COLUMNS.map(([, read]) => cell(read(paper) ?? '')));
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/**
 * A cell; one that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises. `parseListing`
 * takes it off again.
 */
function cell(value: string): string {
  const text = printed(value);
  const safe = /^'*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
