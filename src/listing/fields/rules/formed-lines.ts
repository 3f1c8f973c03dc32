import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { holds, type LabelledLine, relabel } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { signOf } from '../signs.js';
import type { Span } from '../stretch.js';
import { isTitle } from './alike-lines.js';
import { areLikely } from './likely-titles.js';
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
import type { Rule } from './rule.js';
import { namesBefore, namesBehind } from './separated-names.js';

/** A form, and what tells that lines of it are papers. */
interface FormRule {
  readonly form: LineForm;
  /** A sign that each line of the form has, if there is one. */
  readonly sign: string;
  /** Lines in a row that are enough. */
  readonly least: number;
  readonly told: Told;
}

/** What tells that lines in a row are papers. */
type Told = (found: readonly Found[]) => boolean;

/** Whether some, or a share, of the lines are as they have to be. */
const part =
  (share: number, is: (found: Found) => boolean): Told =>
  (found) =>
    found.filter(is).length >= share * found.length;

const anything: Told = () => true;
const allTitled = part(1, holdsTitle);
const halfTitled = part(0.5, holdsTitle);
const halfRead = part(0.5, isRead);
const halfSeveral = part(0.5, ({ formed }) => formed.several);
const published = part(0.5, isPublished);
const anySeveral: Told = (found) => found.some(({ formed }) => formed.several) && !published(found);
const mostSeveral: Told = (found) => halfSeveral(found) && !published(found);
const severalLikely: Told = (found) => anySeveral(found) && (halfSeveral(found) || areLikelyTitles(found));
const readOrLikely: Told = (found) => halfRead(found) || areLikelyTitles(found);

const FORMS: readonly FormRule[] = [
  { form: namesAndYear, sign: '(', least: 2, told: anySeveral },
  { form: quotedByNames, sign: 'by', least: 2, told: anything },
  { form: quotedByNames, sign: 'by', least: 1, told: allTitled },
  { form: titleByHandles, sign: '@', least: 1, told: allTitled },
  { form: titleByNames, sign: 'by', least: 3, told: anySeveral },
  { form: datedTitle, sign: '', least: 3, told: halfTitled },
  ...['-', '–', '—', '|', '/', ',', '.'].map((sign) => ({
    form: namesBehind(sign),
    sign,
    least: 3,
    told: severalLikely,
  })),
  ...[':', '-', '–', '—'].map((sign) => ({ form: namesBefore(sign), sign, least: 3, told: mostSeveral })),
  { form: titleBeforeAddress, sign: 'url', least: 3, told: readOrLikely },
  { form: titleBehindAddress, sign: 'url', least: 3, told: readOrLikely },
];

/** A line with what its form says. */
interface Found {
  readonly line: LabelledLine;
  readonly formed: FormedLine;
}

/**
 * Lines of one form in a row are read by it where the words of some were taken for something else: "A Title (Alder & Birch,
 * 2008)", "“A Title” by Gina Alder", "A Title: https://…".
 */
export const readFormedLines: Rule = ({ lines }) => {
  const worded = lines.filter(({ view }) => view.words > 0);
  const settled = new Set<LabelledLine>();
  for (const rule of FORMS)
    for (const found of inRows(worded, rule)) {
      if (found.length < rule.least || found.some(({ line }) => settled.has(line)) || !rule.told(found)) continue;
      for (const each of found) {
        settled.add(each.line);
        if (!isRead(each)) label(each);
      }
    }
};

/** Lines of a form that follow one another, with the same marks before them. */
function inRows(lines: readonly LabelledLine[], { form, sign, least }: FormRule): readonly (readonly Found[])[] {
  const rows: Found[][] = [];
  for (const { first, end } of stretchesOf(lines, signOf(sign))) {
    if (end - first < least) continue;
    let row: Found[] = [];
    rows.push(row);
    for (let l = first; l < end; l++) {
      const line = lines[l] as LabelledLine;
      const formed = form(line.view.tokens, textStart(line.view));
      if (formed !== undefined) row.push({ line, formed });
      else if (row.length > 0) {
        row = [];
        rows.push(row);
      }
    }
  }
  return rows;
}

/** Lines in a row that have a sign, if there is one, and the same marks before them: only among these there may be rows of a form. */
function stretchesOf(lines: readonly LabelledLine[], sign: number): readonly Span[] {
  const found: Span[] = [];
  const has = (line: LabelledLine | undefined): boolean => line !== undefined && (line.view.signs & sign) === sign;
  for (let first = 0; first < lines.length; first++) {
    if (!has(lines[first])) continue;
    let end = first + 1;
    while (has(lines[end]) && leadOf(lines[end]) === leadOf(lines[first])) end++;
    found.push({ first, end });
    first = end - 1;
  }
  return found;
}

const leadOf = (line: LabelledLine | undefined): string | undefined => line?.view.line.lead.kind;

const areLikelyTitles: Told = (found) =>
  areLikely(found.map(({ line: { view }, formed: { title } }) => view.tokens.slice(title.first, title.end)));

/** Whether a title was read where the form has one, or in a part of it. */
function holdsTitle({ line: { labels }, formed: { title } }: Found): boolean {
  return holds(labels, TITLE, title);
}

/** Whether what may be names was read as a venue. */
function isPublished({ line: { labels }, formed: { authors } }: Found): boolean {
  return authors !== undefined && holds(labels, VENUE, authors);
}

/** Whether a title was read as the form says, and authors where it has some. */
function isRead({ line: { labels }, formed: { title, authors } }: Found): boolean {
  const isNamed = authors === undefined || holds(labels, AUTHOR, authors);
  return isNamed && isTitle(labels, title);
}

function label({ line: { labels, around, at }, formed }: Found): void {
  // What was read as a title that goes on in the next line is none.
  for (let i = at + labels.length; labels.at(-1) === TITLE && around[i] === TITLE; i++) around[i] = OTHER;
  relabel(labels, formed);
}
