import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { areLikely } from './likely-words.js';
import {
  datedTitle,
  type FormedLine,
  type LineForm,
  namesAndYear,
  quotedByNames,
  titleBeforeAddress,
  titleBehindAddress,
  titleByHandles,
  titleByNames,
} from './line-forms.js';
import { namesBefore, namesBehind } from './separated-names.js';

/** A form, and what tells that lines of it are papers. */
interface FormRule {
  readonly form: LineForm;
  /** A sign that each line of the form has, if there is one. */
  readonly sign: string;
  /** Lines in a row that are enough. */
  readonly least: number;
  /** Whether one of them or half have to name several authors, half of them to be read so already or to be likely titles, or each or half to have a title in its place. */
  readonly told: 'several' | 'most' | 'half' | 'each' | 'part' | 'nothing';
}

const RULES: readonly FormRule[] = [
  { form: namesAndYear, sign: '(', least: 2, told: 'several' },
  { form: quotedByNames, sign: 'by', least: 2, told: 'nothing' },
  { form: quotedByNames, sign: 'by', least: 1, told: 'each' },
  { form: titleByHandles, sign: '@', least: 1, told: 'each' },
  { form: titleByNames, sign: 'by', least: 3, told: 'several' },
  { form: datedTitle, sign: '', least: 3, told: 'part' },
  ...['-', '–', '—', '|', '/', ','].map((sign) => ({ form: namesBehind(sign), sign, least: 3, told: 'most' }) as const),
  ...[':', '-', '–', '—'].map((sign) => ({ form: namesBefore(sign), sign, least: 3, told: 'most' }) as const),
  { form: titleBeforeAddress, sign: 'url', least: 3, told: 'half' },
  { form: titleBehindAddress, sign: 'url', least: 3, told: 'half' },
];

/** A line with what its form says. */
interface Found {
  readonly line: LabelledLine;
  /** Labels of its passage. */
  readonly all: Uint8Array;
  readonly formed: FormedLine;
}

/**
 * Lines of one form in a row are read by it where the words of some were taken for something else: "A Title (Alder & Birch,
 * 2008)", "“A Title” by Gina Alder", "A Title: https://…".
 */
export function readFormedLines(read: readonly LabelledPassage[]): void {
  const lines = read
    .flatMap((each) => linesOf(each).map((line) => ({ line, all: each.labels })))
    .filter(({ line }) => line.view.words > 0);
  const settled = new Set<LabelledLine>();
  for (const rule of RULES)
    for (const found of inRows(lines, rule)) {
      if (found.length < rule.least || found.some(({ line }) => settled.has(line)) || !areTold(found, rule.told))
        continue;
      for (const each of found) {
        settled.add(each.line);
        if (!isRead(each)) label(each);
      }
    }
}

/** Lines of a form that follow one another, with the same marks before them. */
function inRows(lines: readonly Omit<Found, 'formed'>[], { form, sign }: FormRule): readonly (readonly Found[])[] {
  const rows: Found[][] = [];
  let row: Found[] = [];
  for (const { line, all } of lines) {
    const { tokens } = line.view;
    const formed =
      sign === '' || tokens.some(({ text }) => text === sign) ? form(tokens, textStart(line.view)) : undefined;
    const [first] = row;
    const goesOn = first === undefined || first.line.view.line.lead.kind === line.view.line.lead.kind;
    if ((formed === undefined || !goesOn) && row.length > 0) {
      rows.push(row);
      row = [];
    }
    if (formed !== undefined) row.push({ line, all, formed });
  }
  return [...rows, row];
}

function areTold(found: readonly Found[], told: FormRule['told']): boolean {
  if (told === 'nothing') return true;
  const titled = found.filter(holdsTitle).length;
  if (told === 'each') return titled === found.length;
  if (told === 'part') return 2 * titled >= found.length;
  if (told === 'most')
    return 2 * found.filter(({ formed }) => formed.several).length >= found.length && !arePublished(found);
  if (told === 'several') return found.some(({ formed }) => formed.several) && !arePublished(found);
  if (2 * found.filter(isRead).length >= found.length) return true;
  return areLikely(found.map(({ line: { view }, formed: { title } }) => view.tokens.slice(title.first, title.end)));
}

/** Whether a title was read where the form has one, or in a part of it. */
const holdsTitle = ({ line: { labels }, formed: { title } }: Found): boolean =>
  labels.subarray(title.first, title.end).includes(TITLE);

/** Whether what may be names was read as venues for the most part. */
const arePublished = (found: readonly Found[]): boolean => 2 * found.filter(isPublished).length >= found.length;

/** Whether what may be names was read as a venue. */
const isPublished = ({ line: { labels }, formed: { authors } }: Found): boolean =>
  authors !== undefined && labels.subarray(authors.first, authors.end).includes(VENUE);

/** Whether a title was read as the form says, and authors where it has some. */
function isRead({ line: { labels }, formed: { title, authors } }: Found): boolean {
  return (
    isTitle(labels, title) && (authors === undefined || labels.subarray(authors.first, authors.end).includes(AUTHOR))
  );
}

const isTitle = (labels: Uint8Array, { first, end }: TitleSpan): boolean =>
  labels[first] === TITLE && labels[end - 1] === TITLE && labels[first - 1] !== TITLE && labels[end] !== TITLE;

function label({ line: { labels, at }, all, formed: { title, authors, year } }: Found): void {
  // What was read as a title that goes on in the next line is none.
  for (let i = at + labels.length; labels.at(-1) === TITLE && all[i] === TITLE; i++) all[i] = OTHER;
  labels.fill(OTHER);
  labels.fill(TITLE, title.first, title.end);
  if (authors !== undefined) labels.fill(AUTHOR, authors.first, authors.end);
  if (year !== undefined) labels[year] = DATE;
}
