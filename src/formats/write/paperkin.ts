import { checkedPapers, checkLinks } from '../../paper/arguments.js';
import { linksOf } from '../../paper/links.js';
import type { FieldName, Paper } from '../../paper/paper.js';
import { unicodeEscape } from '../../paper/unicode-escape.js';

/** The first line of what {@link formatListing} prints. */
export const HEADER = '# paperkin listing 1';

/** How a field is spelt: a list as items that end with a semicolon each, a record as JSON. */
export type Spelling = 'text' | 'number' | 'list' | 'record';

interface LabelledField {
  readonly field: FieldName;
  readonly spelling: Spelling;
}

/** Labels of the fields, in the order in which they are printed. */
export const LABELS: ReadonlyMap<string, LabelledField> = new Map<string, LabelledField>(
  (
    [
      ['Title', 'title'],
      ['Authors', 'authors', 'list'],
      ['Author-Count', 'authorCount', 'number'],
      ['Date', 'date'],
      ['Date-Printed', 'datePrinted'],
      ['arXiv', 'arxivId'],
      ['DOI', 'doi'],
      ['Ids', 'ids', 'record'],
      ['URL', 'url'],
      ['Type', 'type'],
      ['Venue', 'venue'],
      ['Volume', 'volume'],
      ['Issue', 'issue'],
      ['Pages', 'pages'],
      ['Publisher', 'publisher'],
      ['Editors', 'editors', 'list'],
      ['Organisation', 'organisation'],
      ['Votes', 'votes', 'number'],
      ['Categories', 'categories', 'list'],
      ['Keywords', 'keywords', 'list'],
      ['Sections', 'sections', 'list'],
      ['Comments', 'comments'],
      ['Note', 'note'],
      ['Abstract', 'abstract'],
    ] satisfies readonly (readonly [string, FieldName, Spelling?])[]
  ).map(([label, field, spelling = 'text']) => [label, { field, spelling } as LabelledField]),
);

const LINE_MARKS = /[\\\n\r\u2028\u2029\x85\f\v]/g;
const LIST_MARKS = /[;\\\n\r\u2028\u2029\x85\f\v]/g;

/**
 * Papers as a listing for people and programs: a line a field, a blank line between papers. `parseListing` gives the same
 * papers back, whatever characters they hold.
 *
 * @category Parsing
 * @example
 * ```ts
 * formatListing([{ id: 'a', title: 'Attention', abstract: 'We attend.', links: [], date: '2017' }]);
 * // # paperkin listing 1
 * //
 * // Id: a
 * // Title: Attention
 * // Date: 2017
 * // Abstract: We attend.
 * ```
 */
export function formatListing(papers: Iterable<Paper>): string {
  let text = `${HEADER}\n`;
  for (const [i, paper] of checkedPapers('papers', papers, ['id', 'title', 'abstract']).entries()) {
    checkLinks(`papers[${i}]`, paper);
    text += `\n${record(paper)}`;
  }
  return text;
}

function record(paper: Paper): string {
  let lines = `Id: ${escaped(paper.id)}\n`;
  for (const [label, { field }] of LABELS) {
    const value = paper[field];
    if (value !== undefined) lines += `${label}: ${valueText(value)}\n`;
  }
  const links = JSON.stringify(paper.links);
  // The links of an abstract are found again, so only others are printed.
  return links === JSON.stringify(linksOf('abstract', paper.abstract)) ? lines : `${lines}Links: ${escaped(links)}\n`;
}

function valueText(value: NonNullable<Paper[FieldName]>): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (!isList(value)) return escaped(JSON.stringify(value));
  return value.map((item) => `${item.replace(LIST_MARKS, escapeOf)};`).join(' ');
}

const isList = (value: NonNullable<Paper[FieldName]>): value is readonly string[] => Array.isArray(value);

const escaped = (text: string): string => text.replace(LINE_MARKS, escapeOf);

function escapeOf(character: string): string {
  return character === '\\' || character === ';' ? `\\${character}` : unicodeEscape(character);
}

/** The value that {@link formatListing} printed. */
export function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/g, (_all, code, character) =>
    code === undefined ? character : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Items of a list that {@link formatListing} printed: each ends with a semicolon of its own. */
export function items(text: string): string[] {
  const found: string[] = [];
  for (const { 1: item = '', 2: behind } of text.matchAll(/((?:[^;\\]|\\[\s\S])*);(?:( |$)|)/gy))
    if (behind !== undefined) found.push(unescaped(item));
  return found;
}
