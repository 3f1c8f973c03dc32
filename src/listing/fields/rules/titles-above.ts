import { isColon, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage, makeTitle } from '../labelled-passage.js';
import type { LabelKind } from '../labels.js';
import { type LineView, textStart } from '../line-view.js';
import { isMark } from '../stretch.js';
import type { Rule } from './rule.js';

const LEAST_WORDS = 2;
const MOST_WORDS = 40;
const LEAST_LABELLED = 2;
/** What papers have and other things that are described so have not. */
const OF_PAPERS: ReadonlySet<LabelKind | undefined> = new Set<LabelKind>(['authors', 'abstract', 'venue']);

const beginsLabelled = (view: LineView | undefined): boolean => view?.runs[0]?.isLabel === true;
/** What the first label of a line says of the text behind it. */
const labelOf = (view: LineView | undefined): LabelKind | undefined =>
  view?.runs.find(({ isLabel }) => !isLabel)?.label;
const isLong = ({ words }: LineView): boolean => words >= LEAST_WORDS && words <= MOST_WORDS;

/** The line above labelled lines of one record is its title: "A Title⏎Status: read⏎Authors: Gina Alder". */
export const readAboveLabels: Rule = ({ passages }) => {
  for (const each of passages) {
    const [first, second] = each.lines;
    if (first === undefined || second === undefined || !isTitleLine(first.view) || hasTitle(each)) continue;
    const labelled = each.lines.slice(1).filter(({ view }) => beginsLabelled(view));
    const isBegun = beginsLabelled(second.view) && second.view.runs[1]?.label === 'authors';
    if (labelled.length < (isBegun ? 1 : LEAST_LABELLED) || 2 * labelled.length < each.lines.length - 1) continue;
    if (!labelled.some(({ view }) => OF_PAPERS.has(labelOf(view)))) continue;
    first.labels.fill(OTHER);
    first.labels.fill(TITLE, Math.max(numberEnd(first.view.tokens), textStart(first.view)));
  }
};

/** Where a title begins behind the number of a submission: "Paper 12: A Title". */
function numberEnd(tokens: readonly Token[]): number {
  return tokens[0]?.type === 'word' && tokens[1]?.type === 'number' && isColon(tokens[2]) ? 3 : 0;
}

const isTitleLine = (view: LineView): boolean =>
  isLong(view) &&
  !view.hasLink &&
  view.runs.length === 1 &&
  !beginsLabelled(view) &&
  view.tokens.filter(isMark).length === textStart(view);

const FEWEST_ITEMS = 2;

/** Bullets with labelled bullets below them are titles, whatever their words look like: "* Small Walls, Big Doors⏎  * Authors: Gina Alder". */
export const readNestedLabels: Rule = ({ passages }) => {
  const items = passages.filter((each, p) => isItem(each) && areLabelled(passages, p));
  if (items.length >= FEWEST_ITEMS) for (const each of items) if (!hasTitle(each)) makeTitle(each);
};

const leadOf = ({ passage: { views } }: LabelledPassage): { readonly kind: string; readonly indent: number } =>
  views[0]?.line.lead ?? { kind: 'none', indent: 0 };

/** Whether a passage is one bullet of words without a label or a link. */
function isItem(each: LabelledPassage): boolean {
  const [first, second] = each.passage.views;
  const { kind } = leadOf(each);
  if (first === undefined || second !== undefined || (kind !== 'bullet' && kind !== 'number')) return false;
  return isLong(first) && !first.hasLink && first.runs.length === 1 && !beginsLabelled(first);
}

/** Whether bullets below one at a deeper indent have labels, one of which papers have. */
function areLabelled(passages: readonly LabelledPassage[], at: number): boolean {
  const { indent } = leadOf(passages[at] as LabelledPassage);
  let labelled = 0;
  let isPaper = false;
  for (let p = at + 1; p < passages.length; p++) {
    const below = passages[p] as LabelledPassage;
    if (leadOf(below).kind !== 'bullet' || leadOf(below).indent <= indent) break;
    const [view] = below.passage.views;
    if (!beginsLabelled(view)) continue;
    labelled++;
    isPaper ||= OF_PAPERS.has(labelOf(view));
  }
  return isPaper && labelled >= LEAST_LABELLED;
}

const FEWEST_NAMED = 2;
/** Headings with labelled links below them that are titles: other documents have one or two. */
const FEWEST_HEADINGS = 3;

/**
 * A line above labelled fields ("Authors:", "Abstract:") is the title of their paper, whatever its words are: a heading, or
 * a line of its own. So is one above a line of authors, where that comes more often than titles do. Where a title was found
 * for such fields already, nothing changes. Several headings above labelled links ("Paper: https://…") are titles, too.
 */
export const titlesAbove: Rule = ({ passages }) => {
  const aboveAuthors: LabelledPassage[] = [];
  const aboveLinks: LabelledPassage[] = [];
  for (let p = 1; p < passages.length; p++) {
    const above = passages[p - 1] as LabelledPassage;
    const below = passages[p] as LabelledPassage;
    const [view] = below.passage.views;
    if (!isLine(above)) continue;
    const named = above.labels.includes(AUTHOR);
    const label = beginsLabelled(view) ? labelOf(view) : undefined;
    if (!named && (label === 'authors' || label === 'abstract')) makeTitle(above);
    // "Paper: https://…", "PDF: [here](https://…)"
    else if (isHeading(above) && beginsLabelled(view) && view?.hasLink) aboveLinks.push(above);
    else if (!named && areAuthors(below.lines[0])) aboveAuthors.push(above);
  }
  const titles = passages.filter(hasTitle).length;
  for (const [found, fewest] of [
    [aboveLinks, FEWEST_HEADINGS],
    [aboveAuthors, FEWEST_NAMED],
  ] as const)
    if (found.length >= fewest && found.length > titles) found.forEach(makeTitle);
};

/** Whether a line is names and nothing else. */
const areAuthors = (line: LabelledLine | undefined): boolean =>
  line?.view.tokens.every((token, i) => !isText(token) || line.labels[i] === AUTHOR) === true;

const isHeading = ({ passage: { views } }: LabelledPassage): boolean =>
  views[0]?.line.lead.kind === 'heading' && !views[0].hasLink;

/** Whether a passage is one line of words without a label, and no title. */
function isLine(above: LabelledPassage): boolean {
  const [first, second] = above.passage.views;
  if (first === undefined || second !== undefined || !isLong(first)) return false;
  return first.runs.every(({ isLabel }) => !isLabel) && !hasTitle(above);
}
