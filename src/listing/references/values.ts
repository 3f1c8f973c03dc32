import { foldBlanks } from '../../paper/clean.js';
import { dateOf } from '../../paper/dates.js';
import { arxivIdOf, doiOf } from '../../paper/identifiers.js';
import { splitNames } from '../../paper/name-list.js';
import type { Link, PaperFields } from '../../paper/paper.js';
import type { ReferenceLabel } from './labels.js';
import { PREPRINT_VENUE, paperType } from './paper-type.js';
import type { ReferenceField } from './reference.js';

/** Fields whose value is what is printed, by label. */
const AS_PRINTED: readonly (readonly [ReferenceLabel, 'venue' | 'volume' | 'issue' | 'pages' | 'publisher'])[] = [
  ['container', 'venue'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
];

const RANGE = /\d\s*[-–—−]+\s*\w/;

/** What the fields of a reference say; `text` is the string that their places are in. */
export function referenceValues(text: string, fields: readonly ReferenceField[], links: readonly Link[]): PaperFields {
  const byLabel = printedByLabel(text, fields);
  const printed = (label: ReferenceLabel): readonly string[] => byLabel.get(label) ?? NONE;
  const values: PaperFields = {};
  const title = printed('title').reduce((a, b) => (b.length > a.length ? b : a), '');
  if (title !== '') values.title = title;
  const authors = splitNames(printed('author').join('; '));
  if (authors.length > 0) values.authors = authors;
  const editors = splitNames(printed('editor').join('; '));
  if (editors.length > 0) values.editors = editors;
  for (const [label, field] of AS_PRINTED) {
    const found = printed(label);
    const value = (field === 'pages' ? found.find((pages) => RANGE.test(pages)) : undefined) ?? found[0];
    if (value !== undefined) values[field] = value;
  }
  // "CoRR, 2017." and "Ponts, 2007." look alike: that an archive of preprints is no publisher is known.
  if (values.venue === undefined && PREPRINT_VENUE.test(values.publisher ?? '')) {
    values.venue = values.publisher!;
    delete values.publisher;
  }
  addDate(values, printed('date'));
  // "Proceedings of the Bakers 2023": nothing else says when.
  if (values.date === undefined) addDate(values, values.venue?.match(YEAR)?.slice(-1) ?? NONE);
  addIdentifiers(values, { text, links, printed });
  const note = printed('note').join('; ');
  if (note !== '') values.note = note;
  const type = paperType(values, text);
  if (type !== undefined) values.type = type;
  return values;
}

const NONE: readonly string[] = [];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

function printedByLabel(
  text: string,
  fields: readonly ReferenceField[],
): ReadonlyMap<ReferenceLabel, readonly string[]> {
  const byLabel = new Map<ReferenceLabel, string[]>();
  for (const { label, start, end } of fields) {
    const value = withoutBraces(fold(text.slice(start, end)));
    const known = byLabel.get(label);
    if (known === undefined) byLabel.set(label, [value]);
    else known.push(value);
  }
  return byLabel;
}

function addDate(values: PaperFields, dates: readonly string[]): void {
  const found = dates.map(dateOf).find((date) => date?.iso !== undefined);
  const printed = found?.printed ?? dates[0];
  if (found?.iso !== undefined) values.date = found.iso;
  if (printed !== undefined) values.datePrinted = printed;
}

interface Printed {
  readonly text: string;
  readonly links: readonly Link[];
  readonly printed: (label: ReferenceLabel) => readonly string[];
}

const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ['pmid', /\bPMID:?\s*(\d{4,9})\b/i],
  ['pmcid', /\b(PMC\d{4,9})\b/i],
  ['isbn', /\bISBN(?:-1[03])?:?\s*((?:97[89][-\s]?)?\d[-\d\s]{7,14}[\dX])\b/i],
  ['issn', /\bISSN:?\s*(\d{4}-\d{3}[\dX])\b/i],
];

function addIdentifiers(values: PaperFields, { text, links, printed }: Printed): void {
  const urls = links.map(({ url }) => url);
  const doi = [
    ...urls.filter((url) => /doi(?:\.org|:)|\/10\.\d{4}/i.test(url)),
    ...printed('doi').map((value) => value.replace(/\s/g, '')),
  ]
    .map(doiOf)
    .find((found) => found !== undefined);
  if (doi !== undefined) values.doi = doi;
  const arxivId = [...urls, ...printed('id').map((value) => value.replace(/\s/g, ''))]
    .map(arxivIdOf)
    .find((found) => found !== undefined);
  if (arxivId !== undefined) values.arxivId = arxivId;
  const ids = NUMBERS.flatMap(([name, pattern]) => {
    const id = pattern.exec(text)?.[1];
    return id === undefined ? [] : [[name, id.trim()] as const];
  });
  if (ids.length > 0) values.ids = Object.fromEntries(ids);
  const page = links.find(({ url, kind }) => /^https?:/.test(url) && (kind === 'paper' || kind === 'other'));
  if (page !== undefined) values.url = page.url;
}

/** `The {CP} violation`: braces of LaTeX that keep letters as they are. Beside formulas and commands they mean something. */
const withoutBraces = (value: string): string =>
  /[{}]/.test(value) && !/[$\\]/.test(value) ? value.replace(/[{}]/g, '') : value;

const fold = (text: string): string => foldBlanks(text).trim();
